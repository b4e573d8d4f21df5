import { parsePeaks, peaksOf } from '../../reports/peaks.ts';
import { peaksSheet } from '../answers/peaks.ts';
import type { Subcommand } from './command.ts';

export const command: Subcommand = {
  id: 'peaks',
  usage: '[created|solved] [last 4 weeks] [group:Billing]',
  summary: 'When in the week most happens: weekday by hour, and the five busiest.',
  run: async (words, _asker, { reads, context }) =>
    peaksSheet(await peaksOf(reads, parsePeaks(words), context())),
};
