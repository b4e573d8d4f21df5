import type { SignalWords } from '../signal-words.ts';

/** The weak signals of French. */
export const french: SignalWords = {
  good: `
    parfait~; super; génial~; excellent~; impeccable; nickel; top; formidable; merveill~; soulag~; content~;
    ravi~; heureux; heureuse; marché; fonctionné; résolu~; réglé~; réparé~; arrivé~; reçu~; bien; bon; bonne;
    en ordre; dans l ordre; correct~; mieux; rapide~; trouvé~; réussi~; y suis; passé; débloqué~; satisf~;
    disparu~; clair~; rétabli~; livré~; juste; raison; retrouvé; normal; sauvé~; aide; résout; arrange;
    recevoir; accepté~; correspond~; ouvre; charge; imprime; connecté~; revenue; parti~; aperçu; éclairci~;
    expliqu~; au point; conforme; enfin; comme neuf
  `,
  ack: `
    ok; okay; d accord; daccord; dac; compris; entendu; noté; bien noté; je vois|comprends|patiente; ça
    marche|roule; pas de souci|problème; pas grave|vu|pressé; tant pis|mieux; logique; ah; au temps pour moi;
    autant|bon pour moi; mon erreur; ma faute; c est tout|noté; ça me va|convient; bonne journée|soirée; bon
    week; très bien; pris note; merci; désolé~; navré; excusez; pardon; dérangement; confondu; inversé; j
    avais * mal; quand même; tout de même; en effet; au temps; c est comme ça; dommage; j attendrai; j attends
    alors; explication~; précisions; aucun souci; vous inquiétez; merci quand|tout; dans ce cas; soit; comme
    convenu
  `,
  bad: `
    erreur~; plant~; bug; bugs; bugue; bloqu~; cassé~; noir~; vide; blanc; blanche; figé~; mort~; faux;
    fausse; manqu~; perdu~; lent~; inutile; pire; problème~; souci~; panne; refus~; rejet~; boucle; rouge;
    fuit; incorrect~; échou~; échec; abîm~; endommag~; dysfonction~; impossible; retard; pareil; n importe
    quoi; froid~; saute; introuvable; rien ne; expiré~; invalide; au lieu; rayé~; trop; double; pas la bonne|
    le bon; coupe~; ferme; prélevé~; débité~; facturé~; bruit; odeur; illisible; déchiré~; fissuré~;
    déconnect~; ne s|m ouvre; tombe; zéro; ne sert à; persist~; inversé~; inexact~; inaccessible; injoignable;
    n y arrive; n arrive|arrivons|parviens|trouve|trouvons|vois * pas; ne peux * pas * accéder|ouvrir|
    connecter|voir|payer|télécharger|entrer|imprimer|valider|envoyer; vous aviez|avez dit|promis|annoncé;
    aucun|aucune colis|trace|option|bouton|menu|mail|message; promis; mauvais~
  `,
  again: `
    toujours; encore; même; mêmes; pareil; de|à nouveau; rebelote; identique; continue; reste; persiste~; sans
    cesse|arrêt; troisième|deux fois; inchangé; idem; comme|qu avant; re; chaque mois|jour|fois; tous les
    jours|mois; à ce jour; perdure
  `,
  not: `
    pas; rien; jamais; aucun~; personne; ni; sans; non; plus; nulle; impossible; guère; tjs pas
  `,
  tried: `
    essayé; redémarré; réinstallé; relancé; fait; suivi; déjà; testé; vidé; tenté; vérifié; refait; attendu;
    patienté
  `,
  angry: `
    honte; honteux; scandal~; ridicule; inadmissible; inacceptable; n importe quoi; moque~; marre; semaines|
    jours d attente; déçu~; décev~; lamentable; nul; nulle; lisez vous; vous lisez|plaisantez|moquez; personne
    ne; j avais|ai|ma * demandé|dit|question; évidemment; énerv~; foute~; incroyable; assez; déplorable;
    félicitations; heures|jours|semaines|mois * attend~; génial|super * non; bravo; mal compris; pas ce que;
    répondez|répond pas; lu mon; en quoi; c est une blague; copier coller; réponse type; foutage; perte de
    temps; ras|bol; pire; combien de fois; lisez|lire * mon|mes|message|mail; pas ma question
  `,
  wish: `
    demander; question~; aussi; également; autre; voudrais; aimerais; souhait~; pouvez; pourriez; pourrais;
    plutôt; profite; essaie; essayer~; vais; teste~; tiens au courant; demain; plus tard; ci joint~; attends;
    comment; sans réponse|nouvelles; pas de réponse
  `,
  others: `
    équipe~; service~; collègue~; spécialiste~; technicien~; développeur~; comptabilité; facturation;
    logistique; entrepôt; responsable; hiérarchie; département; pôle; juridique; niveau; direction; atelier;
    cabinet; eux; confrère~; comptable; mairie; médecin; banque; secrétariat; assureur; commission; fabricant;
    constructeur; gestionnaire~; conseiller~; expert~; à qui; cuisine; sav; douane~; prestataire; partenaire~;
    référent~; siège; agence; unité
  `,
  moves: `
    transmis~; transmets; transmettre; transmettons; transfér~; redirig~; orient~; passe * à|au|aux|votre|ton;
    confié~; escalad~; remonte; prend|pris le relais; prend * charge; prendra; prendre * relais|charge;
    réaffect~; basculé~; envoyé * à|au|aux; relève de; dépend * de; compétence; s en|occupe~; réassign~;
    désormais; fais|faire|fait|faisons suivre; entre les mains; a pris * main; mets|mettre en relation; passe
    la main; délégué; est le mieux; sera|est traité * par; prise en charge par; adresse * à|au
  `,
  theirs: `
    vous|te recontacter~|contacter~|répondr~|appeler~|rappeler~|écrir~|tiendra|reviendr~; il|elle|ils|elles|
    qui * vous|te; prendra contact; réponse de leur
  `,
  ours: `
    reviens; revenons; reviendr~; recontacte; recontactons; tiens|tient|tenons * informé~|courant; tiendrai|
    tiendrons; vous|te réponds|répondons|répondrai|répondrons|écris|écrirai|dis|dirai|informe|informons|
    informerai|rappelle|préviens|préviendrai; donne|donnerai|donnons * nouvelles; retour * demain|sous|dès;
    nouvelles demain|dès; faire un point; notifi~; avertir~; réponds dans; sera|seront traité~|répondu~|
    examinée~; répondra sous; vous tiens|tenons|tiendrai|contacte|contacterons; vous serez informé~|contacté~|
    prévenu~; recevrez * réponse; vous confirme * dès; je vous fais|ferai * retour|signe
  `,
  inquiry: `
    regarde; regardons; examin~; étudi~; analys~; enquêt~; investigu~; en cours; me|nous|m renseigne~;
    cherche; cherchons; je|nous * creuse~; interrog~; voir|vois|voyons|discuter avec; demander|demandé à|au|
    aux; penche; penchons; travaillons; en train de; fais|faire le point; je relance; nous relançons|
    rapprochons; travaillent; travaille; instruction; traité~; renseign~; à l étude; investigation~; contact~
    le|la|notre; sollicit~; rapproche de|du; me rapproche|charge; recherche~; consulte; consultons; vérifi~;
    creusons; contacté * le|la|notre; approfondir; suis|sommes en train; nos équipes * mobilisées|travaillent|
    analysent
  `,
  wait: `
    j attends; nous attendons; attente; patience; patienter; pas encore; en attente; bien reçu|arrivé;
    accusons réception; pris en compte; toujours pas|en; sans nouvelle~; pas de nouvelles|retour|réponse;
    enregistré~; prend en général; délai~ de; attend; réceptionné; pris note; pas eu de; a été enregistré~|
    transmise; en cours de; volume; patientez; n ai pas encore|toujours
  `,
  soon: `
    bientôt; demain; dès; rapidement; sous; d ici; au plus; meilleurs délais; aujourd hui; lundi; mardi;
    mercredi; jeudi; vendredi; semaine; heure~; jours; quand; lorsque; une fois; prochain~; fin de; ce soir;
    tout à l heure; plus vite; avant; suite
  `,
  want: `
    svp; stp; s il vous|te plaît; merci de|d; besoin; manque; manquent; me|nous faut|faudrait; il me|nous|
    manque; envoyez moi|nous; envoie|dis moi; préciser; précisez; précise; indiquez; indiquer; indique;
    communiquer; communiquez; fournir; pourriez|pouvez|avez|souhaitez vous; pourrais|peux tu; dites; donnez;
    donner; confirmez; joignez; veuillez; afin|prions de; pour que je; ne manque; remplir; retournez;
    renvoyez; signer; vous prie de; faire parvenir; compléter votre; reste à; indispensable; j aurais besoin;
    auriez; attendons votre|vos
  `,
  info: `
    nom; prénom; date; naissance; numéro~; référence; adresse; mail; courriel; code; capture~; photo~; copie;
    facture; reçu; justificatif~; modèle; version; journal; log; logs; heure; formulaire; signature; rib;
    détail~; précision~; informations; infos; quel~; lequel; laquelle; si; où; quand; qui; quoi; contrat;
    document~; série; pièce~; taille; couleur; quantité; lien; fichier; agence; magasin; emballage; relevé;
    raison; créneau; attestation~; domicile; page; immatriculation; plaque; identité; permis; année
  `,
  done: `
    ai|avons|a|est|été|sont * annulé~|réinitialisé~|remboursé~|corrigé~|modifié~|mis|ajouté~|supprimé~|
    crédité~|prolongé~|activé~|débloqué~|expédié~|renouvelé~|fermé~|livré~|envoyé~|changé~; ci joint~; en
    pièce; vous trouverez|pouvez; tu peux; cliquez; allez; voici; rendez vous; c est fait; il suffit
  `,
  curious: `
    curieux; curieuse; curiosité; au fait; saviez vous; aimerais savoir|connaître; raison de; cela|ça vous|te;
    convient; puis je; pourquoi; non $; vous|te semble; avez vous pensé; par hasard; d ailleurs; ok pour; c
    est bien cela|ça; ce que vous cherchiez; n est ce
  `,
  phone: `
    appel~; téléphon~; messagerie; répondeur; joindre; numéro; message; sonn~; ligne; portable; vocal~;
    rappel~; joint; poste
  `,
  missed: `
    sans succès|réponse; en vain; laissé~; essayé; tenté; pas pu|réussi|répondu; injoignable; rappeler; tombé~
  `,
};
