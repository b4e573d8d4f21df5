import { UserError } from '../domain/user-error.ts';
import type { WindowSpec } from '../domain/window.ts';
import { findMetric } from './catalogue.ts';
import { readQuestion } from './question.ts';
import { TOPIC_KINDS, type TopicKind, type TopicsQuestion } from './topics.ts';
import { splitWords, tidy } from './words.ts';

const DEFAULT_TOPICS_WINDOW: WindowSpec = { kind: 'last', count: 4, unit: 'weeks' };

/** Reads "last 4 weeks by tag group:Billing"; without "by" types, forms and tags are meant. */
export function parseTopics(text: string): TopicsQuestion {
  const words = splitWords(tidy(text));
  const at = words.findIndex((word) => !word.condition && word.text.toLocaleLowerCase() === 'by');
  const kinds = at === -1 ? [] : kindsFrom(words.slice(at + 1).map((word) => word.text));
  const others = at === -1 ? words : [...words.slice(0, at), ...words.slice(at + 1 + kinds.length)];
  const question = readQuestion(findMetric('created'), others);
  return {
    question: { ...question, window: question.window ?? DEFAULT_TOPICS_WINDOW },
    kinds: kinds.length === 0 ? TOPIC_KINDS : kinds,
  };
}

function kindsFrom(words: readonly string[]): TopicKind[] {
  const [word] = words;
  const wanted = (word ?? '').toLocaleLowerCase();
  const kind = TOPIC_KINDS.find((known) => known === wanted || `${known}s` === wanted);
  if (kind) return [kind];
  throw new UserError(`Topics are by ${TOPIC_KINDS.join(', ')}, not by "${word ?? ''}".`);
}
