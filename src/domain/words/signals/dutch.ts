import type { SignalWords } from '../signal-words.ts';

/** The weak signals of Dutch. */
export const dutch: SignalWords = {
  good: `
    top; super; perfect~; prima; geweldig; fijn; mooi; uitstekend; fantastisch; opgelucht; opluchting; blij;
    tevreden; gelukt; lukt; werkt; werkte; opgelost; verholpen; geregeld; gefixt; weg; binnen; aangekomen;
    ontvangen; gekregen; gearriveerd; in orde; klopt; goed; beter; snel~; geholpen; gevonden; helemaal;
    duidelijk; handig; geslaagd; doet het; voor elkaar; netjes; lekker; gelijk; had gelijk; normaal; sluiten;
    gered; klaar; helpt; oplost; warm; past; overeen; geaccepteerd; opent; laadt; print; verbonden; hersteld;
    eindelijk; teruggekomen; bezorgd; geleverd; opgehelderd; weer terug; draait; als nieuw
  `,
  ack: `
    ok; okay; oké; begrepen; begrijp; snap; helder; akkoord; prima; eens; genoteerd; mijn fout; geen probleem|
    zorgen|haast|punt; maakt niet uit; dan weet|wacht ik; ah; aha; dat was het; dat is alles; goed om te
    weten; logisch; dank~; bedankt; thanks; groet~; doen we; afgesproken; komt goed; jammer; sorry; excuses;
    over het hoofd; niet gezien; verkeerd gelezen; vergist; foutje; oeps; ah daar; toch bedankt; niets|niks
    aan te doen; evengoed; het zij zo; snelle antwoord; wacht ik af|wel; uitleg; toelichting; in dat geval;
    het is niet anders; prima zo; ik snap; duidelijk; hartelijk dank; fijne dag|avond|weekend
  `,
  bad: `
    fout; fouten; foutmelding~; melding; crash~; stuk; kapot; defect; zwart; leeg; lege; hangt; vastgelopen;
    vast; dood; verkeerd~; ontbreekt; ontbreken; kwijt; traag; nutteloos; erger; slechter; probleem;
    problemen; storing~; geweigerd; afgewezen; geblokkeerd; rood; lekt; valt uit|weg; mislukt~; beschadigd;
    onzin; vertraagd; onmogelijk; wit scherm; koud; reageert|kwam|opent|werkt|lukt|komt|gaat|laadt niet;
    verbroken; opdagen; haperen; hapert; doet niets|niks; verlopen; ongeldig; in plaats; kras; krassen; te
    weinig|veel|laat|klein|groot; dubbel; sluit af|zichzelf; doet het niet; niet aangekomen|ontvangen|
    geleverd|geldig; afgeschreven; geluid; lawaai; geur; vertraging; onleesbaar; nul; gescheurd; gebarsten;
    zonder internet|stroom|signaal; onbereikbaar; vind|zie * niet|geen|nergens; kan|kon * niet inloggen|
    openen|vinden|zien|betalen|gebruiken|bereiken|downloaden|versturen; beloofd; u|jullie zei|zeiden|had|
    hadden; er is|staat geen
  `,
  again: `
    steeds; nog; weer; opnieuw; zelfde; dezelfde; hetzelfde; telkens; blijft; altijd; wederom; onveranderd;
    elke|derde keer; ook niet; als|zoals eerst; als voorheen; net als; alweer; elke|iedere maand|dag; tot op
    heden; tot nu toe; al weken|dagen; voor de zoveelste; zoveelste
  `,
  not: `
    niet; geen; niets; nooit; niemand; nergens; zonder; nee; noch; niks; nauwelijks; neen
  `,
  tried: `
    geprobeerd; herstart; opnieuw opgestart|geinstalleerd|ingelogd; gedaan; gevolgd; al; gereset;
    gecontroleerd; getest; uitgezet; gewacht; wachtte
  `,
  angry: `
    belachelijk; schandalig; grap; ongelofelijk; ongelooflijk; onacceptabel; zat; teleurgesteld;
    teleurstellend; waardeloos; slecht~; boos; schande; leest * iemand; lezen jullie; weken wachten|later;
    dagen wachten; heb * gevraagd; vroeg ik; mijn vraag; bedroevend; frustr~; klacht; triest; lekker dan|
    bezig; fijn hoor; uur|dagen|weken|maanden gewacht; gefeliciteerd; proficiat; bravo; bedankt voor niets;
    verkeerd|niet begrepen; niet wat ik; geen antwoord op; gelezen; dus je|u zegt; is dit een grap; wat is
    dit; standaardantwoord; knippen plakken; tijdverspilling; niet serieus; hoe is dit|het mogelijk; robot;
    respectloos; toppunt; hoe vaak moet; lees|lezen * mijn|bericht|goed
  `,
  wish: `
    vragen; vraag; vraagje; ook nog; daarnaast; nog een; wil; wilde; zou; graag; kunt|kun|kan u|je|jullie;
    hoe; in plaats; probeer; ga; laat; morgen; later; bijlage; wacht; geen antwoord|reactie
  `,
  others: `
    team; afdeling; collega~; specialist~; monteur~; technicus; technici; ontwikkelaar~; administratie;
    boekhouding; facturatie; logistiek; magazijn; leidinggevende; manager; tweedelijns; tweede lijn;
    verzekeraar; zij; juridisch~; planning; techniek; accountant; bank; huisarts; dokter; secretariaat;
    gemeente; fabrikant; garage; balie; commissie; directie; beheerder; winkel; adviseur~; keuken; douane;
    leverancier; experts; coordinator; klantenservice; receptie; onderhoud; eenheid; groep; jurist~;
    teamleider
  `,
  moves: `
    doorgezet; zet|stuur|geef * door; doorgestuurd; doorgegeven; overgedragen; draag|neemt|nemen * over;
    overgezet; overgeplaatst; doorverwezen; geëscaleerd; escaleer; toegewezen; neemt|pakt|pakken * op;
    oppakken; uitgezet|neergelegd bij; ligt * bij; verbind; behandelt; overneemt; doorverbonden; in handen;
    breng * in contact; zet * in|bij|uit; doorverbind~; ligt nu|inmiddels; gaat over; valt onder;
    verantwoordelijk; leg * voor|neer; overgenomen; overdragen
  `,
  theirs: `
    zij|collega~|afdeling|team|specialist~|die * neemt|nemen|bellen|belt|contact|antwoord~|mailen|mailt|
    reageren|reageert; contact met u|je op; neemt|nemen contact
  `,
  ours: `
    kom|komen|koppel * terug; hoor * van mij|ons|me; houd|houden|hou * hoogte; bericht|berichten u|je|we;
    mail|mailen|bel|bellen u|je|we * zodra|morgen; terugkoppel~; meer nieuws|informatie; reageren * binnen|zo;
    informeren|houden u|je; hoort * van|nog; ontvangt|krijgt|hoort * reactie|antwoord|bericht; wordt *
    beantwoord|behandeld|bekeken; nemen * contact; neem * contact * op; laten|laat * weten|horen; binnen *
    reactie|antwoord; zodra * laat|hoor|horen|bericht
  `,
  inquiry: `
    zoek * uit; uitzoeken; kijk|kijken * na|naar|even; nakijken; controleren; controleer; check; checken;
    navragen; vragen|ga|vraag * na; onderzoek~; bezig; aan de slag; mee bezig; in behandeling|onderzoek; ga|
    gaan * kijken|navragen|uitzoeken|checken|overleggen; moet|moeten * overleggen|navragen|checken|nagaan;
    overleg; achteraan; wachten * antwoord; uitgezet bij; nagevraagd; gevraagd aan|bij; onderzocht;
    beoordeeld; bekijken|bekijk; werken * aan|eraan|hard; navraag; overleggen; bespreek met; bespreken;
    informeer; nagaan; gaan * onderzoeken; ga|gaan het|dit|even|hier * na|uitzoeken|navragen; moet|moeten
    eerst|even; contact opgenomen|met; laten * nakijken; zoeken; kijken * ernaar
  `,
  wait: `
    ik wacht; we|wij wachten; wachten wij|we; wacht ik; afwachting; geduld; nog geen|niet|niets; ontvangen en;
    goed|is ontvangen; uw|je bericht ontvangen; geregistreerd; genoteerd; duurt meestal|gemiddeld|ongeveer;
    nemen * in behandeling; in de wacht; ligt bij; bevestigen * ontvangst; nemen contact; beloofd; hebben uw|
    je * ontvangen; in behandeling; vertraagd; excuses voor de vertraging|wachttijd; drukte
  `,
  soon: `
    snel; spoedig; binnenkort; morgen; vandaag; zodra; zo snel; straks; binnen; uiterlijk; maandag; dinsdag;
    woensdag; donderdag; vrijdag; week; uur; uren; dagen; als; wanneer; later; voor het einde; vanmiddag; eind
  `,
  want: `
    alstublieft; aub; svp; graag; ik|we|wij|nog|hebben|heb * nodig; ontbreekt; ontbreken; stuur me|mij|ons;
    doorgeven; geef; aangeven; laat * weten; kunt u; kun|wil je; zou|wilt u|je; vertellen; bevestig~;
    toesturen; mis; missen; mailen; ontvang; voordat; alleen nog; vul; onderteken~; bedoel; bedoelt; voor ik;
    ontvangen we|wij|ik graag; om verder; om * te kunnen; mogen wij|we|ik; zou * willen; stuur * toe|op;
    gaarne; verneem|vernemen
  `,
  info: `
    naam; achternaam; geboortedatum; postcode; nummer; klantnummer; ordernummer; bestelnummer; factuurnummer;
    serienummer; telefoonnummer; gegevens; info; informatie; details; adres; mailadres; screenshot~;
    schermafdruk; foto~; kopie; factuur; bon; bewijs; model; versie; log; datum; tijdstip; formulier;
    handtekening; welk~; wat; of; wanneer; waar; wie; code; foutmelding; maat; kleur; aantal; link; bestand;
    reden; winkel; stand; meterstand; kenteken; attest; verklaring; pagina; paspoort; reservering;
    legitimatie; rijbewijs; toestel; identiteitsbewijs
  `,
  done: `
    heb|hebben|is|zijn|wordt * geannuleerd|gereset|terugbetaald|opgelost|gewijzigd|bijgewerkt|toegevoegd|
    verwijderd|gecrediteerd|gecorrigeerd|verlengd|geactiveerd|gedeblokkeerd|verzonden|gesloten|aangepast|
    ingesteld|opgezegd; bijgevoegd; in de bijlage; u|je kunt; vindt u|je; klik; ga naar; gedaan; dat|dit|hier|
    daar|deze kun|kunt|kan je|u
  `,
  curious: `
    nieuwsgierig; overigens; trouwens; wist u|je; zou graag weten; benieuwd; helpt dat|dit; lukt het|dat; is
    dat|dit goed|duidelijk; toch; nietwaar; past dat; waarom; akkoord; mag ik; zocht; hè
  `,
  phone: `
    bel~; gebeld; telefon~; voicemail; bereik~; nummer; ingesproken; opgenomen; gehoor; terugbel~; mobiel;
    lijn; contact; mailbox
  `,
  missed: `
    geen gehoor|antwoord; zonder succes|resultaat; niet te pakken|bereiken|bereikt|opgenomen; ingesproken;
    achtergelaten; geprobeerd; vergeefs; tevergeefs; terugbellen; bel * terug
  `,
};
