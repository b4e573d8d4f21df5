import { textOfHtml } from './html-text.ts';
import { ownWords } from './own-words.ts';
import { readMessage } from './read-message.ts';
import { readReply } from './read-reply.ts';
import { read } from './read-sentence.ts';
import { sentencesOf } from './sentences.ts';
import type { Words } from './words.ts';

/** So much of a comment is looked at, quotes included; and so much of what the writer says in it. */
const MOST_CHARACTERS = 20_000;
const MOST_OWN_CHARACTERS = 4000;
/** What a text opens with that is HTML itself, as integrations send it. */
const OPENS_AS_HTML = /^\s*<(!doctype|html|body|div|p|span|table|ul|ol|h[1-6])\b[^>]*>/iu;

/**
 * What a public comment amounts to, by its phrases: as an agent's reply and as a customer's message, since who wrote it
 * is decided later. The HTML is read only where there is no text, or the text is HTML too.
 */
export function readWords(text: string, html?: string | null): Words {
  const isText = text.trim() !== '';
  const body = (isText ? text : (html ?? '')).slice(0, MOST_CHARACTERS);
  const plain = isText && !OPENS_AS_HTML.test(body) ? body : textOfHtml(body);
  const own = ownWords(plain).slice(0, MOST_OWN_CHARACTERS);
  const sentences = read(sentencesOf(own));
  return { ...readReply(sentences), ...readMessage(sentences) };
}
