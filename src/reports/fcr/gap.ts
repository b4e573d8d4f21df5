import { levelFor, type OptimalLevel } from '../../domain/fcr/optimal-level.ts';
import { type Spared, sparedBy, type Touches, touchesOf } from '../../domain/fcr/touches.ts';
import { areApart, bothOf, type Segment, segmentText } from '../../domain/segment.ts';
import { UserError } from '../../domain/user-error.ts';
import type { Answer, Figures } from '../answer.ts';
import { type AskContext, ask, prepare } from '../ask.ts';
import { type Question, questionText } from '../question.ts';
import type { Reads } from '../reads.ts';
import { MOST_TICKETS, parseFcr, verdictCases } from './verdict-cases.ts';

/** A segment, how it does, and how well its owner says that it could. */
export interface GapRow {
  readonly name: string;
  readonly figures: Figures;
  readonly level: OptimalLevel | null;
  /** Whether the level is set for this very segment, and not for a wider one. */
  readonly isOwn: boolean;
  /** Tickets more that would have been resolved at the first contact; 0 at the level and above, null where nothing is to be compared. */
  readonly tickets: number | null;
  /** What each of them would have spared; null where it was not read. */
  readonly spared: Spared | null;
  /** Lists the very tickets. */
  readonly exactQuestion: string;
}

export interface Gap {
  readonly answer: Answer;
  readonly levels: readonly OptimalLevel[];
  /** The most tickets first, samples too small to rank after those. */
  readonly rows: readonly GapRow[];
  /** Whether there are too many tickets to read what each of them took. */
  readonly isTooLarge: boolean;
}

/** Segments whose tickets are read one by one. */
const MOST_WORTHS = 10;

/** Reads "last 4 weeks by group"; throws a UserError where people would be ranked. */
export function parseGap(text: string): Question {
  const question = parseFcr(text);
  if (question.by.includes('assignee') || question.segment.some(({ dimension }) => dimension === 'assignee'))
    throw new UserError('A gap is that of a segment; agents are not ranked.');
  if (question.by.length > 1)
    throw new UserError('"fcr gap" takes one dimension, for example fcr gap by group.');
  return question;
}

/** How far segments are from their optimal level, ranked by what closing that gap would save: those of a breakdown, or all that have a level. */
export async function gapOf(reads: Reads, asked: Question, context: AskContext): Promise<Gap> {
  const prepared = await prepare(reads, asked, context);
  const { question } = prepared;
  const answer = await prepared.answer();
  const levels = await reads.optimalLevels();
  if (answer.n === null || !prepared.window) return { answer, levels, rows: [], isTooLarge: false };
  const isTooLarge = answer.n > MOST_TICKETS;
  const window = { kind: 'instants', ...prepared.window } as const;
  const parts = question.by.length > 0 ? cellsOf(question, answer) : partsOf(question, levels);
  const found = await Promise.all(
    parts.map(async ({ name, segment, figures }) => {
      const own: Question = { ...question, by: [], segment, window };
      return rowOf(name, own, figures ?? (await ask(reads, own, context).catch(whyNotAsked)), levels);
    }),
  );
  const rows = found.sort(byTickets);
  let left = MOST_WORTHS;
  const worth: GapRow[] = [];
  for (const row of rows) {
    const isRead = !isTooLarge && (row.tickets ?? 0) > 0 && left-- > 0;
    const population = { ...prepared.population(prepared.window), segment: row.segment };
    worth.push({ ...row, spared: isRead ? await sparedIn(prepared.reads, population) : null });
  }
  return { answer, levels, rows: worth, isTooLarge };
}

interface Part {
  readonly name: string;
  readonly segment: Segment;
  /** Null where they are still to be asked for. */
  readonly figures: Figures | null;
}

const cellsOf = ({ by, segment }: Question, { breakdown = [] }: Answer): Part[] =>
  breakdown.map((row) => ({
    name: row.key,
    segment: [...segment, ...by.map((dimension, index) => ({ dimension, values: [row.keys[index] ?? ''] }))],
    figures: row,
  }));

/** Every segment with a level, within what is asked about; those that have nothing of it are left out. */
const partsOf = ({ segment }: Question, levels: readonly OptimalLevel[]): Part[] =>
  levels
    .filter((level) => !areApart(segment, level.segment))
    .map((level) => ({
      name: segmentText(level.segment) || 'all tickets',
      segment: bothOf(segment, level.segment),
      figures: null,
    }));

/** What a level was set for may have gone since, as a field that is not mapped any more: that is said of it, and holds up no other. */
function whyNotAsked(error: unknown): Figures {
  if (error instanceof UserError)
    return { n: null, values: {}, reason: error.message, tooFew: false, tooFewFor: [] };
  throw error;
}

function rowOf(name: string, question: Question, figures: Figures, levels: readonly OptimalLevel[]) {
  const level = levelFor(levels, question.segment);
  return {
    name,
    segment: question.segment,
    figures,
    level,
    isOwn: level !== null && segmentText(level.segment) === segmentText(question.segment),
    tickets: ticketsIn(figures, level),
    exactQuestion: questionText(question),
  };
}

/** The share that is missing to the level, of as many tickets as were measured. */
function ticketsIn({ n, values }: Figures, level: OptimalLevel | null): number | null {
  const percent = values['percent'] ?? null;
  if (!level || n === null || percent === null) return null;
  return Math.max(0, ((level.percent - percent) * n) / 100);
}

type Ranked = Pick<GapRow, 'tickets' | 'figures' | 'name'>;

const byTickets = (a: Ranked, b: Ranked): number =>
  Number(a.figures.tooFew) - Number(b.figures.tooFew) ||
  (b.tickets ?? -1) - (a.tickets ?? -1) ||
  a.name.localeCompare(b.name);

async function sparedIn(
  reads: Reads,
  population: Parameters<typeof verdictCases>[1],
): Promise<Spared | null> {
  const [resolved, others]: [Touches[], Touches[]] = [[], []];
  for await (const { line, one } of verdictCases(reads, population, 'measured')) {
    const touches = touchesOf(one.past);
    if (touches) (line.value === 1 ? resolved : others).push(touches);
  }
  return sparedBy(resolved, others);
}
