import { topicsOf } from '../../reports/topics.ts';
import { parseTopics } from '../../reports/topics-words.ts';
import { topicsSheet } from '../answers/topics.ts';
import type { Subcommand } from './command.ts';

export const command: Subcommand = {
  id: 'topics',
  usage: '[last 4 weeks] [by tag|type|form] [group:Billing]',
  summary: 'What tickets are about, and what grows by more than chance.',
  run: async (words, _asker, { reads, context }) =>
    topicsSheet(await topicsOf(reads, parseTopics(words), context())),
};
