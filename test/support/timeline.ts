import type { EpochSeconds } from '../../src/domain/ticket.ts';
import type { People } from '../../src/domain/ticket-life.ts';
import { SYSTEM_ACTOR, type TimelineEvent, type TimelineKind } from '../../src/domain/timeline.ts';
import type { MessageClass, ReplyClass, Words } from '../../src/domain/words/words.ts';

export const CUSTOMER = 500;
export const OTHER_CUSTOMER = 501;
export const AGENT = 9;
export const OTHER_AGENT = 7;
export const LIGHT_AGENT = 8;

export const PEOPLE: People = {
  isAgent: (id) => [AGENT, OTHER_AGENT, LIGHT_AGENT].includes(id),
  isLightAgent: (id) => id === LIGHT_AGENT,
};

/** What a story tells of one moment: everything in it is one update. */
export interface Moment {
  readonly at: EpochSeconds;
  readonly says?: number;
  readonly notes?: number;
  readonly channel?: string;
  readonly status?: string;
  readonly schedule?: number | null;
  readonly requester?: number;
  readonly group?: number | null;
  readonly assignee?: number | null;
  /** What a public comment amounts to. */
  readonly reply?: ReplyClass;
  readonly message?: MessageClass;
  /** Tags that are added. */
  readonly tags?: readonly string[];
  readonly macro?: number;
  /** Who makes the changes, where it is not whoever speaks; the system where nobody does. */
  readonly by?: number;
}

/** A ticket's events as the export would tell them. */
export function timeline(moments: readonly Moment[]): TimelineEvent[] {
  const now: Partial<Record<TimelineKind, string | null>> = {};
  return moments.flatMap((moment, index) => {
    const id = (index + 1) * 10;
    const changes = (
      [
        ['status', moment.status],
        ['schedule_id', moment.schedule],
        ['requester_id', moment.requester],
        ['group_id', moment.group],
        ['assignee_id', moment.assignee],
        ['tags', moment.tags && JSON.stringify(moment.tags)],
        ['macro', moment.macro],
      ] as const
    ).flatMap(([kind, value]) => {
      if (value === undefined) return [];
      const { says, notes, by = says ?? notes ?? SYSTEM_ACTOR, channel = null } = moment;
      const written = value === null ? null : String(value);
      const change = { ...bare(id, moment.at), kind, actorId: by, channel, value: written };
      const previous = now[kind] ?? null;
      now[kind] = change.value;
      return [{ ...change, previous }];
    });
    return [...commentOf(moment, id), ...changes];
  });
}

function commentOf(
  { at, says, notes, channel = 'web', reply, message }: Moment,
  id: number,
): TimelineEvent[] {
  const author = says ?? notes;
  if (author === undefined) return [];
  const isPublic = says !== undefined;
  const words = isPublic ? wordsOf(reply, message) : null;
  return [{ ...bare(id, at), kind: 'comment', actorId: author, channel, isPublic, words }];
}

const wordsOf = (reply: ReplyClass = 'answer', message: MessageClass = 'other'): Words => ({
  reply,
  replyRule: 'told',
  message,
  messageRule: 'told',
});

const bare = (id: number, at: EpochSeconds) => ({
  id,
  ticketId: 1,
  at,
  actorId: SYSTEM_ACTOR,
  channel: null,
  isPublic: null,
  value: null,
  previous: null,
  words: null,
});
