import type { SignalWords } from '../signal-words.ts';

/** The weak signals of German. */
export const german: SignalWords = {
  good: `
    super; klasse; perfekt~; prima; toll~; spitze; wunderbar~; genial; hervorragend; ausgezeichnet;
    einwandfrei; erleichter~; froh; freut; freue; geklappt; klappt; läuft; funktioniert; funktionierte;
    geht; ging; gelöst; behoben; erledigt; weg; angekommen; erhalten; bekommen; eingetroffen; da; drin; in
    ordnung; passt; stimmt; gut; besser; reibungslos; geholfen; gefunden; sehe|seh * jetzt|nun|auch;
    jetzt|nun * seh|sehe; zufrieden; schnell~; erfolg~; gelungen; recht; hatten recht; war * richtig; lag
    an; hilft; helfen; löst; behebt; heil; geklärt; ankam; kam an; gefällt; öffnet; lädt; druckt;
    verbunden; freigeschaltet; wiederhergestellt; behob; glücklich; begeistert; bestens; top; läufts; hats
    geklappt
  `,
  ack: `
    ok; okay; verstanden; verstehe; alles klar; klar; aha; ach so; achso; einverstanden; gerne; gern;
    bescheid; notiert; mein fehler|irrtum; schon gut; macht nichts; kein|keine problem|ursache|ding|thema;
    so machen wir|s; geht klar; leuchtet ein; das wars; dachte * mir; wieder was gelernt; cool;
    hauptsache; dann|damit weiß; nachvollziehbar; merci; entschuldig~; sorry; war * mein fehler;
    übersehen; nicht gesehen; verlesen; verwechselt; schade; kann man nichts machen; trotzdem; lässt sich
    nicht ändern; dann ist das so; geholfen; da kann man nichts|nix machen; dann warte ich; warte ich;
    kein stress; keine eile; danke trotzdem; geduld mit mir; aufklärung; erklärung; erläuterung; dann
    eben; sei es drum; dachte ich; verstehe ich; ist okay; in dem fall; soweit klar; vielen dank für
  `,
  bad: `
    fehler~; abgestürzt; stürzt; absturz; abstürze; kaputt; defekt; schwarz; leer; leere; hängt;
    eingefroren; tot; falsch~; fehlt; fehlen; verschwunden; langsam; nutzlos; schlimmer; schlechter;
    problem~; störung~; abgelehnt; gesperrt; abgewiesen; rot; tropft; undicht; bricht * ab; ladefehler;
    verloren; beschädigt; unsinn; quatsch; daneben; verspätet; mist; fehlanzeige; kalt; abgebrochen;
    bricht; reagiert nicht; tut sich|nichts; streikt; spinnt; stumm; passt nicht; ungültig; abgelaufen;
    statt; verkratzt; kratzer; zu wenig|viel|spät|klein|groß; doppelt; gar nichts; abgebucht; verspätung;
    nicht angekommen; unbrauchbar; gebrochen; riss; gerissen; lärm; geräusch; ausgefallen; fällt aus;
    rausgeflogen; geflogen; zeitüberschreitung; vertauscht; unlesbar; sirrt; verschmutzt; nicht finden;
    nicht möglich; klappt nicht; geht nicht; funktioniert nicht; hilft nicht; ausfall; schief; stimmt
    nicht; besteht weiter|weiterhin|noch
  `,
  again: `
    immer noch; noch immer; noch; wieder; erneut; weiterhin; dieselb~; gleich~; nach wie vor; ständig;
    jedes mal; immer; unverändert; zum dritten mal; selbe|selben; bleibt; wie vorher|zuvor; wie gehabt;
    nochmals; nochmal; ebenfalls; auch * nicht; schon wieder; jeden tag|monat; besteht; andauernd;
    bislang; bis heute; nach wie; zum zweiten; abermals; dauernd; schon
  `,
  not: `
    nicht; kein~; nichts; nie; niemand; nirgends; nirgendwo; weder; ohne; kaum; ne; nö; nein; niemals;
    nix; null; nee; vergeblich
  `,
  tried: `
    probiert; versucht; neu gestartet; neugestartet; installiert; gemacht; befolgt; zurückgesetzt;
    geprüft; schon; bereits; ausprobiert; durchgeführt; gewartet; versuche vergeblich
  `,
  angry: `
    frechheit; unverschämt~; witz; lächerlich; unglaublich; wochen~ * warten|gewartet|später; ärgerlich;
    verärgert; sauer; enttäuscht; enttäuschend; katastroph~; schwach; zumutung; reicht mir|s|es; lesen
    sie; liest * jemand; hab|habe * gefragt|geschrieben|gesagt; nicht meine frage; meine frage war; geduld
    * ende; schlecht~; traurig; glückwunsch; stunden|tage|wochen|monate gewartet; na toll|super|bravo;
    tolle wurst; toll * jetzt; nur heiße; gefragt hatte|habe ich; antwort passt; missverstanden; haben sie
    * gelesen; nicht gelesen; meinte ich nicht; was soll das; soll das * sein|ernst; wollen sie mich;
    nicht ihr ernst; standardantwort; textbaustein~; veralb~; verarsch~; zum kotzen; saftladen; reine
    zeitverschwendung; zeitverschwendung
  `,
  wish: `
    frage; fragen~; außerdem; auch noch; zusätzlich; möchte; würde; wollte; bitte; können|könnten sie;
    kannst; noch eine; wie; stattdessen; probiere; teste; versuche; melde mich; werde; morgen; später;
    anbei; warte; keine antwort|rückmeldung; warten
  `,
  others: `
    team; abteilung~; fachabteilung; kolleg~; spezialist~; technik; techniker~; entwickl~; buchhaltung;
    rechnungsstelle; vertrieb; personal~; lager; versand~; vorgesetzt~; leitung; zuständig~; second level;
    support; sachbearbeit~; stelle; leiter~; filiale; fachbereich; rechtsabteilung; it; dort;
    steuerberater; stationsleitung; sekretariat; hausmeister; amt; bank; klinik; arzt; direktion; kanzlei;
    gutachter; hersteller; werkstatt; berater~; bauamt; rathaus; behörde; behörden; dorthin;
    hausverwaltung; küche; mitarbeit~; experte~; expertin; gruppe; referat; zoll; chef~; vorstand;
    dienstleister; partner; verwaltung; ansprechpartner~
  `,
  moves: `
    weitergeleitet; leite * weiter; weiterleiten; weitergegeben; gebe * weiter; weitergereicht; reiche *
    weiter; übergeben; übergebe; übernimmt; übernehmen; abgegeben; gebe * ab; verschoben; verwiesen;
    eskaliert; eskaliere; zugewiesen; geht an|in|zu; ging an; liegt * bei|jetzt; kümmert; kümmern; ins
    boot; hinzugezogen; verbinde; rübergeschoben; gegeben; in den händen; liegt bei|jetzt|nun|beim; an
    sie|dich wendet; an die|den|das|unsere~|unseren|meine~ * weiter; zuständigkeit; abgetreten;
    weitervermittelt; vermittle; durchgestellt; stelle * durch; übernahm; bearbeitet ab; verweise;
    überstellt; ticket * verschoben
  `,
  theirs: `
    meldet|melden sich|dann; sich * melden|meldet; wird|werden *
    kontaktieren|melden|anrufen|schreiben|antworten; ruft|rufen * an; von dort; nimmt|nehmen * kontakt;
    setzt|setzen sich; wendet|wenden sich; direkt an sie|dich; kommt|kommen auf; auf sie|dich zu
  `,
  ours: `
    melde|melden|meld mich|uns|wir; ich|wir * melde|melden; gebe|geben * bescheid|rückmeldung; auf *
    zukommen; komme|kommen * zurück; auf sie|dich zu; halte|halten * laufenden; informiere|informieren *
    sie|dich|euch; hören * von mir|uns; sage|sagen * ihnen|dir * sobald; antworten ihnen|dir|wir;
    schreibe|schreiben ihnen|dir; mehr morgen|dazu; benachrichtig~; ich|wir|sie melde; hören * von
    uns|mir|wir; rufe|rufen ich|wir|sie|dich * an|sie|dich; melde; wird|werden *
    beantwortet|bearbeitet|beantworten; antwort * innerhalb|bis|von; erhalten *
    antwort|nachricht|rückmeldung|bescheid|information; kontaktieren sie|wir; setzen uns; rückmeldung *
    morgen|bis|sobald; auf dem laufenden; lassen|lasse * wissen|sie
  `,
  inquiry: `
    prüfe; prüfen wir|das|den|gerade|es|ihr~; wir|ich prüfen; wir * prüfen; kläre; klären wir|das|es; wir
    * klären; schaue|schauen|schau * an|nach|mal|mir|uns|rein; sehe|sehen|seh * an|nach|mir|uns;
    gehe|gehen * nach; untersuch~ wir|gerade|das|den; wir * untersuchen; recherchier~; frage|fragen|frag *
    nach|beim|bei|mal|kurz; arbeite|arbeiten * daran|dran|gerade|an; dran; suche|suchen * heraus|raus;
    erkundige|erkundigen; hake|haken * nach; in bearbeitung|prüfung|arbeit; teste gerade; muss|müssen *
    klären|nachfragen|fragen|prüfen|nachsehen|schauen|abklären; nachgefragt; angefragt; nachhaken;
    abklär~; in klärung; wird|werden geprüft|bearbeitet; sehen|schauen wir; klären * ab; bin|sind * dran;
    schauen wir|ich uns; suchen noch|weiter|gerade|danach; rufe ich|wir; noch am; besprechen; abstimmen;
    rücksprache; halte|halten rücksprache; abgeklärt; in abstimmung; stimmen|stimme * ab; erkundig~;
    nachgefasst; hake nach; angeschrieben; gehen der|dem; in erfahrung; werde|werden *
    prüfen|klären|nachfragen|untersuchen|kontaktieren; arbeiten unsere|wir; unsere techniker|entwickler
    arbeiten|sind; mit hochdruck; im blick; nachforschung~; überprüf~
  `,
  wait: `
    ich warte; wir warten; warten wir; warte ich; noch keine|nicht|nichts; gedulden; geduld;
    momentan|augenblick noch; rückmeldung; steht * aus; ausstehend; eingegangen; erhalten und; liegt
    uns|mir * vor; abwarten; warte noch; wartet; liegt * noch; vermerkt; aufgenommen und; unter * nummer
    registriert|erfasst; bearbeitung * dauert; dauert * noch; noch nichts; leider noch; fehlt noch die
    rückmeldung; ist eingegangen; haben ihre anfrage|nachricht|meldung erhalten; verzögert; verzögerung;
    noch offen; noch in
  `,
  soon: `
    bald; morgen; heute; sobald; schnellstmöglich; umgehend; baldmöglichst; in kürze; sowie; spätestens;
    innerhalb; binnen; bis; montag; dienstag; mittwoch; donnerstag; freitag; woche; stunde~; tage~;
    später; gleich; wenn; zeitnah; demnächst
  `,
  want: `
    bitte; brauche; brauchen; benötig~; bräuchte~; fehlt; fehlen; bitte * schicken|senden|nennen; teilen *
    mit; geben * durch|an; sagen sie|sag; sende; schick; schreib; verraten; dürfte|darf * haben|um;
    erbitte; mitteilen; reichen * nach|ein; noch eine|kurze frage; damit ich|wir; hinterlegt; verraten
    sie; wünschen sie; lassen sie * zukommen; damit wir|ich; zurückschicken; noch offen; benötigen
    wir|ich; anweisen; vor; nachreichen; reichen sie; sagen sie mir|uns; lassen sie mich|uns wissen; liegt
    * nicht|noch|keine * vor; bitten * um; ausstehend
  `,
  info: `
    name; namen; nachname; geburtsdatum; postleitzahl; plz; nummer; rechnungsnummer; bestellnummer;
    kundennummer; seriennummer; vertragsnummer; auftragsnummer; telefonnummer; iban; angaben; infos;
    informationen; details; adresse; mailadresse; anschrift; screenshot~; bildschirmfoto; foto~; bild;
    bilder; kopie; rechnung; beleg; quittung; modell; version; protokoll; log; logs; datum; uhrzeit;
    formular; nachweis; unterschrift; welche~; was; ob; wann; wo; wer; zählerstand; unterlagen; wie; code;
    filiale; größe; farbe; menge; link; grund; zähler; stand; tarif; artikel~; typ~; seite; bescheinigung;
    personen; antrag; bankverbindung; kontonummer; ausweis~; kennzeichen; schuhgröße; wunschtermin;
    zahlungsart; anzahl; alter; gewicht; ursprung; vertrag; dokument~; anlage
  `,
  done: `
    habe|haben|wurde|ist|sind *
    storniert|zurückgesetzt|erstattet|behoben|geändert|aktualisiert|hinzugefügt|entfernt|gutgeschrieben|korrigiert|verlängert|aktiviert|entsperrt|gebucht|verschickt|geschlossen|gelöscht|umgestellt|freigeschaltet|angepasst|eingerichtet|abgemeldet|angehängt;
    anbei; im anhang; finden sie; sie können; du kannst; klicken sie|auf; gehen sie; erledigt
  `,
  curious: `
    neugierig; neugier; interessieren; würde mich; wussten sie|wusstest; nebenbei; übrigens; hilft
    ihnen|dir|das; passt das|ihnen; verraten * warum; warum|weshalb * kündigen|entschieden; wie geht|wars;
    verständlich; in ordnung; schon gesehen|probiert; gell; oder $; nicht wahr; sehen wir; freuen; was
    sie|du suchten|suchtest|meinten|meintest; passt das so; stimmts
  `,
  phone: `
    anruf~; anzurufen; angerufen; ruf~; telefon~; mailbox; erreich~; nummer; handy; ab; band; sprechen;
    nachricht; durchgekommen; besetzt; apparat; ab band
  `,
  missed: `
    ohne erfolg; vergeblich; nicht erreicht|erreichen|durchgekommen; leider nicht|niemand; niemand * ab;
    hinterlassen; besetzt; versucht; rufen * zurück; rückruf; leider ohne
  `,
};
