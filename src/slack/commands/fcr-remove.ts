import { changeSettings } from '../fcr/change-settings.ts';
import type { Subcommand } from './command.ts';

export const command: Subcommand = {
  id: 'fcr remove',
  usage: 'exception <name>',
  summary: 'Removes an exception of that name. Leads change it.',
  run: (words, asker, surface) => changeSettings('remove', words, asker, surface),
};
