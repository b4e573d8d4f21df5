import { escalationsOf } from '../../reports/fcr/escalations.ts';
import { parseWhole } from '../../reports/fcr/verdict-cases.ts';
import { escalationsSheet } from '../answers/fcr/escalations.ts';
import type { Subcommand } from './command.ts';

export const command: Subcommand = {
  id: 'fcr escalations',
  usage: '[last 4 weeks] [group:Billing]',
  summary: 'Hand-overs after the first contact: how soon accepted, how many bounced, who was asked again.',
  run: async (words, _asker, { reads, context, zendeskOrigin }) =>
    escalationsSheet(
      await escalationsOf(reads, parseWhole(words, 'fcr escalations'), context()),
      zendeskOrigin,
    ),
};
