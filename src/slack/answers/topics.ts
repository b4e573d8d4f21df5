import { type ChangeVerdict, FEWEST } from '../../domain/count-change.ts';
import type { Topic, TopicKind, Topics } from '../../reports/topics.ts';
import { commandButton } from '../blocks/buttons.ts';
import { shorten } from '../blocks/cut.ts';
import { footerOf } from '../blocks/figures.ts';
import { formatCount, formatPercent, plural } from '../blocks/numbers.ts';
import type { Button, Line, Sheet } from '../blocks/sheet.ts';
import { priorText } from './prior.ts';

/** Topics of a kind that a message shows, with a single kind and with several. */
const [SHOWN_ALONE, SHOWN_TOGETHER] = [15, 5];
const SHOWN_GROWING = 5;

const TITLES: Readonly<Record<TopicKind, string>> = { type: 'Types', form: 'Forms', tag: 'Tags' };

/** What tickets are about, what of it grows, and what of that is no more than chance. */
export function topicsSheet(found: Topics): Sheet {
  const { answer, prior, kinds, topics } = found;
  return {
    headline: `Topics · ${answer.question.slice(answer.metric.length).trim()}`,
    lines: [
      answer.n === null
        ? [{ bold: '–' }, ` ${answer.reason ?? 'not measured'}`]
        : [{ bold: plural(answer.n, 'ticket') }, ' created'],
      ...(prior ? [[priorText(answer, prior)]] : []),
      ...(answer.n === null ? [] : growingLines(found)),
    ],
    ...(topics.length > 0 ? { table: tableOf(found) } : {}),
    buttons: buttonsOf(found),
    footer: [
      ...footerOf(answer),
      ...(kinds.includes('tag')
        ? ['a ticket counts under each of its tags, so the shares of tags do not add up']
        : []),
    ],
  };
}

function growingLines({ growing, prior, compared }: Topics): Line[] {
  if (!prior || prior.n === null) return [];
  const tested = `${plural(compared, 'topic')} with ${FEWEST} tickets or more compared; by chance alone fewer than 1 in 20 move this far`;
  if (growing.length === 0) return [[{ bold: 'Nothing grew beyond chance' }, ` (${tested})`]];
  return [
    [{ bold: 'Growing beyond chance' }, ` (${tested}):`],
    ...growing
      .slice(0, SHOWN_GROWING)
      .map(
        ({ kind, name, count, before }): Line => [
          `  ${kind} `,
          { bold: name },
          `: ${formatCount(count)}, was ${formatCount(before ?? 0)} (${percentText(count, before)})`,
        ],
      ),
    ...(growing.length > SHOWN_GROWING ? [[`  and ${growing.length - SHOWN_GROWING} more`]] : []),
  ];
}

function percentText(count: number, before: number | null): string {
  if (before === null) return '–';
  if (before === 0) return count === 0 ? '±0' : 'new';
  const percent = Math.round(((count - before) * 100) / before);
  return percent === 0 ? '±0 %' : `${percent < 0 ? '−' : '+'}${formatCount(Math.abs(percent))} %`;
}

const VERDICTS: Readonly<Record<ChangeVerdict, string>> = {
  grew: 'grew',
  fell: 'fell',
  chance: 'chance',
  few: 'too few',
};

const clip = (name: string): string => shorten(name, 32);

function tableOf({ kinds, topics }: Topics): string[][] {
  const most = kinds.length === 1 ? SHOWN_ALONE : SHOWN_TOGETHER;
  const sections = kinds.flatMap((kind) => {
    const own = topics.filter((topic) => topic.kind === kind && topic.count > 0);
    const rest = own.length - most;
    const title = rest > 0 ? `${TITLES[kind]}, the ${most} most frequent of ${own.length}` : TITLES[kind];
    return [[own.length === 0 ? `${TITLES[kind]}: none` : title], ...own.slice(0, most).map(rowOf)];
  });
  return [['', 'tickets', 'share', 'was', 'change', ''], ...sections];
}

const rowOf = ({ name, count, share, before, change }: Topic): string[] => [
  `  ${clip(name)}`,
  formatCount(count),
  formatPercent(share),
  before === null ? '–' : formatCount(before),
  percentText(count, before),
  change ? VERDICTS[change.verdict] : '',
];

/** The tickets of what grows most, or else of what is most frequent. */
function buttonsOf({ growing, topics }: Topics): Button[] {
  const [opened, most] = growing.length > 0 ? [growing, 3] : [topics.filter(({ count }) => count > 0), 1];
  return opened
    .slice(0, most)
    .map(({ kind, name, count, exactQuestion }) =>
      commandButton(`Open the ${formatCount(count)}: ${kind} ${name}`, `tickets measured ${exactQuestion}`),
    );
}
