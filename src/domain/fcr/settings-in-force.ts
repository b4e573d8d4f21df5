import type { EpochSeconds } from '../ticket.ts';
import type { FcrSettings } from './settings.ts';

/** What leads decided, from when on and who did; both null where nobody has, so that the defaults hold. */
export interface SettingsInForce {
  readonly settings: FcrSettings;
  readonly since: EpochSeconds | null;
  /** Slack user id. */
  readonly by: string | null;
}

/** That a Slack user leads a group of Zendesk's. */
export interface GroupLead {
  readonly groupId: number;
  readonly slackUser: string;
  readonly addedBy: string;
  readonly at: EpochSeconds;
}
