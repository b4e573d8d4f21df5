import { scorecard } from '../../reports/scorecard.ts';
import { scorecardSheet } from '../answers/scorecard.ts';
import type { Subcommand } from './command.ts';

export const command: Subcommand = {
  id: 'scorecard',
  usage: '',
  summary:
    'Every metric over the last 7 days against targets and the prior period; also what an empty command shows.',
  run: async (_words, _asker, { reads, context }) => scorecardSheet(await scorecard(reads, context())),
};
