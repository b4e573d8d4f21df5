import { contradictions } from '../../domain/fcr/contradictions.ts';
import type { SettingKey } from '../../domain/fcr/setting-changes.ts';
import {
  DELIVERY_MODELS,
  type DeliveryModel,
  type ExceptionRule,
  type FcrSettings,
} from '../../domain/fcr/settings.ts';
import { UserError } from '../../domain/user-error.ts';
import { type AccountNames, settingNames } from '../../reports/account-names.ts';
import { withModel } from '../../reports/fcr-settings/model-text.ts';
import { type PlainKey, readException, readSetting } from '../../reports/fcr-settings/setting-text.ts';
import { straightQuotes } from '../../reports/words.ts';
import { blockOf, NO_FIELD, shownChannels } from './fcr-settings-blocks.ts';
import { allChosenIn, chosenIn, typedIn, type Values } from './values.ts';

/** What was entered as settings, and every fault of it at its input. */
export interface Entries {
  readonly settings: FcrSettings;
  readonly faults: Readonly<Record<string, string>>;
}

/** Inputs that hold texts; what a list offers needs no reading. */
const TYPED = [
  'windowDays',
  'qualifiedRoles',
  'acceptingTags',
  'noFurtherActionTags',
  'clarificationMacroIds',
  'callerTags',
  'escalationTags',
] as const satisfies readonly PlainKey[];
const CHOSEN = ['triageGroupIds', 'qualifiedGroupIds', 'callerFormIds'] as const;

/** Reads all inputs of a view; where there is no input, the setting stays as the view was opened with. */
export function readEntries(
  values: Values,
  version: string,
  base: FcrSettings,
  account: AccountNames,
): Entries {
  const faults: Record<string, string> = {};
  const read = <T>(key: SettingKey, get: (block: string) => T, otherwise: T): T => {
    const block = blockOf(version, key);
    if (!(block in values)) return otherwise;
    try {
      return get(block);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      faults[block] = error.message;
      return otherwise;
    }
  };
  const typed = TYPED.map((key) => [
    key,
    read(key, (block) => readSetting(key, textIn(values, block), account), base[key]),
  ]);
  const chosen = CHOSEN.map((key) => [
    key,
    read(key, (block) => allChosenIn(values, block).map(Number), base[key]),
  ]);
  const settings: FcrSettings = {
    ...base,
    ...(Object.fromEntries([...typed, ...chosen]) as Pick<FcrSettings, (typeof TYPED)[number]>),
    models: readModels(values, version, base, account),
    exceptions: read('exceptions', (block) => readExceptions(textIn(values, block)), base.exceptions),
    categoryFieldId: read(
      'categoryFieldId',
      (block) => fieldOf(chosenIn(values, block)),
      base.categoryFieldId,
    ),
    productFieldId: read('productFieldId', (block) => fieldOf(chosenIn(values, block)), base.productFieldId),
  };
  for (const { key, sentence } of contradictions(settings, settingNames(account)))
    faults[blockOf(version, key)] ??= sentence;
  return { settings, faults };
}

const textIn = (values: Values, block: string): string => straightQuotes(typedIn(values, block));

const fieldOf = (value: string | null): number | null =>
  value === null || value === NO_FIELD ? null : Number(value);

function readModels(
  values: Values,
  version: string,
  base: FcrSettings,
  account: AccountNames,
): FcrSettings['models'] {
  return shownChannels(base, account).reduce((models, channel) => {
    const chosen = chosenIn(values, blockOf(version, 'models', channel));
    return isModel(chosen) ? withModel(models, channel, chosen) : models;
  }, base.models);
}

const isModel = (value: string | null): value is DeliveryModel =>
  (DELIVERY_MODELS as readonly (string | null)[]).includes(value);

/** One a line. */
function readExceptions(text: string): ExceptionRule[] {
  const rules = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(readException);
  const names = rules.map(({ name }) => name.toLocaleLowerCase());
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new UserError(`There are two exceptions "${twice}"; give each a name of its own.`);
  return rules;
}
