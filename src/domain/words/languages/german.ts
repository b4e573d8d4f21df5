import type { Language } from '../language.ts';
import { german as signals } from '../signals/german.ts';

/** The phrases of German. */
export const german: Language = {
  signals,
  common: `
    der die das und ist nicht ich sie wir ihr ihre ihren ihnen mir mich dich dir du dein deine ein eine
    einen einem auf für mit von zu den dem des im am an bei es uns auch noch aber wie so nur wird haben hat
    habe bitte danke kann können sich wenn dass oder nach schon hier jetzt immer wieder mehr keine kein sind
    war bin aus bis zum zur über heute geht beim vom mal gerade doch was wieder funktioniert klappt leider
  `,
  asks: `
    bitte|bräuchte|brauche|brauchen * senden|schicken|übermitteln|mailen|nennen|mitteilen|teilen|geben|
    bestätigen|beschreiben|angeben|ergänzen|hochladen|beantworten|zusenden|zuschicken|zukommen|nachreichen|
    durchgeben * sie|uns|mir|noch|ihre|die|den|das|ein|eine|einen|kurz|mit|durch; senden|schicken|übermitteln|
    mailen|nennen|schreiben|geben|bestätigen|beschreiben|ergänzen|reichen|teilen sie|du uns|mir; lassen sie|du
    uns|mir * wissen|zukommen; lass mich|uns * wissen; schick|schicke|send|sende|schreib|schreibe|nenn|nenne|
    sag|sage|gib|mail|maile|verrat|teil|teile|bestätige|bestätig mir|uns * bitte|noch|kurz|mal|welch~|wie|was|
    wann|wo|ob|die|den|das|deine|deinen|dein|ein|einen|eine|$; könnten|können|könntest|kannst|würden|würdest|
    magst|möchten sie|du|ihr * senden|schicken|sagen|nennen|mitteilen|geben|bestätigen|beschreiben|angeben|
    hochladen|schreiben|zusenden|zuschicken|zukommen|nachreichen|prüfen|nachsehen|nachschauen|verraten|
    durchgeben|anhängen|mitschicken|beilegen; bitte * mit|an|bei|nach|zurück|hoch|durch $; bitte wir ich um *
    angabe|zusendung|bestätigung|mitteilung|übersendung|rückmeldung|nennung|foto|kopie; bitte bestätigen|
    antworten|antworte|bestätige|beantworten|nennen|angeben|beschreiben; ich|wir * benötige|benötigen|brauche|
    brauchen|bräuchte|bräuchten|brauch * noch|von|ihre|ihren|deine|deinen|dein|ihr|die|den|das|eine|einen|ein|
    folgende~|um|zu; benötige|benötigen|brauche|brauchen|bräuchte|bräuchten|brauch|fehlt|fehlen ich|wir|mir|
    uns|noch|nur; fehlt|fehlen aber|allerdings|leider; benötigen|brauchen|benötige|brauche * ihre|ihren|deine|
    deinen|folgende|von ihnen|dir|angabe~|nummer|foto; mir|uns fehlt|fehlen|ist|liegt * nicht|nur|noch|die|
    das|ein|der; ist nicht|mir|noch klar|ersichtlich|unklar * ob|welch~|was; nicht klar|sicher ob|welch~|was|
    wie; ohne * kann|können|kommen ich|wir; sobald|wenn * ich|wir|mir|uns * habe|haben|vorliegt|vorliegen|
    weiß|wissen|da|bekommen|bekomme|kenne|bestätigt|geschickt; ein wort|foto|bild|screenshot|satz|haken|kreuz
    genügt|reicht|hilft|wäre|würde; welche~ * meinen|meinst|meint|sollen|soll|sprechen; antworten|antworte *
    mit; erst * wissen|wenn|dann; hängt * davon ab; je nach|nachdem; damit ich|wir * kann|können; füllen|
    unterschreiben sie * aus|zurück|formular; bitte * ausgefüllt|unterschrieben * zurück; probieren|versuchen|
    testen|prüfen|schauen sie * und|ob * sagen|schreiben|teilen|melden|geben; probier|versuch|teste|schau *
    und * sag|schreib|meld|gib; warte|warten * auf ihre|deine; noch eine|kurze frage; rückfrage; meinen sie|
    du; meinst du; handelt es sich * oder; ob * oder * wissen|sagen; welch~|kontonummer|kundennummer|
    seriennummer|bestellnummer|vertragsnummer|auftragsnummer|rechnungsnummer * bitte $; gern|gerne *
    durchgeben|nachreichen; verraten|verrätst|sagst|sagen|nennst|schickst|schreibst|gibst|bestätigst sie|du
    mir|uns; nachricht|mail * anhang|leer * nochmal|erneut|noch; magst|kannst|könntest du mir|uns; bitten|
    bitte * um ihre~|deine~|angabe~|zusendung|übersendung|mitteilung|bestätigung|nennung|foto~|kopie
  `,
  asking: `
    welch~; wann|wo|wer|wem|wen|woher|wohin|worum|womit|wofür|wodurch|worauf; was * sie|du|ihr|ihnen|dir|
    angezeigt|steht|genau|passiert; wie * sie|du|ihr|ihre|ihnen|dein|deine|lautet|heißt|viele|viel|lange|oft|
    alt|groß; vor|am|im oder nach; haben|sind|können|nutzen|verwenden|benutzen|möchten|wollen|sehen|hatten|
    waren|meinen|wünschen|wurden|wurde|sollen|soll|arbeiten|betreiben|besitzen|kennen|erhalten|bekommen sie|
    ich|wir|ihr|ihre; hast|bist|kannst|nutzt|verwendest|benutzt|möchtest|willst|siehst|hattest|warst|meinst|
    bekommst|brauchst du; ist|sind|war|leuchtet|blinkt|tritt|steht|läuft|liegt * ihr|ihre|dein|deine|bei|oder;
    lieber * oder; oder doch|lieber|eher|der|die|das; stimmt die|das|der|ihre; geht * um
  `,
  polite: `
    haben|hast|gibt|gäbe sie|du|es|ihr? * sonst|weitere|noch * fragen|wünsche|anliegen|etwas|was; sonst noch|
    etwas|irgend~; weitere|noch|bei|falls|sollten * fragen; kann|können|darf|dürfen ich|wir * noch|sonst|
    weiter * helfen|tun|behilflich|unterstützen|weiterhelfen; noch etwas|was|offen; melden|melde|meld sie|du?
    sich|dich|euch * gern|gerne|jederzeit|falls|wenn|bei|wieder|einfach; meld|melde dich; melden sie sich;
    zögern sie|nicht; jederzeit * melden|schreiben|fragen; gern|gerne|einfach melden|antworten|fragen; hilft|
    hat|konnte|ist|passt|klappt|funktioniert|war|beantwortet|reicht|löst ihnen|dir|das|es|so|damit|ich|soweit
    * weiter|geholfen|so|klar|ok|okay|hilfreich|jetzt|nun|frage|weiterhelfen|beantwortet|gelöst|verständlich|
    recht|in|$; ^ alles klar|gut|ok|verständlich|soweit * $; ^ ok|okay|passt|klar|einverstanden|gut $; passt
    das|es|so; hilft|klappt das|es|dir|ihnen; in ordnung; sag|sagen|gib|geben|lass|lassen|schreib|schreiben|
    teilen sie|du|mir|uns? * bescheid|wissen|mit|rückmeldung * ob|falls|wenn|sobald|wie * klappt|funktioniert|
    geht|hilft|geklappt|geholfen|läuft|lief|passt|ging|nicht|ist|$; bescheid|rückmeldung ob|falls|wenn|$; gib|
    geben * bescheid; sag|sagt|sagen * ob|wenn|falls * klappt|funktioniert|geht|hilft|geholfen|geklappt|nicht;
    darf|dürfen ich|wir * fragen|wissen|erfahren * warum|was|wieso|grund|weshalb; darf|dürfen ich|wir fragen;
    antworten sie nicht; bitte antworten sie nicht; was|wie meinen sie * dazu; einverstanden; bitte * nicht|
    nur $
  `,
  offer: `
    soll|sollen|darf|dürfen ich|wir; möchten|möchtest|wollen|willst|wünschen sie|du * dass|ich|wir|mehr|
    weitere|hilfe|noch; wie wäre; wäre * interessant|hilfreich|okay|ok|recht; schon|bereits probiert|versucht|
    gewusst; wussten|kennen|kennst|wusstest sie|du * schon|bereits
  `,
  instruct: `
    könnten|können|könntest|kannst|würden|würdest|möchten|magst sie|du * versuchen|probieren|ausprobieren|
    starten|schauen|testen|aktualisieren|löschen|leeren|zurücksetzen|abmelden|anmelden|installieren|trennen|
    öffnen|einloggen; noch|nochmal|nochmals|erneut|einmal|mal * versuchen|probieren|schauen|testen|einloggen|
    starten $; ^ vielleicht; könnten|können|könntest|kannst sie|du * nachfragen
  `,
  found: `
    nach rücksprache|prüfung|überprüfung|rückmeldung|sichtung|klärung; haben|habe|hab * geprüft|überprüft|
    nachgesehen|nachgeschaut|untersucht|abgeklärt|geklärt|herausgefunden|durchgesehen; geduld während|bis;
    rücksprache * ergab|ergeben; hat ergeben
  `,
  rhetorical: `
    warum|wieso|weshalb|wozu; was|wie passiert|geschieht|bedeutet|heißt|ist|geht|kann|muss|soll * jetzt|nun|
    das|weiter|ich|man|es|passiert; wie|wo|wann|was|wohin finde|bekomme ich|man|das|es; kann|muss|darf|soll|
    geht ich|man|das|es; ^ ob; sie|du fragen|fragst|wollten|wolltest|möchten * ob|wie|wann|was|wissen; gute|
    berechtigte frage; wann * kommt|fertig|kann|ist; liegt s|es|das * oder; liegts; woran * liegt|lag|das;
    woher kommt|kommen
  `,
  reply: `
    ^ ja|nein|klar|natürlich|weil|ganz|einfach|leider|genau|doch|selbstverständlich|ehrlich|kurz|richtig|
    beides|keine~|keins|weder|gar|sicher|gerne|gern|jein|freilich|logisch; genau das|dies; das|es liegt|hängt|
    ist|sind|kommt * an|weil|daran|normal|der|die|das|nicht; wissen|weiß|kann ich|wir * nicht; prüfen|testen|
    klären wir
  `,
  condition: `
    wenn|sollte|sollten|solltest * nicht|noch|weiter~|wieder|trotzdem|probleme|fehler|erneut|fragen|lieber|
    möchten|wollen|immer|doch|auftreten|auftritt|bleibt|bestehen|nichts|anders; falls|sofern|ansonsten|
    andernfalls; wenn es|das|sie|du|der|die
  `,
  holding: `
    wir|ich|team|technik~|kollegen|kollegin|kollege|labor|abteilung|entwickler|hersteller * prüfen|prüfe|
    prüft|klären|kläre|klärt|untersuchen|untersuche|untersucht|analysieren|analysiert|recherchiere|
    recherchieren|checken|checke|testen|testet|schauen|schaue|schau|schaut|kümmern|kümmere|kümmert|arbeiten|
    arbeite|arbeitet|ermitteln|bearbeiten|sichten|begutachten|begutachtet|verfolgen * das|gerade|ihr~|dies~|
    die|den|es|uns|mir|mich|sich|an|derzeit|aktuell|noch|momentan|nach|nochmal|intern|mit|der|dein|deine|
    deinen|dem; prüfen|prüfe|klären|kläre|untersuchen|untersuche|testen|checken|checke|schau|schaue|schauen|
    sehe|frage|frag|hake|recherchiere wir|ich? * gerade|das|es|nach|intern|mir|uns|derzeit|an|kurz|beim|bei|
    mal|den|die|momentan; wird|werden|ist * geprüft|untersucht|bearbeitet|geklärt|analysiert|begutachtet|
    bearbeitung|prüfung|arbeit|klärung|weiterbearbeitet; in bearbeitung|prüfung|klärung|arbeit; werde|werden *
    prüfen|klären|nachfragen|schauen|erkundigen|rücksprache|nachsehen|untersuchen|besprechen; melde|melden|
    meldet|komme|kommen mich|uns|sich|ich|wir|auf * bei|wieder|sobald|wenn|unaufgefordert|morgen|heute|ihnen|
    dir|zurück|schnellst~|baldmöglichst|umgehend|asap; geben|gebe|gib|bekommen|erhalten|bekommst|erhältst|
    kriegst|sage|sagen|informiere|informieren|halte|halten * bescheid|rückmeldung|antwort|nachricht|laufenden|
    update|info * $; bescheid|rückmeldung|update|antwort|nachricht sobald|wenn|von|so|in|bis; sage|sagen|
    geben|gebe * bescheid; halte|halten * laufenden; sie|du hören|hörst * von; hören|hörst sie|du * von;
    sobald|wenn ich|wir|es|mir|uns|die|der|das|ein|eine|neues|neuigkeiten * weiß|wissen|mehr|habe|haben|
    vorliegt|vorliegen|hören|höre|neuigkeiten|neues|gibt|da|antwort|antwortet|ergebnis|zurück|meldet; warte|
    warten|wartet noch|auf|wir|ich|derzeit|aktuell|gerade * auf; warte|warten auf; steht|stehen noch|aus|
    leider * aus; noch keine|kein|nicht|nichts * rückmeldung|antwort|neues|neuigkeiten|behoben|klar|gefunden|
    sagen|bekannt|gehört|abschließend|lösung|ergebnis|termin|da|vor; zwischenstand; etwas|einen|ein|wenig|
    bisschen|kurz|noch? geduld; geduld|moment|augenblick bitte|noch; einen moment|augenblick; um etwas|geduld|
    ein * geduld; dauert|dauern noch|etwas|leider|ein * $; braucht|brauchen noch|etwas|ein * zeit|tage|
    stunden; habe|haben|hab * angefragt|nachgefragt|angeschrieben|gebeten|rücksprache|kontaktiert|gefragt|
    angefordert|notiert|aufgenommen|vermerkt; rücksprache; erkundige mich; bin|sind dran|drüber; bleibe|
    bleiben dran; nicht vergessen; an der sache|lösung; hohes|erhöhtes|vieler|hoher|großen? aufkommen|
    anfragen|anfrageaufkommen|andrang; eingangsbestätigung; automatische|automatisch * bestätigung|antwort|
    eingang|nachricht|mail; ist|sind|haben|wurde|ihre|deine * anfrage|nachricht|meldung|mail|anliegen|
    reklamation * eingegangen|erhalten|aufgenommen|erfasst|registriert|angekommen; kümmere|kümmern mich|uns|
    ich|wir * darum|drum|umgehend|sofort|$; reihenfolge; schnellstmöglich * beantworten|bearbeiten|antworten|
    melden; innerhalb * antworten|beantworten|melden|bearbeitet; sobald * schreib~|ruf~|meld~ ich|wir|mich|
    uns; schreib|schreibe|rufe|sage|gebe ich dir|ihnen|euch
  `,
  handOver: `
    habe|haben|hab|hat|wurde|wird|werde|werden|ist|ich|wir|gebe|geben|leite|leiten|reiche|übergebe|übergeben|
    eskaliere|verbinde|lege|schicke|reich * weitergeleitet|weitergegeben|übergeben|weitergereicht|eskaliert|
    weiterleiten|weitergeben|weiterverbinden|weiterverbunden|zugewiesen|überstellt|verwiesen|hochgestuft|
    vorgelegt|rübergeschoben|weitergeschickt; leite|leiten|gebe|geben|reiche|reichen|schicke|geb|leit|reich *
    weiter; weiter an|zu den|die|das|unser~|meine~|kollege~|team; übergebe|übergeben|eskaliere|eskalieren *
    an|den|die|das; liegt|liegen|ist|sind * jetzt|nun|dort|damit|inzwischen|mittlerweile|bei|beim * level|
    team|abteilung|kollegen|kollegin|kollege|buchhaltung|technik|vertrieb|entwicklung|vor|spezialisten|
    werkstatt; zuständig~ * team|abteilung|kollegen|kollegin|kollege|stelle|sachbearbeiter~|ist|sind|dafür|
    hierfür; ist|sind|team|abteilung|kollegen * zuständig; übernimmt|übernehmen * ab|den|die|das|ihr~|dein~|
    hier|fall|$; ralf|er|sie|kollege|kollegin|kollegen|team übernimmt|übernehmen; setzt|setzen sich|man * mit
    ihnen|dir|in verbindung; setzt|setzen * in verbindung; kollege|kollegin|kollegen|team|abteilung|
    buchhaltung|technik|spezialist|spezialisten|experten * meldet|melden|kümmert|kümmern|antwortet|antworten|
    kontaktiert|kontaktieren|ruft|anrufen|bearbeitet|bearbeiten * sich|ihnen|dich|sie|bei|um|ihren|direkt;
    second|zweiten|third|dritten|2nd|2 level|ebene; fachabteilung|rechtsabteilung; an die|den|das|unsere|
    unser|meine|meinen * weiter~|übergeben|eskaliert|abgegeben; hinzugezogen|hinzuziehen|eingeschaltet|ins
    boot; verbinde|verbinden sie|dich mit
  `,
  voicemail: `
    versucht|versuchte * anzurufen|erreichen|telefonisch|anrufen|kontaktieren; angerufen|anruf|telefonisch|
    erreicht|erreichen|telefon * nicht|niemand~|leider|mailbox|anrufbeantworter|besetzt|erfolglos|vergeblich|
    keiner|ab; nicht|niemanden|leider|sie|vergeblich|nur * erreicht|erreichen|drangegangen|abgenommen|
    rangegangen; mailbox|anrufbeantworter|ab|voicemail * gesprochen|erreicht|hinterlassen|voll|nachricht|ran|
    dran; auf * mailbox|anrufbeantworter|band|ab|voicemail; nachricht|ihnen * hinterlassen|aufgesprochen;
    hinterlassen|hinterließ * nachricht|mailbox; rufen|ruf|rückruf|zurückrufen sie|mich|uns|bitte * zurück;
    um|bitte rückruf; rückruf unter|bis|bitte; ging|nahm|hob|geht niemand|keiner|leider; war besetzt;
    vergeblich|erfolglos * angerufen|versucht|anzurufen
  `,
  solved: `
    funktioniert|klappt|geht|läuft|tut|lief|ging|klappte|funzt|druckt|heizt|startet jetzt|nun|wieder|alles|
    wunderbar|prima|super|perfekt|bestens|einwandfrei|tadellos|endlich|auch|es|danke|tiptop|reibungslos|gut|
    seitdem; ^ funktioniert|klappt|geht|läuft|passt|funzt|geklappt|erledigt|gelöst|behoben|geklärt|hat|
    gefunden $; jetzt|nun|es|alles|das|damit|so|wieder|endlich|da * funktioniert|klappt|geht|läuft|funzt|
    hingehauen; hat|habs|habe|het|es|ist|wurde|wird|alles|jetzt|nun * funktioniert|geklappt|geholfen|gelöst|
    erledigt|behoben|geklärt|gefunden|repariert|bereinigt|hinbekommen|geschafft|hingehauen|beseitigt|
    abgeschlossen; kann|darf|können|dürfen|bitte|gerne * geschlossen|schließen|zugemacht|zu|abgeschlossen|
    abschließen; ticket|fall|vorgang|sache|thema|anliegen|problem * erledigt|gelöst|geschlossen|schließen|
    abgeschlossen|behoben|weg|vom|zu|geklärt; erledigt|gelöst|behoben|geklärt|hinfällig; damit * erledigt;
    war|lag|es|wars * kabel|filter|stecker|cache|einstellung|sicherung|router|tatsächlich|genau|daran; daran
    lag|lags; sie|du hatten|hattest|haben|hast recht; alles|wieder|jetzt|nun|sonst|rundum|ist|soweit *
    bestens|ordnung|gut|klar|da|okay|ok|paletti|angekommen|perfekt|super|geklappt|funktioniert|fein|beim
    alten; in ordnung; alles klar|gut|bestens|super|prima|paletti|in; angekommen|eingegangen|erhalten|
    eingetroffen|gutgeschrieben|überwiesen|eingetrudelt|zurückbekommen|geliefert; ist|sind|hab|habe|haben *
    da|angekommen|eingegangen|erhalten|bekommen|eingetroffen|zurück $; da|angekommen|eingegangen und|passt;
    nichts|keine|nix|kein mehr|weitere~? zu|klären|fragen|offen|probleme|fehler|tun|nötig|anliegen|ausfall|
    störung|abbrüche|abstürze; keine|kein * mehr seitdem|seit|aufgetreten|$; brauche|brauchen|benötige nichts|
    keine|nix|sie mehr|weiter~|nicht; nicht|kein~ mehr nötig|notwendig|erforderlich|aufgetreten; von meiner|
    unserer seite; weiß ich bescheid; meine|unsere|alle fragen? * beantwortet|geklärt; frage|fragen *
    beantwortet|geklärt; damit ist|sind|wäre|bin * klar|geklärt|erledigt|beantwortet; genau das|was|so *
    gesucht|gebraucht|brauchte|wollte|gemeint; problem|fehler * weg|verschwunden|gelöst|behoben; weg ist|sind;
    wieder|endlich drin|da|zugriff|online|hell|warm|einloggen; kann|komme|konnte * wieder|jetzt|nun|endlich *
    rein|zugreifen|einloggen|anmelden|drucken|arbeiten|öffnen|sehen|drauf; gerettet; zufrieden; rundum|sehr|
    mehr als|vollkommen zufrieden; läuft|geht|klappt rund; passt|sitzt|stimmt jetzt|nun|alles|so|perfekt|wie|
    genau|wieder
  `,
  thanks: `
    danke|dank|merci|dankeschön|dankesehr|vielmal|vielmals|thx|dankbar|dankend|verbindlichsten|lob|tausend;
    vielen|besten|herzlichen|schönen|lieben|tausend|ganz dank; danke|dank dir|ihnen|euch|schön|sehr|für|auch|
    vielmals|nochmal~ *; bedanke|bedanken mich|uns|ich|wir? *; ^ super|prima|perfekt|toll|klasse|top|spitze|
    wunderbar|großartig|genial|hervorragend|ausgezeichnet|fein|schön|bestens|cool|mega|geil|sehr|wahnsinn|
    hammer|bravo|topp|spitzenmäßig|supi|stark|juhu|hurra|ok|okay|gut|alles|klar|passt|verstanden|verstehe|
    einverstanden|na|in|jawohl|jo $; alles klar|gut|verstanden|roger; ^ sehr gut|schön|nett|freundlich|
    hilfreich|schnell|lieb; ^ das ist|war|ging|nenn * super|prima|toll|klasse|nett|lieb|schnell|schade|gut|
    hilfreich|freundlich|service; toller|super|klasse|prima|bester|spitzen service|support|arbeit|hilfe; das
    ging|war * schnell; schnelle|rasche|prompte|tolle|super|gute|nette|freundliche|kompetente hilfe|antwort|
    reaktion|bearbeitung|unterstützung|rückmeldung|service|erledigung|lösung; ^ schade *; schade|trotzdem|
    macht|kein|keine $; kein problem; macht nichts; weiter so; nein danke
  `,
  broken: `
    immer|geht|funktioniert|klappt|läuft|wieder|weiterhin|nach * nicht|nichts|kein|keine|keinen|dasselbe|
    derselbe|dieselbe|fehlermeldung|fehler|gleiche|gleich|tot|offline|falsch|gesperrt|kalt|leer|dunkel; geht|
    funktioniert|klappt|läuft|hilft|half|hat|stimmt|ging|lädt|startet|öffnet|druckt|passiert|reagiert|kommt|
    bringt|brachte|klappte|funktionierte|verbindet|heizt|tut * nicht|nichts|nix|nirgends|garnicht|niemand|
    keiner|nimmer|ned|net *; nicht|nichts|nix|garnichts * geholfen|funktioniert|geklappt|gebracht|gelöst|
    behoben|geändert|verändert|getan|gegangen|erledigt|passiert|angekommen|erhalten|möglich|besser|
    beantwortet|gekommen|hilfreich; hat|haben * leider * geholfen|gebracht|geklappt|funktioniert|geändert;
    nichts|keine|kein|nix hat|neues|änderung|veränderung|verbesserung|besserung|erfolg|chance|lösung|hilfe|
    antwort|unterschied|wirkung|effekt|strom|ton|bild|internet|verbindung; gleiche|gleicher|gleiches|selbe|
    dieselbe|dasselbe|derselbe|selben|gleichen|identische * problem|fehler|fehlermeldung|meldung|ergebnis|
    bild|spiel|mist|effekt|stelle|wie|vorher; wieder|erneut|schon|da|immer|noch * fehler|fehlermeldung|da|
    ausgefallen|abgestürzt|weg|zurück|aufgetreten|los|abbrüche; problem|fehler * besteht|bleibt|weiterhin|
    wieder|nach|immer|noch|tritt|existiert; bleibt|besteht * weiterhin|fort|dunkel|kalt|schwarz|leer|bestehen|
    das|der|gleich|aus|rot; unverändert; weiterhin|nach wie vor|immer noch; kann|komme|konnte|können|kommt|
    krieg|kriege|bekomme * nicht|nichts|immer|nirgends * rein|einloggen|anmelden|zugreifen|öffnen|drucken|
    weiter|drauf|mehr; leider * nicht|nichts|kein~|wieder|falsch|immer|noch|nur|erfolglos; kaputt; defekt;
    ins|führt leere|nirgendwo|nichts; was|wie|wieviele|wann oft * soll|muss|noch|denn|machen|tun; frechheit|
    unverschämt~|unzumutbar|enttäuscht|enttäuschend|lächerlich|inakzeptabel|schlecht~|unfähig|katastrophe|
    witz|zumutung|verärgert|sauer|unbrauchbar|sinnlos|nutzlos|unfassbar|peinlich|armutszeugnis|schlimmer;
    beschwerde|beschweren|anwalt|rechtsanwalt; falsche~ antwort|auskunft|artikel|teil|rechnung|link|adresse|
    lösung|paket|person; ist|war|sind|stimmt * falsch|nicht|verkehrt|unsinn|quatsch; das|hatte|habe|hab *
    gefragt|frage nicht; gefragt|fragte|frage * hatte|war|habe|nicht ich|nach|das|beantwortet; hatte|habe ich
    * gefragt|geschrieben|bereits|schon|gesagt|versucht|probiert|gemacht; wie|hab|habe|alles|schon * bereits|
    schon|gesagt|geschrieben|erwähnt|beschrieben * gemacht|versucht|probiert|gesagt|geschrieben|erwähnt|
    beschrieben|getan; bereits|schon * versucht|probiert|gemacht|getestet|mehrfach|dreimal|zweimal|
    geschrieben; lesen|verstehen|liest sie|ihr|du * überhaupt|eigentlich|meine|nicht|denn|richtig; keine|null|
    nicht|wenig hilfe|hilfreich|geholfen|zufrieden|akzeptabel|richtig|brauchbar|ernst; nur teilweise|zum|halb;
    teilweise|fast|beinahe|halbwegs * nur|noch|aber|nicht; zweite~|andere~|rest|übrige~ * nicht|noch|fehlt|
    fehlen|leer; fehlt|fehlen * noch|immer|weiterhin|der|die|das; wieder von vorn|vorne|anfang; für nichts;
    gelöst|erledigt|behoben|geklärt * ist|nicht|keineswegs|mitnichten; von wegen; umsonst|vergeblich; hotline|
    niemand legt|geht|meldet|hilft|reagiert; stürzt|hängt|friert * ab|ein|sich|wieder|immer; aufgelegt; keinen
    schritt|meter weiter; bringt|brachte|nützt nichts|nix|mir; nicht das|die|der * was|gefragt|gesucht|
    gemeint|wollte|antwort|frage; vorbei; nicht|nie * gelesen|verstanden|beantwortet|eingegangen; hab ich *
    schon|bereits * geschickt|erklärt; gibt|steht|ist * menüpunkt|knopf|option|schaltfläche|auswahl|eintrag|
    button * nicht; diesen|den|die|das menüpunkt|knopf|option|schaltfläche|button gibt|finde|sehe * nicht
  `,
  contrast: `
    aber; allerdings; jedoch; leider; nur; dafür; dennoch; trotzdem; bloß; außer; obwohl; doch; hingegen
  `,
  negation: `
    nicht|nichts|kein|keine|keinen|keiner|nie|niemand|nix|fehlt|fehlen|falsch|kaputt|leer|fehler|defekt|ohne|
    weder|immer|unmöglich; nirgends|nirgendwo
  `,
  more: `
    können|könnten|könntest|kannst|würden|würdest sie|du|ihr; bitte *; ich|wir|hätte|würde|möchte|bräuchte|
    brauche|wollte|will * noch|auch|gern|gerne|jetzt|eine|einen|lieber|wissen|fragen; jetzt|mir|nur|bloß *
    fehlt|bräuchte|noch * eins|eine|frage|wissen; noch|eine|andere|weitere|kurze|neue|letzte eine|andere|
    kurze|weitere|was|frage|sache|anderes; außerdem; zusätzlich; immer|noch|bisher * kein~|nichts|nicht *
    antwort|rückmeldung|gehört|reaktion|nachricht|gemeldet|warte; niemand * gemeldet|geantwortet; übrigens;
    nebenbei; gibt es|s? noch|auch|eine|einen|dafür; gilt|geht|kann|muss|wird|ist das|es|die|der|ich|auch *
    auch; wie|was|wann|wo|welche kann|ist|muss|soll|kostet|bekomme|geht ich|das|man|es|die|der; probiere|
    versuche|teste|prüfe|schaue|probier|versuch|werde|werden|melde|gebe|warte|beobachte|sage|schicke|überlege|
    bespreche|kläre|leite|gucke|schau ich|es|das|mich|dann|noch|mal|bescheid|heute|morgen|später|mir|wir *;
    werde|werden|will|wollen|muss|möchte * testen|probieren|ausprobieren|versuchen|beobachten|melden|prüfen|
    schauen|besprechen|weiterleiten; gebe|geb|sage|sag * bescheid; ausprobieren|ausprobiert|teste|testen|
    beobachten; melde|meld * mich; sobald|bis|wenn ich|wir|es; anbei; im anhang; angehängt; beigefügt; hier|
    hänge|schicke * ist|der|die|das|an|screenshot|foto|bild|mit; ^ hier; nummer ist|lautet; meine|die|der|das
    * nummer|version|adresse|modell * ist|lautet; firmware|version|seriennummer|bestellnummer|kundennummer|
    modell; habe|hab * weitergeleitet|geschickt|gesendet|hochgeladen|ausgefüllt; es|das ist|handelt * sich|um|
    die|der; warte|warten * seit|auf|noch|immer; seit * keine|nichts|kein * antwort|rückmeldung|gehört|
    reaktion; gibt|gibts es? * neues|neuigkeiten|schon|stand; wie ist|sieht * stand|aus; nachfrage|nachhaken|
    nachfragen|erinnerung|sachstand; vergessen; lieber|besser|passt * am|um|nachmittag~|vormittag~|montag|
    dienstag|mittwoch|donnerstag|freitag|samstag|mir|uhr; am|um|ab montag|dienstag|mittwoch|donnerstag|
    freitag|samstag|sonntag * passt|geht|uhr; verschieben|storniere|stornieren|kündigen|umbuchen; bevor ich|
    wir; mal sehen|schauen; bisher|bis jetzt so|gut
  `,
  automatic: `
    nicht|außer|aus im|dem|haus|hause büro|hause|haus; außer haus; im urlaub; in|auf elternzeit|mutterschutz|
    urlaub|dienstreise; bin|sind * verreist|erreichbar; abwesend~; abwesenheit~; automatische|automatisch *
    antwort|nachricht|generiert|erstellt|mail; wird nicht weitergeleitet|bearbeitet|gelesen; in dringenden|
    dringende fällen|angelegenheiten; nicht|eingeschränkt mehr|nur? * tätig|erreichbar|unternehmen;
    unternehmen verlassen; ist eingegangen; nach meiner|ab rückkehr
  `,
  past: `
    bevor|vorher|früher|anfangs|zuerst|zunächst|bisher|bis gestern|heute|jetzt|dahin; kein~|nichts mehr|nötig;
    keine|kein * mehr|probleme|problem|fragen|fehler|abstürze|ausfälle|ursache; nichts * mehr|klären|
    hinzuzufügen|auszusetzen|meckern|einzuwenden; nicht * besser|schneller|mehr|nötig|gedacht; macht nichts;
    nachdem|seit * nicht
  `,
  no: `
    ^ nein|nö|nee|ne|nope|nicht|noe|leider $; leider nein|nicht $; nein leider|nicht $; ^ nicht wirklich $;
    immer noch nicht $
  `,
  filler: `
    ^ hallo|guten|liebe|lieber|grüße|gruß|lg|vg|mfg|tschüss|servus|ciao *; viele|liebe|schöne|beste|herzliche|
    freundliche grüße|gruß; schönen|schönes|schöne|guten|gutes|frohe tag|abend|wochenende|woche|feierabend|
    restwoche|feiertage|weihnachten|ostern *; schönen|schönes * tag|wochenende|abend; bis|auf bald|dann|
    wiedersehen|wiederhören; alles gute; ^ ja|ach|oh|jo|so|na $; wünsche ihnen|dir|euch *; ihnen|dir|euch
    auch; an alle|das|euch|ihr
  `,
  things: {
    screenshot: 'screenshot~; bildschirmfoto~; bildschirmaufnahme',
    photo: 'foto~; bild|bilder; aufnahme~',
    'order number': 'bestellnummer~; auftragsnummer~; buchungsnummer~; reservierungsnummer; bestellung',
    'customer number': 'kundennummer~; vertragsnummer~; kontonummer~; mitgliedsnummer; versicherungsnummer',
    'serial number': 'seriennummer~; gerätenummer',
    version: 'version~; firmware~; softwarestand',
    log: 'log|logs; logdatei~; logfile~; protokoll~',
    'error message': 'fehlermeldung~; fehlercode~; fehlertext; meldung',
    'e-mail address': 'mailadresse~; emailadresse~; e mail adresse|mailadresse',
    'phone number': 'telefonnummer~; handynummer~; rufnummer~',
    address: 'adresse~; anschrift~; postleitzahl~; lieferadresse~',
    'date or time': 'wann; datum; uhrzeit; termin~; zeitpunkt',
    device: 'gerät~; modell~; browser~; betriebssystem~; typ',
    document: 'rechnung~; beleg~; formular~; vertrag~; ausweis~; kaufbeleg; nachweis~; dokument~; unterlagen',
    approval: 'bestätig~; freigabe~; zustimmung~; einverständnis~; genehmigung~; vollmacht~',
    choice: 'lieber; oder; welche|welcher|welches|welchen',
    name: 'name|namen|vorname|nachname',
    reference: 'sendungsnummer~; vorgangsnummer~; aktenzeichen; referenz~; zeichen',
  },
};
