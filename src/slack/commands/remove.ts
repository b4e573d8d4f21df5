import { segmentText } from '../../domain/segment.ts';
import { UserError } from '../../domain/user-error.ts';
import { withdrawAlert } from '../alerts/withdraw.ts';
import type { Subcommand } from './command.ts';

export const command: Subcommand = {
  id: 'remove',
  usage: '<number>',
  summary: 'Removes the benchmark of that number; list shows the numbers.',
  leadsOnly: true,
  run: async (words, _asker, { reads, benchmarks, alerts, outbox }) => {
    const id = Number(words.trim().replace(/^#/u, ''));
    const known = await reads.benchmarks();
    const found = known.find((benchmark) => benchmark.id === id);
    if (!found)
      throw new UserError(
        `There is no benchmark "${words.trim()}".${choices(known.map((benchmark) => benchmark.id))}`,
      );
    await withdrawAlert(alerts, outbox, found);
    await benchmarks.remove(id);
    return {
      headline: `Removed: ${[found.metricId, segmentText(found.segment)].join(' ').trim()}`,
      lines: [],
      footer: [],
    };
  },
};

const choices = (ids: readonly number[]): string =>
  ids.length === 0 ? ' None is set.' : ` Give a number from the list: ${ids.join(', ')}.`;
