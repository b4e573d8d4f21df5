import { unitOf } from '../../domain/metric.ts';
import { EXCLUSION_LABELS } from '../../domain/population.ts';
import { UserError } from '../../domain/user-error.ts';
import { findMetric, METRICS } from '../../reports/catalogue.ts';
import type { Line, Sheet } from '../blocks/sheet.ts';
import type { Subcommand } from './command.ts';

const ANCHORS = {
  createdAt: 'when it was created',
  firstSolvedAt: 'when it was first solved',
  lastSolvedAt: 'when it was last solved',
  ratedAt: 'when the customer first answered',
  now: 'not at all: it is the state of this moment',
} as const;

export const command: Subcommand = {
  id: 'define',
  usage: '<metric>',
  summary: 'What a metric counts, and what it leaves out.',
  run: async (words) => {
    const [word] = words.split(/\s+/u).filter((part) => part !== '');
    if (!word) throw new UserError(`Say which metric: ${METRICS.map(({ id }) => id).join(', ')}.`);
    return definitionSheet(findMetric(word));
  },
};

function definitionSheet(metric: ReturnType<typeof findMetric>): Sheet {
  const besides = Object.values(metric.besides ?? {});
  const line = (label: string, text: string): Line => [{ bold: `${label}: ` }, text];
  return {
    headline: `${metric.label} (${metric.id})`,
    lines: [
      line('Rule', metric.definition),
      line('Tickets', metric.population),
      line('A ticket falls into a window by', ANCHORS[metric.anchor]),
      line(
        'Never counted',
        `${EXCLUSION_LABELS.deleted}, ${EXCLUSION_LABELS.merged} and ${EXCLUSION_LABELS.suspended} tickets, and those ${EXCLUSION_LABELS.aiOnly}; every figure says how many were left out, and why`,
      ),
      ...(besides.length > 0 ? [line('Counted beside it', besides.join('; '))] : []),
      line(
        'Unit',
        `${unitOf(metric)}${metric.kind === 'duration' ? ' of calendar time; median and p90 interpolate linearly; the business-hours value stands beside it where Zendesk gives one' : ''}`,
      ),
      ...(metric.minimumSample > 0
        ? [
            line(
              'Too few below',
              `${metric.minimumSample} tickets${metric.kind === 'duration' ? ' (20 for p90)' : ''}`,
            ),
          ]
        : []),
    ],
    footer: [`${metric.id} v${metric.version}`],
  };
}
