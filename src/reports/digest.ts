import type { Window } from '../domain/window.ts';
import { type AskContext, askWithin } from './ask.ts';
import { METRICS } from './catalogue.ts';
import { type MostMisses, mostMisses } from './misses.ts';
import type { Reads } from './reads.ts';
import { type ScoreRow, scorecard } from './scorecard.ts';

/** What a digest says, before anyone writes it. */
export interface Digest {
  readonly window: Window;
  readonly rows: readonly ScoreRow[];
  readonly missed: readonly ScoreRow[];
  /** Where the misses of the first missed target gather. */
  readonly mostMisses: MostMisses | null;
  /** First replies past their target at this moment, whatever the window; null without such a target. */
  readonly overdueNow: {
    readonly count: number;
    readonly worst: { readonly name: string; readonly count: number } | null;
  } | null;
}

/** Gathers a digest for a window. */
export async function gatherDigest(reads: Reads, window: Window, context: AskContext): Promise<Digest> {
  const rows = await scorecard(reads, context, window);
  const missed = rows.filter(({ answer }) => answer.target?.state === 'missed');
  return {
    window,
    rows,
    missed,
    mostMisses: missed[0] ? await mostMisses(reads, missed[0].question, window, context) : null,
    overdueNow: await overdueNow(reads, context),
  };
}

async function overdueNow(reads: Reads, context: AskContext): Promise<Digest['overdueNow']> {
  const { asOf, measuredSince } = await reads.freshness();
  const metric = METRICS.find(({ hasOpenClocks }) => hasOpenClocks);
  if (!metric || asOf === null || measuredSince === null) return null;
  const question = { metric, window: null, segment: [], by: ['group' as const], mean: false };
  const { answer } = await askWithin(reads, question, { start: measuredSince, end: asOf }, context);
  if (answer.open?.overdue == null) return null;
  const [worst] = (answer.breakdown ?? [])
    .map(({ key, open }) => ({ name: key, count: open?.overdue ?? 0 }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
  return { count: answer.open.overdue, worst: worst && worst.count > 0 ? worst : null };
}
