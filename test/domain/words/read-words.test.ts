import { describe, expect, it } from 'vitest';
import { readWords } from '../../../src/domain/words/read-words.ts';

describe('a reply', () => {
  it.each([
    ['Could you please send us a screenshot of the page?', 'ask', 'asks for: screenshot'],
    ['Bitte senden Sie uns ein Foto vom Typenschild.', 'ask', 'asks for: photo'],
    ['Pouvez-vous nous communiquer votre numéro de contrat ?', 'ask', 'asks for: customer number'],
    ['¿Qué versión de la aplicación tiene instalada?', 'ask', 'asks for: version'],
    ['Qual é o número da encomenda, por favor?', 'ask', 'asks for: order number'],
    ['Quale browser usa?', 'ask', 'asks for: device'],
    ['Kunt u ons uw klantnummer doorgeven?', 'ask', 'asks for: customer number'],
    ['We are looking into it. Which version do you use?', 'ask', 'asks for: version'],
    ['Would you like a refund or a replacement?', 'ask', 'asks for: choice'],
    ['The parcel left today. Is there anything else I can help with?', 'answer', 'polite closing question'],
    ['Rename the folder. Let me know if it works.', 'answer', 'polite closing question'],
    ['Klicken Sie auf Speichern. Haben Sie noch Fragen?', 'answer', 'polite closing question'],
    ['Reinicie el equipo. ¿Algo más en lo que pueda ayudarle?', 'answer', 'polite closing question'],
    ['Restart it. If it still fails, please send us the log.', 'answer', 'answers'],
    ['Why was I charged twice? Because the first payment was only reserved.', 'answer', 'answers'],
    ['Add the slash:\n```\nwhich = a ? b : c\n```\nand it runs.', 'answer', 'answers'],
    ['> Which version do you use?\n\nVersion three is current.', 'answer', 'answers'],
    ['The screen asks "Which version do you use?" first; choose three.', 'answer', 'answers'],
    ['Is it the same part? We are looking into it.', 'holding', 'promises to come back'],
    ['Wir prüfen das und melden uns.', 'holding', 'promises to come back'],
    ["I've passed this on to our billing team.", 'handOver', 'hands over to others'],
    ['He pasado su caso al departamento técnico.', 'handOver', 'hands over to others'],
    ['I called you and left a message. When may I call again?', 'voicemail', 'called without reaching'],
    ['To release it the bank insists on a copy of both passports.', 'ask', 'signs of a request'],
    ['From here on the workshop has your case now.', 'handOver', 'signs of a hand-over'],
    ['Das muss ich erst mit der Werkstatt besprechen.', 'holding', 'signs of work under way'],
    ['Please find attached the certificate you asked for.', 'answer', 'answers'],
    ['Here is the new ticket. Do you need parking? If so, book it at the desk.', 'answer', 'answers'],
    ['Fixed. Could you please restart the router and wait a minute?', 'answer', 'answers'],
    ['Das geht im Profil. Könnten Sie das bitte einmal ausprobieren?', 'answer', 'answers'],
    ['Could you restart it and tell me which light is on?', 'ask', 'asks for: details'],
    ['Could you open the lid and say where the water comes from?', 'ask', 'asks for: an answer'],
    ['¿Puedes volver a intentar el pago y decirnos si funciona?', 'answer', 'polite closing question'],
    ["Thank you for your patience while we looked into this. It's on page two.", 'answer', 'answers'],
    ['Après vérification auprès du transporteur, le colis est au point relais.', 'answer', 'answers'],
    ["I've checked with the bank and they are still looking into it.", 'holding', 'promises to come back'],
    ["We'll be glad to look into it, we only need the serial number.", 'ask', 'signs of a request'],
    ['I need a bit more to go on: the name and, if possible, the date.', 'ask', 'signs of a request'],
    ['Ich sehe zwei Filialen. Um welche Filiale geht es denn?', 'ask', 'asks for: choice'],
    ['Wir haben es am 12. storniert, das Geld ist unterwegs.', 'answer', 'answers'],
    ['Здравствуйте, перезагрузите роутер.', 'answer', 'answers'],
    ['https://example.com/?q=why', 'answer', 'no words of its own'],
    ['', 'answer', 'no words of its own'],
  ])('%j is %s: %s', (text, reply, replyRule) => {
    expect(readWords(text)).toMatchObject({ reply, replyRule });
  });
});

describe('a message', () => {
  it.each([
    ['Thank you!', 'accepts', 'nothing else said'],
    ['👍', 'accepts', 'nothing else said'],
    ['no thanks, all good', 'accepts', 'says it works'],
    ["can't thank you enough, it works", 'accepts', 'says it works'],
    ['No more errors since Monday, thank you.', 'accepts', 'says it works'],
    ['Ya no falla, gracias.', 'accepts', 'says it works'],
    ['thanks for nothing', 'rejects', 'still broken'],
    ['works but only in Chrome', 'rejects', 'works only in part'],
    ['Danke, aber das hat nicht geholfen.', 'rejects', 'still broken'],
    ['Es ist leider nicht gelöst.', 'rejects', 'still broken'],
    ['Ce n’est pas résolu.', 'rejects', 'still broken'],
    ['Nope.', 'rejects', 'says no'],
    ['Thanks! One more thing: how do I cancel?', 'other', 'wants or tells more'],
    ['Danke, probiere ich heute Abend aus.', 'other', 'wants or tells more'],
    ['¿Cuándo llega mi pedido?', 'other', 'asks a question'],
    ['Thank you for your message. I am out of the office.', 'other', 'automatic reply'],
    ['> it works, thanks\n\nMy order is 4711.', 'other', 'wants or tells more'],
    ['Ah, I see, I was looking in the wrong menu. Found it.', 'accepts', 'sounds content'],
    ['Not what I hoped for, but I understand. Thank you for checking.', 'accepts', 'sounds content'],
    ['The replacement has the exact same scratch.', 'rejects', 'signs of trouble'],
    ['Danke, am Handy klappt es jetzt. Am PC weiterhin Fehlanzeige.', 'rejects', 'works only in part'],
    [
      'Ah bravo. Deux semaines d’attente pour me dire de redémarrer. Évidemment que c’est pareil.',
      'rejects',
      'signs of anger',
    ],
    ['Yes, that is the right address.', 'other', 'wants or tells more'],
    ['Hola, es el 2024-55310. ¡Gracias!', 'other', 'says something else'],
    ['The refund is not on my account. You promised it by Monday.', 'rejects', 'signs of trouble'],
    ["Thanks. She takes care of billing, I'm looping in Nina.", 'other', 'wants or tells more'],
    ['How is this an answer to my question?', 'rejects', 'signs of anger'],
    ['Logged in without any error this time, thanks.', 'accepts', 'sounds content'],
    ['Understood, we will live with that.', 'accepts', 'sounds content'],
    ['Works fine:\n\nHTTP/1.1 500 Error\n{"error": 3}', 'accepts', 'says it works'],
    ['Спасибо, всё работает.', 'other', 'says something else'],
    ['', 'other', 'no words of its own'],
  ])('%j is %s: %s', (text, message, messageRule) => {
    expect(readWords(text)).toMatchObject({ message, messageRule });
  });

  it('is read as HTML where the text itself is HTML', () => {
    const asked =
      '<p>Hello,</p><p>Could you send us the serial number of your router?</p><p>Kind regards</p>';
    expect(readWords('<div dir="ltr">That worked.<br>Many thanks.</div>')).toMatchObject({
      message: 'accepts',
    });
    expect(readWords(asked)).toMatchObject({ reply: 'ask' });
    expect(readWords('The <b> tag is shown as text. It works now, thanks!')).toMatchObject({
      message: 'accepts',
    });
  });

  it('is read from its HTML only where it has no text', () => {
    const html = '<p>Thanks, that worked.</p><blockquote>Still broken?</blockquote>';
    expect(readWords('', html)).toMatchObject({ message: 'accepts', messageRule: 'says it works' });
    expect(readWords('Still broken.', html)).toMatchObject({ message: 'rejects' });
    expect(readWords('', null)).toMatchObject({ message: 'other' });
  });
});
