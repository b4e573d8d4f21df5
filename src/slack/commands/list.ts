import { targetText } from '../../benchmarks/target.ts';
import { segmentText } from '../../domain/segment.ts';
import { windowWords } from '../../domain/window.ts';
import { ask } from '../../reports/ask.ts';
import { questionOf } from '../../reports/scorecard.ts';
import { dataTo, stateText, tallyText } from '../blocks/figures.ts';
import type { Line } from '../blocks/sheet.ts';
import type { Subcommand } from './command.ts';

export const command: Subcommand = {
  id: 'list',
  usage: '',
  summary: 'All benchmarks, how they stand, and their numbers.',
  run: async (_words, _asker, { reads, context, defaultChannel }) => {
    const benchmarks = await reads.benchmarks();
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
        `${name} · ${targetText(benchmark.target)} · ${windowWords(benchmark.window)} · min ${benchmark.min} · `,
        { channel: benchmark.channel ?? defaultChannel },
        ...(benchmark.owner ? [' · owner ', { user: benchmark.owner }] : []),
        target ? ` · ${stateText(target)} ${tallyText(target)}` : ` · ${answer?.reason ?? 'not measured'}`,
      ];
    });
    const [first] = answers;
    return {
      headline:
        benchmarks.length === 0
          ? 'No benchmarks yet'
          : `${benchmarks.length} benchmark${benchmarks.length === 1 ? '' : 's'}`,
      lines: benchmarks.length === 0 ? [['Set one: /benchmarks set frt 80% within 4h channel:email']] : lines,
      footer: first ? [dataTo(first)] : [],
    };
  },
};
