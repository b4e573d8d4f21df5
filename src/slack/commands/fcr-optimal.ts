import { type Segment, segmentText } from '../../domain/segment.ts';
import { UserError } from '../../domain/user-error.ts';
import { describeDate, type WindowSpec } from '../../domain/window.ts';
import { ask } from '../../reports/ask.ts';
import { parseFcr } from '../../reports/fcr/verdict-cases.ts';
import { resolveNames } from '../../reports/names.ts';
import { tidy } from '../../reports/words.ts';
import { formatPercent, plural } from '../blocks/numbers.ts';
import type { Line, Sheet } from '../blocks/sheet.ts';
import { requireLead } from '../require-lead.ts';
import type { Surface } from '../surface.ts';
import type { Subcommand } from './command.ts';

const PERCENT = /^([-+]?[\d.,]+)\s*%\s*/u;
const EXAMPLE = 'fcr optimal 75% group:Billing';

export const command: Subcommand = {
  id: 'fcr optimal',
  usage: '[75% group:Billing | remove group:Billing]',
  summary: 'How much of a segment could be resolved at first contact; alone, the list. Leads set it.',
  run: async (words, { userId }, surface) => {
    const typed = tidy(words);
    if (typed === '') return levelList(surface);
    await requireLead({ userId }, surface, 'set optimal levels');
    const remove = /^remove(?:\s+(.*))?$/iu.exec(typed);
    if (remove) return removeLevel(remove[1] ?? '', surface);
    const percent = percentIn(typed);
    return setLevel(await segmentIn(typed.replace(PERCENT, ''), surface), percent, userId, surface);
  },
};

function percentIn(typed: string): number {
  const [, text] = PERCENT.exec(typed) ?? [];
  if (text === undefined)
    throw new UserError(
      `Say the level in percent first, for example ${EXAMPLE}; I got "${typed.slice(0, 60)}".`,
    );
  const percent = Number(text.replace(',', '.'));
  if (!(percent > 0 && percent <= 100))
    throw new UserError(`An optimal level lies between 0 and 100 %, but I got "${text} %".`);
  // A comma before three digits may be meant for thousands.
  if (/[.,]\d{3}/u.test(text))
    throw new UserError(`An optimal level has at most two decimals, but I got "${text} %".`);
  return percent;
}

const segmentIn = (text: string, { reads }: Surface): Promise<Segment> =>
  resolveNames(reads, typedSegment(text));

/** A segment with names as they were typed. */
function typedSegment(text: string): Segment {
  const { segment, by, window, mean } = parseFcr(text);
  if (by.length > 0 || window || mean)
    throw new UserError(`An optimal level has a segment and nothing else, for example ${EXAMPLE}.`);
  if (segment.some(({ dimension }) => dimension === 'assignee'))
    throw new UserError('An optimal level is that of a segment; agents are not held against one.');
  return segment;
}

const nameOf = (segment: Segment): string => segmentText(segment) || 'all tickets';

/** The four weeks that are settled. */
const LONG: WindowSpec = { kind: 'ripe', count: 28, afterDays: 'verified' };

async function setLevel(segment: Segment, percent: number, by: string, surface: Surface): Promise<Sheet> {
  await surface.optimal.set(segment, percent, by);
  const { values, n, reason } = await ask(
    surface.reads,
    { ...parseFcr(''), segment, window: LONG },
    surface.context(),
  );
  const now = values['percent'] ?? null;
  const present =
    now === null
      ? `How it does now is not known: ${reason ?? 'nothing is measured yet'}.`
      : `Over the last 28 settled days it was ${formatPercent(now)} (${plural(n ?? 0, 'ticket')})${now >= percent ? ', so there is no gap' : ''}.`;
  return {
    headline: `Optimal first contact resolution of ${nameOf(segment)}: ${percent} %`,
    lines: [
      [present],
      [
        'It is what your own tickets allow, not a target: /benchmarks fcr gap shows how far off it is, and what closing that gap is worth.',
      ],
    ],
    footer: [],
  };
}

async function removeLevel(text: string, surface: Surface): Promise<Sheet> {
  const { reads, optimal } = surface;
  const levels = await reads.optimalLevels();
  const isSet = (wanted: Segment): boolean =>
    levels.some((level) => segmentText(level.segment) === segmentText(wanted));
  const typed = typedSegment(text);
  // As the list spells it a level can be removed even where its names mean nothing any more.
  const segment = isSet(typed) ? typed : await resolveNames(reads, typed);
  if (!isSet(segment))
    throw new UserError(`No optimal level is set for ${nameOf(segment)}; fcr optimal lists those there are.`);
  await optimal.remove(segment);
  return { headline: `No optimal level for ${nameOf(segment)} any more`, lines: [], footer: [] };
}

async function levelList({ reads, context }: Surface): Promise<Sheet> {
  const levels = await reads.optimalLevels();
  const { timeZone } = context();
  return {
    headline:
      levels.length === 0
        ? 'No optimal level is set'
        : plural(levels.length, 'optimal level is set', 'optimal levels are set'),
    lines:
      levels.length === 0
        ? [[`A lead sets one with /benchmarks ${EXAMPLE}.`]]
        : levels.map(
            ({ segment, percent, setAt, setBy }): Line => [
              { bold: `${percent} %` },
              ` ${nameOf(segment)} · since ${describeDate(setAt, timeZone)} · `,
              { user: setBy },
            ],
          ),
    footer: [],
  };
}
