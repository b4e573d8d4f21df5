import { formatMinutes } from '../../domain/duration.ts';
import type { VerdictMove } from '../../domain/fcr/verdict-moves.ts';
import { describeInstant } from '../../domain/window.ts';
import type { Answer } from '../../reports/answer.ts';
import type { Restatement } from '../../reports/published.ts';
import type { Reply } from '../../reports/reply.ts';
import { formatCount, formatPercent, formatPoints } from '../blocks/numbers.ts';
import type { Line } from '../blocks/sheet.ts';
import { standingText } from './fcr/in-words.ts';

const SHOWN_PARTS = 4;

/** "Mix: email 62 %, web 30 %, chat 8 %", so that nobody takes one number for that of each channel. */
export function mixLines({ mix }: Pick<Reply, 'mix'>): Line[] {
  if (mix.length === 0) return [];
  const all = mix.reduce((sum, { n }) => sum + n, 0);
  const shown = mix.slice(0, SHOWN_PARTS).map(({ key, n }) => `${key} ${formatPercent((n * 100) / all)}`);
  const rest = mix.length > SHOWN_PARTS ? [`${mix.length - SHOWN_PARTS} more`] : [];
  return [[`Mix: ${[...shown, ...rest].join(', ')}`]];
}

/** "+42 since its start (1,242): 640 tickets created, 12 reopened, −610 solves". */
export function changeLines({ answer, change }: Pick<Reply, 'answer' | 'change'>): Line[] {
  if (!change) return [];
  const before = change.before.n ?? 0;
  const flows = change.flows.map(
    ({ answer: flow, sign }) =>
      `${sign < 0 ? '−' : '+'}${formatCount(flow.n ?? 0)} ${flow.label.toLowerCase()}`,
  );
  const difference = (answer.n ?? 0) - before;
  const signed = difference < 0 ? `−${formatCount(-difference)}` : `+${formatCount(difference)}`;
  return [[{ bold: signed }, ` on the ${formatCount(before)} at the window's start: ${flows.join(', ')}`]];
}

/** "Published 71 % on Tue 18 Nov 09:00, now 73 %: 9 clocks decided, 2 deleted". */
export function restatedLines(
  { answer, restated }: Pick<Reply, 'answer' | 'restated'>,
  timeZone: string,
): Line[] {
  if (!restated) return [];
  const published = `published ${spell(answer, restated.from)} on ${describeInstant(restated.at, timeZone)}`;
  return [[{ bold: 'Restated: ' }, `${published}, ${restatedText(answer, restated)}`]];
}

/** "now 73 %: 9 clocks decided, 2 deleted". */
export function restatedText(answer: Answer, restatement: Restatement): string {
  const { to, causes, moves = [] } = restatement;
  const why = moves.length > 0 ? movedText(restatement, moves) : causes.join(', ');
  return `now ${spell(answer, to)}${why === '' ? '' : `: ${why}`}`;
}

const SHOWN_TICKETS = 3;

/** "2 reopened, 1 presumed (#3 #9 #12)": how the tickets stand now that count otherwise than they did. */
function movedText({ causes }: Restatement, moves: readonly VerdictMove[]): string {
  const counts = new Map<string, number>();
  for (const { is } of moves) {
    const word = is ? standingText(is) : 'counted on another day';
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const parts = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([word, count]) => `${formatCount(count)} ${word}`);
  const shown = moves.slice(0, SHOWN_TICKETS).map(({ ticketId }) => `#${ticketId}`);
  const such = moves.length > SHOWN_TICKETS ? 'such as ' : '';
  return `${[...causes, ...parts].join(', ')} (${such}${shown.join(' ')})`;
}

/** A published value as it was shown. */
export function spell({ unit, target }: Answer, value: number): string {
  if (unit === 'percent' || (unit === 'minutes' && target?.percent != null)) return formatPercent(value);
  if (unit === 'points') return `${formatPoints(value)} points`;
  return unit === 'minutes' ? formatMinutes(value) : formatCount(value);
}
