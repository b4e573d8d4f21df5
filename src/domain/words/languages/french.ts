import type { Language } from '../language.ts';
import { french as signals } from '../signals/french.ts';

/** The phrases of French. */
export const french: Language = {
  signals,
  common: `
    le la les de des du et est je vous nous votre vos notre un une pour que qui ne pas en sur avec dans au
    aux ce cette il elle on mon ma mes tu ton ta te se sa son merci bonjour mais plus par si à ça cela c j l
    d n s m qu t y ai avez sont été être bien tout même toujours encore leur depuis voici dès
  `,
  asks: `
    merci de|d|bien|nous|me * envoyer|transmettre|communiquer|préciser|fournir|indiquer|confirmer|joindre|
    renvoyer|retourner|compléter|donner|faire|répondre|adresser|dire|décrire|remplir|partager; pouvez|
    pourriez|pourrais|peux|veuillez|voulez|voudriez vous|tu|bien|nous|me|m * envoyer|transmettre|communiquer|
    préciser|fournir|indiquer|confirmer|joindre|renvoyer|retourner|donner|répondre|adresser|dire|décrire|
    remplir|partager|vérifier|rappeler|faire|regarder; veuillez * envoyer|transmettre|communiquer|préciser|
    fournir|indiquer|confirmer|joindre|renvoyer|retourner|donner|répondre|adresser|remplir|compléter; envoyez|
    transmettez|communiquez|précisez|indiquez|confirmez|joignez|renvoyez|donnez|dites|fournissez|retournez|
    décrivez|adressez|complétez|écrivez|rappelez moi|nous|le|la|les|votre|vos|une|un|si|quel~|en|par|svp|s;
    envoie|transmets|précise|indique|confirme|joins|renvoie|donne|dis|fais|écris|rappelle moi|nous|le|la|les|
    ton|ta|tes|une|un|si|quel~|où|ce; j ai|aurais|aurai * besoin de|d|que * votre|vos|ton|ta|tes|la|le|savoir|
    connaître|une|un|l|numéro|précisions|informations|vous|photo|copie|deux|quelques; nous avons|aurions|
    aurons * besoin de|d * la|le|une|un|l|numéro|informations|vous; besoin de|d * votre|vos|savoir|connaître|
    précisions; il m faut|faudrait|manque|manquerait; il faudrait|faut * que vous|tu * envoyiez|indiquiez|
    confirmiez|précisiez; il me|nous|manque; manque|manquent * encore|juste|plus|votre|le|la|une|un|pour; sans
    * je|nous|on * ne * peux|pouvons|peut|pourrai|saurais; dès|une fois que * j|nous|je|on * aurai|aurons|ai|
    reçu|avons|vous * je|nous|on; tant que|qu * je|nous|vous|on; afin que|de|pour * puisse|puissions|pouvoir|
    vérifier; pour cela|que|avancer|vérifier|traiter|identifier|retrouver * besoin|faut|indiquez|précisez;
    essayez|testez|faites|regardez|tentez * et dites|indiquez|envoyez|donnez|confirmez; essaie|teste|fais|
    regarde * et dis|envoie|donne; ^ vous parlez|voulez|souhaitez|préférez|avez|utilisez|êtes * ou|quel~|bien;
    avez|aviez vous * numéro|capture|photo|reçu|message|accès|essayé|déjà; répondez * avec|en indiquant|à ce|
    par|en; capture|photo|copie|numéro * svp|stp|plaît $; quel~ est votre|ton|le|la; en attente de votre|vos;
    attendons|attends votre|vos; auriez|aurais vous|tu; ça dépend * de; selon * je|le|la|vous; lequel|
    laquelle|lesquels|lesquelles; une capture|photo * serait|aiderait|utile
  `,
  asking: `
    quel~; lequel|laquelle|lesquels|lesquelles; où|quand|qui|comment * vous|tu|votre|vos|ton|ta|tes; depuis|à|
    de|jusqu quand; combien; qu est ce * affiche|voyez|dit|écrit; que|qu voyez|dit|affiche|indique|se|
    souhaitez|préférez|voulez; avez|êtes|utilisez|pouvez|pourriez|souhaitez|voulez|préférez|voyez|disposez|
    étiez|aviez|parlez|recevez|confirmez vous; as|es|utilises|peux|pourrais|veux|préfères|vois|étais|avais|
    parles tu; tu|vous * avez|as|utilises|utilisez|préfères|préférez|parles|parlez|êtes|es|voulez|veux; est ce
    * que? vous|tu|votre|vos|ton|le|la|bien; s agit * il|t; plutôt|le matin|lundi * ou; c est * ou; ou bien|
    plutôt|celui|celle; votre|vos|ton|ta * est|sont elle|il|toujours|bien|allumé|branché
  `,
  polite: `
    avez|auriez|as|y vous|tu|a * autre~|d * question|questions|demande|besoin|chose; d autres|autre questions|
    question|chose; autre chose; besoin d * autre|aide|chose; puis|pouvons|peut|pourrais je|nous|on * aider|
    faire|être utile; puis je * aider|autre; est ce que * cela|ça|c|tout|vous * répond|clair|aide|convient|va|
    marche|fonctionne|résout|bon|mieux|ok; cela|ça|est ce|ceci * répond|aide|convient|va|vous|suffit|marche|
    fonctionne * il|elle|t|question|$; c est bon|clair|ok|mieux|plus|compris $; ^ ça|cela|ok|d vous? va|
    marche|convient|aide|accord|$; tout est clair|bon|ok; dis|dites|tiens|tenez|prévenez|préviens|faites|fais
    moi|nous|savoir|au|signe|le * si|quand|comment|courant * ça|cela|tout|c|marche|fonctionne|va|passe|besoin|
    bon|problème|persiste|ok|souci|$; dis|dites * moi|nous? si * ça|cela|c|tout; tenez|tiens * courant; n
    hésitez|hésite * pas; hésitez|répondez pas; à votre|ta disposition; ne pas répondre; au plaisir; bonne
    journée|soirée; besoin de rien; si besoin; qu en|pensez pensez|vous; ça te|vous va|convient|irait; puis
    je|savoir * pourquoi|raison; est ce * plus clair; faites|fais moi|nous signe; êtes|es vous|tu satisfait~|d
    accord; dire|savoir|signaler si * bon|marche|fonctionne|va|mieux|ok|résolu
  `,
  offer: `
    voulez|souhaitez|veux|souhaites|préférez|désirez|aimeriez vous|tu * que|je|nous|plus|en|essayer; voulez|
    souhaitez|veux vous|tu? que je|nous|j|on; dois|puis|peux|devons|pouvons je|nous; avez|as vous|tu * pensé|
    essayé|songé|vu|déjà; pourquoi pas; vous voulez|souhaitez que
  `,
  instruct: `
    pouvez|pourriez|peux|pourrais|veuillez vous|tu? * essayer|réessayer|redémarrer|relancer|retenter|vider|
    réinstaller|désinstaller|débrancher|actualiser|recharger|rafraîchir|déconnecter|reconnecter|tester|
    consulter; ^ peut être
  `,
  found: `
    après * vérification~|examen|analyse|étude|échange|recherche~|contrôle|enquête; ai|avons * vérifié|
    examiné|analysé|consulté|étudié|contrôlé|regardé; d avoir patienté *; pendant nos|notre|mes recherche~|
    vérification~|analyse~; il s avère|ressort
  `,
  rhetorical: `
    ^ pour quoi|comment|que|est; pourquoi; comment faire|ça|puis|dois|est|peut|cela|se; que|qu se|s|faire|est|
    signifie|veut * passe|passer|il|faire|ce|dire|cela|ça|ensuite|maintenant; vous|tu demandez|demandes|
    demandiez|vouliez|souhaitiez|voulez * si|comment|quand|savoir; bonne question; est ce que? * je|normal|
    possible|grave|on|payant|obligatoire|risqué|vraiment; puis|dois|peut|vais|faut je|on|il; d où vient|
    viennent; quand * sera|serai|aurai|vais|puis; bug|panne ou; à quoi|qui sert; c est normal|grave|quoi|
    possible; où trouver|est|sont|en; combien de temps|coûte|ça
  `,
  reply: `
    ^ oui|non|si|parce|car|simplement|simple|malheureusement|exactement|bien|tout|honnêtement|hélas|
    absolument|aucun|aucune|pas|les|ni|effectivement|certainement|évidemment|rien|en|désolé; on|je|nous ne? *
    sait|sais|savons|peux|regarde|vérifie pas|encore|ça; c est|était|parce|car * normal|parce|dû|simple|que|
    car|le|la|un
  `,
  condition: `
    si|au cas * où|persiste|problème|toujours|encore|ne|n|pas|jamais|besoin|souhaitez|préférez|voulez|échoue|
    échec|continue|question|autre|échéant; sinon; le cas échéant; dans le cas contraire; si vous|tu|cela|ça|
    jamais|le|la|c|ce|besoin; s il|ils n|ne|y|persiste|reste|manque|faut|continue|arrive~|est|sont
  `,
  holding: `
    nous|je|on|j|équipe|technicien~|collègue~|atelier|service|labo|laboratoire|tu|vous * regarde|regardons|
    vérifie|vérifions|examine|examinons|analyse|analysons|étudie|étudions|enquêtons|enquête|renseigne|cherche|
    cherchons|investigue|investiguons|penche|penchons|occupe|occupons|travaille|travaillons|teste|testons|
    attends|attendons|attend|contrôle|recherche|recherchons|travaillent|vérifient|analysent|examinent|
    enquêtent|étudient * ça|cela|le|la|les|votre|ton|ta|dessus|tout|en|actuellement|encore|toujours|auprès|
    avec|et|de|du|des|un|une|sur|à|$; en cours d|de * analyse|vérification|examen|traitement|investigation|
    étude|résolution|recherche|instruction|correction|expertise|diagnostic; est|sont|sera|va être en|étudié~|
    examiné~|analysé~|traité~|vérifié~ * cours|$; en train de|d; suis|sommes|est dessus; mène|menons *
    enquête|recherche~; me|nous|vais|allons|va * renseigner|vérifier|regarder|voir|étudier|examiner|analyser|
    demander|enquêter|chercher|faire|contacter|interroger|relancer *; je vais * voir|demander|vérifier|me|
    regarder; laissez|laisse moi|nous; le temps de|d; reviens|revenons|revient|reviendrai|reviendrons|
    reviendra|recontacte|recontactons|recontacterai|recontacterons|tiens|tenons|tiendrai|tiendrons|redis|
    redit|redisons|dirai|dirons|donne|donnons|donnerai|préviens|prévenons|préviendrai|écris|écrirai|écrivons|
    informerai|informerons|informons|informe|fais|ferai|ferons|réponds|répondrai|répondrons|répondra|
    recontactera * vers|vous|te|courant|dès|quand|signe|au|bientôt|rapidement|nouvelles|retour|demain|savoir|
    $; vous|te tiens|tenons|tiendrai|tient|reviens|recontacte|redis|redit|ferai|fais|répond|répondrons|
    informe|informerai|recontactons|tiendrons|revenons|écris; dès que|qu * j|je|nous|on|il|elle|en|possible|
    ai|aurai|avons|aurons|sais|plus|retour|nouvelles|réponse|information; attends|attendons|attente * de|d|un|
    une|le|la|retour|réponse; en attente; pas encore|toujours|eu|reçu * réponse|retour|nouvelles|information|
    résultat|de|d; toujours pas|en *; j|nous|on ai|avons|a * demandé|contacté|relancé|interrogé|sollicité|
    transmis|ouvert|pris|bien * entrepôt|équipe|fournisseur|transporteur|collègue|collègues|service|labo|
    atelier|magasin|banque|partenaire|note|contact|technicien; j ai demandé|relancé|contacté|interrogé|
    sollicité; avons|ai|a * bien|été reçu|enregistré|pris|noté * demande|message|réclamation|courrier|compte|
    note|mail|charge; bien|a|été bien|été? reçu|reçue|enregistré~|prise? en; demande|message|réclamation *
    bien|été reçu|reçue|enregistrée|prise|enregistré; accusé|accusons réception|de; accusons; message|réponse
    automatique; un instant|moment|peu|petit * svp|s|patience|stp|$; patience|patienter|patientez; merci de|
    pour * patienter|patience; volume|nombre|afflux * important|élevé|demandes|inhabituel; dans les * délais|
    meilleurs|heures|plus|jours; meilleurs délais; plus brefs; sous 24|48|24h|48h|72h|deux|peu; vous ai|avons
    pas oublié; oublié~ pas; je ne? sais pas encore; on ne? sait pas encore; c est noté; noté; prend|prenons
    en charge|compte|note; pris|prise en compte|note; demande|dossier|message|réclamation * en charge
  `,
  handOver: `
    ai|avons|a|été|est|sont|suis|vais|vient|viens|allons|je|nous|on * transmis|transféré|transférée|transmise|
    transmets|transmet|transmettons|transférons|fais|fait|faisons|faire|envoyé|adressé|confié|escaladé|
    remonté|réorienté|redirigé|dirigé|passé|passons|basculé|réaffecté|attribué|soumis|transférer|transmettre|
    oriente * à|au|aux|suivre|main|service|équipe|collègue|collègues|vers|niveau|dossier; transmets|transmis|
    transmise|transmettons|transfère|transférée|confie|escaladé|escaladée|remonté|remontée|réorienté|redirigé|
    transmettre|transférer|réaffecté|basculé|confiée|adressé * à|au|aux|vers; fais|fait|faire|faisons suivre;
    passe|passons le|la|votre|vos|ton * main|à|au; prend|prendra|prennent|prendront|prends|reprend * contact|
    charge|en|suite|main|avec; relais; relève|relèvent|dépend|dépendent * du|de|des|d service|équipe|notre|la;
    gérés|gérées|géré|gérée|traité|traitée|traités|traitées|suivi par|directement; par le|la|notre|nos|un|une
    service|équipe|collègue|vendeur|partenaire|conseiller|spécialiste; c est lui|elle|eux qui; service|équipe|
    collègue|collègues|conseiller|technicien|responsable|spécialiste|expert|vendeur|il|elle|ils|qui * va|vous|
    vont|te|prendra * contactera|recontactera|répondra|contacter|recontacter|répondre|contacteront|répondront|
    appellera|rappellera|écrira|recontacteront|contact|reviendra; est|sont * entre les mains; mon|ma|mes|
    notre|nos collègue|collègues|responsable|équipe|service~ * va|vont|prend|prennent|vous|s; niveau 2|
    supérieur|deux|3|suivant; mets|mis|mettons * copie|contact|relation
  `,
  voicemail: `
    essayé|tenté|essayons|tentons|essaie|cherché|essai|tentative~ * joindre|appeler|contacter|rappeler|
    téléphone|appel; laissé|laissons * message|vocal; message * vocal; tombé|tombée|tombés * sur; appelé|
    appelée|téléphoné|appel|appels * sans|mais|succès|réponse|répondu|en|vain|ce|tout|hier; sans succès|
    réponse; pas|pu|impossible|parvenu|réussi * joindre; pas * répondu|décroché; injoignable; répondeur|
    messagerie|boîte; merci de me|nous rappeler; pouvez|pourriez vous? me|nous rappeler; rappelez moi|nous;
    rappelle moi; appel * manqué|absence
  `,
  solved: `
    ça|cela|tout|c|il|elle|site|imprimante|appli|lien|code|maintenant|désormais|enfin|re|y|qui|et * marche|
    fonctionne|refonctionne|remarche|roule|tourne|fonctionnent|marchent|a fonctionné|marché; ^ marche|
    fonctionne|résolu|réglé|ok|bon|parfait|corrigé|réparé|reçu * $; a|ont|bien|avez|bel * marché|fonctionné|
    résolu|réglé|aidé|réparé|débloqué|corrigé|dépanné; est|sont|était|c|tout|été|bien * résolu|résolue|réglé|
    réglée|réglés|résolus|rentré|corrigé|réparé|arrangé|ordre|bon|rétabli|revenu|revenue|arrivé|arrivée|
    solutionné|débloqué|clos|nickel|impeccable|ok|parfait|clair; tout est|va|fonctionne|marche|rentré|bon|ok|
    refonctionne *; problème|souci|incident|erreur|bug * résolu|réglé|disparu|corrigé|terminé|clos|parti|
    solutionné|plus; plus|pas|aucun d|aucun|de|besoin|rien? erreur|souci|problème|soucis|problèmes|bug|
    coupure|panne|question|questions|besoin|autre *; plus aucun|aucune|de|d|rien *; aucun|aucune autre|
    question|souci|problème * depuis|plus; rien d|à autre|ajouter|signaler; n ai plus|besoin|pas * besoin|
    question|rien|autre; c est fait|tout|compris|reparti|exactement|noté; ^ pour * c est bon|ok; pouvez|peux|
    vous|peut|on|à * clore|fermer|clôturer|fermé|clos|clôturé; dossier|ticket * clos|clôturé|fermé|fermer|
    clore; répond|répondu|réponse * à ma|question|questions|attente; bien|ai * reçu|reçue|reçus|remboursé|
    récupéré|été|arrivé|pu *; j ai * reçu|été|récupéré|pu|réussi|retrouvé|compris *; colis|remboursement|
    argent|virement|commande|facture|paquet|image * arrivé|reçu|reçue|arrivée|revenue|là|parfait|effectué;
    bien remboursée; a|est * arrivé|arrivée|revenu|revenue|disparu|reparti|repartie|rétabli|rétablie; c était
    * le|la|bien|ça|juste|un|une; vous aviez|avez|as|avais raison; j arrive|accède|peux|ai|y maintenant|à|
    enfin|de|bien|nouveau|accès *; de nouveau * accès|fonctionne|possible; exactement ce|cela|ça; ce *
    fallait|cherchais|voulais; satisfait|satisfaite|ravi|ravie|content|contente; sauvé|sauvée|sauvez;
    impeccable|fonctionnel|fonctionnelle|opérationnel|opérationnelle; résolu; réglé; parfaitement|nickel|
    impec|impeccable|bien|mieux maintenant|depuis|comme; en ordre; comme neuf; au top
  `,
  thanks: `
    merci|mercis|remercie|remercions|remerciements|thx|reconnaissant|reconnaissante|gré; merci|mercis
    beaucoup|bien|mille|à|pour|infiniment|encore|d|de|du|vous|tout *; mille|grand|un|encore|je|nous vous|te|
    grand|immense? merci|mercis|remercie|remercions *; vous|te remercie|remercions *; ^ parfait|super|génial|
    excellent|impeccable|nickel|top|bravo|formidable|merveilleux|cool|ok|okay|entendu|compris|noté|bien|reçu|
    d|extra|impec|chouette|magnifique|ça|très|wow|ouf|youpi|chapeau|royal|tip|absolument|sympa|bonne|dommage|
    tant|tout $; d accord; très|trop|bien gentil|efficace|rapide|aimable|bon|utile|clair|sympa|pro|apprécié|
    réactif; c est|était gentil|efficace|rapide|utile|clair|sympa; c est * noté|gentil|sympa|super|génial|
    parfait|top|compris|entendu|dommage|très|rapide|efficace; quelle|belle|bonne|votre|superbe réactivité|
    efficacité|rapidité|équipe|service|continuation; bravo|chapeau|félicitations *; bon|beau|excellent|super
    travail|service|boulot|support|accueil; service|équipe * top|parfait|impeccable|efficace|réactif|réactive;
    à toute|l équipe; tant pis; dommage; pas de|grave souci|problème|soucis; ça marche|roule; désolé~ *
    dérangement|pour; c est bien|bon $
  `,
  broken: `
    toujours|encore|jamais|ne|n|pas|rien * marche|fonctionne|changé|aidé|résolu|résout|ouvre|démarre|charge|
    répond|passe|réglé|fait|reçu|arrive|affiche|connecte|imprime|sert|donne|avance|va|peux|pu|sais|veut|
    allume|remboursé|bon|possible pas|rien|plus|toujours|jamais|point|aucun|aucune|guère *; ne|n * trouve|
    reconnaît|accepte|lance|permet|correspond|reçois|réponds|figure|apparaît pas|plus|rien|toujours; ne
    répond|résout|change|sert|règle|correspond * pas|rien|toujours|plus; pas|rien|non|toujours|aucun|aucune
    résolu|réglé|corrigé|fonctionné|marché|changé|mieux|bon|satisfait|satisfaite|satisfaisant|normal|
    acceptable|possible|aidé|amélioration|changement|effet|différence|résultat|utile|bouge; toujours pas|rien|
    aucun|aucune|en|bloquée|le|la|pareil|impossible|cette|ce|ça|hs|aussi|noir *; marche|fonctionne|marchent|
    fonctionnent|va|change|aide|aboutit|répond pas|plus|toujours|qu|rien|que|seulement; rien n|ne|à|de * a|y|
    changé|marche|fonctionne|fait|résolu; c est|était pas|toujours|faux|n|encore|pareil|reparti|le * même|ça|
    ce|résolu|bon|normal|réglé|possible|pareil|du|pas|$; même|mêmes|identique|exactement problème|erreur|
    message|souci|chose|résultat|réponse|panne|bug|symptôme|point; problème|erreur|souci|panne|bug|message *
    demeure|reste|revient|toujours|revenu|revenue|encore|réapparu|réapparaît|même; persiste; retour à|au *
    case|départ|point; de nouveau|retour * en|panne|erreur|problème|coupé|le|la|plus; encore|à nouveau * une|
    en|fois|erreur|panne|problème|le|la; impossible|incapable * de|d|toujours; en panne|vain; hs $; cassé|
    bloqué|planté|inutile|inutilisable|inacceptable|inadmissible|scandaleux|honteux|déçu|déçue|décevant|
    lamentable|nul|ridicule|mécontent|mécontente|insatisfait|insatisfaite|marre|arnaque|incompétent~|pire;
    plainte|réclamation|avocat|remboursement * immédiat; ce * pas * ce que|qui|ma question|demandé|demandais|
    voulais; pas ce * que|qui; mauvais|mauvaise|faux|fausse réponse|produit|article|solution|numéro|adresse|
    taille|lien|couleur|référence; à côté; déjà essayé|fait|dit|expliqué|envoyé|testé|tenté|signalé|écrit|
    répondu; ai déjà|tout|dit|bien * essayé|fait|dit|expliqué|testé; j ai essayé|suivi|testé|fait|tenté|
    réinstallé|redémarré * mais|rien|sans|pas|toujours|deux|trois|et; sans succès|effet|résultat|amélioration|
    changement; presque|partiellement|moitié|partie|seulement|que|sauf * sur|pour|mais|résolu|pas|toujours|
    encore; ^ sauf; autre|second|seconde|deuxième|reste * pas|toujours|ne|n|manque; manque|manquent * encore|
    toujours|le|la|les|une|un|des; trois|deux|plusieurs|quatre|énième|fois|nième fois|mails|messages|
    appareils|semaines * que|en|je|déjà; vous lisez|avez|comprenez|foutez|moquez * mes|pas|lu|mal|compris|de;
    se moque|fout|moquer; lien * mort|vide|marche|mène|erreur|nulle; nulle part; ^ pas|non * du|vraiment tout|
    $; ça empire|bugue|coupe|rame; recommence; merci pour|de rien; aucune solution|réponse|nouvelle; emojino;
    perdu|perdre * temps; temps perdu; que|quoi faire|dois je encore|de|maintenant
  `,
  contrast: `
    mais; cependant; toutefois; néanmoins; par contre; en revanche; sauf; pourtant; malheureusement; hélas;
    hormis; sinon; seul problème|souci; seulement; bien que
  `,
  negation: `
    pas|rien|jamais|aucun|aucune|plus|sans|non|impossible|manque|manquent|erreur|toujours|encore|faux|
    faussement|bloqué|même; nulle|ni
  `,
  more: `
    pouvez|pourriez|peux|pourrais|voulez|voudriez|avez|serait|est|savez vous|tu|il|ce|possible *; j ai|aurais|
    avais|voudrais|aimerais|souhaite|souhaiterais|préfère|préférerais|veux * une|un|d|aussi|encore|savoir|le|
    la|que|parler|autre|question|besoin; je|nous|on voudrais|voudrions|aimerais|aimerions|souhaite|souhaitons|
    souhaiterais|préfère|préférerais|veux *; il me|nous|m faut|faudrait|manque *; une autre|dernière|petite|
    nouvelle question|chose|demande|problème; autre|question|petite|dernière question|chose|demande|sujet;
    aussi|également|en plus|outre|autre; est que *; puis|dois|peut|faut je|on|il; par|d ailleurs; toujours|
    encore * pas|aucune|sans|rien * réponse|nouvelles|nouvelle|retour|reçu; au fait; et pour|sinon|aussi; je|
    j|on|nous|vais|vous essaie|essaye|essaierai|essayerai|teste|testerai|vais|verrai|regarde|regarderai|
    attends|attendrai|reviens|reviendrai|tiens|tiendrai|confirme|confirmerai|transmets|transmet|envoie|dis|
    dirai|redis|rappelle|rappellerai|pense|préviens|ferai|réfléchis|vérifie|vois|demande|observe|surveille *;
    vais essayer|tester|voir|regarder|attendre|vérifier|réfléchir|en|faire|surveiller|observer; vous|te tiens|
    dis|redis|tiendrai|dirai|confirme|recontacte|écris|rappelle; en cours|attendant|pièce|attente|espérant; ci
    joint; pièce|pièces jointe~; voici|voilà|trouverez|veuillez|plutôt|préfère|préférence|annuler|reporter|
    décaler|résilier|déplacer *; mon|ma|le|la|numéro|modèle|version * est|c; le|mon|la|ma numéro|modèle|
    version|référence|adresse|date * est|c; le voyant|écran; il|elle s agit; c est * numéro|modèle|version|
    référence; j ai|avons * envoyé|transmis|rempli|signé|posté|transféré *; transmets|transmis * à; j attend;
    attends|attendons|attente * depuis|toujours|votre|une|un|de|réponse; toujours|sans|pas|aucune * nouvelles|
    réponse|retour|nouvelle; relance|relancer|relances; des nouvelles; du nouveau; où en est|êtes|sommes; avez
    vous * nouvelles|avancé|oublié; lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|matin|midi * va|
    convient|parfait|possible|bien|ok|plutôt|marche; avant de|d|que; jusqu ici|présent|à; pour le|l moment|
    instant; à suivre|voir
  `,
  automatic: `
    absence du|de|jusqu|bureau|pour; en congé|congés|vacances|déplacement|arrêt|formation; je suis|serai *
    congé|congés|vacances; message|réponse automatique; absent~; de retour le|au|lundi; à mon retour; en cas d
    urgence; ne travaille|travaillant|fait plus; a|ai quitté * société|entreprise; accès limité|à mes; bien
    été reçu
  `,
  past: `
    avant *; jusqu|jusque|au * alors|présent|hier|ici|début; plus|aucun|pas de|d|aucun|aucune|un|rien|besoin *
    souci|problème|erreur|erreurs|bug|soucis|problèmes|question|questions|coupure|coupures|panne|besoin|doute|
    depuis|inquiétude; plus aucun|aucune|rien|besoin *; n ai|avons|y|en plus|pas * besoin|question|autre|
    souci|problème; n est plus|pas nécessaire|la peine; rien d|à autre|ajouter|dire|redire|signaler|reprocher;
    pas de|d|grave|la souci|problème|soucis|quoi|autre|peine|doute|$; n y croyais|croyait *; ne * demande|
    faut|pouvais|peux|pouvait|suis|manquerai * plus|mieux|rien|jamais|pas|rêver|espérer|déçu|déçue; ne savais|
    avais pas; n hésiterai; désolé~; plus * depuis
  `,
  no: `
    ^ non|nan|pas|nope $; pas du|vraiment|encore|non? tout|$; ^ hélas|malheureusement non|pas $; non toujours|
    pas|plus|merci? pas|$
  `,
  filler: `
    ^ bonjour|bonsoir|salut|cher|chère|cordialement|bien|salutations|bises|ciao *; bonne|bonnes|belle|bon|
    joyeuses|excellent|excellente|joyeux journée|soirée|continuation|fin|week|année|weekend|fêtes|courage|
    dimanche|noël *; à bientôt|vous|la|toi|plus|demain; au revoir|plaisir; à toute l équipe; de ma|mon|notre
    part|côté; sincères|meilleures salutations; ^ oui|ah|oh|bah|ben|alors $; vous aussi; à la|une prochaine;
    je vous souhaite *
  `,
  things: {
    screenshot: 'capture|captures; copie écran|d; screenshot~; capture d écran',
    photo: 'photo~; image|images',
    'order number': 'numéro|n de? commande|réservation; commande|réservation',
    'customer number': 'numéro|n de? client|contrat|compte|adhérent|dossier',
    'serial number': 'numéro de série; série',
    version: 'version|versions; firmware',
    log: 'log|logs; journal|journaux',
    'error message': 'message|code d? erreur',
    'e-mail address': 'adresse mail|email|e|électronique; mail|email',
    'phone number': 'téléphone|portable|mobile; numéro * joindre',
    address: 'adresse; code postal',
    'date or time': 'quand; date|dates|heure|heures|jour|créneau~; depuis quand',
    device: 'modèle; appareil; navigateur; système; windows; mac',
    document:
      'facture|reçu|justificatif|formulaire|contrat|document|documents|rib|preuve|attestation|ticket; pièce d identité',
    approval: 'accord|confirmation|autorisation|confirmer|confirmez|validation|feu vert',
    choice: 'ou|préférez|préfères|plutôt|lequel|laquelle',
    name: 'nom|prénom',
    reference: 'référence~; numéro de suivi|colis|dossier',
  },
};
