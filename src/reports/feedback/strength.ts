import type { Dimension } from '../../domain/segment.ts';
import type { Answer } from '../answer.ts';
import { type AskContext, ask, prepare } from '../ask.ts';
import type { Question } from '../question.ts';
import type { Reads } from '../reads.ts';
import { namesSomebody } from './names-somebody.ts';

/** A part of the agent's own tickets in which most first replies settled it. */
export interface Strength {
  readonly dimension: Dimension;
  readonly name: string;
  readonly hits: number;
  readonly n: number;
}

/** Fewer tickets say nothing of a part. */
const FEWEST = 10;
const TAGS_TRIED = 5;

/** The product, form, type or tag with the best share above the agent's own, of two alike the larger; null where the whole is too little, or nothing stands out. */
export async function strengthOf(
  reads: Reads,
  question: Question,
  answer: Answer,
  others: readonly string[],
  context: AskContext,
): Promise<Strength | null> {
  const { n, values } = answer;
  if (n === null || answer.tooFew || values['percent'] == null) return null;
  const own = values['percent'] / 100;
  const parts = await partsOf(reads, question, context);
  const [best] = parts
    .filter((part) => part.n >= FEWEST && part.n < n && part.hits / part.n > own)
    .filter(({ name }) => !name.startsWith('(no ') && !namesSomebody(name, others))
    .sort((a, b) => b.hits / b.n - a.hits / a.n || b.n - a.n);
  return best ?? null;
}

async function partsOf(reads: Reads, question: Question, context: AskContext): Promise<Strength[]> {
  const byValue = async (dimension: 'product' | 'form' | 'type'): Promise<Strength[]> => {
    const { breakdown = [] } = await ask(reads, { ...question, by: [dimension] }, context);
    return breakdown.flatMap(({ key, n, values }) => partOf(dimension, key, n, values['hits']));
  };
  const hasProducts = reads.settings.fcr.productFieldId !== null;
  return [
    ...(hasProducts ? await byValue('product') : []),
    ...(await byValue('form')),
    ...(await byValue('type')),
    ...(await tagsOf(reads, question, context)),
  ];
}

/** Tags overlap, so each is a question of its own. */
async function tagsOf(reads: Reads, question: Question, context: AskContext): Promise<Strength[]> {
  const prepared = await prepare(reads, question, context);
  const tags = await reads.countByTag(prepared.population(prepared.window), TAGS_TRIED);
  const parts: Strength[] = [];
  for (const { tag } of tags.filter(({ count }) => count >= FEWEST)) {
    const segment = [...question.segment, { dimension: 'tag', values: [tag] } as const];
    const { n, values } = await ask(reads, { ...question, segment }, context);
    parts.push(...partOf('tag', tag, n, values['hits']));
  }
  return parts;
}

const partOf = (
  dimension: Dimension,
  name: string,
  n: number | null,
  hits: number | null | undefined,
): Strength[] => (n === null || hits == null ? [] : [{ dimension, name, hits, n }]);
