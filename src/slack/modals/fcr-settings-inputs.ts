import type { types } from '@slack/bolt';
import type { SettingKey } from '../../domain/fcr/setting-changes.ts';
import type { FcrSettings } from '../../domain/fcr/settings.ts';
import { SETTING_LABELS } from '../../domain/fcr/settings-in-words.ts';
import type { NamedRecord } from '../../domain/reference.ts';
import { type AccountNames, settingNames } from '../../reports/account-names.ts';
import { LONGEST_WINDOW_DAYS } from '../../reports/fcr-settings/setting-text.ts';
import { blockOf, choice, fieldChoices, NO_CATEGORY, NO_PRODUCT, withGone } from './fcr-settings-blocks.ts';
import { modelInputs } from './fcr-settings-models.ts';
import { chooseMany, chooseOne, type Labels, numberInput, textInput } from './inputs.ts';
import type { Choice } from './modal.ts';

/** What the inputs are made from. */
export interface Shown {
  readonly settings: FcrSettings;
  readonly account: AccountNames;
  readonly version: string;
}

/** An input for every setting, and for every channel's model. */
export const settingInputs = (shown: Shown): types.KnownBlock[] => [
  windowInput(shown),
  ...modelInputs(shown),
  ...qualifiedInputs(shown),
  ...outcomeInputs(shown),
  ...callerInputs(shown),
  ...ruleInputs(shown),
];

const labels = ({ version }: Shown, key: SettingKey, hint: string): Labels => ({
  block: blockOf(version, key),
  label: SETTING_LABELS[key],
  hint,
});

const windowInput = (shown: Shown) =>
  numberInput(
    {
      ...labels(shown, 'windowDays', 'How long a customer has to say that it is not solved.'),
      label: `${SETTING_LABELS.windowDays}, in business days`,
    },
    shown.settings.windowDays,
    [1, LONGEST_WINDOW_DAYS],
  );

const qualifiedInputs = (shown: Shown): types.KnownBlock[] => [
  ...groups(shown, 'triageGroupIds', 'They only sort and pass on; their replies are no first contact.'),
  ...groups(shown, 'qualifiedGroupIds', 'Only their replies are a first contact; empty means every group.'),
  list(shown, 'qualifiedRoles', 'admin, agent or ids of custom roles, with commas; empty means every role.'),
];

const outcomeInputs = (shown: Shown): types.KnownBlock[] => [
  list(shown, 'acceptingTags', 'They say that the customer has accepted.'),
  list(shown, 'noFurtherActionTags', 'Closed, though the customer did not get what was wanted.'),
  list(shown, 'clarificationMacroIds', 'Ids of macros that ask the customer for information, with commas.'),
];

const callerInputs = (shown: Shown): types.KnownBlock[] => [
  ...manyOf(
    labels(shown, 'callerFormIds', 'Of tickets that agents file for callers.'),
    shown.account.forms,
    shown.settings.callerFormIds,
    settingNames(shown.account).form,
  ),
  list(shown, 'callerTags', 'Of tickets that agents file for callers.'),
];

const ruleInputs = (shown: Shown): types.KnownBlock[] => [
  list(shown, 'escalationTags', 'Of escalations that are justified: they never count against an agent.'),
  textInput(
    labels(shown, 'exceptions', 'One a line: a name, then the tag, for example "duplicates tag:duplicate".'),
    shown.settings.exceptions.map(({ name, tag }) => `${name} tag:${tag}`).join('\n'),
    true,
  ),
  ...fieldInputs(shown),
];

const fieldInputs = (shown: Shown): types.KnownBlock[] => [
  fieldInput(
    shown,
    labels(shown, 'categoryFieldId', 'Tickets of one customer with the same value are the same matter.'),
    { id: shown.settings.categoryFieldId, fields: shown.account.ticketFields, none: NO_CATEGORY },
  ),
  fieldInput(
    shown,
    labels(
      shown,
      'productFieldId',
      'Its options are what "by product" tells apart; no verdict depends on it.',
    ),
    { id: shown.settings.productFieldId, fields: shown.account.productFields, none: NO_PRODUCT },
  ),
];

interface FieldChoice {
  readonly id: number | null;
  readonly fields: readonly NamedRecord[];
  readonly none: Choice;
}

function fieldInput({ account }: Shown, labelled: Labels, { id, fields, none }: FieldChoice) {
  const chosen = id === null ? none : choice({ id, name: settingNames(account).field(id) });
  return chooseOne(labelled, withGone(fieldChoices(fields, none), [chosen]), chosen);
}

type ListKey =
  | 'qualifiedRoles'
  | 'acceptingTags'
  | 'noFurtherActionTags'
  | 'clarificationMacroIds'
  | 'callerTags'
  | 'escalationTags';

const list = (shown: Shown, key: ListKey, hint: string): types.KnownBlock =>
  textInput(labels(shown, key, hint), shown.settings[key].join(', '));

const groups = (shown: Shown, key: 'triageGroupIds' | 'qualifiedGroupIds', hint: string) => {
  const { account, settings } = shown;
  return manyOf(labels(shown, key, hint), account.groups, settings[key], settingNames(account).group);
};

/** Nothing to choose from is no input. */
function manyOf(
  labelled: Labels,
  records: readonly NamedRecord[],
  ids: readonly number[],
  nameOf: (id: number) => string,
): types.KnownBlock[] {
  const chosen = ids.map((id) => choice({ id, name: nameOf(id) }));
  const choices = withGone(records.map(choice), chosen);
  return choices.length === 0 ? [] : [chooseMany(labelled, choices, chosen)];
}
