import { DateTime } from 'luxon';
import { CLIENT, TIME_ZONE } from '../support/sync.ts';

/** What `sync` needs, for a Zendesk and a database file. */
export const environmentFor = (url: string, path: string) => ({
  DATABASE_PATH: path,
  TIME_ZONE,
  ZENDESK_URL: url,
  ZENDESK_OAUTH_CLIENT_ID: CLIENT.clientId,
  ZENDESK_OAUTH_CLIENT_SECRET: CLIENT.clientSecret,
  ZENDESK_INCREMENTAL_PER_MINUTE: '100000',
});

/** Thirty ended days by their dates: the same window in two processes, though midnight passes between them. */
export function thirtyDaysBefore(nowMs: number): string {
  const today = DateTime.fromMillis(nowMs, { zone: TIME_ZONE });
  return `${today.minus({ days: 31 }).toFormat('yyyy-MM-dd')}..${today.minus({ days: 2 }).toFormat('yyyy-MM-dd')}`;
}
