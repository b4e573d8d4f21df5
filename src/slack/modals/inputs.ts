import type { types } from '@slack/bolt';
import { shorten } from '../blocks/cut.ts';
import type { Choice } from './modal.ts';
import { INPUT } from './values.ts';

/** More options than a list in a view may hold are looked up as somebody types. */
export const MOST_OPTIONS = 100;
const LABEL_LENGTH = 75;
const LONGEST_TEXT = 3000;

/** What an input is called, and what helps to fill it in. */
export interface Labels {
  readonly block: string;
  readonly label: string;
  readonly hint?: string;
}

const plain = (text: string): types.PlainTextElement => ({ type: 'plain_text', text, emoji: false });

function input({ block, label, hint }: Labels, element: types.InputBlock['element'], optional = true) {
  return {
    type: 'input',
    block_id: block,
    label: plain(label),
    ...(hint === undefined ? {} : { hint: plain(hint) }),
    optional,
    element,
  } satisfies types.InputBlock;
}

/** A whole number, required. */
export const numberInput = (labels: Labels, initial: number, [min, max]: readonly [number, number]) =>
  input(
    labels,
    {
      type: 'number_input',
      action_id: INPUT,
      is_decimal_allowed: false,
      initial_value: String(initial),
      min_value: String(min),
      max_value: String(max),
    },
    false,
  );

/** A text, of one line or of several; one that Slack takes into no input is left as it is, and that is said. */
export function textInput(labels: Labels, initial: string, multiline = false): types.KnownBlock {
  if (initial.length > LONGEST_TEXT) {
    const text = `${labels.label}: too long to be changed here; it stays as it is, and commands change it.`;
    return { type: 'context', elements: [plain(text)] };
  }
  return input(labels, {
    type: 'plain_text_input',
    action_id: INPUT,
    multiline,
    ...(initial === '' ? {} : { initial_value: initial }),
  });
}

/** One of a list, required. */
export function chooseOne(labels: Labels, choices: readonly Choice[], initial: Choice) {
  const initial_option = option(initial);
  const common = { action_id: INPUT, initial_option };
  return input(
    labels,
    choices.length > MOST_OPTIONS
      ? { type: 'external_select', min_query_length: 0, ...common }
      : { type: 'static_select', options: choices.map(option), ...common },
    false,
  );
}

/** Any number of a list that has at least one choice. */
export function chooseMany(labels: Labels, choices: readonly Choice[], initial: readonly Choice[]) {
  const common = {
    action_id: INPUT,
    ...(initial.length === 0 ? {} : { initial_options: initial.map(option) }),
  };
  return input(
    labels,
    choices.length > MOST_OPTIONS
      ? { type: 'multi_external_select', min_query_length: 0, ...common }
      : { type: 'multi_static_select', options: choices.map(option), ...common },
  );
}

/** A choice as Slack takes it. */
export const option = ({ value, label, description }: Choice): types.PlainTextOption => ({
  value,
  text: plain(shorten(label, LABEL_LENGTH)),
  ...(description === undefined ? {} : { description: plain(shorten(description, LABEL_LENGTH)) }),
});
