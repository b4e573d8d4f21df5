import type { Clock } from '../lib/clock.ts';
import { createChanges } from './slack-changes.ts';
import {
  isBlock,
  type Json,
  listAt,
  type SlackBlock,
  type SlackChannel,
  type SlackContent,
  type SlackMessage,
  type SlackUser,
  type SlackUserGroup,
  type SlackView,
} from './slack-types.ts';

/** The pretend workspace as Slack's payloads name it. */
export const team = { id: 'T0DEMO', domain: 'demo', name: 'Demo' };
/** The app and its bot user as Slack's payloads name them. */
export const bot = { id: 'B0BENCH', userId: 'U0BENCH', appId: 'A0BENCH', name: 'Support Benchmarks' };

/** A channel, or the bot's direct messages with one person. */
export interface Conversation extends SlackChannel {
  /** The other side of a direct message. */
  readonly userId?: string;
}

/** Who and what is there before anything happens. */
export interface People {
  readonly clock: Clock;
  readonly users: readonly SlackUser[];
  readonly channels: readonly SlackChannel[];
  readonly userGroups: readonly SlackUserGroup[];
}

type NewMessage = Pick<SlackMessage, 'channelId' | 'text' | 'blocks'> & Partial<SlackMessage>;

/** Everything the workspace remembers. */
export type SlackState = ReturnType<typeof createSlackState>;

/** The channel id of the bot's direct messages with a person. */
export function directMessageId(userId: string): string {
  return `D${userId.slice(1)}`;
}

/** The blocks under `blocks`, leaving out what is none. */
export function blocksOf(json: Json): SlackBlock[] {
  return listAt(json, 'blocks').filter(isBlock);
}

/** Starts with people and channels, and no messages. */
export function createSlackState({ clock, users, channels, userGroups }: People) {
  const changes = createChanges();
  const nextTs = timestamps(clock);
  const homes = new Map<string, SlackView>();
  const modals: SlackView[] = [];
  let all: readonly SlackMessage[] = [];
  let viewCount = 0;

  function keep(messages: readonly SlackMessage[]): void {
    all = messages;
    changes.announce();
  }

  return {
    clock,
    users,
    channels,
    userGroups,
    changes,
    nextTs,
    all: () => all,
    user: (id: string) => users.find((user) => user.id === id),
    conversation: (reference: string) => findConversation(channels, users, reference),
    find: (ts: string, channelId?: string) =>
      all.find((message) => message.ts === ts && (channelId ?? message.channelId) === message.channelId),

    add(fresh: NewMessage): SlackMessage {
      const base = { visibleTo: null, threadTs: null, metadata: null, edited: false, history: [] };
      const message: SlackMessage = { ...base, ...fresh, ts: nextTs() };
      keep([...all, message]);
      return message;
    },
    edit(message: SlackMessage, { text, blocks }: SlackContent): SlackMessage {
      const before = { text: message.text, blocks: message.blocks };
      const after = { ...message, text, blocks, edited: true, history: [...message.history, before] };
      keep(all.map((kept) => (kept === message ? after : kept)));
      return after;
    },
    remove(message: SlackMessage): void {
      keep(all.filter((kept) => kept !== message));
    },

    home: (userId: string) => homes.get(userId),
    modal: (userId: string) => modals.findLast((view) => view.userId === userId),
    modalById: (id: string) => modals.find((view) => view.id === id),
    publishHome(userId: string, body: Json): SlackView {
      const id = homes.get(userId)?.id ?? `V0HOME${userId.slice(1)}`;
      const view = toView(id, nextTs(), userId, body);
      homes.set(userId, view);
      changes.announce();
      return view;
    },
    openModal(userId: string, body: Json): SlackView {
      viewCount += 1;
      const view = toView(`V0MODAL${viewCount}`, nextTs(), userId, body);
      modals.push(view);
      changes.announce();
      return view;
    },
    updateModal(old: SlackView, body: Json): SlackView {
      const view = toView(old.id, nextTs(), old.userId, body);
      modals[modals.indexOf(old)] = view;
      changes.announce();
      return view;
    },
    /** Closes the view on top, or the whole stack. */
    closeModals(view: SlackView, wholeStack: boolean): void {
      const closed = modals.filter((open) => open === view || (wholeStack && open.userId === view.userId));
      for (const open of closed) modals.splice(modals.indexOf(open), 1);
      changes.announce();
    },
  };
}

/** Slack's message ids: seconds with six digits, unique and rising even when the clock stands still. */
function timestamps(clock: Clock): () => string {
  let last = 0;
  return () => {
    last = Math.max(last + 100, Math.floor(clock.now()) * 1000);
    return `${Math.floor(last / 1e6)}.${String(last % 1e6).padStart(6, '0')}`;
  };
}

function findConversation(
  channels: readonly SlackChannel[],
  users: readonly SlackUser[],
  reference: string,
): Conversation | undefined {
  const name = reference.replace(/^#/, '');
  const channel = channels.find((each) => each.id === reference || each.name === name);
  if (channel) return channel;
  const user = users.find(({ id }) => id === reference || directMessageId(id) === reference);
  return user && { id: directMessageId(user.id), name: 'directmessage', userId: user.id };
}

function toView(id: string, hash: string, userId: string, body: Json): SlackView {
  return { id, hash, userId, body, blocks: blocksOf(body) };
}
