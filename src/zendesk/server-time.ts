import type { EpochSeconds } from '../domain/ticket.ts';
import type { ZendeskClient } from './client.ts';
import { HELD_BACK_SECONDS } from './streams/stream.ts';
import type { JsonReply } from './transport.ts';

/** An instant by the earlier of two clocks: ours, and Zendesk's as its latest answer told it. */
export function earlierClock(client: ZendeskClient, now: () => EpochSeconds) {
  let ahead = 0;
  return {
    client: {
      ...client,
      get: async (...call: Parameters<ZendeskClient['get']>): Promise<JsonReply> => {
        const reply = await client.get(...call);
        if (reply.serverAtMs !== null) ahead = now() - Math.floor(reply.serverAtMs / 1000);
        return reply;
      },
    },
    earlierNow: (): EpochSeconds => now() - Math.max(0, ahead),
  };
}

/** Up to when an answer that holds everything is complete: a minute before it was asked for, by the earlier clock. */
export function completeTo(
  askedAt: EpochSeconds,
  answeredAt: EpochSeconds,
  { serverAtMs }: JsonReply,
): EpochSeconds {
  const serverAt = serverAtMs === null ? answeredAt : Math.floor(serverAtMs / 1000);
  // A clock of ours that is set meanwhile says nothing of how long the answer took.
  const took = Math.max(0, answeredAt - askedAt);
  return Math.min(askedAt, serverAt - took) - HELD_BACK_SECONDS;
}
