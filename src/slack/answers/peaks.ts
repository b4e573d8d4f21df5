import { WEEKDAYS } from '../../domain/segment.ts';
import type { Peaks, Slot } from '../../reports/peaks.ts';
import { bar } from '../blocks/bars.ts';
import { commandButton, ticketButtons } from '../blocks/buttons.ts';
import { footerOf } from '../blocks/figures.ts';
import { formatCount, plural } from '../blocks/numbers.ts';
import type { Button, Line, Sheet } from '../blocks/sheet.ts';

/** The busiest hours of the week, and all of them as a grid of bars. */
export function peaksSheet({ answer, slots, busiest }: Peaks): Sheet {
  const [first] = busiest;
  const asked = answer.question.replace(/ by weekday and hour$/u, '').slice(answer.metric.length);
  return {
    headline: `${answer.label} by hour of the week ·${asked}`,
    lines: [
      [{ bold: answer.n === null ? '–' : formatCount(answer.n) }, ` ${answer.reason ?? answer.nouns}`],
      ...busiest.map(slotLine),
      ...(first ? [legend(first)] : []),
    ],
    ...(first ? { table: gridOf(slots, first.mean ?? 0) } : {}),
    buttons: [...(first ? [slotButton(first)] : []), ...ticketButtons(answer)],
    footer: footerOf(answer),
  };
}

const time = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

const day = (weekday: number): string => WEEKDAYS[weekday]?.slice(0, 3) ?? '';

/** "Mon 09:00–10:00: **14** an hour (56 in 4 such hours)". */
function slotLine({ weekday, hour, mean, count, hours }: Slot): Line {
  return [
    `${day(weekday)} ${time(hour)}–${time(hour + 1)}: `,
    { bold: formatMean(mean ?? 0) },
    ` an hour (${formatCount(count)} in ${hoursText(hours)})`,
  ];
}

const slotButton = ({ weekday, hour, count, exactQuestion }: Peaks['busiest'][number]): Button =>
  commandButton(
    `Open the ${formatCount(count)} of ${day(weekday)} ${time(hour)}`,
    `tickets measured ${exactQuestion}`,
  );

const hoursText = (hours: number): string =>
  Number.isInteger(hours) ? plural(hours, 'such hour') : `${hours.toFixed(1)} such hours`;

const formatMean = (mean: number): string =>
  mean < 10 ? String(Number(mean.toFixed(1))) : formatCount(Math.round(mean));

const legend = ({ mean }: Slot): Line => [
  `█ is ${formatMean(mean ?? 0)} an hour, · none; each mark is an hour from 00:00 on`,
];

/** Under the hours 0, 6, 12 and 18 stand their marks. */
const HOURS = '0     6     12    18    ';

function gridOf(slots: readonly Slot[], highest: number): string[][] {
  const rows = WEEKDAYS.map((_, weekday) => {
    const own = slots.filter((slot) => slot.weekday === weekday);
    const marks = own.map(({ mean, count }) => markOf(mean, count, highest)).join('');
    const isWithin = own.some(({ hours }) => hours > 0);
    return [
      day(weekday),
      marks,
      isWithin ? formatCount(own.reduce((sum, { count }) => sum + count, 0)) : '–',
    ];
  });
  return [['', HOURS, 'in all'], ...rows];
}

function markOf(mean: number | null, count: number, highest: number): string {
  if (mean === null && count === 0) return ' ';
  return count === 0 ? '·' : bar(mean ?? highest, highest);
}
