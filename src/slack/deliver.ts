import { type types, webApi } from '@slack/bolt';
import type { Message } from './blocks/sheet.ts';
import type { Posted } from './outbox.ts';

/** What became of a call to Slack: sent, certainly not sent, or perhaps. */
export type Outcome =
  | { readonly kind: 'sent'; readonly posted: Posted }
  | {
      readonly kind: 'not-sent';
      readonly reason: string;
      readonly retryAfterSeconds: number | null;
      /** Slack's own, where it refused. */
      readonly code?: string;
    }
  | { readonly kind: 'unknown'; readonly reason: string };

/** The only way out to Slack. Nothing here is retried by itself, because a retry may post twice. */
export interface Deliver {
  post(channel: string, message: Message): Promise<Outcome>;
  update(posted: Posted, message: Message): Promise<Outcome>;
  publishHome(userId: string, message: Message): Promise<void>;
  /** Opens a form for whoever typed or clicked a moment ago; throws where Slack does not. */
  openModal(triggerId: string, view: types.ModalView): Promise<void>;
}

const LAYOUT_FAULTS = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long']);
/** Platform errors after which Slack says part of the call may have succeeded. */
const AMBIGUOUS = new Set(['fatal_error', 'internal_error', 'request_timeout', 'service_unavailable']);
/** Failures before anything reached Slack. */
const NEVER_SENT = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_/u;

/** What a platform error means to the person who can mend it. */
const SENTENCES: Readonly<Record<string, string>> = {
  channel_not_found:
    'Slack does not know this channel, or it is private and the bot is not in it; invite the bot or correct the channel',
  not_in_channel: 'the bot is not in this channel; invite it with /invite',
  is_archived: 'the channel is archived; choose another',
  invalid_auth: 'Slack refuses the bot token; check SLACK_BOT_TOKEN',
  token_revoked: 'the bot token was revoked; install the app again',
  account_inactive: 'the bot token was revoked; install the app again',
  missing_scope: 'the app lacks a scope; install it again from manifest.yml',
  restricted_action: 'this channel does not allow the bot to post',
};

/** Sends through a Web API client that must have retries turned off. */
export function deliverWith(client: webApi.WebClient): Deliver {
  return {
    post: (channel, message) =>
      withLayoutFallback(message, async ({ text, blocks }) => {
        const sent = await client.chat.postMessage({
          channel,
          text,
          blocks,
          unfurl_links: false,
          unfurl_media: false,
        });
        return { channel: sent.channel ?? channel, ts: sent.ts ?? '' };
      }),
    update: (posted, message) =>
      withLayoutFallback(message, async ({ text, blocks }) => {
        await client.chat.update({ ...posted, text, blocks });
        return posted;
      }),
    publishHome: async (userId, { blocks }) => {
      await client.views.publish({ user_id: userId, view: { type: 'home', blocks } });
    },
    openModal: async (triggerId, view) => {
      await client.views.open({ trigger_id: triggerId, view });
    },
  };
}

/** A workspace that does not take the layout still gets the text, which says the same. */
async function withLayoutFallback(
  message: Message,
  send: (message: Message) => Promise<Posted>,
): Promise<Outcome> {
  try {
    return { kind: 'sent', posted: await send(message) };
  } catch (error) {
    if (!isLayoutFault(error)) return outcomeOf(error);
  }
  try {
    return { kind: 'sent', posted: await send({ text: message.text, blocks: [] }) };
  } catch (error) {
    return outcomeOf(error);
  }
}

const isLayoutFault = (error: unknown): boolean =>
  error instanceof webApi.WebAPIPlatformError && LAYOUT_FAULTS.has(error.data.error);

function outcomeOf(error: unknown): Outcome {
  if (error instanceof webApi.WebAPIPlatformError) return platformOutcome(error.data.error);
  if (error instanceof webApi.WebAPIRateLimitedError) {
    return { kind: 'not-sent', reason: 'Slack asked us to slow down', retryAfterSeconds: error.retryAfter };
  }
  if (error instanceof webApi.WebAPIRequestError && NEVER_SENT.test(causesOf(error))) {
    return { kind: 'not-sent', reason: 'Slack cannot be reached', retryAfterSeconds: null };
  }
  if (error instanceof webApi.WebAPIHTTPError && error.statusCode < 500) {
    return {
      kind: 'not-sent',
      reason: `Slack refused the call (${error.statusCode})`,
      retryAfterSeconds: null,
    };
  }
  return {
    kind: 'unknown',
    reason:
      error instanceof webApi.WebAPIHTTPError
        ? `Slack answered with an error (${error.statusCode})`
        : 'the connection broke while sending',
  };
}

function platformOutcome(code: string): Outcome {
  if (!/^[a-z_]+$/u.test(code)) return { kind: 'unknown', reason: 'Slack gave no readable answer' };
  if (AMBIGUOUS.has(code)) return { kind: 'unknown', reason: `Slack answered ${code}` };
  const reason = SENTENCES[code] ?? `Slack answered ${code}`;
  return { kind: 'not-sent', reason, retryAfterSeconds: null, code };
}

function causesOf(error: unknown): string {
  const texts: string[] = [];
  for (
    let cause: unknown = error;
    cause instanceof Error && texts.length < 5;
    cause = 'original' in cause && cause.original !== cause ? cause.original : cause.cause
  ) {
    texts.push('code' in cause ? String(cause.code) : '', cause.message);
  }
  return texts.join(' ');
}
