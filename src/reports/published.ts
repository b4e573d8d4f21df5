import type { VerdictMove } from '../domain/fcr/verdict-moves.ts';
import { EXCLUSION_LABELS, EXCLUSIONS, type Exclusion } from '../domain/population.ts';
import type { EpochSeconds } from '../domain/ticket.ts';
import type { Answer } from './answer.ts';

/** What a posted message said of a figure, so that it can be told when the figure has moved since. */
export interface PublishedFigure {
  /** The question with its window as instants. */
  readonly question: string;
  readonly at: EpochSeconds;
  /** The share of a target where there is one, else the value a figure is known by; null where it was not measured. */
  readonly value: number | null;
  readonly n: number | null;
  readonly decided: number | null;
  readonly hits: number | null;
  readonly excluded: Readonly<Partial<Record<Exclusion, number>>>;
  readonly version: number;
  /** Where the data ended; absent from what earlier versions posted. */
  readonly asOf?: EpochSeconds | null;
  /** What the account's settings made of the definition; null where they were the default, absent from what earlier versions posted. */
  readonly settled?: string | null;
  /** Set where it was told only to restate what had been posted before. */
  readonly isRestated?: true;
  /** The target its share was judged by; null without one, absent from what earlier versions posted. */
  readonly target?: string | null;
}

/** What is kept of an answer that is posted. */
export function publishedOf(answer: Answer, at: EpochSeconds): PublishedFigure {
  return {
    question: answer.exactQuestion,
    at,
    value: publishedValue(answer),
    n: answer.n,
    decided: answer.target?.decided ?? null,
    hits: answer.values['hits'] ?? null,
    excluded: answer.excluded ?? {},
    version: answer.definition.version,
    target: answer.target?.text ?? null,
    asOf: answer.asOf === null ? null : Date.parse(answer.asOf) / 1000,
    settled: answer.definition.settled ?? null,
  };
}

/** The figure that a message puts first: of a duration with a target the share in time. */
export function publishedValue({ unit, values, target }: Answer): number | null {
  if (unit === 'minutes') return target?.percent ?? values['median'] ?? null;
  return values['percent'] ?? values['points'] ?? values['count'] ?? values['mean'] ?? null;
}

/** How a figure has moved since it was posted, with the causes that can be counted. */
export interface Restatement {
  readonly at: EpochSeconds;
  readonly from: number;
  readonly to: number;
  readonly causes: readonly string[];
  /** Of verdicts, the tickets that count otherwise. */
  readonly moves?: readonly VerdictMove[];
}

/** Null where nothing moved, or one side was not measured. */
export function restatementOf(published: PublishedFigure, answer: Answer): Restatement | null {
  const to = publishedValue(answer);
  if (published.value === null || to === null || published.value === to) return null;
  return { at: published.at, from: published.value, to, causes: causesOf(published, answer) };
}

/** What has changed about how the figure is counted, and what leads leave out of it. */
export function ruleCauses(published: PublishedFigure, answer: Answer): string[] {
  return [...otherwiseCounted(published, answer), leftOutSince(published, answer, 'byRule')].filter(
    (cause) => cause !== '',
  );
}

function otherwiseCounted(published: PublishedFigure, answer: Answer): string[] {
  const { version } = answer.definition;
  return [
    ...targetChange(published, answer),
    ...settingsChange(published, answer),
    version === published.version ? '' : `counted by definition v${version}, then v${published.version}`,
  ];
}

function leftOutSince(published: PublishedFigure, answer: Answer, reason: Exclusion): string {
  const change = (answer.excluded?.[reason] ?? 0) - (published.excluded[reason] ?? 0);
  return counted(change, EXCLUSION_LABELS[reason], `no longer ${EXCLUSION_LABELS[reason]}`);
}

function causesOf(published: PublishedFigure, answer: Answer): string[] {
  // Only a duration has clocks; what a rate or a count decides is what it measures.
  const hasClocks = answer.target !== undefined && answer.unit === 'minutes';
  const decided = hasClocks ? (answer.target?.decided ?? 0) - (published.decided ?? 0) : 0;
  const measured = (answer.n ?? 0) - (published.n ?? 0);
  const nouns = Math.abs(measured) === 1 ? answer.noun : answer.nouns;
  const hits = (answer.values['hits'] ?? 0) - (published.hits ?? 0);
  return [
    ...otherwiseCounted(published, answer),
    counted(decided, decided === 1 ? 'clock decided' : 'clocks decided', 'no longer decided'),
    decided === 0 ? counted(measured, `more ${nouns}`, `fewer ${nouns}`) : '',
    measured === 0 ? counted(hits, 'counted towards it by now', 'no longer counted towards it') : '',
    ...EXCLUSIONS.map((reason) => leftOutSince(published, answer, reason)),
  ].filter((cause) => cause !== '');
}

/** A share is another one by another target. */
function targetChange({ target: was }: PublishedFigure, { target }: Answer): string[] {
  const now = target?.text ?? null;
  if (was === undefined || was === now) return [];
  return [`${now === null ? 'no target' : `target ${now}`} instead of ${was ?? 'none'}`];
}

function settingsChange({ settled: was }: PublishedFigure, { definition }: Answer): string[] {
  return was === undefined || was === (definition.settled ?? null) ? [] : ['settings changed'];
}

function counted(change: number, more: string, fewer: string): string {
  if (change === 0) return '';
  return change > 0 ? `${change} ${more}` : `${-change} ${fewer}`;
}
