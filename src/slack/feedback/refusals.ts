import type { EpochSeconds } from '../../domain/ticket.ts';
import type { FeedbackAgent } from './memory.ts';

/** Slack's answers to a direct message that will be the same tomorrow, and what they mean. */
const MEANINGS: Readonly<Record<string, string>> = {
  channel_not_found: 'Slack does not know the person any more',
  user_not_found: 'Slack does not know the person any more',
  user_disabled: 'deactivated in Slack',
  user_not_visible: 'not visible to the app',
  messages_tab_disabled: "the app's Messages tab is off",
  cannot_dm_bot: 'an app or a bot',
  is_archived: 'the conversation is archived',
  restricted_action: 'the workspace does not allow it',
};

const FOUR_WEEKS_SECONDS = 28 * 86_400;

/** Whether a refused message is not to be tried again soon. */
export const isForGood = (code: string): boolean => Object.hasOwn(MEANINGS, code);

export const meaningOf = (code: string): string => `${MEANINGS[code] ?? 'refused'} (${code})`;

/** Whether Slack has refused messages to an agent so lately that none is tried. */
export const isRefused = ({ refusal }: Pick<FeedbackAgent, 'refusal'>, now: EpochSeconds): boolean =>
  refusal !== null && now - refusal.at < FOUR_WEEKS_SECONDS;
