import type { SignalWords } from '../signal-words.ts';

/** The weak signals of Italian. */
export const italian: SignalWords = {
  good: `
    perfett~; ottim~; eccellent~; fantastic~; meraviglios~; splendid~; benissimo; content~; sollievo; felice;
    soddisfatt~; funziona; funzionato; funzionano; risolt~; sistemat~; riparat~; arrivat~; ricevut~; bene;
    buon~; ordine; a posto; apposto; corrett~; meglio; veloc~; rapid~; aiutat~; trovat~; riuscit~; entrat~;
    sparit~; scomparso; chiar~; tornat~; va ora; bravissim~; gentilissim~; super; ragione; aveva~ ragione;
    normale; grandi; grande; chiudere il|la; salvat~; aiuta; risolve; comodo; coincide; venuto; accetta~;
    corrisponde; apre; carica; stampa; connesso; ripartit~; finalmente; consegnat~; conforme; ripristinat~;
    tutto ok; un piacere
  `,
  ack: `
    ok; okay; capito; capisco; d accordo; va bene; intes~; chiaro; non importa; nessun problema; tranquill~;
    figurati; si figuri; mio errore; errore mio; colpa mia; ho sbagliato io; tutto qui; è tutto; era quello|
    solo; annotato; bene così; grazie; ha senso; vedo; pazienza; buona giornata; saluti; ricevuto; allora;
    scus~; mi scuso; perdoni; non avevo visto|l avevo; confus~; disturbo; distratt~; ecco; peccato; comunque;
    lo stesso; così sia; va bene lo stesso; come sempre; non fa niente; allora aspetto|attendo; senza|nessuna
    fretta; spiegazione; chiarimento; in tal caso; grazie lo stesso; grazie comunque|dell|per; gentilezza;
    disponibilità; benissimo; preso nota; ok grazie
  `,
  bad: `
    error~; guast~; rott~; ner~; vuot~; bianc~; bloccat~; blocca; congelat~; mort~; sbagliat~; manca; mancano;
    pers~; lent~; inutile; peggio; problema; problemi; rifiutat~; respint~; ross~; cade; caduta; fallit~;
    fallisce; incorrett~; danneggiat~; crash~; si chiude|spegne; impossibile; ritardo; perde; errat~;
    staccat~; fredd~; non parte|compare|arriva|apre|va|funziona|viene|carica|riesco|si|valid~|accettat~|trovo|
    vedo|riusciamo; salta; muto; disconnette; spent~; saltat~; scadut~; invece; graffiat~; troppo; due volte;
    doppio; cambia nulla|niente; addebit~; rumore; odore; illeggibile; disconness~; scade; zero; strappat~;
    crepat~; senza linea|segnale|internet|luce; inaccessibile; non posso * entrare|vedere|aprire|accedere|
    pagare|usare|inviare; avevate|aveva|avete detto|promesso; non c è|ci sono nessun~
  `,
  again: `
    ancora; stess~; sempre; di nuovo|prima; nuovamente; uguale; continua; continuo; resta; persiste; ogni|
    terza volta; tuttora; identic~; pure; neanche; nemmeno; come prima; daccapo; la stessa; ogni mese|giorno;
    tutti i giorni|mesi; ad|a oggi; finora; per l ennesima; ennesim~
  `,
  not: `
    non; niente; nulla; mai; nessun~; né; senza; neanche; nemmeno; neppure; impossibile
  `,
  tried: `
    provato; riavviat~; reinstallat~; fatto; seguito; già; svuotato; controllato; tentato; rifatto; resettato;
    aspettato; atteso; aspettando
  `,
  angry: `
    vergogn~; ridicol~; scherzo; scherzate; assurd~; inaccettabil~; presa in giro; stuf~; stanc~; pessim~;
    delus~; deludent~; indecent~; nessuno * risponde|legge; leggete; avevo|ho * chiesto; chiesto altro;
    complimenti; incredibile; schifo; non è quello; congratulazioni; ore|giorni|settimane|mesi di|ad attes~|
    aspett~; bel servizio; bravi; grazie di|per niente|nulla; non ha|avete capito; non era questo; non
    risponde|rispondete alla; frainteso; è uno scherzo; mi prendete; copia e incolla; risposta automatica|
    standard; che razza; perdita di tempo; il colmo; come|com è possibile; robot; mancanza di rispetto; quante
    volte; legga * bene|mail|messaggio
  `,
  wish: `
    chiedere; domand~; anche; inoltre; un altra; vorrei; volevo; potrebbe; potete; può; approfitto; come;
    provo; proverò; faccio sapere; domani; dopo; allegato; attendo; aspetto; voglio; in attesa; nessuna
    risposta
  `,
  others: `
    team; reparto; ufficio; colleg~; specialist~; tecnic~; sviluppator~; amministrazione; contabilità;
    fatturazione; logistica; magazzino; responsabil~; supervisor~; secondo livello; livello; loro; legale;
    assicurazione; settore; direzione; commercialista; banca; medico; segreteria; fabbricante; produttore;
    comune; perito; officina; negozio; commissione; squadra; custode; legali; cucina; dogana; fornitore;
    esperti; coordinat~; referente; manutenzione; unità; gruppo; consulent~; sportello
  `,
  moves: `
    passat~; passo; passiamo; inoltrat~; inoltro; inoltriamo; trasferit~; trasferisco; girat~; giro; smistat~;
    assegnat~; trasmess~; trasmetto; escalat~; affidat~; affido; prende~ * carico; prenderà~; prendono;
    occuperà~; occupa~; seguirà~; mandat~ * a|al|alla; competenza; segnalat~ * a|al|alla|ai; in mano a|all|
    alla; nelle mani; la|ti metto in contatto; la|ti passo; è competenza; compete; se ne occupa; in carico a|
    al|alla; rivolger~; la|lo segue
  `,
  theirs: `
    la|ti|le|vi contatterà~|chiamerà~|richiamerà~|risponderà~|scriverà~|ricontatterà~; si metterà~; loro * a;
    che * la|ti contatt~; si farà * vivo; farà vivo
  `,
  ours: `
    faccio|facciamo|farò|faremo|fare sapere; le|ti|vi faccio|facciamo|farò|faremo|aggiorno|aggiorniamo|
    aggiornerò|aggiorneremo|scrivo|scriverò|scriveremo|dico|dirò|rispondo|risponderò|risponderemo|avviso|
    avviserò|avviseremo|ricontatto|ricontattiamo|ricontatterò|ricontatteremo|terrò|terremo|richiamo|
    richiamerò; ci sentiamo; torno|tornerò * da; riceverà * nostre; notificher~; avrà|avrai; ti|le|vi sapremo;
    sarà evas~|gestit~|analizzat~|esaminat~; riceverà|riceverai * risposta|riscontro|comunicazione; daremo|
    darò|diamo|do * riscontro|risposta|notizie; la terremo|terrò; le|ti diremo; la|ti contatteremo|contatterò;
    appena * le|ti|la; rispondiamo|risponderemo entro
  `,
  inquiry: `
    verifico; verifichiamo; controllando; verificando; controlliamo; analizzando; esaminando; indagando;
    guardando; valutando; lavorando; stiamo|sto verificando|controllando|guardando|lavorando|cercando; in
    corso|verifica|lavorazione|gestione; chiedo; chiediamo; sento; sentiamo; mi informo|confronto|attivo; devo
    verificare|chiedere|controllare|confrontar~; vedo e; chiesto a|al|alla|ai; interpellat~; sollecit~;
    valutat~; esaminat~; lavorano; stanno * lavorando|verificando|controllando; indagini; informo; controllo;
    cercando; insistere; cerchiamo; chiedere; parlare con; parlarne; confrontarmi; confrontarci; consulto;
    verificare; verificherò; verificheremo; accertamenti; accertando; devo|dobbiamo prima|sentire;
    controllerò; stiamo facendo; seguendo
  `,
  wait: `
    attendo; attendiamo; in attesa|coda; aspetto; aspettiamo; aspettando; pendente; non ancora; ancora
    nessun~; abbiamo ricevuto; ricevuto la|il|vostr~|su~|tu~; presa|preso in carico; pazienza; sollecit~;
    registrat~; preso|presa nota; di solito * giorni; richiede * giorni; tempi di; promesso; è stat~ ricevut~|
    registrat~|presa; nessuna novità; nulla di nuovo; per ora; al momento non; ci scusiamo per l attesa|il
    ritardo
  `,
  soon: `
    presto; domani; appena; oggi; entro; subito; a breve; quando; lunedì; martedì; mercoledì; giovedì;
    venerdì; settimana; or~; giorni; prossim~; prima possibile; fine; poi; stasera; pomeriggio
  `,
  want: `
    per favore|cortesia|completare|poter|procedere; mi|ci serve|servono|può|puoi|potrebbe|potresti;
    servirebbe; mi occorre|manca|dice|mandi; occorrono; abbiamo|ho|avrei|avremmo bisogno; mancano; invii;
    inviare; mandi; mandare; mandami; inviami; indichi; indicare; dica; dimmi; dirmi; può|puoi|potrebbe|
    potresti dirmi|dirci|inviarmi|inviarci|mandarmi|indicarmi|indicarci|confermare; comunichi; confermi;
    confermare; fornire; fornirci; allegare; necessit~; gradi~; prima di; solo; compili; firmi; dimmelo;
    quando me lo; ci manca|occorre|mandi; da segnalare; faccia avere; ci|mi fa avere; preferisce; desidera;
    restiamo in attesa del|di; gentilmente
  `,
  info: `
    nome; cognome; numer~; riferimento; indirizzo; mail; email; codice; screenshot; schermata; foto; copia;
    fattura; ricevuta; scontrino; modello; versione; log; ora; modulo; firma; conto; dat~; dettagli~;
    informazioni; quale; quali; dove; quando; chi; se; cosa; contratto; document~; serie; ordine; fiscale;
    polizza; taglia; colore; quantità; link; file; motivo; negozio; cifre; lettura; intest~; targa;
    certificato; attestato; pagina; allergie; identità; passaporto; patente
  `,
  done: `
    ho|abbiamo|è|stato|stata|sono * annullat~|reimpostat~|rimborsat~|corrett~|modificat~|aggiornat~|aggiunt~|
    rimoss~|accreditat~|estes~|attivat~|sbloccat~|spedit~|rinnovat~|chius~|inviat~|fatt~; in allegato; allego;
    può trovare|scaricare; trova; clicchi; vada; ecco; fatto; basta
  `,
  curious: `
    curios~; a proposito; sapeva|sapevi che; piacerebbe sapere; le|ti va|torna; va bene; vero; no $; che ne
    dice|dici; altro; perché; come mai; posso; era questo; cercava; giusto
  `,
  phone: `
    chiam~; telefon~; segreteria; cellulare; messaggio; risponditore; richiam~; squill~; numero; contatt~;
    vocale; linea
  `,
  missed: `
    senza successo|esito|risposta; non * risposto|rispond~|riuscit~|trovat~; lasciato; provato; tentato;
    invano; irraggiungibile
  `,
};
