import { gapOf, parseGap } from '../../reports/fcr/gap.ts';
import { gapSheet } from '../answers/fcr/gap.ts';
import type { Subcommand } from './command.ts';

export const command: Subcommand = {
  id: 'fcr gap',
  usage: '[by group] [last 4 weeks] [channel:email]',
  summary: 'How far segments are from their optimal level, and what closing that is worth.',
  run: async (words, _asker, { reads, context }) => gapSheet(await gapOf(reads, parseGap(words), context())),
};
