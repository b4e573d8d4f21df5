import { contradictions } from '../../domain/fcr/contradictions.ts';
import { resetSetting, type SettingKey } from '../../domain/fcr/setting-changes.ts';
import type { ExceptionRule, FcrSettings } from '../../domain/fcr/settings.ts';
import { didYouMean } from '../../domain/nearest.ts';
import { UserError } from '../../domain/user-error.ts';
import { type AccountNames, settingNames } from '../account-names.ts';
import { readChannel, readModel } from './model-text.ts';
import { readException, readSetting } from './setting-text.ts';

/** What a setting is called in a command, how else it may be written, and an example of its value. */
interface TypedSetting {
  readonly name: string;
  readonly pattern: RegExp;
  readonly example: string;
}

const TYPED: Readonly<Record<SettingKey, TypedSetting>> = {
  windowDays: { name: 'window', pattern: /(?:verification )?window/, example: '5 business days' },
  models: { name: 'model', pattern: /(?:delivery )?models?/, example: 'voice call-back' },
  triageGroupIds: { name: 'triage', pattern: /triage(?: groups?)?/, example: '"Front desk", Intake' },
  qualifiedGroupIds: { name: 'qualified groups', pattern: /qualified groups?/, example: 'Billing, "Tier 2"' },
  qualifiedRoles: { name: 'qualified roles', pattern: /qualified roles?/, example: 'agent, admin' },
  acceptingTags: { name: 'accepting tags', pattern: /accepting(?: tags?)?/, example: 'customer_happy' },
  noFurtherActionTags: {
    name: 'no-further-action tags',
    pattern: /no[- ]further[- ]action(?: tags?)?/,
    example: 'answer_is_no',
  },
  clarificationMacroIds: {
    name: 'clarification macros',
    pattern: /clarification(?: macros?)?/,
    example: '123, 456',
  },
  callerFormIds: { name: 'caller forms', pattern: /caller forms?/, example: '"Phone call"' },
  callerTags: { name: 'caller tags', pattern: /caller tags?/, example: 'phone_call' },
  escalationTags: { name: 'escalation tags', pattern: /escalation(?: tags?)?/, example: 'escalated' },
  exceptions: { name: 'exception', pattern: /exceptions?/, example: 'duplicates tag:duplicate' },
  categoryFieldId: { name: 'category field', pattern: /category(?: field)?/, example: '360012' },
  productFieldId: { name: 'product field', pattern: /products?(?: field)?/, example: '"Product"' },
};

const KEYS = Object.keys(TYPED) as SettingKey[];
const NAMES = KEYS.map((key) => TYPED[key].name);

/** What is done to the settings. */
export const SETTING_VERBS = ['set', 'remove', 'reset'] as const;
export type SettingVerb = (typeof SETTING_VERBS)[number];

/** The settings after a typed change; throws a UserError, and nothing is changed, where any part of it is wrong. */
export function changedByCommand(
  verb: SettingVerb,
  text: string,
  settings: FcrSettings,
  account: AccountNames,
): FcrSettings {
  const { key, rest } = takeSetting(verb, text);
  const changed = CHANGES[verb](key, rest, settings, account);
  const [first] = contradictions(changed, settingNames(account));
  if (first) throw new UserError(first.sentence);
  return changed;
}

type Change = (key: SettingKey, rest: string, settings: FcrSettings, account: AccountNames) => FcrSettings;

const CHANGES: Readonly<Record<SettingVerb, Change>> = { set: setTo, remove: removeFrom, reset: resetTo };

function takeSetting(verb: SettingVerb, text: string): { key: SettingKey; rest: string } {
  for (const key of KEYS) {
    const match = new RegExp(`^(?:${TYPED[key].pattern.source})(?=[\\s:=]|$)[:=]?`, 'iu').exec(text);
    if (match) return { key, rest: text.slice(match[0].length).trim() };
  }
  if (text === '')
    throw new UserError(`Say what to ${verb}, for example: ${exampleOf(verb)}. ${settingsThereAre()}`);
  const words = text.split(' ');
  const near = [words.slice(0, 2).join(' '), words[0] ?? ''].map((typed) => didYouMean(typed, NAMES));
  const found = near.find((suggestion) => suggestion !== '');
  throw new UserError(`There is no setting "${words[0]}".${found ?? ` ${settingsThereAre()}`}`);
}

const EXAMPLES: Readonly<Record<SettingVerb, SettingKey>> = {
  set: 'windowDays',
  remove: 'exceptions',
  reset: 'windowDays',
};

function exampleOf(verb: SettingVerb): string {
  const { name, example } = TYPED[EXAMPLES[verb]];
  if (verb === 'remove') return `fcr remove ${name} ${example.split(' ')[0]}`;
  return verb === 'reset' ? `fcr reset ${name}` : `fcr set ${name} ${example}`;
}

const settingsThereAre = (): string => `The settings are ${NAMES.join(', ')}.`;

function setTo(key: SettingKey, rest: string, settings: FcrSettings, account: AccountNames): FcrSettings {
  const { name, example } = TYPED[key];
  if (rest === '') throw new UserError(`Say what ${name} is to be, for example: fcr set ${name} ${example}.`);
  if (key === 'models') return { ...settings, models: readModel(rest, settings, account) };
  if (key === 'exceptions') return { ...settings, exceptions: withException(settings, readException(rest)) };
  return { ...settings, [key]: readSetting(key, rest, account) };
}

/** A rule of the same name is replaced. */
const withException = ({ exceptions }: FcrSettings, rule: ExceptionRule): ExceptionRule[] => [
  ...exceptions.filter(({ name }) => !isSameName(name, rule.name)),
  rule,
];

const isSameName = (one: string, other: string): boolean =>
  one.toLocaleLowerCase() === other.toLocaleLowerCase();

function removeFrom(key: SettingKey, rest: string, settings: FcrSettings): FcrSettings {
  const { name } = TYPED[key];
  if (key !== 'exceptions')
    throw new UserError(
      `Only exceptions are removed by name; write fcr set ${name} with what is to stay, or fcr reset ${name}.`,
    );
  const typed = rest.replace(/^"(.*)"$/u, '$1');
  const { exceptions } = settings;
  const kept = exceptions.filter((rule) => !isSameName(rule.name, typed));
  if (kept.length < exceptions.length) return { ...settings, exceptions: kept };
  const known = exceptions.map((rule) => rule.name);
  const others = known.length === 0 ? ' None is set.' : ` There are ${known.join(', ')}.`;
  throw new UserError(
    typed === ''
      ? `Say which exception to remove.${others}`
      : `There is no exception "${typed}".${didYouMean(typed, known) || others}`,
  );
}

function resetTo(key: SettingKey, rest: string, settings: FcrSettings, account: AccountNames): FcrSettings {
  if (rest === '') return resetSetting(settings, key);
  if (key !== 'models')
    throw new UserError(`"reset ${TYPED[key].name}" takes nothing more, but I got "${rest}".`);
  const channel = readChannel(rest, settings.models, account);
  const others = Object.entries(settings.models).filter(([known]) => known !== channel);
  return { ...settings, models: Object.fromEntries(others) };
}
