import { describeMessage, describeView } from './slack-methods.ts';
import type { Origin } from './slack-response-urls.ts';
import { directMessageId, type SlackState } from './slack-state.ts';
import { isBlock, isJson, type Json, listAt, type SlackBlock, type SlackMessage } from './slack-types.ts';

/** A click on a button, or a choice from a menu. */
export interface Click {
  readonly actionId: string;
  /** Picks among elements with one action id, or an option of a menu; else the element's own value. */
  readonly value?: string;
  readonly userId?: string;
  /** A posted or ephemeral message; without it the person's open modal or home tab is meant. */
  readonly messageTs?: string;
  readonly channelId?: string;
  readonly timeoutMs?: number;
}

/** What was clicked in: its blocks, and what Slack tells the app about it. */
export interface ClickedSurface {
  readonly blocks: readonly SlackBlock[];
  readonly origin: Omit<Origin, 'userId'>;
  readonly payload: Json;
}

/** The message or view a click is on; a view comes without a response_url. */
export function findSurface(state: SlackState, userId: string, click: Omit<Click, 'userId'>): ClickedSurface {
  if (click.messageTs === undefined) return viewSurface(state, userId);
  const message = state.find(click.messageTs, click.channelId);
  if (!message) throw new Error(`no message ${click.messageTs} in the workspace`);
  if (message.visibleTo && message.visibleTo !== userId) {
    throw new Error(`${userId} cannot see that message`);
  }
  return messageSurface(state, message);
}

function messageSurface(state: SlackState, message: SlackMessage): ClickedSurface {
  const { channelId, ts, blocks } = message;
  const isEphemeral = message.visibleTo !== null;
  const container = { type: 'message', message_ts: ts, channel_id: channelId, is_ephemeral: isEphemeral };
  const name = state.conversation(channelId)?.name ?? 'privategroup';
  const payload = {
    container,
    channel: { id: channelId, name },
    state: { values: {} },
    // Slack does not keep ephemeral messages, so their clicks come without one.
    ...(!isEphemeral && { message: describeMessage(message) }),
  };
  return { blocks, payload, origin: { channelId, messageTs: ts } };
}

function viewSurface(state: SlackState, userId: string): ClickedSurface {
  const view = state.modal(userId) ?? state.home(userId);
  if (!view) throw new Error(`${userId} has no view open`);
  const container = { type: 'view', view_id: view.id };
  const payload = { container, view: describeView(view), response_url: undefined };
  return { blocks: view.blocks, payload, origin: { channelId: directMessageId(userId) } };
}

/** The clicked element as an action; a click on what is not there is the caller's mistake. */
export function findElement(blocks: readonly SlackBlock[], { actionId, value }: Click): Json {
  for (const [index, block] of blocks.entries()) {
    const block_id = block['block_id'] ?? `b${index}`;
    for (const element of elementsOf(block)) {
      if (element['action_id'] !== actionId) continue;
      const options = listAt(element, 'options').filter(isJson);
      const selected = options.find((option) => option['value'] === value);
      if (selected) {
        return { type: element['type'], action_id: actionId, block_id, selected_option: selected };
      }
      if (value === undefined || element['value'] === value) return { ...element, block_id };
    }
  }
  throw new Error(`nothing to click with action id ${actionId} and value ${value ?? '(any)'}`);
}

function elementsOf(block: SlackBlock): readonly SlackBlock[] {
  const nested = [...listAt(block, 'child_blocks'), ...listAt(block, 'cards')].filter(isBlock);
  const own = [...listAt(block, 'elements'), ...listAt(block, 'actions'), block['accessory']].filter(isBlock);
  return [...own, ...nested.flatMap(elementsOf)];
}
