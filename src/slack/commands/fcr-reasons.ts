import { countReasons } from '../../reports/fcr/reasons.ts';
import { parseWhole } from '../../reports/fcr/verdict-cases.ts';
import { reasonsSheet } from '../answers/fcr/reasons.ts';
import type { Subcommand } from './command.ts';

export const command: Subcommand = {
  id: 'fcr reasons',
  usage: '[last 4 weeks] [group:Billing]',
  summary: 'Why first contacts did not resolve their tickets, with tickets to look at.',
  run: async (words, _asker, { reads, context, zendeskOrigin }) =>
    reasonsSheet(await countReasons(reads, parseWhole(words, 'fcr reasons'), context()), zendeskOrigin),
};
