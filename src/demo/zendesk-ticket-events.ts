import { SYSTEM } from './zendesk-life.ts';
import { zendeskTime } from './zendesk-records.ts';
import type { Change, Comment, Step } from './zendesk-steps.ts';

/** How many ids are set aside for one ticket, and for one step of it with all its children. */
const IDS_OF_TICKET = 10_000;
const IDS_OF_STEP = 20;
/** The names that this export uses for channels. */
const VIA_NAMES: Readonly<Record<string, string>> = {
  email: 'Mail',
  web: 'Web form',
  api: 'Web service',
  chat: 'Chat',
  voice: 'Phone call (incoming)',
  native_messaging: 'Messaging',
  rule: 'Rule',
};

/** One of the children of a ticket event, as far as readers rely on it. */
type Child = { id: number } & Record<string, unknown>;

/** The id of a step's ticket event; those of its children follow it. */
export function ticketEventId(ticketId: number, step: Step): number {
  return ticketId * IDS_OF_TICKET + step.place * IDS_OF_STEP;
}

/** A step as the ticket event export tells it, with its comment in full or only with a mention of it. */
export function ticketEvent(ticketId: number, step: Step, withComments: boolean) {
  const id = ticketEventId(ticketId, step);
  const via = VIA_NAMES[step.channel] ?? step.channel;
  const children: Child[] = step.changes.map((change, index) => {
    const via_reference_id = step.actorId === SYSTEM ? 360_000_555 : null;
    return { id: id + 1 + index, via, via_reference_id, ...changed(change) };
  });
  if (step.comment) children.push(commentChild(id, step, withComments));
  if (step.comment?.macroId !== undefined)
    children.push(macroChild(id + 2 + step.changes.length, step.comment));
  return {
    id,
    ticket_id: ticketId,
    timestamp: step.at / 1000,
    created_at: zendeskTime(step.at),
    updater_id: step.actorId,
    via,
    system: {},
    event_type: 'Audit',
    child_events: children,
  };
}

function changed({ field, after, before }: Change) {
  if (before === undefined) return { event_type: 'Create', [field]: after };
  const change = { event_type: 'Change', [field]: after, previous_value: before };
  if (field !== 'tags') return change;
  const [now, past] = [after as string[], before as string[]];
  const added_tags = now.filter((tag) => !past.includes(tag));
  return { ...change, added_tags, removed_tags: past.filter((tag) => !now.includes(tag)) };
}

function commentChild(eventId: number, { at, comment, changes, channel }: Step, isFull: boolean): Child {
  const id = eventId + 1 + changes.length;
  if (!isFull) return { id, comment_present: true, comment_public: comment?.isPublic };
  return {
    id,
    type: channel === 'voice' ? 'VoiceComment' : 'Comment',
    event_type: 'Comment',
    author_id: comment?.authorId,
    body: comment?.body,
    plain_body: comment?.body,
    html_body: htmlOf(comment?.body ?? ''),
    public: comment?.isPublic,
    via: { channel, source: { from: {}, to: {}, rel: null } },
    via_reference_id: null,
    created_at: zendeskTime(at),
    audit_id: eventId,
    attachments: [],
  };
}

/** Paragraphs, and what a mail program quotes, as Zendesk writes them. */
function htmlOf(body: string): string {
  const paragraphs = escapeHtml(body)
    .split('\n\n')
    .map((text) =>
      text.replace(/^&gt; (.*)$/gmu, '<blockquote><p>$1</p></blockquote>').replaceAll('\n', '<br>'),
    );
  return `<div class="zd-comment" dir="auto">${paragraphs.map((text) => `<p dir="auto">${text}</p>`).join('')}</div>`;
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const macroChild = (id: number, { macroId }: Comment): Child => ({
  id,
  type: 'AgentMacroReference',
  event_type: 'AgentMacroReference',
  macro_id: String(macroId),
  macro_title: `Macro ${macroId}`,
});
