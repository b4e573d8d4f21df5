import { UserError } from '../../domain/user-error.ts';
import { settingNames } from '../../reports/account-names.ts';
import { settingsSheet } from '../fcr/settings-sheet.ts';
import { settingsView } from '../modals/fcr-settings-view.ts';
import type { Subcommand } from './command.ts';

export const command: Subcommand = {
  id: 'fcr settings',
  usage: '',
  summary: 'What first contact resolution goes by, since when and by whom; for leads a form to change it.',
  run: async (words, { userId }, { fcrSettings, account, isLead, context }) => {
    if (words.trim() !== '')
      throw new UserError(`"fcr settings" takes nothing more; to change one, write fcr set ${words.trim()}.`);
    const [inForce, history, known] = await Promise.all([
      fcrSettings.current(),
      fcrSettings.history(),
      account(),
    ]);
    // Who may only read is shown them even where Slack does not say who the leads are.
    const mayChange = await isLead(userId).catch(() => false);
    const { timeZone } = context();
    const sheet = settingsSheet(inForce, history, settingNames(known), timeZone, mayChange);
    return mayChange ? { ...sheet, modal: settingsView(inForce, known, timeZone) } : sheet;
  },
};
