import { formatMinutes } from '../../../domain/duration.ts';
import { segmentText } from '../../../domain/segment.ts';
import type { Gap, GapRow } from '../../../reports/fcr/gap.ts';
import { commandButton } from '../../blocks/buttons.ts';
import { shorten } from '../../blocks/cut.ts';
import { footerOf, valueLine } from '../../blocks/figures.ts';
import { formatCount, formatHeadline, plural } from '../../blocks/numbers.ts';
import type { Line, Sheet } from '../../blocks/sheet.ts';
import { headlineOf } from './headline.ts';
import { withoutVerdicts } from './verdict-lines.ts';

const SHOWN_ROWS = 20;
const SHOWN_LEVELS = 5;

/** How to set a level. */
const HOW = 'leads set one with /benchmarks fcr optimal 75% group:Billing';

/** Why no figure of others stands beside it. */
const GUIDES =
  'No published figure stands beside it, because none counts what this counts: SQM’s 70 % are from surveys after calls, Freshdesk’s 71 % tickets with one agent reply, HDI’s 64 % phone calls, and none sets apart tickets whose verification window is still open.';

const MEANING =
  'Counted: tickets with a first contact in the window and a verdict for or against it (define fcr). Short by: how many more of them would have to be resolved at first contact. Touches: the agent replies after the first that those would have saved. Agent time: the time new or open, beyond that of resolved tickets. Both by what tickets not resolved at first contact take now, on average.';

/** The gap of each segment to its optimal level, and what closing it is worth. */
export function gapSheet(gap: Gap): Sheet {
  const { answer, rows } = gap;
  const isRanked = rows.some(({ level }) => level !== null);
  return {
    headline: headlineOf('Gap to optimal first contact resolution', answer),
    lines: [
      ['Now: ', ...valueLine(answer)],
      levelLine(gap, isRanked),
      ...(isRanked ? shortLines(rows) : []),
      ...goneLines(rows),
      ...(gap.isTooLarge
        ? [
            [
              'Touches and agent time are not read of so many tickets; ask for a shorter window, or for one segment.',
            ],
          ]
        : []),
      [GUIDES],
    ],
    ...(isRanked ? { table: tableOf(rows.slice(0, SHOWN_ROWS)) } : {}),
    buttons: rows
      .filter(({ tickets, figures }) => (tickets ?? 0) > 0 && !figures.tooFew)
      .slice(0, 3)
      .map(({ name, exactQuestion }) =>
        commandButton(`Why: ${name}`, `fcr reasons ${exactQuestion.slice(answer.metric.length).trim()}`),
      ),
    footer: footerOf(withoutVerdicts(answer)),
  };
}

/** The levels that are set, or how to set one. */
function levelLine({ answer, levels }: Gap, isRanked: boolean): Line {
  const label = { bold: 'Optimal level: ' };
  if (levels.length === 0)
    return [label, `none is set yet. It says how much could be resolved at first contact; ${HOW}.`];
  const shown = levels
    .slice(0, SHOWN_LEVELS)
    .map(({ percent, segment }) => `${percent} % ${segmentText(segment) || 'all tickets'}`);
  const rest = levels.length - shown.length;
  const more = rest > 0 ? ` and ${rest} more (fcr optimal lists them)` : '';
  const none = isRanked || answer.n === null ? '' : '; none of the segments here has one';
  return [label, `${shown.join(', ')}${more}${none}; ${HOW}.`];
}

/** The segment that falls shortest, in a sentence, and what the columns mean. */
function shortLines(rows: readonly GapRow[]): Line[] {
  const sound = rows.filter(({ figures, level }) => level && !figures.tooFew && figures.n);
  if (sound.length === 0) return [['No segment with a level has enough tickets to tell how far it is off.']];
  const short = sound.filter(isShort);
  // What holds all the others falls shorter than each of them.
  const first = short.find(({ level, isOwn }) => !isOwn || level?.segment.length !== 0) ?? short[0];
  if (!first) return [['No segment with enough tickets falls short of its level by a ticket.']];
  const { name, figures, level, tickets } = first;
  const now = formatHeadline('percent', figures.values);
  return [
    [
      { bold: `Furthest off: ${name}, ${plural(Math.round(tickets ?? 0), 'ticket')} short.` },
      ` ${now} of ${formatCount(figures.n ?? 0)} now, optimal ${level?.percent} %. ${worthText(first)}`,
    ],
    [MEANING],
  ];
}

/** Levels whose segment cannot be asked about any more, and why. */
const goneLines = (rows: readonly GapRow[]): Line[] =>
  rows
    .filter(({ figures: { n, reason, isNotTold } }) => n === null && reason !== undefined && !isNotTold)
    .slice(0, SHOWN_LEVELS)
    .map(({ name, figures }) => [{ bold: `${name} is not measured: ` }, figures.reason ?? '']);

function worthText(row: GapRow): string {
  const [touches, minutes] = [touchesIn(row), minutesIn(row)];
  const parts = [
    ...(touches ? [plural(touches, 'touch (agent reply)', 'touches (agent replies)')] : []),
    ...(minutes ? [`${formatMinutes(minutes)} of agent time${hours(row)}`] : []),
  ];
  if (parts.length === 0) return '';
  return `Reaching it would have saved about ${parts.join(' and ')}${row.spared?.isFew ? ', by few tickets' : ''}.`;
}

/** Less than half a ticket is none. */
const isShort = ({ tickets }: GapRow): boolean => Math.round(tickets ?? 0) > 0;

/** Null where nothing is missing, or it was not read. */
const touchesIn = (row: GapRow): number | null =>
  isShort(row) && row.spared ? Math.round((row.tickets ?? 0) * row.spared.extraReplies) : null;

const minutesIn = (row: GapRow): number | null =>
  isShort(row) && row.spared && row.spared.workMinutes !== null
    ? Math.max(0, (row.tickets ?? 0) * row.spared.workMinutes)
    : null;

const hours = ({ spared }: GapRow): string => (spared?.isBusiness ? ' in business hours' : '');

const cell = (value: number | null, { spared }: GapRow, spell: (value: number) => string): string => {
  if (value === null) return '–';
  return value === 0 ? '0' : `${spell(value)}${spared?.isFew ? ' (few)' : ''}`;
};

function tableOf(rows: readonly GapRow[]): string[][] {
  return [
    ['', 'now', 'counted', 'optimal', 'gap', 'short by', 'touches', 'agent time'],
    ...rows.map((row) => [
      shorten(row.name, 32),
      row.figures.isNotTold ? 'not told' : formatHeadline('percent', row.figures.values),
      row.figures.n === null ? '–' : `${formatCount(row.figures.n)}${row.figures.tooFew ? ' (few)' : ''}`,
      levelText(row),
      gapText(row),
      row.tickets === null ? '–' : formatCount(Math.round(row.tickets)),
      cell(touchesIn(row), row, formatCount),
      cell(minutesIn(row), row, formatMinutes),
    ]),
  ];
}

/** A level that is not the segment's own says whose it is. */
function levelText({ level, isOwn }: GapRow): string {
  if (!level) return 'not set';
  const whose = isOwn ? '' : ` (${segmentText(level.segment) || 'all tickets'})`;
  return `${level.percent} %${whose}`;
}

function gapText({ level, figures }: GapRow): string {
  const percent = figures.values['percent'] ?? null;
  if (!level || percent === null) return '–';
  const points = Math.round(level.percent - percent);
  return points <= 0 ? 'none' : plural(points, 'pt');
}
