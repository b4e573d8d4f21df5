import type { types } from '@slack/bolt';
import type { FcrSettings } from '../../domain/fcr/settings.ts';
import type { SettingsInForce } from '../../domain/fcr/settings-in-force.ts';
import type { AccountNames } from '../../reports/account-names.ts';
import { type Line, toMessage } from '../blocks/sheet.ts';
import { inForceLine } from '../fcr/settings-sheet.ts';
import { settingInputs } from './fcr-settings-inputs.ts';
import { versionOf } from './settings-version.ts';
import { formView } from './view.ts';

export const SETTINGS_MODAL = 'fcr-settings';

/** What a form shows above its inputs. */
export interface Told {
  readonly headline: string;
  readonly lines: readonly Line[];
}

/** Of a form that was just opened. */
export const NOTHING_TOLD: Told = { headline: 'What first contact resolution goes by', lines: [] };

/** The form with all settings; `entered` is shown in place of what is in force. */
export function settingsView(
  inForce: SettingsInForce,
  account: AccountNames,
  timeZone: string,
  entered: FcrSettings = inForce.settings,
  { headline, lines }: Told = NOTHING_TOLD,
): types.ModalView {
  const version = versionOf(inForce.settings);
  const told = { headline, lines: [inForceLine(inForce, timeZone), ...lines], footer: [] };
  return formView({
    id: SETTINGS_MODAL,
    title: 'FCR settings',
    submit: 'Save',
    note: version,
    blocks: [...toMessage(told).blocks, ...settingInputs({ settings: entered, account, version })],
  });
}
