import type { Answer } from '../../reports/answer.ts';
import type { ScoreRow } from '../../reports/scorecard.ts';
import { dataTo, stateText, tallyBeside, windowText } from '../blocks/figures.ts';
import { formatHeadline, plural } from '../blocks/numbers.ts';
import type { Line, Sheet } from '../blocks/sheet.ts';
import { changeText } from './prior.ts';

/** The scorecard: every metric with its change and its target. */
export function scorecardSheet(rows: readonly ScoreRow[]): Sheet {
  const [first] = rows;
  return {
    headline: scorecardHeadline(rows),
    lines: rows.map(scoreLine),
    footer: first
      ? [
          windowText(first.answer),
          priorLabel(first),
          dataTo(first.answer),
          'ask /benchmarks <metric> for more',
        ].filter((part) => part !== '')
      : [],
  };
}

/** "2 of 3 targets met"; a doubtful figure is never called met without saying so. */
export function scorecardHeadline(rows: readonly ScoreRow[]): string {
  const targets = rows.flatMap(({ answer }) => (answer.target ? [answer.target] : []));
  if (rows.some(({ answer }) => answer.asOf === null))
    return 'No data yet: the first sync has not brought any ticket';
  if (targets.length === 0) return 'No targets yet · set one with /benchmarks set frt 80% within 4h';
  const met = targets.filter(({ state }) => state === 'met').length;
  const unjudged = targets.filter(({ state }) => state === 'too-few' || state === 'no-data').length;
  const rest = unjudged === 0 ? '' : `, ${unjudged} with too few tickets`;
  return `${met} of ${plural(targets.length, 'target')} met${rest}`;
}

/** One metric: "**42 min** First reply time · −12 % · target 80% within 4 h: **missed** 71 % (412 of 580)". */
export function scoreLine({ answer, prior, segment }: ScoreRow): Line {
  const change = changeText(answer, prior);
  return [
    `${answer.label}${segment === '' ? '' : ` ${segment}`} · `,
    { bold: formatHeadline(answer.unit, answer.values) },
    sampleText(answer),
    change === '' ? '' : ` · ${change}`,
    ...targetSpans(answer),
  ];
}

function sampleText({ n, unit, reason, tooFew, values }: Answer): string {
  if (n === null || reason) return ` ${reason ?? 'not measured'}`;
  if (unit === 'tickets') return '';
  const few = tooFew ? ', too few' : '';
  return unit === 'percent' ? ` (${values['hits']} of ${n}${few})` : ` median (${n}${few})`;
}

function targetSpans({ target }: Answer): Line {
  if (!target) return [' · no target'];
  return [` · target ${target.text}: `, { bold: stateText(target) }, tallyBeside(target)];
}

const priorLabel = ({ prior }: ScoreRow): string => (prior ? `change on ${prior.window.label}` : '');
