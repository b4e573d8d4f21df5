import { modelOf } from './delivery-model.ts';
import { changedKeys, RULE_KEYS, SETTING_KEYS, type SettingKey } from './setting-changes.ts';
import { DEFAULT_FCR_SETTINGS, type DeliveryModel, type FcrSettings } from './settings.ts';

/** The names behind ids. */
export interface SettingNames {
  group(id: number): string;
  form(id: number): string;
  field(id: number): string;
}

/** For words that must not change when something is renamed in Zendesk. */
export const NAMED_BY_ID: SettingNames = {
  group: (id) => `group ${id}`,
  form: (id) => `form ${id}`,
  field: (id) => `field ${id}`,
};

export const MODEL_WORDS: Readonly<Record<DeliveryModel, string>> = {
  electronic: 'electronic',
  direct: 'direct',
  callBack: 'call-back',
  triage: 'triage',
};

/** What each model takes for the first contact, and what counts against it. */
export const MODEL_MEANINGS: Readonly<Record<DeliveryModel, string>> = {
  electronic:
    'as by e-mail: the first public reply of a qualified agent. One that asks for information, a further reply and a hand-over to another group count against it.',
  direct:
    'as by phone or chat: the whole conversation up to the first solve. Questions back and further replies never count against it; a reopening and a hand-over do.',
  callBack:
    'the first reply once the customer was reached; a voicemail left is no contact. What follows counts as with electronic.',
  triage:
    'the conversation with the first qualified agent; replies of triage groups, which sort and pass on, are no contact. What follows counts as with direct.',
};

export const SETTING_LABELS: Readonly<Record<SettingKey, string>> = {
  windowDays: 'Verification window',
  models: 'Delivery models',
  triageGroupIds: 'Triage groups',
  qualifiedGroupIds: 'Qualified groups',
  qualifiedRoles: 'Qualified roles',
  acceptingTags: 'Accepting tags',
  noFurtherActionTags: 'No-further-action tags',
  clarificationMacroIds: 'Clarification macros',
  callerFormIds: 'Caller forms',
  callerTags: 'Caller tags',
  escalationTags: 'Escalation tags',
  exceptions: 'Exceptions',
  categoryFieldId: 'Category field',
  productFieldId: 'Product field',
};

const VALUES: Readonly<Record<SettingKey, (settings: FcrSettings, names: SettingNames) => string>> = {
  windowDays: ({ windowDays: days }) => `${days} business ${days === 1 ? 'day' : 'days'}`,
  models: ({ models }) =>
    listOr(
      Object.entries(models)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([channel, model]) => `${channel} ${MODEL_WORDS[model]}`),
      'as the channels suggest',
    ),
  triageGroupIds: ({ triageGroupIds: ids }, { group }) => namesOr(ids.map(group)),
  qualifiedGroupIds: ({ qualifiedGroupIds: ids }, { group }) => namesOr(ids.map(group), 'all but triage'),
  qualifiedRoles: ({ qualifiedRoles: roles }) => listOr(roles, 'all but light agents'),
  acceptingTags: ({ acceptingTags: tags }) => listOr(tags),
  noFurtherActionTags: ({ noFurtherActionTags: tags }) => listOr(tags),
  clarificationMacroIds: ({ clarificationMacroIds: ids }) => listOr(ids.map(String)),
  callerFormIds: ({ callerFormIds: ids }, { form }) => namesOr(ids.map(form)),
  callerTags: ({ callerTags: tags }) => listOr(tags),
  escalationTags: ({ escalationTags: tags }) => listOr(tags),
  exceptions: ({ exceptions }) => listOr(exceptions.map(({ name, tag }) => `${name} (tag:${tag})`)),
  categoryFieldId: ({ categoryFieldId: id }, { field }) => (id === null ? NONE : field(id)),
  productFieldId: ({ productFieldId: id }, { field }) => (id === null ? NONE : field(id)),
};

const NONE = 'none';

const listOr = (words: readonly string[], none = NONE): string =>
  words.length === 0 ? none : words.join(', ');

/** A name with a comma would read as two. */
const namesOr = (names: readonly string[], none = NONE): string =>
  listOr(
    names.map((name) => (name.includes(',') ? `"${name}"` : name)),
    none,
  );

/** What one setting holds, in words. */
const settingValue = (settings: FcrSettings, key: SettingKey, names: SettingNames): string =>
  VALUES[key](settings, names);

/** The settings in words: a line for each that is not the default, and all defaults in one. */
export function settingsInWords(
  settings: FcrSettings,
  names: SettingNames = NAMED_BY_ID,
  keys = SETTING_KEYS,
): string[] {
  const decided = changedKeys(DEFAULT_FCR_SETTINGS, settings).filter((key) => keys.includes(key));
  const rest = keys.filter((key) => !decided.includes(key));
  return [
    ...decided.map((key) => `${SETTING_LABELS[key]}: ${settingValue(settings, key, names)}`),
    ...(rest.length === 0 ? [] : [`By default: ${defaultsInWords(rest)}`]),
  ];
}

/** What verdicts go by, in words that no renaming changes: what was decided, the defaults, and when two tickets are on the same matter. */
export const rulesInWords = (settings: FcrSettings): string[] => [
  ...settingsInWords(
    settings,
    NAMED_BY_ID,
    RULE_KEYS.filter((key) => key !== 'categoryFieldId'),
  ),
  sameMatterRule(settings),
];

/** What puts two tickets of one requester on the same matter. */
export const sameMatterRule = ({ categoryFieldId: id }: FcrSettings): string =>
  `same matter: equal subjects${id === null ? '' : `, or equal values of ${NAMED_BY_ID.field(id)}`}`;

/** What is empty is only named. */
function defaultsInWords(keys: readonly SettingKey[]): string {
  const values = keys.map((key) => ({
    label: lower(SETTING_LABELS[key]),
    value: settingValue(DEFAULT_FCR_SETTINGS, key, NAMED_BY_ID),
  }));
  const [unset, set] = [true, false].map((isUnset) =>
    values.filter(({ value }) => (value === NONE) === isUnset),
  );
  return [
    ...(set ?? []).map(({ label, value }) => `${label} ${value}`),
    ...(unset?.length ? [`none set: ${unset.map(({ label }) => label).join(', ')}`] : []),
  ].join('; ');
}

/** One sentence for each thing that differs, with what it was before. */
export function changesInWords(
  before: FcrSettings,
  after: FcrSettings,
  names: SettingNames = NAMED_BY_ID,
): string[] {
  return changedKeys(before, after).flatMap((key) =>
    key === 'models'
      ? modelChanges(before, after)
      : [sentence(SETTING_LABELS[key], settingValue(after, key, names), settingValue(before, key, names))],
  );
}

const modelChanges = (before: FcrSettings, after: FcrSettings): string[] =>
  [...new Set([...Object.keys(before.models), ...Object.keys(after.models)])]
    .sort()
    .map((channel) => ({ channel, now: modelOf(channel, after), was: modelOf(channel, before) }))
    .filter(({ now, was }) => now !== was)
    .map(({ channel, now, was }) =>
      sentence(`Delivery model of ${channel}`, MODEL_WORDS[now], MODEL_WORDS[was]),
    );

const sentence = (what: string, now: string, was: string): string => `${what}: now ${now}; before, ${was}.`;

const lower = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);
