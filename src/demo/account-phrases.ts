/** What a comment of the story is for. */
export type Speech =
  | 'answer'
  | 'ask'
  | 'holding'
  | 'handOver'
  | 'welcome'
  | 'thanks'
  | 'broken'
  | 'given'
  | 'more'
  | 'wondering';

export type Tongue = 'en' | 'de' | 'fr';

/** How agents begin and end what they write. */
export const FRAMES: Readonly<
  Record<Tongue, { greetings: readonly string[]; farewells: readonly string[] }>
> = {
  en: {
    greetings: ['Hello,', 'Hi there,', 'Good morning,'],
    farewells: ['Kind regards\nLumen Home', 'Best wishes\nYour Lumen team'],
  },
  de: {
    greetings: ['Guten Tag,', 'Hallo,', 'Guten Morgen,'],
    farewells: ['Freundliche Grüße\nLumen Home', 'Viele Grüße\nIhr Lumen-Team'],
  },
  fr: { greetings: ['Bonjour,'], farewells: ['Cordialement\nLumen Home', 'Bien à vous\nL’équipe Lumen'] },
};

/** What agents and customers of the shop write, by what it is for. */
export const PHRASES: Readonly<Record<Tongue, Readonly<Record<Speech, readonly string[]>>>> = {
  en: {
    answer: [
      'Your refund was booked this morning and will be on your account within three days.',
      'I have sent you the invoice again; you will find it attached as a PDF.',
      'The parcel was handed to your neighbour at number 12 yesterday at 14:10.',
      'A new return label is on its way to you by e-mail. Just stick it over the old one.',
      'Please sign out of the app, update it to 4.2 and sign in again. That cures the crash at checkout.',
    ],
    ask: [
      'To find your order I need its number. Could you send it to me?',
      'Could you please send us a photo of the damage and of the label on the box?',
      'Which version of the app do you use, and what does the error message say? I cannot trace it without that.',
    ],
    holding: [
      'We are looking into it and will get back to you as soon as we know more.',
      'Thank you for your patience. I am still waiting for the carrier and will let you know.',
    ],
    handOver: ['I am passing this on to our technical team, who will get in touch with you.'],
    welcome: ['You are welcome! Have a nice day.', 'Glad to hear that it works again.'],
    thanks: ['Thanks, that worked!', 'Perfect, thank you very much.', 'Great, it arrived. Thank you!'],
    broken: [
      'Unfortunately it still does not work.',
      'The problem is back, I get the same error again.',
      'I still have not received the refund.',
    ],
    given: ['The order number is SO-48213.', 'Here is the photo. The box was torn on one side.'],
    more: ['Can I also change the delivery address?', 'And how long does that usually take?'],
    wondering: ['Is there any news?', 'When can I expect an answer?'],
  },
  de: {
    answer: [
      'Die Gutschrift ist heute gebucht worden und in zwei bis drei Tagen auf Ihrem Konto.',
      'Ich habe Ihnen die Rechnung noch einmal geschickt, sie liegt als PDF bei.',
      'Das Paket wurde gestern um 14:10 Uhr bei Ihrem Nachbarn in Nummer 12 abgegeben.',
      'Ein neues Retourenetikett ist per E-Mail unterwegs. Kleben Sie es einfach über das alte.',
      'Bitte melden Sie sich in der App ab, aktualisieren Sie sie auf 4.2 und melden Sie sich wieder an. Damit ist der Absturz behoben.',
    ],
    ask: [
      'Um Ihre Bestellung zu finden, brauche ich die Bestellnummer. Können Sie mir diese bitte schicken?',
      'Könnten Sie uns bitte ein Foto des Schadens und des Etiketts schicken?',
      'Welche Version der App nutzen Sie, und wie lautet die Fehlermeldung? Ohne diese Angaben kann ich nicht weitersuchen.',
    ],
    holding: [
      'Wir prüfen das gerade und melden uns, sobald wir mehr wissen.',
      'Vielen Dank für Ihre Geduld. Ich warte noch auf den Spediteur und gebe Ihnen Bescheid.',
    ],
    handOver: ['Ich gebe Ihr Anliegen an unsere Technik weiter, die sich bei Ihnen melden wird.'],
    welcome: ['Gern geschehen! Ich wünsche Ihnen einen schönen Tag.', 'Das freut mich zu hören.'],
    thanks: ['Danke, jetzt funktioniert es!', 'Perfekt, vielen Dank.', 'Super, ist angekommen. Danke!'],
    broken: [
      'Leider funktioniert es immer noch nicht.',
      'Das Problem ist wieder da, es kommt derselbe Fehler.',
      'Ich habe mein Geld immer noch nicht bekommen.',
    ],
    given: ['Die Bestellnummer ist SO-48213.', 'Hier ist das Foto. Der Karton war an der Seite aufgerissen.'],
    more: ['Kann ich auch die Lieferadresse ändern?', 'Und wie lange dauert das normalerweise?'],
    wondering: ['Gibt es schon etwas Neues?', 'Wann kann ich mit einer Antwort rechnen?'],
  },
  fr: {
    answer: [
      'Le remboursement a été effectué ce matin et sera sur votre compte sous trois jours.',
      'Je vous ai renvoyé la facture, vous la trouverez en pièce jointe.',
      'Le colis a été remis hier à 14 h 10 à votre voisin du numéro 12.',
      'Une nouvelle étiquette de retour vient de vous être envoyée par e-mail.',
    ],
    ask: [
      'Pour retrouver votre commande, il me faut son numéro. Pouvez-vous me l’envoyer ?',
      'Pourriez-vous nous envoyer une photo du dommage et de l’étiquette ?',
    ],
    holding: [
      'Nous vérifions cela et revenons vers vous dès que possible.',
      'Merci de votre patience, j’attends encore la réponse du transporteur.',
    ],
    handOver: ['Je transmets votre demande à notre équipe technique, qui vous contactera.'],
    welcome: ['Je vous en prie, bonne journée !'],
    thanks: ['Merci, ça marche !', 'Parfait, merci beaucoup.'],
    broken: ['Malheureusement, ça ne marche toujours pas.', 'Je n’ai toujours pas reçu le remboursement.'],
    given: ['Le numéro de commande est SO-48213.', 'Voici la photo. Le carton était déchiré.'],
    more: ['Puis-je aussi changer l’adresse de livraison ?'],
    wondering: ['Avez-vous des nouvelles ?'],
  },
};
