import { changeSettings } from '../fcr/change-settings.ts';
import type { Subcommand } from './command.ts';

export const command: Subcommand = {
  id: 'fcr reset',
  usage: '<setting>',
  summary: 'Puts one setting of first contact resolution back to its default. Leads change it.',
  run: (words, asker, surface) => changeSettings('reset', words, asker, surface),
};
