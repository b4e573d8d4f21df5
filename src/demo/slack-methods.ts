import { faultsOfBlocks, isTooLong, type Surface } from './slack-limits.ts';
import { blocksOf, bot, type Conversation, type SlackState, team } from './slack-state.ts';
import {
  isJson,
  type Json,
  type SlackMessage,
  SlackRefusal,
  type SlackUser,
  type SlackView,
  stringAt,
} from './slack-types.ts';

/** What a Web API method may use. */
export interface MethodContext {
  readonly state: SlackState;
  readonly url: string;
  readonly openSocketUrl: () => string;
  /** Uses up a trigger and returns whose it is; refuses a stale or used one. */
  readonly takeTrigger: (triggerId: string) => string;
}

type Method = (args: Json, context: MethodContext) => Json;

/** The Web API methods this workspace knows; every other one is an unknown method. */
export const slackMethods: Readonly<Record<string, Method>> = {
  'auth.test': (_args, { url }) => ({
    url: `${url}/`,
    team: team.name,
    user: 'support_benchmarks',
    team_id: team.id,
    user_id: bot.userId,
    bot_id: bot.id,
    is_enterprise_install: false,
  }),
  'apps.connections.open': (_args, context) => ({ url: context.openSocketUrl() }),

  'chat.postMessage'(args, { state }) {
    const { refusal } = state.user(stringAt(args, 'channel')) ?? {};
    if (refusal !== undefined) throw new SlackRefusal(refusal);
    const { id: channelId } = writable(state, stringAt(args, 'channel'));
    const content = readContent(args);
    const threadTs = stringAt(args, 'thread_ts') || null;
    const message = state.add({ channelId, ...content, threadTs, metadata: args['metadata'] ?? null });
    return { channel: channelId, ts: message.ts, message: describeMessage(message) };
  },
  'chat.update'(args, { state }) {
    const channel = state.conversation(stringAt(args, 'channel'));
    if (channel?.id !== args['channel']) throw new SlackRefusal('channel_not_found');
    const message = state.find(stringAt(args, 'ts'), channel?.id);
    if (!message || message.visibleTo) throw new SlackRefusal('message_not_found');
    if (channel?.isArchived) throw new SlackRefusal('is_inactive');
    if (stringAt(args, 'text').length > 4000) throw new SlackRefusal('msg_too_long');
    const content = readContent(args);
    // Slack keeps the blocks of a message whose update brings none.
    const after = state.edit(message, 'blocks' in args ? content : { ...content, blocks: message.blocks });
    return { channel: channel?.id, ts: after.ts, text: after.text, message: describeMessage(after) };
  },
  'chat.postEphemeral'(args, { state }) {
    const { id: channelId } = writable(state, stringAt(args, 'channel'));
    const visibleTo = knownUser(state, stringAt(args, 'user'), 'user_not_in_channel').id;
    return { message_ts: state.add({ channelId, visibleTo, ...readContent(args) }).ts };
  },

  'conversations.info': (args, { state }) => ({
    channel: describeChannel(visible(state, stringAt(args, 'channel'))),
  }),
  'conversations.open'(args, { state }) {
    const user = knownUser(state, stringAt(args, 'users'));
    return { channel: { id: state.conversation(user.id)?.id } };
  },
  'users.info': (args, { state }) => ({ user: describeUser(knownUser(state, stringAt(args, 'user'))) }),
  'users.lookupByEmail'(args, { state }) {
    const email = stringAt(args, 'email').toLowerCase();
    const user = state.users.find((each) => each.email?.toLowerCase() === email && !each.isDeactivated);
    if (!user) throw new SlackRefusal('users_not_found');
    return { user: describeUser(user) };
  },
  'usergroups.users.list'(args, { state }) {
    const group = state.userGroups.find(({ id }) => id === args['usergroup']);
    if (!group) throw new SlackRefusal('no_such_subteam');
    return { users: group.userIds };
  },

  'views.open'(args, { state, takeTrigger }) {
    const body = readView(args, 'modal');
    return { view: describeView(state.openModal(takeTrigger(stringAt(args, 'trigger_id')), body)) };
  },
  'views.update'(args, { state }) {
    const old = state.modalById(stringAt(args, 'view_id'));
    if (!old) throw new SlackRefusal('not_found');
    refuseStaleHash(args, old);
    return { view: describeView(state.updateModal(old, readView(args, 'modal'))) };
  },
  'views.publish'(args, { state }) {
    const user = knownUser(state, stringAt(args, 'user_id'));
    refuseStaleHash(args, state.home(user.id));
    return { view: describeView(state.publishHome(user.id, readView(args, 'home'))) };
  },
};

/** A stored message as Slack's payloads spell it. */
export function describeMessage(message: SlackMessage): Json {
  return {
    type: 'message',
    user: bot.userId,
    bot_id: bot.id,
    app_id: bot.appId,
    team: team.id,
    ts: message.ts,
    text: message.text,
    ...(message.blocks.length > 0 && { blocks: message.blocks }),
    ...(message.threadTs && { thread_ts: message.threadTs }),
    ...(message.edited && { edited: { user: bot.userId, ts: message.ts } }),
  };
}

/** A stored view as Slack's payloads spell it. */
export function describeView(view: SlackView): Json {
  const { id, hash, body } = view;
  return {
    state: { values: {} },
    private_metadata: '',
    callback_id: '',
    ...body,
    id,
    hash,
    root_view_id: id,
    previous_view_id: null,
    team_id: team.id,
    app_id: bot.appId,
    bot_id: bot.id,
  };
}

function describeChannel(channel: Conversation): Json {
  return {
    id: channel.id,
    name: channel.name,
    is_channel: !channel.userId,
    is_im: Boolean(channel.userId),
    is_private: channel.isPrivate ?? false,
    is_archived: channel.isArchived ?? false,
    is_member: channel.isMember ?? true,
  };
}

function describeUser(user: SlackUser): Json {
  const realName = user.realName ?? user.name;
  return {
    id: user.id,
    team_id: team.id,
    name: user.name,
    real_name: realName,
    deleted: user.isDeactivated ?? false,
    is_bot: false,
    ...(user.timeZone && { tz: user.timeZone }),
    profile: { real_name: realName, display_name: user.name, email: user.email },
  };
}

function visible(state: SlackState, reference: string): Conversation {
  const channel = state.conversation(reference);
  const isHidden = channel?.isPrivate && channel.isMember === false;
  if (!channel || isHidden) throw new SlackRefusal('channel_not_found');
  return channel;
}

function writable(state: SlackState, reference: string): Conversation {
  const channel = visible(state, reference);
  if (channel.isArchived) throw new SlackRefusal('is_archived');
  if (channel.isMember === false) throw new SlackRefusal('not_in_channel');
  return channel;
}

function knownUser(state: SlackState, id: string, refusal = 'user_not_found'): SlackUser {
  const user = state.user(id);
  if (!user) throw new SlackRefusal(refusal);
  return user;
}

function readContent(args: Json): Pick<SlackMessage, 'text' | 'blocks'> {
  const text = stringAt(args, 'text');
  const blocks = args['blocks'] ?? [];
  if (!Array.isArray(blocks)) throw new SlackRefusal('invalid_blocks_format');
  if (!text && blocks.length === 0) throw new SlackRefusal('no_text');
  refuseFaults('invalid_blocks', faultsOfBlocks(blocks, 'message'));
  if (isTooLong(blocks)) throw new SlackRefusal('msg_blocks_too_long');
  return { text, blocks: blocksOf(args) };
}

function readView(args: Json, surface: Surface): Json {
  const view = args['view'];
  if (!isJson(view) || view['type'] !== surface) throw new SlackRefusal('invalid_arguments');
  const title = isJson(view['title']) ? stringAt(view['title'], 'text') : '';
  const isTitled = title.length > 0 && title.length <= 24;
  const faults = surface === 'modal' && !isTitled ? ['[ERROR] title must have 1 to 24 characters'] : [];
  refuseFaults('invalid_arguments', [...faults, ...faultsOfBlocks(view['blocks'], surface)]);
  return view;
}

function refuseFaults(code: string, messages: readonly string[]): void {
  if (messages.length > 0) {
    throw new SlackRefusal(code, { errors: messages, response_metadata: { messages } });
  }
}

function refuseStaleHash(args: Json, view: SlackView | undefined): void {
  if (args['hash'] && view && args['hash'] !== view.hash) throw new SlackRefusal('hash_conflict');
}
