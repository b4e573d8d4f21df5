import { describe, expect, it } from 'vitest';
import { textOfHtml } from '../../../src/domain/words/html-text.ts';
import { ownWords } from '../../../src/domain/words/own-words.ts';

const own = (text: string): string => ownWords(text).replaceAll(/\s+/gu, ' ').trim();

describe('the words of a writer', () => {
  it.each([
    ['marked lines', '> Is it fixed?\n\nYes.\n> When?\nToday.'],
    ['an English introduction', 'Yes.\nToday.\n\nOn Mon, 4 May 2026 at 09:12, Greta wrote:\n> Is it fixed?'],
    [
      'an introduction over two lines',
      'Yes. Today.\n\nOn Mon, 4 May 2026 at 09:12, Greta\n<greta@example.com> wrote:\n> Is it?',
    ],
    ['a German introduction', 'Yes. Today.\n\nAm 03.02.2026 um 11:20 schrieb Heike M.:\n> Danke!'],
    [
      'a French introduction',
      'Yes. Today.\n\nLe lun. 5 janv. 2026 à 11:32, Service client a écrit :\n> Merci !',
    ],
    [
      'a Spanish introduction',
      'Yes. Today.\n\nEl jue, 12 feb 2026 a las 18:20, Soporte escribió:\n> Gracias',
    ],
    ['a Portuguese introduction', 'Yes. Today.\n\nEm seg., 4 de mai. de 2026 às 09:12, Ana escreveu:\n> Oi'],
    [
      'an Italian introduction',
      'Yes. Today.\n\nIl giorno lun 4 mag 2026 alle ore 09:12 Ada ha scritto:\n> Ciao',
    ],
    ['a Dutch introduction', 'Yes. Today.\n\nOp ma 4 mei 2026 om 09:12 schreef Joost:\n> Hoi'],
    ['a quote without marks', 'Yes. Today.\n\nOn 4 May 2026, Greta wrote:\n\nIs it fixed?\n\nGreta'],
    [
      "Outlook's English header",
      'Yes. Today.\n\nFrom: Greta\nSent: Monday\nTo: Help\nSubject: Fixed?\n\nIs it?',
    ],
    [
      "Outlook's German header",
      'Yes. Today.\n\nVon: Greta\nGesendet: Montag\nAn: Hilfe\nBetreff: ?\n\nGeht es?',
    ],
    ["Outlook's French header", 'Yes. Today.\n\nDe : Greta\nEnvoyé : lundi\nÀ : Aide\nObjet : ?\n\nAlors ?'],
    [
      "Outlook's Spanish header",
      'Yes. Today.\n\n*De:* Greta\n*Enviado el:* lunes\n*Para:* Ayuda\n\n¿Funciona?',
    ],
    ['the line of an original message', 'Yes. Today.\n-----Original Message-----\nIs it fixed?'],
    ['its German form', 'Yes. Today.\n-----Ursprüngliche Nachricht-----\nGeht es?'],
    ['a ruler', 'Yes. Today.\n________________________________\nIs it fixed?'],
    ['the line to reply above', 'Yes. Today.\n##- Please type your reply above this line -##\nIs it?'],
    ['a signature', 'Yes. Today.\n-- \nWatch desk\nHow did I do?'],
    ['a sign-off', 'Yes. Today.\n\nKind regards,\nTom\nWhy not call us?'],
    ['a German sign-off', 'Yes. Today.\n\nMit freundlichen Grüßen\nIngeborg'],
    ['the device', 'Yes. Today.\nSent from my iPhone'],
    ['a greeting', 'Hello Ms Farrow,\nYes. Today.'],
    ['a greeting in the line', 'Hola Nico, Yes. Today.'],
    ['fenced code', 'Yes.\n```\nwhy = ok ? 1 : 2\n```\nToday.'],
    ['log lines', 'Yes.\n2026-03-02T08:14:41Z ERROR was that a proxy?\n    at open (fs.js:1:2)\nToday.'],
    ['links', 'Yes. https://track.example.com/p?id=1&lang=en Today.'],
    ['quoted speech', 'Yes. "Can I pause? How long?" Today.'],
    ['guillemets', 'Yes. « Session expirée ? » Today.'],
    ['low quotation marks', 'Yes. „Geht das?“ Today.'],
  ])('are what is left without %s', (_, text) => {
    expect(own(text)).toBe('Yes. Today.');
  });

  it('keep an answer that stands below a quote', () => {
    expect(own('Am 03.02.2026 um 11:20 schrieb Heike M.:\n> Danke!\n\nPrima.')).toBe('Prima.');
  });

  it('keep a line that ends in a colon and a sentence that begins with "From"', () => {
    expect(own('From: the menu choose Export.\nDo this:\nsave')).toBe(
      'From: the menu choose Export. Do this: save',
    );
  });
});

describe('the text of a comment in HTML', () => {
  it.each([
    ['<p>Yes.</p><p>No.</p>', 'Yes. No.'],
    ['<p>a<br>b</p>', 'a b'],
    ['<p>Yes.</p><blockquote>Why?<blockquote>When?</blockquote>Where?</blockquote>No.', 'Yes. No.'],
    ['<style>p { color: red }</style>Yes.<pre>ok ? 1 : 2</pre>', 'Yes.'],
    ['&iquest;Qu&eacute;? &amp; &#233; &#xe9; &bogus; &#99999999;', '¿Qué? & é é &bogus; &#99999999;'],
    ['1 < 2', '1'],
    ['Yes <b>very</b>', 'Yes very'],
  ])('%s is %s', (html, text) => {
    expect(textOfHtml(html).normalize('NFC').replaceAll(/\s+/gu, ' ').trim()).toBe(text);
  });
});
