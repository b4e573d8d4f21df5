import type { Language } from '../language.ts';
import { dutch as signals } from '../signals/dutch.ts';

/** The phrases of Dutch. */
export const dutch: Language = {
  signals,
  common: `
    de het een en is niet ik u je jij uw we wij van voor op met te dat die er dit maar aan in naar bij om
    ook nog als dan heb hebt heeft hebben kan kunt wordt worden zijn was geen bedankt dank graag mijn me al
    weer nu of uit door over tot even wat hoe zo hij zij ze ons gaat wil toch sinds meer weten werkt
  `,
  asks: `
    kunt|kun|kan|zou|wilt|wil|zoudt|willen|kunnen u|je|jij|jullie * sturen|mailen|doorgeven|doorsturen|
    bevestigen|aangeven|opsturen|toesturen|vertellen|laten|geven|noemen|meesturen|bijvoegen|aanleveren|delen|
    invullen|uploaden|beschrijven|zeggen|nakijken|terugsturen|beantwoorden|nagaan|checken; kunt|kun|kan|wil|
    wilt|zou u|je|jij me|mij|ons; stuur|mail|geef|zeg|vertel|bevestig|noem|laat|app|upload|vermeld|meld|
    schrijf|stuurt|geeft|reageer|antwoord u? me|mij|ons|even|dan|het|de|een|je|uw|alsjeblieft|nog|svp|aub|mee|
    door * even|mee|door|welk~|wat|je|uw|foto|terug|de|een|weten|nog; graag * ontvang~|doorgeven|sturen|
    mailen|bevestigen|uw|je|nog|aangeven|een|bevestiging; gelieve; nodig ik|we|hebben|heb|om; heb|hebben *
    nodig; mag|mogen|kan ik|we|wij * uw|je|van|weten|hebben; zonder * kan|kunnen * niet|niets|geen|ik|we;
    zodra|als * ik|we|wij|u|je * heb|hebben|hebt|weet|weten|doorgeeft|stuurt|gestuurd|ontvangen|binnen|
    bevestigt * kan|ga|kunnen|zet|stuur|regel|pak|zoek; ontbreekt|ontbreken|missen|mis; om * heb|hebben|moet|
    moeten * nodig|weten; moet|moeten ik|we|wij * weten; vul|onderteken * in|en * stuur|terug; probeer|test|
    check|kijk * en * laat|meld|geef|stuur|vertel; bedoel|bedoelt je|u; niet|mij|me duidelijk|zeker welk~|of|
    wat; hangt * af; afhankelijk van; wacht|wachten|afwachting * op|van uw|je; voordat|voor ik|we * weten|
    nodig|moet; antwoord|reageer * met|op; welk~ * graag $
  `,
  asking: `
    welk~; wat|wie|hoe * u|je|uw|jouw|jij|staat|ziet|is|precies|er|heeft|heb|lang|oud|vaak|zegt; hoeveel|
    sinds|wanneer|waar; heeft|hebt|heb|bent|ben|gebruikt|gebruik|kunt|kun|wilt|wil|ziet|zie|krijgt|krijg|was|
    had|woont|werkt|gaat|staat|brandt|knippert|is|zijn u|je|jij|uw|het|er|de|dat; om wat; of liever|de|het|
    een|bent|heb; liever * of; bedoel|bedoelt je|u
  `,
  polite: `
    heeft|hebt|heb|zijn u|je|er * nog|andere|verder|meer|vragen * vragen|iets|anders; nog|andere|verdere|meer
    andere? vragen|iets|verder; kan|kunnen|mag ik|we * nog|verder|ergens|anders|helpen *; vragen|vraag horen|
    hoor|dan|laat|mail|bel; iets|verder anders|nog|mee|helpen; laat|hoor|horen|weten * of|als|wanneer|hoe *
    werkt|lukt|helpt|gelukt|niet|goed|gaat|is|nodig|geholpen|$; laat * weten als|of|$; laat|laten * gerust|
    even|maar * weten; is|helpt|lukt|werkt|klopt|beantwoordt dit|dat|het|alles * duidelijk|zo|gelukt|je|u|
    vraag|goed|ok|$; alles|zo duidelijk|goed|gelukt|ok; ^ duidelijk|oke|ok|goed|akkoord|gelukt $; aarzel niet;
    neem|neemt gerust|u|contact|dan *; bel|mail|reageer|schroom gerust|niet|maar; gerust; mag|mogen ik|we *
    vragen|weten waarom|wat *; niet op * reageren|antwoorden; niet|reageer * als; hoor het graag; horen *
    graag; laten|zeggen * weten? of * werkt|lukt|gelukt|helpt|goed|opgelost
  `,
  offer: `
    wilt|wil|zal|zullen|moet|moeten u|je|ik|we * dat|liever|voor|meer|weten|hulp; wilt|wil u|je graag|ook|nog;
    zal|zullen|moet|mag ik|we *; heeft|heb u|je al * geprobeerd|gedacht|gekeken; is het|dat een|iets idee|
    optie
  `,
  instruct: `
    kunt|kun|zou|wilt|wil|kan u|je|jij * proberen|herstarten|opstarten|uitproberen|inloggen|uitloggen|legen|
    wissen|bijwerken|installeren|vernieuwen|testen|resetten|openen|kijken; ^ misschien|wellicht
  `,
  found: `
    na overleg|controle|onderzoek|navraag|contact|het|even *; heb|hebben * gecontroleerd|nagekeken|uitgezocht|
    bekeken|nagevraagd|gekeken|overlegd|nagegaan|onderzocht|opgezocht; geduld terwijl *; blijkt|bleek
  `,
  rhetorical: `
    waarom|hoezo; hoe dat|kan|komt|werkt|moet|doe; wat gebeurt|is|betekent|nu|moet|kan|gebeurde|houdt|doe er|
    dat|het|ik|dan|dit|nu; kan|mag|moet|krijg|ben|ga|betaal ik|het|dat|men; is dat|het|dit normaal|mogelijk|
    erg|gratis|veilig|verplicht; u|je|jij vraagt|vroeg|vroegen|wilde|wilt|wil * af|of|hoe|weten|wanneer; goede
    vraag; wanneer komt|kan|is|krijg|wordt; hoe lang|veel duurt|kost|ik; waar ligt|komt|vind|kan
  `,
  reply: `
    ^ ja|nee|omdat|klopt|zeker|natuurlijk|simpel|helaas|precies|geen|beide|allebei|eerlijk|inderdaad|vandaar|
    heel|gewoon|uiteraard|tuurlijk|jawel; weet|weten ik|we * niet
  `,
  condition: `
    als|wanneer|zo * niet|nog|blijft|weer|problemen|lukt|vragen|liever|toch|aanhoudt|wilt|wil|nodig; mocht|
    indien|anders; als u|je|het|dat|dit|de|er
  `,
  holding: `
    ik|we|wij|collega~|team|afdeling|leverancier|technicus|monteur * ga|gaan|ben|zijn|zoek|zoeken|kijk|kijken|
    onderzoek|onderzoeken|check|checken|controleer|controleren|vraag|vragen|bekijk|bekijken|bespreek|overleg|
    wacht|wachten|leg|navraag|informeer * uit|naar|dit|dat|het|mee|bezig|na|even|voor|op|met|bij|uw|je|nog|
    intern|de|ernaar|kijken|erachteraan|voorleggen; nog|mee|ermee|druk|hard * bezig|behandeling|onderzoek|
    geduld; bezig; in|onder behandeling|onderzoek; kom|komen|laat|laten|hou|houd|houden|geef|geven|meld|
    bericht|mail|informeren|bel|stuur * er|u|je|op|terug|weten|hoogte|update|bericht|zodra|bij|me * zodra|
    terug|hoogte|bericht|nog|weten|later|vandaag|morgen|update|snel|spoedig|wanneer; kom|komen * terug; laat|
    laten het|je|u|we|ik * weten zodra|wanneer|$|vandaag|morgen; laat|laten * weten $; hoort|hoor|verneemt u|
    je|nog|van *; zodra ik|we|wij|er|het|dit|meer|hij|zij * weet|weten|heb|hebben|is|hoor|horen|nieuws|bekend|
    reageert|binnen|antwoord; wacht|wachten|afwachting nog|op|van|even *; moet|moeten nog * reageren|
    antwoorden|nakijken|uitzoeken; nog geen|niets|niet * reactie|antwoord|nieuws|bekend|gehoord|duidelijk|
    update|oplossing|zeker|uitsluitsel; heb|hebben|is * nagevraagd|gevraagd|uitgezet|opgevraagd|ontvangen|
    genoteerd|geregistreerd|contact|navraag|aangemaakt *; ontvangen|geregistreerd|ingeboekt; navraag;
    genoteerd; even geduld|een|kijken|wachten|checken|navragen|uitzoeken|overleggen; een moment|momentje|
    ogenblik|ogenblikje *; geduld; zo spoedig|snel mogelijk; binnen * uur|werkdagen|dagen|uren * antwoord|
    reactie|reageren|contact|bericht|terug; automatische|automatisch * bericht|bevestiging|antwoord|
    ontvangstbevestiging|reactie; ontvangstbevestiging; drukte|drukker|druk|veel * aanvragen|berichten|dan|
    mails|momenteel; niet vergeten; uitzoeken; wordt|worden|zijn|is|ligt * onderzocht|bekeken|behandeld|
    behandeling|onderzoek|gecontroleerd|nagekeken|opgepakt|beoordeeld|bezig; wordt|worden * verwerkt
  `,
  handOver: `
    heb|hebben|is|wordt|zijn|ga|gaan|zal|stuur|geef|zet|zetten|speel|leg * doorgestuurd|doorgezet|doorgegeven|
    overgedragen|doorverwezen|doorgespeeld|doorgeschakeld|doorverbonden|neergelegd|toegewezen|geëscaleerd|
    voorgelegd|overgezet|doorsturen|doorzetten|doorgeven|overdragen|doorverbinden|ondergebracht; stuur|geef|
    zet|speel|sturen|geven|zetten|verbind|schakel * door; draag|dragen|neemt * over; leg|leggen|ligt|liggen|
    staat|is * bij|voor * afdeling|collega~|team|specialist|financiën|administratie|techniek|leverancier|
    tweede|daar; ligt|staat inmiddels|nu|daar|al|verder; afdeling|collega~|team|specialist|monteur|zij|hij|
    die|ze|technicus|beheerder|leidinggevende * neemt|nemen|pakt|pakken|handelt|handelen|zal|zullen|
    beantwoordt|antwoordt|reageert|belt|bellen|mailt|gaat|regelt|lossen|contact * contact|op|over|af|verder|u|
    je|met|oppakken|terug|mee|het|dit|hem|haar; neemt|nemen contact|het; pakt|pakken * op|verder; handelt|
    handelen * af; tweede lijn|lijns; tweedelijns; 2e lijn; collega~ van; gaat|gaan|is|valt * over|onder *
    afdeling; moet|moeten u|je bij; verantwoordelijk; bevoegd
  `,
  voicemail: `
    gebeld|geprobeerd|probeerde|belde|belden|bellen|telefonisch|bereiken * geen|niet|gehoor|bereiken|bellen|
    opgenomen|niemand|maar|tevergeefs|bereikt|bericht; geen gehoor; ingesproken|achtergelaten; voicemail|
    antwoordapparaat; wilt|kunt|bel|kun|graag u|je|me|mij|ons * terug; terugbellen; niet bereikt|bereiken|
    bereikbaar|opgenomen; nam|neemt niet|niemand * op
  `,
  solved: `
    het|alles|nu|dat|dit|hij|ze|weer|is|werd|was|zijn|helemaal|probleem|storing|eindelijk * werkt|doet|gelukt|
    opgelost|verholpen|geregeld|goed|ok|oké|orde|gemaakt|binnen|aangekomen|ontvangen|weg|duidelijk|prima|
    klaar|geholpen|hersteld|gevonden|terecht|gestort|bezorgd|afgehandeld; ^ werkt|gelukt|opgelost|geregeld|
    klaar|ontvangen|verholpen|binnen|gevonden|werken $; werkt|doet|loopt|print|draait weer|nu|prima|perfect|
    goed|het|alles|als|uitstekend|top|inmiddels|sindsdien; opgelost|gelukt|verholpen; heb|heeft|hebben *
    geholpen|ontvangen|gewerkt|gevonden|gekregen|gelukt|opgelost|hersteld|teruggekregen; ontvangen|binnen|
    binnengekomen|aangekomen|teruggestort *; mag|kan|mogen|kunt|kun * dicht|gesloten|sluiten|afgesloten|
    afsluiten|worden *; geen|niets|niks meer|verder|verdere|andere|vragen|storing|probleem|problemen|nodig *
    meer|nodig|vragen|gehad|sinds|last; verder geen|niets|niks; geen * meer; niets|niks meer|anders nodig|aan;
    was de|het|een|inderdaad|gewoon *; u|je|jij had|hebt|heeft gelijk; is|zijn * gearriveerd|terug|er;
    precies|exact wat; alles|helemaal|weer|nu in|goed|duidelijk|prima|top|oké|ok|werkt|opgelost zo|$|weer; in
    orde; vraag|vragen beantwoord; is|was|dat * beantwoord|duidelijk|helder $; kan|kon weer|nu|er * in|bij|
    inloggen|printen|werken|verder; weer aan|online|warm|verder|toegang|stroom; tevreden|blij; als een
    zonnetje|trein|tierelier; probleem|fout|storing * opgelost|weg|verdwenen|verholpen; sindsdien geen;
    helemaal top|blij
  `,
  thanks: `
    bedankt|dank|dankjewel|dankuwel|thanks|thx|merci|dankje|hartelijk; dank|bedankt je|u|voor|jullie|wel|
    nogmaals|alvast *; hartelijk|heel|veel|vriendelijk|hartstikke|super|duizendmaal dank|bedankt|erg|fijn|
    goed|snel; ^ top|prima|perfect|super|mooi|fijn|geweldig|goed|oke|ok|helder|duidelijk|begrepen|uitstekend|
    fantastisch|klasse|toppie|tof|heerlijk|yes|hoera|chapeau|netjes|lekker|jammer|akkoord|snap|gaaf|knap|
    hulde|wauw|chill|snel|eens|complimenten|dat|helemaal $; ^ wat|dat|erg|heel|zeer is|een|fijn|goed|snel|
    mooi|lief|jammer|top|aardig|vriendelijk|behulpzaam *; jammer|sorry|waardeer|gewaardeerd *; maar duidelijk|
    begrijpelijk|bedankt; goede|snelle|fijne|prima|top|uitstekende service|hulp|reactie|antwoord|
    ondersteuning|uitleg; voor de|het|je|uw|jullie * hulp|reactie|moeite|uitleg|uitzoeken|service|antwoord|
    info|informatie|snelle; geen probleem; snap|begrijp ik|het; is goed; laat maar; maakt niet
  `,
  broken: `
    nog|weer|blijft|steeds|opnieuw|werkt|doet|lukt|helpt|hielp|krijg|helaas * niet|steeds|niets|niks|geen|
    dezelfde|hetzelfde|foutmelding|storing|leeg|offline|vast|traag|mis|uit; niet|niks|niets|nooit * opgelost|
    gelukt|geholpen|gewerkt|veranderd|werken|werkt|goed|ontvangen|gekregen|verholpen|juist|beter|correct|
    beantwoord|mogelijk|waar|wat|gedaan|aan|inloggen|openen|printen; dezelfde|hetzelfde|zelfde|diezelfde *
    foutmelding|probleem|melding|pagina|resultaat|verhaal|liedje|als; probleem|storing|foutmelding * blijft|
    nog|weer|terug|steeds|aanhoudt|bestaat; geen verandering|verschil|verbetering|oplossing|effect|internet|
    stroom|beeld|geluid|verbinding|resultaat|succes; niets|niks over|mee|van|gewijzigd; alleen|maar|slechts *
    op|in|bij|de|het; ontbreekt|ontbreken|mist|bijna|deels|gedeeltelijk|half|verkeerde|foute|fout *; erger|
    slechter; kapot|stuk|defect; belachelijk|onacceptabel|teleurgesteld|teleurstellend|waardeloos|schandalig|
    slecht|schande|ongelooflijk|zinloos|onzin|ontevreden|nutteloos|bizar|treurig|triest|gek; klacht|advocaat|
    consumentenbond; niet mijn|de * vroeg|gevraagd|vraag|bedoelde|bedoel; al * geprobeerd|gedaan|gezegd|
    gemeld|gestuurd|drie|meerdere|twee|uitgelegd *; heb|had * al|gedaan|geprobeerd|gevolgd * maar|zonder|
    geprobeerd|gedaan|keer|niets|gezegd; zonder succes|resultaat|effect; derde|tweede|vierde|hoeveel|zoveelste
    keer|maal; niemand * neemt|reageert|belt|antwoordt|helpt|weet|gebeld|gereageerd; voor niets|niks; terug
    bij|naar af; weer terug|naar|zover; lukt|werkt|helpt nog; helaas nog|weer; emojino; loopt vast; valt *
    uit|weg; leest|lees u|je|jullie|iemand; schiet niet; tijdverspilling; verspilling
  `,
  contrast: `
    maar; echter; helaas; alleen; toch; behalve; hoewel; daarentegen; jammer genoeg; wel jammer; al
  `,
  negation: `
    niet|niets|geen|nooit|niemand|zonder|fout|ontbreekt|mist|kapot|leeg|verkeerd|steeds; nergens|niks
  `,
  more: `
    kunt|kun|kan|zou|wilt|wil u|je|jij|jullie|ik|het|dat *; ik|we|wij zou|wil|wilde|heb|had|hoop|moet * nog|
    graag|ook|een|weten|liever|vraag; nog|andere|een|ander|laatste een|iets|andere|vraag|vraagje|ding|wel;
    daarnaast; bovendien; ook nog; nog|steeds|al * geen|niets|niks * reactie|antwoord|gehoord|bericht|
    vernomen; trouwens; wat|hoe|wanneer|waar|welk~ kost|kan|moet|krijg|is|doe|werkt|lang|duurt; ik|we|ga|zal|
    laat * probeer|proberen|test|testen|kijk|kijken|check|laat|wacht|meld|stuur|bel|hoor|vraag|overleg|hou|
    bericht|weten *; probeer|test|kijk|check|bekijk het|dit|dat|ik|even|vanavond|morgen|later *; bijgevoegd|
    bijlage|bijgaand|zie|gestuurd|bijgesloten|hierbij|graag *; het|mijn|de * nummer|model|versie|adres|
    klantnummer|lampje * is|staat; het is|gaat; heb|is * doorgestuurd|gestuurd|opgestuurd|ingevuld|
    ondertekend|gemaild|doorgegeven|geupload *; wacht|wachten|afwachting * op|nog|sinds|al|reactie; nog|sinds|
    al * niets|geen|steeds * gehoord|reactie|antwoord|vernomen; is er|al * nieuws|update|iets|bekend; nieuws|
    update; maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ochtend|middag * past|kan|schikt|
    liever|komt|goed; liever; voorkeur; voordat|voor ik; annuleren|verzetten|opzeggen|verplaatsen|wijzigen;
    tot nu|zover; voorlopig; moet * eerst; alsjeblieft|alstublieft|aub|svp
  `,
  automatic: `
    afwezig~; niet aanwezig|bereikbaar|op kantoor|tot|op; op|met vakantie|verlof|zwangerschapsverlof|
    dienstreis; vakantie tot|van; automatisch~ * bericht|antwoord|reactie|mail; voor dringende|spoed|urgente;
    bij|na mijn|terugkomst|spoed; niet meer werkzaam|in; buiten kantoor|de; beperkt bereikbaar|toegang; is
    ontvangen; werkt|werk niet meer
  `,
  past: `
    eerst|voorheen|eerder|vroeger *; tot nu|gisteren|vandaag; geen|niets|niks|niet * meer|probleem|problemen|
    vragen|last|nodig|erg|sinds|verder|storing; verder geen|niets|niks; maakt niet; niet * beter; geen zorgen|
    dank|idee
  `,
  no: `
    ^ nee|neen|nope|niet|nog $; nog niet|steeds niet? $; helaas niet $; nee helaas|niet|nog $; niet echt $;
    absoluut niet
  `,
  filler: `
    ^ hallo|hoi|beste|dag|groet|groeten|groetjes|mvg|geachte|goedemorgen|goedemiddag|goedenavond *; met|
    vriendelijke|hartelijke|veel|lieve vriendelijke|groet|groeten|groetjes|hartelijke *; fijne|prettige|goede|
    goed|fijn|prettig|mooie|een|nog dag|weekend|avond|week|fijne|prettige|middag|feestdagen|vakantie|
    jaarwisseling *; tot ziens|snel|later|dan|morgen; ^ ja|ah|oh|haha|zo|nou|hoi $; jullie|u|jou|hetzelfde
    ook; succes|sterkte *; van ons|mij|het|hele *
  `,
  things: {
    screenshot: 'schermafbeelding~; schermafdruk; screenshot~; printscreen',
    photo: 'foto~; afbeelding~',
    'order number': 'bestelnummer|ordernummer|boekingsnummer|reserveringsnummer; bestelling',
    'customer number': 'klantnummer|contractnummer|polisnummer|rekeningnummer|lidnummer',
    'serial number': 'serienummer',
    version: 'versie~; firmware',
    log: 'log|logs; logbestand~; logboek',
    'error message': 'foutmelding~; foutcode',
    'e-mail address': 'emailadres|mailadres; mail adres',
    'phone number': 'telefoonnummer|nummer|mobiele',
    address: 'adres|postcode|huisnummer',
    'date or time': 'wanneer; datum|tijd|tijdstip|dag',
    device: 'model; apparaat|toestel|browser|type|besturingssysteem',
    document: 'factuur|bon|bonnetje|formulier|contract|document|documenten|aankoopbewijs|bewijs',
    approval: 'akkoord|toestemming|bevestig~|goedkeuring',
    choice: 'liever|welk~|of',
    name: 'naam|voornaam|achternaam',
    reference: 'kenmerk|referentie|track|zendingsnummer|dossiernummer',
  },
};
