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

/**
 * What a public comment amounts to, by its phrases: as an agent's reply and as a customer's message, since who wrote it
 * is decided later. The HTML is read only where there is no text.
 */
export function readWords(text: string, html?: string | null): Words {
  const body =
    text.trim() === '' && html ? textOfHtml(html.slice(0, MOST_CHARACTERS)) : text.slice(0, MOST_CHARACTERS);
  const sentences = read(sentencesOf(ownWords(body).slice(0, MOST_OWN_CHARACTERS)));
  return { ...readReply(sentences), ...readMessage(sentences) };
}
