import type { types } from '@slack/bolt';
import type { Labels } from './inputs.ts';
import { INPUT } from './values.ts';

/** What may be written into a text area, and whether it may stay empty. */
interface Area {
  readonly longest: number;
  readonly isOptional?: boolean;
  readonly isOneLine?: boolean;
  readonly initial?: string;
}

/** A text of a length that Slack itself holds people to. */
export const textArea = (
  { block, label, hint }: Labels,
  { longest, isOptional = false, isOneLine = false, initial = '' }: Area,
): types.InputBlock => ({
  type: 'input',
  block_id: block,
  label: { type: 'plain_text', text: label, emoji: false },
  ...(hint === undefined ? {} : { hint: { type: 'plain_text', text: hint, emoji: false } }),
  optional: isOptional,
  element: {
    type: 'plain_text_input',
    action_id: INPUT,
    multiline: !isOneLine,
    max_length: longest,
    ...(initial === '' ? {} : { initial_value: initial }),
  },
});
