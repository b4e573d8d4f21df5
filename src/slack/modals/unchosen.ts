import type { types } from '@slack/bolt';
import { type Labels, option } from './inputs.ts';
import type { Choice } from './modal.ts';
import { INPUT } from './values.ts';

/** One of a list of at most a hundred, required, with nothing chosen at first. */
export const chooseAnew = (
  { block, label }: Pick<Labels, 'block' | 'label'>,
  choices: readonly Choice[],
): types.InputBlock => ({
  type: 'input',
  block_id: block,
  label: { type: 'plain_text', text: label, emoji: false },
  element: { type: 'static_select', action_id: INPUT, options: choices.map(option) },
});
