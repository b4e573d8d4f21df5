import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { faultsOfBlocks } from './slack-limits.ts';
import { blocksOf, type SlackState } from './slack-state.ts';
import { type Json, type SlackMessage, type SlackResponse, stringAt } from './slack-types.ts';

const maxUses = 5;
const lifetimeMs = 30 * 60_000;

/** Who acted, and where. */
export interface Origin {
  readonly userId: string;
  readonly channelId: string;
  /** The message that was clicked; a slash command has none. */
  readonly messageTs?: string;
}

/** A response_url and the uses made of it. */
export interface ResponseUrl extends Origin {
  readonly id: string;
  readonly createdAt: number;
  readonly startedAt: number;
  readonly responses: SlackResponse[];
}

/** All response_urls of the workspace. */
export interface ResponseUrls {
  create(origin: Origin): ResponseUrl;
  /** Carries out one POST; the status and body are Slack's answer. */
  use(id: string, body: Json): { readonly status: number; readonly body: Json };
  /** Shows the message an acknowledgement may carry, as if it came over the response_url. */
  show(to: Origin, body: Json): SlackMessage;
}

/** Keeps Slack's rules for response_urls: five uses within thirty minutes. */
export function createResponseUrls(state: SlackState): ResponseUrls {
  const urls = new Map<string, ResponseUrl>();

  function refusal(url: ResponseUrl | undefined, body: Json): string | null {
    if (!url || state.clock.now() - url.createdAt > lifetimeMs) return 'expired_url';
    if (url.responses.length >= maxUses) return 'used_url';
    if (body['delete_original'] === true) return null;
    if (!stringAt(body, 'text') && blocksOf(body).length === 0) return 'no_text';
    const faults = faultsOfBlocks(body['blocks'] ?? [], 'message');
    return faults.length > 0 ? `invalid_blocks ${faults.join(' ')}` : null;
  }

  function show({ channelId, userId }: Origin, body: Json): SlackMessage {
    const visibleTo = body['response_type'] === 'in_channel' ? null : userId;
    return state.add({ channelId, visibleTo, text: stringAt(body, 'text'), blocks: blocksOf(body) });
  }

  // Only a click has an original: a second answer to a slash command is always a new message.
  function apply(url: ResponseUrl, body: Json): SlackMessage | null {
    const original = url.messageTs ? state.find(url.messageTs, url.channelId) : undefined;
    if (body['delete_original'] === true) {
      if (original) state.remove(original);
      return null;
    }
    if (body['replace_original'] !== true || !original) return show(url, body);
    return state.edit(original, { text: stringAt(body, 'text'), blocks: blocksOf(body) });
  }

  return {
    create(origin) {
      const id = randomUUID();
      const url = {
        id,
        ...origin,
        createdAt: state.clock.now(),
        startedAt: performance.now(),
        responses: [],
      };
      urls.set(id, url);
      return url;
    },
    use(id, body) {
      const url = urls.get(id);
      const refused = refusal(url, body);
      if (!url || refused) {
        const status = refused?.endsWith('_url') ? 404 : 400;
        return { status, body: { ok: false, error: refused } };
      }
      const message = apply(url, body);
      url.responses.push(toResponse(url, body, message));
      state.changes.announce();
      return { status: 200, body: { ok: true } };
    },
    show,
  };
}

function toResponse(url: ResponseUrl, body: Json, message: SlackMessage | null): SlackResponse {
  return {
    text: stringAt(body, 'text'),
    blocks: blocksOf(body),
    responseType: body['response_type'] === 'in_channel' ? 'in_channel' : 'ephemeral',
    replaceOriginal: body['replace_original'] === true,
    deleteOriginal: body['delete_original'] === true,
    ts: message?.ts ?? null,
    afterMs: performance.now() - url.startedAt,
  };
}
