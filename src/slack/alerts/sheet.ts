import type { Benchmark } from '../../benchmarks/benchmark.ts';
import { thresholdText } from '../../benchmarks/target.ts';
import { formatMinutes } from '../../domain/duration.ts';
import { segmentText } from '../../domain/segment.ts';
import type { EpochSeconds } from '../../domain/ticket.ts';
import { describeInstant } from '../../domain/window.ts';
import type { Answer } from '../../reports/answer.ts';
import type { MostMisses } from '../../reports/misses.ts';
import { ticketButtons } from '../blocks/buttons.ts';
import { dataTo, footerOf, openLines, stateText, tallyText } from '../blocks/figures.ts';
import { formatCount, formatHeadline, formatPercent } from '../blocks/numbers.ts';
import type { Line, Sheet } from '../blocks/sheet.ts';

/** What a breach is told with. */
export interface Breach {
  readonly benchmark: Benchmark;
  readonly answer: Answer;
  readonly mostMisses: MostMisses | null;
  readonly since: EpochSeconds;
}

/** The alert of a breach: value, target, counts, window, where the misses gather, and the tickets. */
export function breachSheet({ benchmark, answer, mostMisses, since }: Breach): Sheet {
  const { target } = answer;
  const subject = [answer.label, segmentText(benchmark.segment)].filter((part) => part !== '').join(' ');
  return {
    headline: `Breach · ${subject}: ${breachedValue(answer)}`,
    lines: [
      [
        `Since ${describeInstant(since, answer.window.timeZone)} · `,
        target ? `${stateText(target)} · ${tallyText(target)}` : '',
      ],
      ...openLines(answer),
      ...whyLine(mostMisses),
      ...(benchmark.owner ? [['Owner: ', { user: benchmark.owner }]] : []),
    ],
    buttons: ticketButtons(answer),
    footer: footerOf(answer),
  };
}

function breachedValue({ target, unit, values }: Answer): string {
  if (!target) return formatHeadline(unit, values);
  const value =
    unit === 'minutes' && target.percent !== null
      ? `${formatPercent(target.percent, target.required)} in ${thresholdText(target)}`
      : formatHeadline(unit, values);
  return `${value}, target ${target.text}`;
}

const whyLine = (most: MostMisses | null): Line[] =>
  most
    ? [
        [
          { bold: 'Why: ' },
          `${most.dimension} ${most.name} missed ${formatCount(most.misses)} of its ${formatCount(most.decided)}`,
        ],
      ]
    : [];

/** The same alert after the target is met again: only its first line changes, and the newest figures follow. */
export function recoverySheet(breach: Sheet, answer: Answer, since: EpochSeconds, at: EpochSeconds): Sheet {
  const subject = breach.headline.replace(/^Breach · /u, '');
  const { target } = answer;
  return {
    ...breach,
    headline: `Recovered ${describeInstant(at, answer.window.timeZone)} after ${formatMinutes((at - since) / 60)} · ${subject}`,
    lines: [
      ...breach.lines,
      [
        { bold: 'Now: ' },
        target ? `${stateText(target)} ${tallyText(target)}` : 'met',
        ` · ${dataTo(answer)}`,
      ],
    ],
    buttons: [],
  };
}
