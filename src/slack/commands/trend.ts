import { trendOf } from '../../reports/trend.ts';
import { parseTrend } from '../../reports/trend-words.ts';
import { trendSheet } from '../answers/trend.ts';
import type { Subcommand } from './command.ts';

export const command: Subcommand = {
  id: 'trend',
  usage: '<metric> [12 weeks] [group:Billing]',
  summary: 'One metric over complete days, weeks or months, split where its meaning changed.',
  run: async (words, _asker, { reads, context }) => {
    const asked = context();
    return trendSheet(await trendOf(reads, parseTrend(words), asked), asked.timeZone);
  },
};
