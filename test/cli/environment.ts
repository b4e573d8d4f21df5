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
