import { changeSettings } from '../fcr/change-settings.ts';
import type { Subcommand } from './command.ts';

export const command: Subcommand = {
  id: 'fcr set',
  usage: 'window 5 business days | model voice call-back | triage "Front desk", Intake | …',
  summary:
    'Changes one setting of first contact resolution and says what it was; none empties a list. Leads change it.',
  run: (words, asker, surface) => changeSettings('set', words, asker, surface),
};
