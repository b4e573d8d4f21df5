import type { Line } from './sheet.ts';

/** People as Slack shows them. */
export const people = (users: readonly string[]): Line =>
  users.flatMap((user, index) => [...(index === 0 ? [] : [', ']), { user }]);
