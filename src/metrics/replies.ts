import type { OccurrenceMetric } from '../domain/metric.ts';
import { countedOnce, historyNotKnown } from '../domain/occurrences.ts';
import { excludedEverywhere } from '../domain/population.ts';
import { agentReplies } from '../domain/ticket-life.ts';

/** Agent productivity: public replies, each of its author. */
export const metric: OccurrenceMetric = {
  id: 'replies',
  label: 'Agent replies',
  aliases: ['agent-replies'],
  kind: 'count',
  anchor: 'at',
  better: 'neither',
  definition: 'Public comments by agents, but for those that tickets were opened with.',
  population: 'Replies written in the window on tickets whose history is known from their creation on.',
  version: 1,
  minimumSample: 0,
  isSecondary: true,
  needs: 'events',
  noun: 'reply',
  plural: 'replies',
  anchorText: 'when the reply was written',
  besides: { unknown: 'history not known' },
  measureEach(ticket, past) {
    if (!past.life) return historyNotKnown(past, excludedEverywhere(ticket));
    const counted = countedOnce(ticket);
    return agentReplies(past.life).map(({ at, agentId }) => ({ ...counted, at, agentId }));
  },
};
