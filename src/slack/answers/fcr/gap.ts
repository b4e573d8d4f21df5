import { formatMinutes } from '../../../domain/duration.ts';
import { segmentText } from '../../../domain/segment.ts';
import type { Gap, GapRow } from '../../../reports/fcr/gap.ts';
import { commandButton } from '../../blocks/buttons.ts';
import { footerOf, valueLine } from '../../blocks/figures.ts';
import { formatCount, formatHeadline, plural } from '../../blocks/numbers.ts';
import type { Line, Sheet } from '../../blocks/sheet.ts';
import { headlineOf } from './headline.ts';
import { withoutVerdicts } from './verdict-lines.ts';

const SHOWN_ROWS = 20;

/** How to set a level. */
const HOW = 'Leads set one with /benchmarks fcr optimal 75% group:Billing.';

/** Why no figure of others stands beside it. */
const GUIDES =
  'No published figure stands beside it, because none counts what this counts: SQM’s 70 % are from surveys after calls, Freshdesk’s 71 % tickets with one agent reply, HDI’s 64 % phone calls, and none sets apart what is not verified yet.';

/** The gap of each segment to its optimal level, and what closing it is worth. */
export function gapSheet(gap: Gap): Sheet {
  const { answer, rows, levels } = gap;
  const isRanked = rows.some(({ level }) => level !== null);
  return {
    headline: headlineOf('Gap to optimal first contact resolution', answer),
    lines: [
      valueLine(answer),
      ...(levels.length === 0
        ? [[`No optimal level is set. ${HOW}`]]
        : isRanked || answer.n === null
          ? worthLines(rows)
          : [[`None of these segments has an optimal level. ${HOW}`]]),
      ...(gap.isTooLarge
        ? [
            [
              'Replies and time are not read of so many tickets; ask for a shorter window, or for one segment.',
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

/** The segment worth most, in a sentence, and what the columns mean. */
function worthLines(rows: readonly GapRow[]): Line[] {
  const sound = rows.filter(({ figures, tickets }) => !figures.tooFew && tickets);
  // What holds all the others is worth more than each of them.
  const first = sound.find(({ level, isOwn }) => !isOwn || level?.segment.length !== 0) ?? sound[0];
  const meaning: Line = [
    'Tickets: how many more would be resolved at first contact. Replies and time: what each of those takes now on average, in replies beyond the first, and in time new and open beyond that of the resolved.',
  ];
  if (!first?.tickets) return [['No segment with enough tickets is below its level.']];
  return [[{ bold: first.name }, ` is worth most: ${worthText(first)} if it reached its level`], meaning];
}

function worthText(row: GapRow): string {
  const parts = [replies(row), time(row)].filter((part) => part !== '–' && part !== '0');
  return `${plural(Math.round(row.tickets ?? 0), 'ticket')}${parts.length === 0 ? '' : ` (${parts.join(', ')})`}`;
}

const replies = ({ tickets, spared }: GapRow): string => {
  if (!tickets || !spared) return '–';
  const count = Math.round(tickets * spared.extraReplies);
  return count === 0 ? '0' : `${formatCount(count)} ${count === 1 ? 'reply' : 'replies'}${few(spared)}`;
};

const time = ({ tickets, spared }: GapRow): string => {
  if (!tickets || !spared || spared.workMinutes === null) return '–';
  if (spared.workMinutes <= 0) return '0';
  const unit = spared.isBusiness ? ' of business hours' : '';
  return `${formatMinutes(tickets * spared.workMinutes)}${unit}${few(spared)}`;
};

const few = ({ isFew }: { readonly isFew: boolean }): string => (isFew ? ' (few)' : '');

function tableOf(rows: readonly GapRow[]): string[][] {
  return [
    ['', 'now', 'n', 'optimal', 'gap', 'tickets', 'replies', 'time'],
    ...rows.map((row) => [
      row.name.length > 32 ? `${row.name.slice(0, 31)}…` : row.name,
      row.figures.isNotTold ? 'not told' : formatHeadline('percent', row.figures.values),
      row.figures.n === null ? '–' : `${formatCount(row.figures.n)}${row.figures.tooFew ? ' (few)' : ''}`,
      levelText(row),
      gapText(row),
      row.tickets === null ? '–' : formatCount(Math.round(row.tickets)),
      replies(row).replace(/ repl(?:y|ies)/u, ''),
      time(row).replace(' of business hours', ''),
    ]),
  ];
}

/** A level that is not the segment's own says whose it is. */
function levelText({ level, isOwn }: GapRow): string {
  if (!level) return 'none';
  const whose = isOwn ? '' : ` (${segmentText(level.segment) || 'of all'})`;
  return `${level.percent} %${whose}`;
}

function gapText({ level, figures }: GapRow): string {
  const percent = figures.values['percent'] ?? null;
  if (!level || percent === null) return '–';
  const points = Math.round(level.percent - percent);
  return points <= 0 ? 'none' : `${points} pts`;
}
