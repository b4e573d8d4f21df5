import type { Benchmark } from '../../benchmarks/benchmark.ts';
import { targetText } from '../../benchmarks/target.ts';
import { segmentText } from '../../domain/segment.ts';
import { windowWords } from '../../domain/window.ts';
import type { Answer } from '../../reports/answer.ts';
import { ask } from '../../reports/ask.ts';
import { questionOf } from '../../reports/scorecard.ts';
import { commandButton } from '../blocks/buttons.ts';
import { dataTo, stateText, tallyText } from '../blocks/figures.ts';
import { plural } from '../blocks/numbers.ts';
import type { Line } from '../blocks/sheet.ts';
import type { Subcommand } from './command.ts';

/** Benchmarks a page shows. */
const PAGE_LENGTH = 40;

export const command: Subcommand = {
  id: 'list',
  usage: '[page N]',
  summary: 'All benchmarks, how they stand, and their numbers.',
  run: async (words, _asker, { reads, context, defaultChannel }) => {
    const [all, hasSchedules] = await Promise.all([reads.benchmarks(), reads.hasSchedules()]);
    const page = Math.max(1, Number(/\d+/u.exec(words)?.[0] ?? 1));
    const benchmarks = all.slice((page - 1) * PAGE_LENGTH, page * PAGE_LENGTH);
    const answers = await Promise.all(
      benchmarks.map((benchmark) => ask(reads, questionOf(benchmark), context())),
    );
    const lines = benchmarks.map((benchmark, index): Line => {
      const answer = answers[index];
      const name = [benchmark.metricId, segmentText(benchmark.segment)]
        .filter((part) => part !== '')
        .join(' ');
      const target = answer?.target;
      return [
        { bold: `${benchmark.id} ` },
        `${[name, targetText(benchmark.target), ...(hasSchedules ? hoursOf(benchmark) : []), ...scopeOf(benchmark, answer)].join(' · ')} · `,
        { channel: benchmark.channel ?? defaultChannel },
        ...(benchmark.owner ? [' · owner ', { user: benchmark.owner }] : []),
        ` · ${target && !answer?.isNotTold ? `${stateText(target)} ${tallyText(target)}`.trim() : (answer?.reason ?? 'not measured')}`,
      ];
    });
    const [first] = answers;
    return {
      headline: all.length === 0 ? 'No benchmarks yet' : plural(all.length, 'benchmark'),
      lines: all.length === 0 ? [['Set one: /benchmarks set frt 80% within 4h channel:email']] : lines,
      buttons: all.length > page * PAGE_LENGTH ? [commandButton('Next page', `list page ${page + 1}`)] : [],
      footer: first ? [dataTo(first)] : [],
    };
  },
};

/** Where there are business hours, a target that does not count in them says so. */
const hoursOf = ({ target }: Benchmark): string[] =>
  target.form === 'share' && target.hours === undefined ? ['calendar hours'] : [];

/** The window it is scored over, and from how many; of the present moment neither says anything. */
function scopeOf({ window, min }: Benchmark, answer: Answer | undefined): string[] {
  const when = answer?.window.label === 'now' ? 'now' : windowWords(window);
  return min === 0 ? [when] : [when, `min ${min}`];
}
