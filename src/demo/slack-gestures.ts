import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { Deliver, Envelope } from './slack-delivery.ts';
import { describeView } from './slack-methods.ts';
import type { ResponseUrl, ResponseUrls } from './slack-response-urls.ts';
import { bot, directMessageId, type SlackState, team } from './slack-state.ts';
import { type Click, findElement, findSurface } from './slack-surfaces.ts';
import { isJson, type Json, type SlackAnswer, SlackRefusal, type SlackView } from './slack-types.ts';

interface CommandOptions {
  readonly userId?: string;
  readonly channelId?: string;
  readonly command?: string;
  /** How long to wait for the first use of the response_url; 0 does not wait. */
  readonly timeoutMs?: number;
}

/** What people do in the workspace. */
export interface Gestures {
  command(text: string, options?: CommandOptions): Promise<SlackAnswer>;
  click(click: Click): Promise<SlackAnswer>;
  /** Opens the home tab and resolves with what the app publishes next, or null when it does not. */
  openHome(userId: string, timeoutMs?: number): Promise<SlackView | null>;
  /** Types into a list of the person's open modal that is looked up as one types; the options come back in the ack. */
  suggest(userId: string, blockId: string, typed: string): Promise<SlackAnswer>;
  /** Submits the person's open modal; `values` are keyed by block id, then by action id. */
  submit(userId: string, values: Json): Promise<SlackAnswer>;
}

/** What the gestures work with. */
export interface GestureParts {
  readonly state: SlackState;
  readonly urls: ResponseUrls;
  readonly responseBase: string;
  readonly ackTimeoutMs: number;
  readonly responseTimeoutMs: number;
  readonly triggers: Triggers;
  readonly deliver: Deliver;
}

/** The trigger ids handed out with commands and clicks. */
export interface Triggers {
  issue(userId: string): string;
  readonly take: (triggerId: string) => string;
}

/** Each trigger opens one view, within three seconds where nothing else is said. */
export function createTriggers(lifetimeMs = 3000): Triggers {
  const issued = new Map<string, { userId: string; until: number; isTaken: boolean }>();
  return {
    issue(userId) {
      const id = randomUUID();
      issued.set(id, { userId, until: performance.now() + lifetimeMs, isTaken: false });
      return id;
    },
    take(id) {
      const trigger = issued.get(id);
      if (!trigger) throw new SlackRefusal('invalid_trigger_id');
      if (trigger.isTaken) throw new SlackRefusal('exchanged_trigger_id');
      if (performance.now() > trigger.until) throw new SlackRefusal('expired_trigger_id');
      trigger.isTaken = true;
      return trigger.userId;
    },
  };
}

/** Builds Slack's payloads for what people do, delivers them and gathers the answers. */
export function createGestures(parts: GestureParts): Gestures {
  const { state, urls } = parts;
  const anyone = () => state.users[0]?.id ?? '';
  const anywhere = () => state.channels[0]?.id ?? '';

  return {
    command(text, { userId = anyone(), channelId = anywhere(), command = '/benchmarks', timeoutMs } = {}) {
      const url = urls.create({ userId, channelId });
      const payload = {
        ...common(parts, url),
        team_id: team.id,
        team_domain: team.domain,
        channel_id: channelId,
        channel_name: state.conversation(channelId)?.name ?? 'privategroup',
        user_id: userId,
        user_name: state.user(userId)?.name ?? userId,
        command,
        text,
      };
      return exchange(parts, { type: 'slash_commands', payload }, url, timeoutMs);
    },

    async click({ userId = anyone(), timeoutMs, ...click }) {
      const surface = findSurface(state, userId, click);
      const action = { ...findElement(surface.blocks, click), action_ts: state.nextTs() };
      const url = urls.create({ userId, ...surface.origin });
      const base = interaction(parts, url);
      const payload = { type: 'block_actions', ...base, ...surface.payload, actions: [action] };
      const patience = click.messageTs === undefined ? 0 : timeoutMs;
      return exchange(parts, { type: 'interactive', payload }, url, patience);
    },

    async openHome(userId, timeoutMs = parts.responseTimeoutMs) {
      const before = state.home(userId);
      const payload = homeOpened(state, userId, before);
      await parts.deliver({ type: 'events_api', payload }, parts.ackTimeoutMs);
      const published = () => {
        const view = state.home(userId);
        return view === before ? undefined : view;
      };
      return (await state.changes.until(published, timeoutMs)) ?? null;
    },

    async suggest(userId, blockId, typed) {
      const view = state.modal(userId);
      const block = view?.blocks.find((each) => each['block_id'] === blockId);
      const element = isJson(block?.['element']) ? block['element'] : null;
      if (!view || !element) throw new Error(`${userId} has no list ${blockId} open`);
      const url = urls.create({ userId, channelId: directMessageId(userId) });
      const asked = { block_id: blockId, action_id: element['action_id'], value: typed };
      const base = { ...interaction(parts, url), ...asked, view: describeView(view) };
      return exchange(parts, { type: 'interactive', payload: { type: 'block_suggestion', ...base } }, url, 0);
    },

    async submit(userId, values) {
      const view = state.modal(userId);
      if (!view) throw new Error(`${userId} has no modal open`);
      const url = urls.create({ userId, channelId: directMessageId(userId) });
      const submitted = { ...describeView(view), state: { values } };
      const base = { ...interaction(parts, url), response_url: undefined, response_urls: [] };
      const payload = { type: 'view_submission', ...base, view: submitted };
      const answer = await exchange(parts, { type: 'interactive', payload }, url, 0);
      if (answer.ackMs !== null) followUp(state, view, answer.ackBody ?? {});
      return answer;
    },
  };
}

async function exchange(
  { state, urls, deliver, ...parts }: GestureParts,
  envelope: Envelope,
  url: ResponseUrl,
  timeoutMs = parts.responseTimeoutMs,
): Promise<SlackAnswer> {
  const ack = await deliver(envelope, parts.ackTimeoutMs);
  const isMessage = ack.body !== null && ('text' in ack.body || 'blocks' in ack.body);
  if (ack.body && isMessage) urls.show(url, ack.body);
  const response = (await state.changes.until(() => url.responses[0], isMessage ? 0 : timeoutMs)) ?? null;
  const responseMs = response?.afterMs ?? null;
  return { ackMs: ack.ms, ackBody: ack.body, response, responseMs, responses: url.responses };
}

function common({ triggers, responseBase }: GestureParts, url: ResponseUrl) {
  return {
    token: 'verification-token',
    api_app_id: bot.appId,
    is_enterprise_install: false,
    trigger_id: triggers.issue(url.userId),
    response_url: responseBase + url.id,
  };
}

function interaction(parts: GestureParts, url: ResponseUrl) {
  const name = parts.state.user(url.userId)?.name ?? url.userId;
  return {
    ...common(parts, url),
    enterprise: null,
    team: { id: team.id, domain: team.domain },
    user: { id: url.userId, username: name, name, team_id: team.id },
  };
}

function homeOpened(state: SlackState, userId: string, view: SlackView | undefined): Json {
  return {
    token: 'verification-token',
    team_id: team.id,
    api_app_id: bot.appId,
    type: 'event_callback',
    event_id: `Ev${randomUUID()}`,
    event_time: Math.floor(state.clock.now() / 1000),
    authorizations: [{ team_id: team.id, user_id: bot.userId, is_bot: true, is_enterprise_install: false }],
    event: {
      type: 'app_home_opened',
      user: userId,
      channel: directMessageId(userId),
      tab: 'home',
      event_ts: state.nextTs(),
      ...(view && { view: describeView(view) }),
    },
  };
}

function followUp(state: SlackState, view: SlackView, ack: Json): void {
  const next = isJson(ack['view']) ? ack['view'] : {};
  const action = ack['response_action'];
  if (action === 'errors') return;
  if (action === 'update') state.updateModal(view, next);
  else if (action === 'push') state.openModal(view.userId, next);
  else state.closeModals(view, action === 'clear');
}
