import type { SignalWords } from '../signal-words.ts';

/** The weak signals of French. */
export const french: SignalWords = {
  good: `
    parfait~; super; génial~; excellent~; impeccable; nickel; top; formidable; merveill~; soulag~;
    content~; ravi~; heureux; heureuse; marche; marché; fonctionne; fonctionné; résolu~; réglé~; réparé~;
    arrivé~; reçu~; bien; bon; bonne; en ordre; dans l ordre; correct~; mieux; rapide~; aidé; trouvé~;
    réussi~; y suis; passé; débloqué~; satisf~; disparu~; clair~; rétabli~; livré~; juste; raison;
    retrouvé; normal; sauvé~; aide; résout; règle; arrange; recevoir; accepté~; correspond~; ouvre;
    charge; imprime; connecté~; revenue; parti~; aperçu; éclairci~; expliqu~; au point; conforme; enfin;
    comme neuf
  `,
  ack: `
    ok; okay; d accord; daccord; dac; compris; entendu; noté; bien noté; je vois; je comprends; ça marche;
    pas de souci; pas de problème; pas grave; tant pis; logique; ah; au temps pour moi; autant pour moi;
    mon erreur; ma faute; c est tout; ça me va; ça me convient; bonne journée; bonne soirée; bon week; ça
    roule; très bien; pris note; merci; désolé~; navré; excusez; pardon; dérangement; confondu; inversé;
    pas vu; j avais * mal; quand même; tout de même; en effet; au temps; c est comme ça; bon pour moi;
    dommage; j attendrai; j attends alors; c est noté; explication~; précisions; je patiente; pas pressé;
    aucun souci; vous inquiétez; merci quand|tout; dans ce cas; soit; tant mieux; comme convenu
  `,
  bad: `
    erreur~; plant~; bug; bugs; bugue; bloqu~; cassé~; noir~; vide; blanc; blanche; figé~; mort~; faux;
    fausse; manqu~; perdu~; lent~; inutile; pire; problème~; souci~; panne; refus~; rejet~; boucle; rouge;
    fuit; incorrect~; échou~; échec; abîm~; endommag~; dysfonction~; impossible; retard; pareil; n importe
    quoi; froid~; saute; coupé~; décroche; introuvable; rien ne; expiré~; invalide; au lieu; rayé~; trop;
    double; pas la bonne|le bon; coupe~; ferme; prélevé~; débité~; facturé~; bruit; odeur; illisible;
    déchiré~; fissuré~; déconnect~; expire; ne s|m ouvre; tombe; zéro; manquant~; ne sert à; persist~;
    inversé~; inexact~; inaccessible; injoignable
  `,
  again: `
    toujours; encore; même; mêmes; pareil; de nouveau; à nouveau; rebelote; identique; chaque fois;
    continue; reste; persiste~; sans cesse; troisième fois; inchangé; sans arrêt; idem; comme avant; qu
    avant; encore une fois; toujours rien; deux fois; re; chaque mois|jour|fois; tous les jours|mois; à ce
    jour; perdure; encore une
  `,
  not: `
    pas; rien; jamais; aucun~; personne; ni; sans; non; plus; nulle; impossible; guère; tjs pas
  `,
  tried: `
    essayé; redémarré; réinstallé; relancé; fait; suivi; déjà; testé; vidé; tenté; vérifié; refait;
    attendu; patienté
  `,
  angry: `
    honte; honteux; scandal~; ridicule; inadmissible; inacceptable; n importe quoi; moque~; marre; bravo *
    semaines|jours; semaines d attente; jours d attente; déçu~; décev~; lamentable; nul; nulle; lisez
    vous; vous lisez; personne ne; j avais|ai|ma * demandé|dit|question; évidemment; énerv~; foute~;
    incroyable; assez; déplorable; perd~ mon temps; félicitations; heures|jours|semaines|mois * attend~;
    génial * non; super * non; ras le bol; bravo; vous me dites; mal compris; pas ce que; répondez|répond
    pas; lu mon; en quoi; c est une blague; vous plaisantez; vous moquez; copier coller; réponse type;
    foutage; perte de temps; ras|bol; pire
  `,
  wish: `
    demander; question~; aussi; également; autre; voudrais; aimerais; souhait~; pouvez; pourriez;
    pourrais; plutôt; profite; essaie; essayer~; vais; teste~; tiens au courant; demain; plus tard; ci
    joint~; attends; comment; sans réponse|nouvelles; pas de réponse
  `,
  others: `
    équipe~; service~; collègue~; spécialiste~; technicien~; développeur~; comptabilité; facturation;
    logistique; entrepôt; responsable; hiérarchie; département; pôle; juridique; niveau; direction;
    atelier; cabinet; eux; confrère~; comptable; mairie; médecin; banque; secrétariat; assureur;
    commission; fabricant; constructeur; gestionnaire~; conseiller~; experte~; expert~; à qui; conseiller~
    juridique|technique; cuisine; sav; douane~; prestataire; partenaire~; référent~; chef~; siège; agence;
    unité
  `,
  moves: `
    transmis~; transmets; transmettre; transmettons; transfér~; transfère; redirig~; orient~; passé *
    à|au|aux; passe * à|au|aux|votre|ton; confié~; confie; escalad~; remonté * à|au|aux|niveau; remonte;
    prend le relais; prend * charge; prendra; prendre * relais|charge; réaffect~; basculé~; envoyé *
    à|au|aux; relève de; dépend * de; compétence; s en|occupe~; réassign~; désormais; fais suivre; faire
    suivre; fait suivre; faisons suivre; entre les mains; a pris * main; mets en relation; mettre en
    relation; passe la main; redirigé~; aiguill~; transfert; bascule; délégué; s en charge; est le mieux;
    sera|est traité * par; pris le relais; prise en charge par; adresse * à|au
  `,
  theirs: `
    vous|te recontacter~|contacter~|répondr~|appeler~|rappeler~|écrir~|tiendra|reviendr~;
    il|elle|ils|elles|qui * vous|te; prendra contact; réponse de leur
  `,
  ours: `
    reviens; revenons; reviendr~; recontacte; recontactons; tiens|tient|tenons * informé~|courant;
    tiendrai|tiendrons; vous|te
    réponds|répondons|répondrai|répondrons|écris|écrirai|dis|dirai|informe|informons|informerai|rappelle|préviens|préviendrai;
    donne|donnerai|donnons * nouvelles; retour * demain|sous|dès; nouvelles demain|dès; faire un point;
    notifi~; avertir~; tenons au courant; réponds dans; vous réponds; sera|seront
    traité~|répondu~|examinée~; répondra sous; vous tiens|tenons|tiendrai; vous serez
    informé~|contacté~|prévenu~; recevrez * réponse; reviendra vers; vous contacte|contacterons; vous
    confirme * dès; je vous fais|ferai * retour|signe
  `,
  inquiry: `
    regarde; regardons; examin~; étudi~; analys~; enquêt~; investigu~; en cours; me|nous|m renseigne~;
    cherche; cherchons; je|nous * creuse~; interrog~; voir avec; vois avec; voyons avec; demande à|au|aux;
    demander à|au|aux; penche; penchons; sur le coup; travaillons; travaille * dessus|sur; en train de;
    fais le point; je relance; nous relançons; creuse; travaillent; travaille; étudié~; instruction;
    traité~; traitement; examiné~; renseign~; à l étude; investigation~; contact~ le|la|notre; sollicit~;
    rapproche de|du; me rapproche; nous rapprochons; recherche~; consulte; consultons; demandé à|au|aux;
    vérifi~; creusons; contacté * le|la|notre; me charge; approfondir; suis|sommes en train; faire le
    point; discuter avec; nos équipes * mobilisées|travaillent|analysent
  `,
  wait: `
    j attends; nous attendons; attente; patience; patienter; pas encore; en attente; bien reçu; accusons
    réception; pris en compte; enregistré~ * demande|dossier; toujours pas; sans nouvelle~; pas de
    nouvelles|retour|réponse; enregistré~; prend en général; délai~ de; attend; réceptionné; pris note;
    dossier est ouvert; bien arrivé; toujours en; pas eu de; a été enregistré~|transmise; en cours de;
    volume; patientez; n ai pas encore|toujours
  `,
  soon: `
    bientôt; demain; dès; rapidement; sous; d ici; au plus; meilleurs délais; aujourd hui; lundi; mardi;
    mercredi; jeudi; vendredi; semaine; heure~; jours; quand; lorsque; une fois; prochain~; fin de; ce
    soir; tout à l heure; plus vite; avant; suite
  `,
  want: `
    svp; stp; s il vous|te plaît; merci de|d; besoin; manque; manquent; me|nous faut|faudrait; il me|nous;
    envoyez moi|nous; envoie moi; préciser; précisez; précise; indiquez; indiquer; indique; communiquer;
    communiquez; fournir; pourriez vous; pouvez vous; pourrais tu; peux tu; dites; dis moi; donnez;
    donner; confirmez; joignez; veuillez; afin de; pour que je; il manque; ne manque; auriez vous; avez
    vous; remplir; retournez; renvoyez; signer; prions de; vous prie de; faire parvenir; compléter votre;
    reste à; indispensable; j aurais besoin; il nous|me faut|faudrait|manque; dites nous; merci d|de
    nous|me|m; auriez; souhaitez vous; attendons votre|vos
  `,
  info: `
    nom; prénom; date; naissance; numéro~; référence; adresse; mail; courriel; code; capture~; photo~;
    copie; facture; reçu; justificatif~; modèle; version; journal; log; logs; heure; formulaire;
    signature; iban; rib; détail~; précision~; informations; infos; quel~; lequel; laquelle; si; où;
    quand; qui; quoi; contrat; document~; série; pièce~; taille; couleur; quantité; lien; fichier; agence;
    magasin; emballage; relevé; pointure; raison; créneau; attestation~; domicile; page; immatriculation;
    plaque; identité; pièce d; permis; préférence; année; âge
  `,
  done: `
    ai|avons|a|est|été|sont *
    annulé~|réinitialisé~|remboursé~|corrigé~|modifié~|mis|ajouté~|supprimé~|crédité~|prolongé~|activé~|débloqué~|expédié~|renouvelé~|fermé~|livré~|envoyé~|changé~;
    ci joint~; en pièce; vous trouverez; vous pouvez; tu peux; cliquez; allez; voici; rendez vous; c est
    fait; il suffit
  `,
  curious: `
    curieux; curieuse; curiosité; au fait; saviez vous; aimerais savoir|connaître; raison de; cela
    vous|te; ça vous|te; convient; puis je; pourquoi; ça ira; n est ce pas; non $; hein; vous|te semble;
    avez vous pensé; par hasard; d ailleurs; ok pour; c est bien cela|ça; ce que vous cherchiez; n est ce
  `,
  phone: `
    appel~; téléphon~; messagerie; répondeur; joindre; numéro; message; sonn~; ligne; portable; vocal~;
    rappel~; joint; poste
  `,
  missed: `
    sans succès; sans réponse; en vain; laissé~; essayé; tenté; pas pu|réussi|répondu; injoignable;
    rappeler; tombé~
  `,
};
