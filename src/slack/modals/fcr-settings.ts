import { changedKeys, withChangesOf } from '../../domain/fcr/setting-changes.ts';
import { DEFAULT_FCR_SETTINGS, type FcrSettings } from '../../domain/fcr/settings.ts';
import type { SettingsInForce } from '../../domain/fcr/settings-in-force.ts';
import { changesInWords } from '../../domain/fcr/settings-in-words.ts';
import { type AccountNames, settingNames } from '../../reports/account-names.ts';
import { changeSheet } from '../fcr/settings-sheet.ts';
import { unseenLines } from '../fcr/unseen-lines.ts';
import { requireLead } from '../require-lead.ts';
import type { Surface } from '../surface.ts';
import { choice, fieldChoices, keyOfBlock, NO_CATEGORY, NO_PRODUCT } from './fcr-settings-blocks.ts';
import { readEntries } from './fcr-settings-entries.ts';
import { SETTINGS_MODAL, settingsView } from './fcr-settings-view.ts';
import type { Choice, Modal } from './modal.ts';
import { versionOf } from './settings-version.ts';
import { sheetView } from './view.ts';

/** All settings of first contact resolution in one form: what was changed in it is saved whole, or nothing is. */
export const fcrSettingsModal: Modal = {
  id: SETTINGS_MODAL,
  submit: async ({ values, note: opened }, asker, surface) => {
    await requireLead(asker, surface, 'change these settings');
    const account = await surface.account();
    const base = await settingsOf(opened, surface);
    const { settings: wanted, faults } = readEntries(values, opened, base, account);
    if (Object.keys(faults).length > 0) return { kind: 'faults', faults };
    const verdict = (current: SettingsInForce) => judge(current.settings, base, wanted);
    const { before, after } = await surface.fcrSettings.change(asker.userId, (current) =>
      verdict(current) === 'save' ? wanted : current.settings,
    );
    if (verdict(before) === 'stale')
      return { kind: 'view', view: staleView(before, base, wanted, account, surface) };
    const unseen = await unseenLines(before.settings, after, surface);
    const sheet = changeSheet(before.settings, after, settingNames(account), unseen);
    return { kind: 'view', view: sheetView('FCR settings', sheet) };
  },
  options: async (block, typed, surface) => {
    const wanted = typed.trim().toLocaleLowerCase();
    return choicesOf(block, await surface.account()).filter(({ label }) =>
      label.toLocaleLowerCase().includes(wanted),
    );
  },
};

/** What comes of a submission: one that changes nothing, or came before, leaves all as it is. */
function judge(current: FcrSettings, base: FcrSettings, wanted: FcrSettings): 'save' | 'stale' | 'nothing' {
  const isNothing = changedKeys(base, wanted).length === 0 || changedKeys(current, wanted).length === 0;
  if (isNothing) return 'nothing';
  return changedKeys(base, current).length === 0 ? 'save' : 'stale';
}

/** The settings a form was opened with. */
async function settingsOf(version: string, { fcrSettings }: Surface): Promise<FcrSettings> {
  const known = [DEFAULT_FCR_SETTINGS, ...(await fcrSettings.history()).map(({ settings }) => settings)];
  const found = known.find((settings) => versionOf(settings) === version);
  return found ?? (await fcrSettings.current()).settings;
}

/** The form anew, with what was entered put over what somebody else has changed meanwhile. */
function staleView(
  current: SettingsInForce,
  base: FcrSettings,
  wanted: FcrSettings,
  account: AccountNames,
  { context }: Surface,
) {
  const theirs = changesInWords(base, current.settings, settingNames(account));
  return settingsView(current, account, context().timeZone, withChangesOf(current.settings, base, wanted), {
    headline: 'Not saved: these settings were changed while you had them open',
    lines: [
      ...theirs.map((sentence) => [sentence]),
      ['Below, your changes stand over those. Save puts them in force; Cancel leaves all as it is.'],
    ],
  });
}

function choicesOf(block: string, account: AccountNames): readonly Choice[] {
  switch (keyOfBlock(block)) {
    case 'triageGroupIds':
    case 'qualifiedGroupIds':
      return account.groups.map(choice);
    case 'callerFormIds':
      return account.forms.map(choice);
    case 'categoryFieldId':
      return fieldChoices(account.ticketFields, NO_CATEGORY);
    case 'productFieldId':
      return fieldChoices(account.productFields, NO_PRODUCT);
    default:
      return [];
  }
}
