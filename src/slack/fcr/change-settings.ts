import { settingNames } from '../../reports/account-names.ts';
import { changedByCommand, type SettingVerb } from '../../reports/fcr-settings/settings-command.ts';
import { tidy } from '../../reports/words.ts';
import type { Sheet } from '../blocks/sheet.ts';
import type { Asker } from '../commands/command.ts';
import { requireLead } from '../require-lead.ts';
import type { Surface } from '../surface.ts';
import { changeSheet } from './settings-sheet.ts';
import { unseenLines } from './unseen-lines.ts';

/** Changes one setting as it is typed, and says what it was and is. */
export async function changeSettings(
  verb: SettingVerb,
  words: string,
  asker: Asker,
  surface: Surface,
): Promise<Sheet> {
  await requireLead(asker, surface, 'change these settings');
  const account = await surface.account();
  const { before, after } = await surface.fcrSettings.change(asker.userId, ({ settings }) =>
    changedByCommand(verb, tidy(words), settings, account),
  );
  const unseen = await unseenLines(before.settings, after, surface);
  return changeSheet(before.settings, after, settingNames(account), unseen);
}
