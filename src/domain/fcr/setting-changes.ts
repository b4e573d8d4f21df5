import { DEFAULT_FCR_SETTINGS, type FcrSettings } from './settings.ts';

export type SettingKey = keyof FcrSettings;

/** Every setting, in the order people see them. */
export const SETTING_KEYS: readonly SettingKey[] = [
  'windowDays',
  'models',
  'triageGroupIds',
  'qualifiedGroupIds',
  'qualifiedRoles',
  'acceptingTags',
  'noFurtherActionTags',
  'clarificationMacroIds',
  'callerFormIds',
  'callerTags',
  'escalationTags',
  'exceptions',
  'categoryFieldId',
  'productFieldId',
];

/** The settings that verdicts depend on. */
export const RULE_KEYS: readonly SettingKey[] = SETTING_KEYS.filter((key) => key !== 'productFieldId');

/** The settings that differ; the order of a list means nothing. */
export const changedKeys = (before: FcrSettings, after: FcrSettings): SettingKey[] =>
  SETTING_KEYS.filter((key) => canonical(before[key]) !== canonical(after[key]));

/** Whether verdicts may differ, so that tickets are to be measured again. */
export const changesVerdicts = (before: FcrSettings, after: FcrSettings): boolean =>
  changedKeys(before, after).some((key) => RULE_KEYS.includes(key));

/** One text for equal settings, whatever the order of their lists. */
export const canonicalText = (settings: FcrSettings): string =>
  JSON.stringify(SETTING_KEYS.map((key) => canonical(settings[key])));

function canonical(value: FcrSettings[SettingKey]): string {
  if (Array.isArray(value)) return JSON.stringify(value.map((each) => JSON.stringify(each)).sort());
  if (typeof value === 'object' && value !== null)
    return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  return JSON.stringify(value);
}

/** What is in force now with what was changed from an earlier state put over it, setting by setting. */
export const withChangesOf = (current: FcrSettings, base: FcrSettings, wanted: FcrSettings): FcrSettings =>
  changedKeys(base, wanted).reduce((settings, key) => take(settings, key, wanted), current);

/** A setting put back to what it is where nobody has decided. */
export const resetSetting = (settings: FcrSettings, key: SettingKey): FcrSettings =>
  take(settings, key, DEFAULT_FCR_SETTINGS);

const take = (settings: FcrSettings, key: SettingKey, from: FcrSettings): FcrSettings => ({
  ...settings,
  [key]: from[key],
});
