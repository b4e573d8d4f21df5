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

/** Whether a refused message is not to be tried again. */
export const isForGood = (code: string): boolean => Object.hasOwn(MEANINGS, code);

/** What such an answer means; null of any other. */
export const meaningOf = (code: string): string | null => MEANINGS[code] ?? null;
