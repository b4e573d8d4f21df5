import type { SignalWords } from '../signal-words.ts';

/** The weak signals of German. */
export const german: SignalWords = {
  good: `
    super; klasse; perfekt~; prima; toll~; spitze; wunderbar~; genial; hervorragend; ausgezeichnet;
    einwandfrei; erleichter~; froh; freut; freue; geklappt; klappt; läuft; funktioniert; funktionierte; geht;
    ging; gelöst; behoben; erledigt; weg; angekommen; erhalten; bekommen; eingetroffen; da; drin; in ordnung;
    passt; stimmt; gut; besser; reibungslos; geholfen; gefunden; sehe|seh * jetzt|nun|auch; jetzt|nun * seh|
    sehe; zufrieden; schnell~; erfolg~; gelungen; recht; hatten recht; war * richtig; lag|kam an; hilft;
    helfen; löst; behebt; heil; geklärt; ankam; gefällt; öffnet; lädt; druckt; verbunden; freigeschaltet;
    wiederhergestellt; behob; glücklich; begeistert; bestens; top; läufts; hats geklappt
  `,
  ack: `
    ok; okay; verstanden; verstehe; alles|geht|soweit klar; klar; aha; ach so; achso; einverstanden; gerne;
    gern; bescheid; notiert; mein fehler|irrtum; schon gut; macht nichts; kein|keine problem|ursache|ding|
    thema; so machen wir|s; leuchtet ein; das wars; dachte * mir; cool; hauptsache; dann|damit weiß;
    nachvollziehbar; merci; entschuldig~; sorry; war * mein fehler; übersehen; nicht gesehen; verlesen;
    verwechselt; schade; kann man nichts machen; trotzdem; lässt sich nicht ändern; dann ist das so; geholfen;
    da kann man nichts|nix machen; dann warte ich; warte|dachte|verstehe ich; kein stress; keine eile; danke
    trotzdem; geduld mit mir; aufklärung; erklärung; erläuterung; dann eben; ist okay; in dem fall; vielen
    dank für; lasse|lass * so|dabei
  `,
  bad: `
    fehler~; abgestürzt; stürzt; absturz; abstürze; kaputt; defekt; schwarz; leer; leere; hängt; eingefroren;
    tot; falsch~; fehlt; fehlen; verschwunden; langsam; nutzlos; schlimmer; schlechter; problem~; störung~;
    abgelehnt; gesperrt; abgewiesen; rot; tropft; undicht; ladefehler; verloren; beschädigt; unsinn; quatsch;
    daneben; verspätet; mist; fehlanzeige; kalt; abgebrochen; bricht; reagiert|passt|klappt|geht|funktioniert|
    hilft|stimmt|menüpunkt|knopf|option|schaltfläche|button|eintrag nicht; tut sich|nichts; streikt; spinnt;
    stumm; ungültig; abgelaufen; statt; verkratzt; kratzer; zu wenig|viel|spät|klein|groß; doppelt; gar
    nichts; abgebucht; verspätung; nicht angekommen|finden|möglich; unbrauchbar; gebrochen; riss; gerissen;
    lärm; geräusch; ausgefallen; fällt aus; rausgeflogen; geflogen; zeitüberschreitung; vertauscht; unlesbar;
    verschmutzt; ausfall; besteht weiter|weiterhin|noch; finde|sehe * nicht|nirgends|nirgendwo|keinen|keine;
    kann|konnte * nicht * finden|öffnen|sehen|anmelden|einloggen|aufrufen|bezahlen|speichern|hochladen|nutzen|
    erreichen; kann|konnte mich|es|das|ihn|sie * nicht; kein * mehr; obwohl|aber sie|ihr * gesagt|versprochen|
    geschrieben; versprochen; wurde|haben * gesagt|versprochen * aber
  `,
  again: `
    noch; wieder; erneut; weiterhin; dieselb~; gleich~; ständig; jedes mal; immer; unverändert; zum dritten
    mal; selbe|selben; bleibt; wie vorher|zuvor|gehabt; nochmals; nochmal; ebenfalls; auch * nicht; jeden tag|
    monat; besteht; andauernd; bislang; bis heute; nach wie; zum zweiten; abermals; dauernd; schon
  `,
  not: `
    nicht; kein~; nichts; nie; niemand; nirgends; nirgendwo; weder; ohne; kaum; ne; nö; nein; niemals; nix;
    null; nee; vergeblich
  `,
  tried: `
    probiert; versucht; neu gestartet; neugestartet; installiert; gemacht; befolgt; zurückgesetzt; geprüft;
    schon; bereits; ausprobiert; durchgeführt; gewartet; versuche vergeblich
  `,
  angry: `
    frechheit; unverschämt~; witz; lächerlich; unglaublich; wochen~ * warten|gewartet|später; ärgerlich;
    verärgert; sauer; enttäuscht; enttäuschend; katastroph~; schwach; zumutung; reicht mir|s|es; lesen sie;
    liest * jemand; hab|habe * gefragt|geschrieben|gesagt; nicht meine frage; meine frage war; geduld * ende;
    schlecht~; traurig; glückwunsch; stunden|tage|monate gewartet; na toll|super|bravo; toll * jetzt; gefragt
    hatte|habe ich; antwort passt; missverstanden; haben sie * gelesen; nicht gelesen; meinte ich nicht; was
    soll das; soll das * sein|ernst; nicht ihr ernst; standardantwort; textbaustein~; veralb~; verarsch~;
    reine zeitverschwendung; zeitverschwendung; wie oft muss|soll; zum x ten; lesen * richtig|genau
  `,
  wish: `
    frage; fragen~; außerdem; auch noch; zusätzlich; möchte; würde; wollte; bitte; können|könnten sie; kannst;
    noch eine; wie; stattdessen; probiere; teste; versuche; melde mich; werde; morgen; später; anbei; warte;
    keine antwort|rückmeldung; warten
  `,
  others: `
    team; abteilung~; fachabteilung; kolleg~; spezialist~; technik; techniker~; entwickl~; buchhaltung;
    rechnungsstelle; vertrieb; personal~; lager; versand~; vorgesetzt~; leitung; zuständig~; second level;
    support; sachbearbeit~; stelle; leiter~; filiale; fachbereich; rechtsabteilung; it; dort; steuerberater;
    stationsleitung; sekretariat; amt; bank; hersteller; werkstatt; berater~; bauamt; behörde; behörden;
    dorthin; hausverwaltung; mitarbeit~; experte~; expertin; gruppe; zoll; dienstleister; partner; verwaltung;
    ansprechpartner~
  `,
  moves: `
    weitergeleitet; leite|gebe|reiche * weiter; weiterleiten; weitergegeben; weitergereicht; übergeben;
    übergebe; übernimmt; übernehmen; abgegeben; gebe * ab; verschoben; verwiesen; eskaliert; eskaliere;
    zugewiesen; geht an|in|zu; ging an; liegt * bei|jetzt; kümmert; kümmern; ins boot; hinzugezogen; verbinde;
    rübergeschoben; gegeben; in den händen; liegt nun|beim; an sie|dich wendet; an die|den|das|unsere~|meine~
    * weiter; zuständigkeit; abgetreten; weitervermittelt; vermittle; durchgestellt; stelle * durch; übernahm;
    bearbeitet ab; verweise; überstellt; ticket * verschoben
  `,
  theirs: `
    meldet|melden sich|dann; sich * melden|meldet; wird|werden * kontaktieren|melden|anrufen|schreiben|
    antworten; ruft|rufen * an; von dort; nimmt|nehmen * kontakt; setzt|setzen|wendet|wenden sich; direkt an
    sie|dich; kommt|kommen auf; auf sie|dich zu; die|sie rühren|melden|kümmern; sich * bei dir|ihnen|euch
  `,
  ours: `
    melden|meld mich|uns|wir; ich|wir * melde|melden; gebe|geben * bescheid|rückmeldung; auf * zukommen;
    komme|kommen * zurück; auf sie|dich zu; halte|halten * laufenden; informiere|informieren * sie|dich|euch;
    sage|sagen * ihnen|dir * sobald; antworten ihnen|dir|wir; schreibe|schreiben ihnen|dir; mehr morgen|dazu;
    benachrichtig~; sie melde; hören * von uns|mir|wir; rufe|rufen ich|wir|sie|dich * an|sie|dich; melde;
    wird|werden * beantwortet|bearbeitet|beantworten; antwort * innerhalb|bis|von; erhalten * antwort|
    nachricht|rückmeldung|bescheid|information; kontaktieren sie|wir; setzen uns; rückmeldung * morgen|bis|
    sobald; auf dem laufenden; lassen|lasse * wissen|sie
  `,
  inquiry: `
    prüfe; prüfen wir|das|den|gerade|es|ihr~; ich prüfen; wir * prüfen|klären|untersuchen; kläre; klären wir|
    das|es; schaue|schauen|schau * an|nach|mal|mir|uns|rein; sehe|sehen|seh * an|nach|mir|uns; gehe|gehen|
    hake|haken * nach; untersuch~ wir|gerade|das|den; recherchier~; frage|fragen|frag * nach|beim|bei|mal|
    kurz; arbeite|arbeiten * daran|dran|gerade|an; dran; suche|suchen * heraus|raus; in bearbeitung|prüfung|
    arbeit|klärung|abstimmung|erfahrung; teste gerade; muss|müssen * klären|nachfragen|fragen|prüfen|
    nachsehen|schauen|abklären; nachgefragt; angefragt; nachhaken; abklär~; wird|werden geprüft|bearbeitet;
    sehen|schauen wir; klären|stimmen|stimme * ab; bin|sind * dran; suchen noch|weiter|gerade|danach; rufe
    ich|wir; noch am; besprechen; abstimmen; rücksprache; halte|halten rücksprache; abgeklärt; erkundig~;
    nachgefasst; angeschrieben; gehen der|dem; werde|werden * prüfen|klären|nachfragen|untersuchen|
    kontaktieren; arbeiten unsere|wir; unsere techniker|entwickler arbeiten|sind; nachforschung~; überprüf~
  `,
  wait: `
    ich warte; wir warten; warten wir; warte ich|noch; noch keine|nicht|nichts|offen|in; gedulden; geduld;
    momentan|augenblick|leider noch; rückmeldung; steht * aus; ausstehend; eingegangen; erhalten|aufgenommen
    und; liegt uns|mir * vor; abwarten; wartet; liegt|dauert * noch; vermerkt; unter * nummer registriert|
    erfasst; bearbeitung * dauert; fehlt noch die rückmeldung; ist eingegangen; haben ihre anfrage|nachricht|
    meldung erhalten; verzögert; verzögerung
  `,
  soon: `
    bald; morgen; heute; sobald; schnellstmöglich; umgehend; baldmöglichst; in kürze; sowie; spätestens;
    innerhalb; binnen; bis; montag; dienstag; mittwoch; donnerstag; freitag; woche; stunde~; tage~; später;
    gleich; wenn; zeitnah; demnächst
  `,
  want: `
    bitte; brauche; brauchen; benötig~; bräuchte~; fehlt; fehlen; teilen * mit; geben * durch|an; sagen sie|
    sag; sende; schick; schreib; verraten; dürfte|darf * haben|um; erbitte; mitteilen; reichen * nach|ein;
    noch eine|kurze frage; hinterlegt; wünschen|reichen sie; lassen sie * zukommen; damit wir|ich;
    zurückschicken; noch offen; anweisen; vor; nachreichen; lassen sie mich|uns wissen; liegt * nicht|noch|
    keine * vor; bitten * um; ausstehend
  `,
  info: `
    name; namen; nachname; geburtsdatum; postleitzahl; plz; nummer; rechnungsnummer; bestellnummer;
    kundennummer; seriennummer; vertragsnummer; auftragsnummer; telefonnummer; angaben; infos; informationen;
    details; adresse; mailadresse; anschrift; screenshot~; bildschirmfoto; foto~; bild; bilder; kopie;
    rechnung; beleg; quittung; modell; version; protokoll; log; logs; datum; uhrzeit; formular; nachweis;
    unterschrift; welche~; was; ob; wann; wo; wer; zählerstand; unterlagen; wie; code; filiale; größe; farbe;
    menge; link; grund; zähler; stand; tarif; artikel~; typ~; seite; bescheinigung; personen; antrag;
    bankverbindung; kontonummer; ausweis~; kennzeichen; wunschtermin; zahlungsart; anzahl; vertrag; dokument~;
    anlage
  `,
  done: `
    habe|haben|wurde|ist|sind * storniert|zurückgesetzt|erstattet|behoben|geändert|aktualisiert|hinzugefügt|
    entfernt|gutgeschrieben|korrigiert|verlängert|aktiviert|entsperrt|gebucht|verschickt|geschlossen|gelöscht|
    umgestellt|freigeschaltet|angepasst|eingerichtet|abgemeldet|angehängt; anbei; im anhang; finden|gehen sie;
    sie können; du kannst; klicken sie|auf; erledigt; das|dies|hier|dort|es können|kannst|könnt sie|du|ihr
  `,
  curious: `
    neugierig; neugier; interessieren; würde mich; wussten sie|wusstest; nebenbei; übrigens; hilft ihnen|dir|
    das; passt das|ihnen; verraten * warum; warum|weshalb * kündigen|entschieden; wie geht|wars; verständlich;
    in ordnung; schon gesehen|probiert; oder $; nicht wahr; sehen wir; freuen; was sie|du suchten|suchtest|
    meinten|meintest; stimmts
  `,
  phone: `
    anruf~; anzurufen; angerufen; ruf~; telefon~; mailbox; erreich~; nummer; handy; ab; band; sprechen;
    nachricht; durchgekommen; besetzt; apparat
  `,
  missed: `
    ohne erfolg; vergeblich; nicht erreicht|erreichen|durchgekommen; leider nicht|niemand|ohne; niemand * ab;
    hinterlassen; besetzt; versucht; rufen * zurück; rückruf
  `,
};
