import { gapOf, parseGap } from '../../reports/fcr/gap.ts';
import { gapSheet } from '../answers/fcr/gap.ts';
import type { Subcommand } from './command.ts';

export const command: Subcommand = {
  id: 'fcr gap',
  usage: '[by group] [last 4 weeks] [channel:email]',
  summary:
    'By how many tickets groups, products … fall short of the optimal level leads set with fcr optimal, and what closing that gap is worth in touches and agent time.',
  run: async (words, _asker, { reads, context }) => gapSheet(await gapOf(reads, parseGap(words), context())),
};
