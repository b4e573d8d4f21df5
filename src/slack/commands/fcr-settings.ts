import { UserError } from '../../domain/user-error.ts';
import { settingNames } from '../../reports/account-names.ts';
import { rulesWithoutProduct } from '../../reports/fcr-settings/rules-without-product.ts';
import { settingsSheet } from '../fcr/settings-sheet.ts';
import { NOTHING_TOLD, settingsView } from '../modals/fcr-settings-view.ts';
import type { Subcommand } from './command.ts';

export const command: Subcommand = {
  id: 'fcr settings',
  usage: '',
  summary: 'What first contact resolution goes by, since when and by whom; for leads a form to change it.',
  run: async (words, { userId }, { fcrSettings, account, isLead, context, reads }) => {
    if (words.trim() !== '')
      throw new UserError(`"fcr settings" takes nothing more; to change one, write fcr set ${words.trim()}.`);
    const [inForce, history, known, rules] = await Promise.all([
      fcrSettings.current(),
      fcrSettings.history(),
      account(),
      reads.exclusionRules(),
    ]);
    // Who may only read is shown them even where Slack does not say who the leads are.
    const mayChange = await isLead(userId).catch(() => false);
    const { timeZone } = context();
    const checks = rulesWithoutProduct(rules, inForce.settings);
    const sheet = settingsSheet(inForce, history, settingNames(known), timeZone, mayChange, checks);
    const told = { ...NOTHING_TOLD, lines: checks.map((sentence) => [{ bold: 'Check: ' }, sentence]) };
    return mayChange
      ? { ...sheet, modal: settingsView(inForce, known, timeZone, inForce.settings, told) }
      : sheet;
  },
};
