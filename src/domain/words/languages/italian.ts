import type { Language } from '../language.ts';
import { italian as signals } from '../signals/italian.ts';

/** The phrases of Italian. */
export const italian: Language = {
  signals,
  common: `
    il lo la gli le di del della dei delle e è che non un una per con su sul mi ti si ci vi al alla ai ma
    come sono ho ha abbiamo grazie questo questa più anche se nel nella dal dalla suo sua tuo tua mio mia da
    in ancora già adesso ora tutto stato quando o l d un c i lei però posso sto ciao
  `,
  asks: `
    può|puoi|potrebbe|potresti|potete|riesce|riesci|potreste * inviar~|mandar~|indicar~|confermar~|fornir~|
    dir~|allegar~|dar~|comunicar~|girar~|precisare|descrivere|rispondere|verificare|specificare|inoltrar~; mi|
    ci invii|mandi|indichi|confermi|dica|scriva|invia|manda|dici|scrivi|comunichi|fornisca|faccia|alleghi|
    giri|dia|conferma|indica|serve|servono|servirebbe|serviva|occorre|occorrono|manca|mancano; inviaci|
    inviami|mandaci|mandami|dimmi|dicci|dimmelo|indicaci|indicami|confermaci|confermami|scrivimi|scrivici|
    fammi|facci|girami|allega|inviateci|mandateci|indicateci|inviatemi|mandatemi; la prego|preghiamo|ti|vi|
    chiedo|chiediamo * di inviare~|inviarci|mandarci|indicarci|confermare|fornirci|comunicarci|rispondere|
    compilare|allegare; chiedo|chiediamo * di|la|una conferma|copia|inviare~|compilare|inviarci|foto; per
    favore|cortesia|piacere * invii|mandi|invia|manda|indichi|alleghi|confermi|risponda|compili|scriva|dica;
    ho|avremmo bisogno * di|del|della|dei|che; bisogno di; avrei|abbiamo|servirebbe bisogno; serve|servono|
    occorre|occorrono|manca|mancano * numero|foto|copia|ancora|solo|suo|sua|tuo|tua|due|sapere; senza * non *
    posso|possiamo|riesco|riusciamo; appena|non|una volta * ricevo|riceviamo|avrò|avremo|ho|abbiamo|invia|
    manda|conferma * procedo|procediamo|posso|possiamo|provvedo; attendo|attendiamo|resto|restiamo|in attesa *
    suo|sua|tuo|tua|conferma|documenti|documentazione; compili|compila|firmi * e * invii|rimandi|mandi|
    rispedisca; provi|prova * e * dica|faccia|scriva; intendi|intende; risponda|rispondi * con|a; quale|quali
    dei|delle|di; per poter; dipende; di quale|che; non * chiaro se|quale
  `,
  asking: `
    quale|quali|qual|quando|dove|quanti|quante|quanto|chi; che|cosa * versione|modello|compare|dice|taglia|
    numero|colore|browser|appare|giorno|ora|messaggio|tipo; come * si|lo|suo; da|su|a|con|in|di|per che;
    preferisce|preferisci|intende|intendi|usa|usi|utilizza|ha|hai|è|sei|vede|vedi|vuole|vuoi|può|puoi|
    potrebbe|potresti|riesce|riesci|ricorda|desidera|la|il|le|era; si presenta|verifica|manifesta; succede|
    accade|capita * anche|solo|sempre|con
  `,
  polite: `
    posso|possiamo * aiutar~|fare|esser~ * altro|utile|ancora|$; altro|altre|ulteriori|qualche|qualcos
    domande|dubbi|domanda|altro|dubbio|chiarimenti|in|da; ha|hai|avete|c è altre|altro|ulteriori|domande|
    dubbi|qualche|bisogno; serve|occorre altro|qualcos; mi|ci|fammi|faccia|facci|dimmi|dica|sappia * sapere? *
    se|come * funziona|va|risolve|risolto|tutto|ok|bisogno|serve|altro|problema|dubbi|funzionato|aiuta|
    aiutato|arriva|non; fammi|faccia|facci|fateci|mi sapere $; mi|ci faccia sapere se|come|$; fammi|facci
    sapere se|come|$; va|è|tutto|così|sono|le|ti|vi bene|chiaro|ok|a|stato|torna|posto * $; risponde|aiuta|
    risolve|chiarisce|basta|funziona *; non esiti|esitare|esitate|risponda|rispondere; resto|restiamo|rimango|
    rimaniamo|siamo|sono * a disposizione|sua; a disposizione; che ne dice|dici|pensa; d accordo $; ok|chiaro
    $; posso chiederle|chiedere * perché|motivo; se * mi|ci scriva|contatti|scrivi|faccia; dirmi|dirci|farmi|
    farci|confermarmi sapere? se * funziona|va|risolto|ok|posto|persiste
  `,
  offer: `
    vuole|vuoi|desidera|preferisce|preferisci|volete * che; vuole|vuoi|le|ti che|interessa|andrebbe|
    piacerebbe|serve; posso|devo|possiamo|dobbiamo *; ha|hai già? provato|pensato|visto; perché non
  `,
  instruct: `
    può|puoi|potrebbe|potresti * provare|riprovare|riavviare|ritentare|aggiornare|cancellare|svuotare|
    reinstallare|disinstallare|scollegare|ricaricare|aprire|riaccedere; ^ forse|magari
  `,
  found: `
    dopo aver|una|la|le|il|un|verific~|controll~ *; ho|abbiamo * verificato|controllato|consultato|sentito|
    esaminato|analizzato|guardato; a seguito di|della|delle|dei verific~|controll~; pazienza mentre *
  `,
  rhetorical: `
    perché; come mai|faccio|funziona|si|è|fare|faccia; cosa|che succede|è|significa|fare|vuol|cambia|comporta|
    succederà|successo; posso|devo|dovrò|potrò|pago|perdo; è possibile|normale|vero|gratis|sicuro|
    obbligatorio; quando arriva|arriverà|sarà|parte; quanto costa|tempo|ci|dura; chiede|chiedi|chiedeva|
    chiedevi|domanda|voleva|volevi * se|come|sapere; buona|bella|ottima domanda; da cosa dipende; a cosa
    serve; dove si|lo|trovo
  `,
  reply: `
    ^ sì|no|perché|certo|purtroppo|semplice|esatto|compreso|inclusa|incluso|compresa|nessuno|nessuna|dipende|
    entrambi|assolutamente|è|sono|sicuro|molto|solo|anche|tranquillo; non lo so|sappiamo
  `,
  condition: `
    se * non|ancora|persiste|dovesse|continua|problema|preferisce|vuole|serve|bisogno|dubbi|altro|lascia|
    desidera|servisse; nel caso|in caso; qualora|altrimenti|diversamente; se il|la|lo|si|ha
  `,
  holding: `
    sto|stiamo|sta|stanno * verificando|controllando|esaminando|analizzando|indagando|guardando|aspettando|
    attendendo|lavorando|valutando|cercando|facendo|sentendo|vedendo|gestendo|approfondendo|testando|
    chiedendo|seguendo|monitorando; verifico|controllo|chiedo|verifichiamo|controlliamo|guardo|sento|
    chiediamo|approfondisco|approfondiamo|valutiamo|indago|mi informo|vedo * e|con|il|la|subito|al|in|
    internamente|un|ai|presso; mi informo|attivo; in corso|lavorazione|fase|verifica|gestione|carico *; preso|
    presa|prendiamo|prendo * in? * carico|nota|visione; le|ti|vi|la * faremo|farò|faccio|facciamo|darò|daremo|
    terrò|terremo|tengo|teniamo|aggiorno|aggiorniamo|aggiorneremo|aggiornerò|scrivo|scriverò|scriveremo|
    rispondo|risponderò|risponderemo|ricontatto|ricontatterò|ricontatteremo|ricontattiamo|informeremo|
    informerò|dico|dirò|diremo|comunicheremo|richiamo|richiameremo|avviso|avviseremo|avviserò *; appena|non *
    ho|so|abbiamo|notizie|possibile|avrò|avremo|novità|sapremo|saprò|risponde|rispondono|arriva; mi|ci farò|
    faremo|faccio|facciamo|rifaccio|risentiamo|sentiamo * vivo|vivi|sentire|presto|domani|appena; resto|siamo|
    sono|restiamo|aspetto|aspettiamo|attendo|attendiamo|in * attesa|risposta|riscontro|conferma|notizie *;
    ancora|non * nessuna|notizie|risposta|novità|riscontro|saputo|sappiamo|soluzione; ho|abbiamo|già *
    chiesto|contattato|sollecitato|interpellato|sentito|richiesto|aperto|ricevuto|registrato *; richiesta|
    segnalazione|messaggio|reclamo * ricevut~|registrat~|stata|preso|presa|carico; un|qualche|ancora|po
    attimo|momento|istante|minuto|pazienza|giorno|giorni; pazienza; pazientare; risposta|messaggio|conferma
    automatic~; il|al prima|più possibile|presto; quanto prima; a breve; entro * ore|giorni|giornata; elevato|
    alto|gran volume|numero; mi|lasci|fammi|lasciami lasci|dia|vedere|verificare|controllare; non|ho *
    dimenticat~; nel più breve
  `,
  handOver: `
    ho|abbiamo|è|stata|stato|passo|passiamo|giro|giriamo|inoltro|inoltriamo|trasferisco|trasmetto|
    trasmettiamo|lascio|vengo * passato|passata|girato|girata|inoltrato|inoltrata|trasferito|trasferita|
    trasmesso|trasmessa|assegnato|assegnata|escalato|scalato|affidato|affidata|reindirizzato; passo|passiamo|
    giro|giriamo|inoltro|inoltriamo|trasferisco|trasmetto|trasmettiamo|passato|girato|inoltrato|inoltrata|
    trasferito|trasmesso|girata|passata|assegnata|assegnato|affidato|inoltrare|passare|trasferire * a|al|alla|
    ai|agli|allo|all|loro; ufficio|reparto|collega|colleghi|team|responsabile|tecnico|tecnici|settore|
    specialista|loro|amministrazione|casa|che|lei|lui|chi * contatterà|contatteranno|contatta|contattano|
    risponderà|risponderanno|ricontatterà|ricontatteranno|occuperà|occupa|occupano|occuperanno|prenderà|
    prende|farà|faranno|chiamerà|chiameranno|richiamerà|gestirà|gestisce|seguirà|segue|scriverà|scriveranno|
    vivo|vivi|competente|competenza; si * occupa|occupano|occuperà|occuperanno|faranno|farà|metterà|
    metteranno; di competenza; compete|spetta a|al|alla|all; è|sono|nelle * mani; secondo livello; livello
    superiore; ora con|in|alla|al
  `,
  voicemail: `
    ho|abbiamo|provato|tentato|chiamata|chiamato|telefonato * chiamat~|chiamar~|telefon~|contattar~|
    raggiunger~|segreteria|messaggio|rispost~|raggiungibile; lasciato|lascio|lasciata|lasciamo * messaggio|
    segreteria|vocale; segreteria|messaggio telefonica|in|vocale; nessuno|non|senza * risposto|rispondeva|
    risposta|raggiungibile|risponde; mi|ci richiami|richiama|richiamate; richiamami|richiamaci|richiamateci|
    richiamarci|richiamarmi; occupato|irraggiungibile|spento
  `,
  solved: `
    ora|adesso|tutto|già|finalmente|così|è|sono|ha|mi|si|ho|hanno * funziona|funzionato|va|risolto|posto|
    risolta|sistemato|arrivato|arrivata|ok|riuscito|riuscita|apre|stampa|ricevuto|bene|ricevuta|entro|vedo|
    sistemata|perfetto|giusta|giusto|chiaro|chiusa|rimborsato|accreditato|partito; ^ funziona|risolto|fatto|
    sistemato|arrivato|funzionato|risolta|chiarito $; funziona|funzionano|va|stampa|parte di|tutto|ora|adesso|
    bene|perfettamente|benissimo|alla|nuovamente; problema|errore|guasto * risolto|sparito|sistemato|
    rientrato|scomparso|superato; risolto|risolta|sistemato; potete|può|puoi|possiamo * chiudere|chiuso;
    chiudere|chiudete|chiuda|ricevuto|ricevuta|arrivato|arrivata|arrivati *; non * bisogno|serve|altro|altre|
    domande|occorre; nient|null altro; nessun|nessuna altro|altra|altre|problema; niente altro|più; era|avevi|
    aveva|avevate * ragione|il|la|solo|proprio; è arrivati|tornata|tornato|quella|quello|andato; ho potuto;
    sono|siamo|riesco|riuscito|riuscita * entrare|accedere|scaricare|pagare|soddisfatto|contento|soddisfatta|
    contenta; esattamente|proprio quello|ciò|quel; quello che * cercavo|serviva|volevo; a posto; tutto|sono|
    siamo|è a|ok|risolto|chiaro|bene|perfetto posto|$|grazie; nessun|senza più|problema|errore * da; più
    nessun|alcun; alla grande; perfettamente; come nuovo|nuova; contento|contenta|soddisfatto|soddisfatta|
    felice
  `,
  thanks: `
    grazie|ringrazio|ringraziamo|ringraziamenti|ringraziarvi|ringraziarla|grato|grata|thx; mille|tante|molte|
    infinite grazie; grazie mille|per|del|della|a|di|infinite|tante|dell|ancora|al|davvero *; vi|la|ti|le
    ringrazio|ringraziamo *; ^ perfetto|ottimo|bene|benissimo|eccellente|fantastico|grande|grandi|super|top|
    bravi|bravo|brava|bravissimi|complimenti|ok|okay|capito|chiaro|va|certo|gentilissimi|gentilissima|
    gentilissimo|meraviglioso|stupendo|evviva|magnifico|ricevuto|splendido|ottima|peccato|inteso $; d accordo;
    va bene; molto|davvero|siete|sei|troppo gentile|gentili|bene|utile|chiaro|veloci|rapidi|disponibili|bravi|
    grandi|stati|stata|stato|mitici|cortese|cortesi *; ottimo|bel|buon|ottima|eccellente servizio|lavoro|
    assistenza|supporto *; scusi|scusa|scusate|mi * disturbo|scusi|scuso; che|è un? peccato|bello|bene|
    rapidità|velocità|sollievo|piacere; peccato *; non fa|c niente|problema; fa niente; pazienza $; capisco
  `,
  broken: `
    non|neanche|nemmeno|nulla|niente|mai * funziona|va|funzionato|risolto|risolve|aiuta|aiutato|cambiato|
    cambia|riesco|apre|parte|stampa|arriva|arrivato|arrivata|vedo|carica|accende|connette|servito|corretto|
    rispondono|risposto|rispondete|entra|entro|quello|giusto|migliora|succede|ancora|accetta|corrisponde|
    andava|vero; ancora|sempre|continua|continuano|persiste|rimane|resta * non|lo|problema|errore|uguale|
    stesso|stessa|senza|fermo|c|a|nulla|in|niente|il|la; stesso|stessa|stessi|solito|solita|identico *
    problema|errore|messaggio|cosa|risultato|punto|storia|difetto; problema|errore * persiste|ancora|continua|
    rimane|tornato|sempre|ripresenta|ripresentato|resta; c è ancora|sempre; di nuovo|daccapo *; punto e|di *
    capo|partenza; come prima; niente|nulla|nessun|nessuna da|è|cambia|di|cambiamento|miglioramento|risultato|
    soluzione|risposta|effetto|differenza|funziona|fatto; senza successo|risultato|esito|linea|effetto; solo|
    soltanto * su|in|con|parte|uno|una; manca|mancano|quasi|parzialmente|metà|leggete|legge|leggono|letto *;
    peggio|peggiorato; inutile|inaccettabile|vergogna|vergognoso|deluso|delusa|deludente|pessimo|pessima|
    ridicolo|scandaloso|insoddisfatto|insoddisfatta|assurdo|indecente|incompetenti|presa; reclamo|avvocato;
    non * chiesto|domanda|chiedevo|volevo; già * provato|fatto|detto|scritto|spiegato|mandato; ho|avevo già|
    provato|seguito|riavviato|reinstallato * ma|niente|non|inutilmente|e|senza; sbagliat~|errat~; rotto|rotta|
    guasto|bloccato|bloccata|crasha|fallisce|fallito; terza|seconda|tre|due|quante|ennesima|quarta volta|
    volte; nessuno * risponde|risposto|chiama|chiamato|richiamato|aiuta; grazie * niente|nulla; perdita|
    perdere * tempo; emojino; in giro; si blocca|spegne|disconnette|chiude
  `,
  contrast: `
    però; tuttavia; ma non|il|la|adesso|ora|ancora|solo|l|i|le|manca|anche|resta|continua|su|in; purtroppo;
    eppure; tranne; eccetto; anche se; peccato|solo che; invece
  `,
  negation: `
    non|niente|nulla|mai|nessun|nessuno|né|neanche|nemmeno|manca|mancano|errore|senza|ancora|sbagliato|
    sbagliata|impossibile|stesso|stessa; nessuna|neppure
  `,
  more: `
    può|puoi|potete|potrebbe|potreste|potresti|vorrei|volevo|avrei|desidero|desidererei|vorremmo|allego|
    allegato|allegata|allegati|invio|ecco|preferisco|meglio|preferirei *; mi servirebbe|piacerebbe|serve|
    occorre; ho|avrei|un|una|ultima|altra|ancora un|una|altra|altro * domanda|dubbio|cosa|richiesta|problema;
    un altra|altro; inoltre; anche un|una|il|la|vorrei; ancora|non * nessuna|nessun|sentito * risposta|
    notizie|riscontro|nessuno; a proposito; tra l; come|quando|quanto|dove|quale|cosa faccio|posso|devo|costa|
    è|si; provo|proverò|faccio|farò|controllo|controllerò|verifico|verificherò|aspetto|attendo|vi|le|ti|vado|
    guardo|aggiorno|invio|mando|scrivo|confermo|confermerò|sento|penso|ci * sapere|dico|aggiorno|stasera|
    domani|confermo|poi|più|appena|weekend|farò|faccio|dirò|scrivo|provo|e|penserò|in; proverò|verificherò|
    controllerò|aspetterò|leggerò; fate sapere; in allegato; il|la|mio|mia * numero|modello|versione|codice|
    indirizzo|spia|ordine * è; è|sono * modello|numero|versione; ho inviato|mandato|allegato|compilato|
    firmato|inoltrato|girato *; aspetto|attendo|in|ancora|da * attesa|risposta|notizie|giorni|sentito|
    riscontro; novità; ci sono|avete * novità|notizie|aggiornamenti; lunedì|martedì|mercoledì|giovedì|venerdì|
    sabato|domenica|mattina|pomeriggio|sera * va|posso|bene|meglio|preferisco; prima di|che; annullare|
    spostare|rimandare|disdire; per ora|adesso|il; finora; se possibile|è; per favore *
  `,
  automatic: `
    fuori ufficio|sede; in|sono * ferie|vacanza|malattia|maternità|permesso|trasferta; assente~; risposta|
    messaggio automatic~; al mio|rientro|ritorno * rientro|ritorno; per urgenze|questioni|emergenze; in caso
    di urgenza|urgenze|necessità; non lavoro|lavora più; accesso limitato; è stato|stata ricevuto|ricevuta;
    posta al rientro
  `,
  past: `
    prima *; fino a|ad|ieri|oggi *; non * più|bisogno|altro|altre|problema|serve|occorre|domande|preoccup~;
    nessun|senza|più problema|problemi|errore|altro *; nient|niente altro; non c|fa niente; più nessun; da
    allora; per niente
  `,
  no: `
    ^ no|nulla|niente $; non ancora|proprio|funziona? $; purtroppo|assolutamente no $; per niente $
  `,
  filler: `
    ^ ciao|buongiorno|buonasera|salve|gentile|gentili|saluti|egregio|caro|cara|salutoni *; cordiali|distinti|
    cari|un|tanti|migliori|i saluti|saluto|abbraccio *; buon|buona|buone|felice|buonissima giornata|serata|
    lavoro|weekend|settimana|domenica|vacanze|fine|proseguimento|natale|anno *; a presto|voi|domani|lei;
    arrivederci; ^ sì|ah|oh|eh|allora|bene|uff $; altrettanto; a tutto|tutti|tutta *
  `,
  things: {
    screenshot: 'schermata|schermate|screenshot; cattura',
    photo: 'foto; immagine|immagini',
    'order number': 'numero|codice * ordine|prenotazione; ordine|prenotazione',
    'customer number': 'numero|codice * cliente|contratto|conto|fiscale',
    'serial number': 'numero di serie; seriale|matricola',
    version: 'versione; firmware',
    log: 'log',
    'error message': 'messaggio|codice * errore',
    'e-mail address': 'email|mail|pec',
    'phone number': 'telefono|cellulare; recapito',
    address: 'indirizzo|cap',
    'date or time': 'quando; data|ora|orario|giorno',
    device: 'modello; dispositivo|browser|sistema',
    document: 'fattura|scontrino|ricevuta|modulo|contratto|documento|documenti|bolletta',
    approval: 'conferm~; autorizz~; approv~; consenso',
    choice: 'preferisce|preferisci|quale|quali|o',
    name: 'nome|cognome|intestatario',
    reference: 'riferimento; tracking; pratica',
  },
};
