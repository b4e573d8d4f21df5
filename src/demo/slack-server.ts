import { createServer } from 'node:http';
import { type Clock, systemClock } from '../lib/clock.ts';
import { createSlackApi, type Tokens } from './slack-api.ts';
import { attachSockets, type Deliver, deliverOverHttp } from './slack-delivery.ts';
import { createGestures, createTriggers, type Gestures } from './slack-gestures.ts';
import { listen, shut } from './slack-http.ts';
import { createResponseUrls } from './slack-response-urls.ts';
import { createSlackState, directMessageId, type SlackState } from './slack-state.ts';
import type {
  Fault,
  SlackCall,
  SlackChannel,
  SlackMessage,
  SlackUser,
  SlackUserGroup,
  SlackView,
} from './slack-types.ts';

const defaultUsers: readonly SlackUser[] = [
  { id: 'U0LEAD', name: 'dana', email: 'dana@example.com' },
  { id: 'U0AGENT', name: 'kim' },
];

/** How the workspace is set up; everything but the tokens has a default. */
export interface SlackOptions extends Tokens {
  readonly port?: number;
  readonly clock?: Clock;
  readonly channels?: readonly SlackChannel[];
  readonly users?: readonly SlackUser[];
  readonly userGroups?: readonly SlackUserGroup[];
  /** With both set, commands and clicks go to the app as signed requests, not over the socket. */
  readonly eventsUrl?: string;
  readonly signingSecret?: string;
  readonly ackTimeoutMs?: number;
  readonly responseTimeoutMs?: number;
  /** How long a message, a connection or a response is waited for where nothing else is said. */
  readonly patienceMs?: number;
  /** How long a trigger opens a view. */
  readonly triggerLifetimeMs?: number;
}

/** A pretend Slack workspace that a real app is connected to. */
export interface SlackWorkspace extends Gestures {
  readonly url: string;
  readonly apiUrl: string;
  readonly channels: readonly SlackChannel[];
  readonly users: readonly SlackUser[];
  readonly calls: readonly SlackCall[];
  /** The messages everyone in a channel sees; a user id means the bot's direct messages with them. */
  messages(channelId: string): readonly SlackMessage[];
  ephemerals(userId: string): readonly SlackMessage[];
  home(userId: string): SlackView | null;
  modal(userId: string): SlackView | null;
  /** Resolves with the first message, old or new, ephemeral or not, that satisfies the predicate. */
  waitFor(predicate: (message: SlackMessage) => boolean, timeoutMs?: number): Promise<SlackMessage>;
  /** Resolves once the app holds a Socket Mode connection. */
  connected(timeoutMs?: number): Promise<void>;
  /** Lets one coming call go wrong; several for one method are used up in turn. */
  failNext(method: string, fault: Fault): void;
  dropSockets(): void;
  /** Switches to signed requests, for an app whose port is known only after it started. */
  sendEventsTo(eventsUrl: string, signingSecret: string): void;
  close(): Promise<void>;
}

/** Starts the workspace on loopback. */
export async function startSlack(options: SlackOptions): Promise<SlackWorkspace> {
  const state = createSlackState({
    clock: options.clock ?? systemClock,
    users: options.users ?? defaultUsers,
    channels: options.channels ?? [{ id: 'C0SUPPORT', name: 'support', isMember: true }],
    userGroups: options.userGroups ?? [],
  });
  const urls = createResponseUrls(state);
  const { patienceMs = 5000 } = options;
  const triggers = createTriggers(options.triggerLifetimeMs);
  const server = createServer();
  const sockets = attachSockets(server);
  const url = await listen(server, options.port ?? 0);

  const openSocketUrl = () => sockets.openUrl(url);
  const context = { state, url, openSocketUrl, takeTrigger: triggers.take };
  const api = createSlackApi(options, context, urls);
  server.on('request', api.handle);

  let deliver: Deliver = sockets.deliver;
  const sendEventsTo = (eventsUrl: string, signingSecret: string) => {
    deliver = deliverOverHttp(eventsUrl, signingSecret);
  };
  if (options.eventsUrl && options.signingSecret) sendEventsTo(options.eventsUrl, options.signingSecret);

  const gestures = createGestures({
    state,
    urls,
    triggers,
    responseBase: `${url}/response/`,
    ackTimeoutMs: options.ackTimeoutMs ?? 3000,
    responseTimeoutMs: options.responseTimeoutMs ?? patienceMs,
    deliver: (envelope, timeoutMs) => deliver(envelope, timeoutMs),
  });

  return {
    ...gestures,
    ...readers(state, patienceMs),
    url,
    apiUrl: `${url}/api/`,
    calls: api.calls,
    failNext: api.failNext,
    sendEventsTo,
    connected: (timeoutMs = patienceMs) => sockets.connected(timeoutMs),
    dropSockets: sockets.drop,
    async close() {
      sockets.drop();
      await shut(server);
    },
  };
}

function readers(state: SlackState, patienceMs: number) {
  return {
    channels: state.channels,
    users: state.users,
    messages(channelId: string) {
      const id = state.user(channelId) ? directMessageId(channelId) : channelId;
      return state.all().filter((message) => message.channelId === id && message.visibleTo === null);
    },
    ephemerals: (userId: string) => state.all().filter((message) => message.visibleTo === userId),
    home: (userId: string) => state.home(userId) ?? null,
    modal: (userId: string) => state.modal(userId) ?? null,
    async waitFor(predicate: (message: SlackMessage) => boolean, timeoutMs = patienceMs) {
      const message = await state.changes.until(() => state.all().find(predicate), timeoutMs);
      if (!message) throw new Error(`no such message within ${timeoutMs} ms`);
      return message;
    },
  };
}
