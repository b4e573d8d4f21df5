import type { SettingKey } from '../../domain/fcr/setting-changes.ts';
import type { FcrSettings } from '../../domain/fcr/settings.ts';
import type { NamedRecord } from '../../domain/reference.ts';
import type { AccountNames } from '../../reports/account-names.ts';
import type { Choice } from './modal.ts';

/** What stands for a field where none is chosen. */
export const NO_FIELD = 'none';
export const NO_CATEGORY: Choice = { value: NO_FIELD, label: 'None: subjects decide alone' };
export const NO_PRODUCT: Choice = { value: NO_FIELD, label: 'None: no figures by product' };
/** A view takes 100 blocks; channels beyond these are set by command. */
const SHOWN_CHANNELS = 40;

/** The block of a setting's input: its id carries the version, so that Slack keeps nothing entered into an older view. */
export const blockOf = (version: string, key: SettingKey, part = ''): string =>
  [key, part, version].join('|');

/** The setting a block is of. */
export const keyOfBlock = (block: string): string => block.split('|')[0] ?? '';

/** Channels that get an input: those seen, and those a lead has decided on. */
export const shownChannels = ({ models }: FcrSettings, { channels }: AccountNames): string[] =>
  [...new Set([...channels, ...Object.keys(models)])].sort().slice(0, SHOWN_CHANNELS);

/** A thing of the account to choose. */
export const choice = ({ id, name }: NamedRecord): Choice => ({ value: String(id), label: name });

/** The fields to choose from, and that there is to be none. */
export const fieldChoices = (fields: readonly NamedRecord[], none: Choice): Choice[] => [
  none,
  ...fields.map(choice),
];

/** What was chosen and has gone from Zendesk since stays a choice. */
export const withGone = (choices: readonly Choice[], chosen: readonly Choice[]): Choice[] => [
  ...choices,
  ...chosen.filter(({ value }) => choices.every((known) => known.value !== value)),
];
