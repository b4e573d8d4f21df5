import { compareFormulas } from '../../reports/fcr/compare.ts';
import { parseWhole } from '../../reports/fcr/verdict-cases.ts';
import { compareSheet } from '../answers/fcr/compare.ts';
import type { Subcommand } from './command.ts';

export const command: Subcommand = {
  id: 'fcr compare',
  usage: '[last 4 weeks] [group:Billing]',
  summary: 'First contact resolution by the published formulas, on the same tickets.',
  run: async (words, _asker, { reads, context }) =>
    compareSheet(await compareFormulas(reads, parseWhole(words, 'fcr compare'), context())),
};
