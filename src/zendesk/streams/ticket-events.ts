import { z } from 'zod';
import {
  SYSTEM_ACTOR,
  TIMELINE_KINDS,
  type TimelineEvent,
  type TimelineKind,
  UNKNOWN_ACTOR,
} from '../../domain/timeline.ts';
import { readWords } from '../../domain/words/read-words.ts';
import type { Words } from '../../domain/words/words.ts';
import { secondsIn } from '../incremental.ts';
import { type ReadRecords, readRecords } from '../records.ts';
import { epochSeconds, flag, id, instant } from '../schema.ts';
import { eventStreams } from './events.ts';

const actor = z.coerce.number().int().nullish().catch(null);
/** A word on changes, an object on comments. */
const via = z
  .union([z.string(), z.object({ channel: z.union([z.string(), z.number()]).nullish() })])
  .nullish()
  .catch(null);

/** As long as Zendesk's own comments may be; what is longer is read to there. */
const LONGEST_COMMENT = 65_536;
/** What somebody wrote: read once for what it amounts to, and kept nowhere. */
const writing = z
  .string()
  .transform((text) => text.slice(0, LONGEST_COMMENT))
  .nullish()
  .catch(null);

const childSchema = z.looseObject({
  id,
  type: z.string().nullish().catch(null),
  event_type: z.string().nullish().catch(null),
  body: writing,
  plain_body: writing,
  html_body: writing,
  via,
  author_id: actor,
  public: flag.catch(null),
  comment_present: flag.catch(null),
  comment_public: flag.catch(null),
  created_at: instant.nullish().catch(null),
  previous_value: z.unknown().optional(),
});

const eventSchema = z.object({
  id,
  ticket_id: id,
  timestamp: epochSeconds,
  updater_id: actor,
  via,
  child_events: z.array(childSchema).nullish(),
});

type Event = z.infer<typeof eventSchema>;
type Child = z.infer<typeof childSchema>;

const LONGEST_VALUE = 200;
/** Enough for every new event of a busy minute, so that what shares a second with the last is not lost. */
const OVERLAP_SECONDS = 60;

/** Who changed what on which ticket and when; of comments, everything but the words, and what public ones amount to. */
export const [ticketEvents, ticketEventsHistory] = eventStreams<TimelineEvent>({
  name: 'ticket-events',
  cost: 'ticket events, so only what Zendesk itself measures is known of a ticket',
  path: 'ticket_events',
  key: 'ticket_events',
  query: { include: 'comment_events', support_type_scope: 'all', per_page: 1000 },
  overlapSeconds: OVERLAP_SECONDS,
  timeOf: (item) => secondsIn(item, 'timestamp'),
  read: readTicketEvents,
  save: (store, name, page) =>
    store.saveTicketEvents(name === 'ticket-events' ? name : 'ticket-events-history', page),
});

/** Reads ticket events as timelines: one entry a comment, a macro, and one a changed field that we keep. */
export function readTicketEvents(items: readonly unknown[]): ReadRecords<TimelineEvent> {
  const { records, ...others } = readRecords(items, eventSchema);
  return { records: records.flatMap(toTimeline), ...others };
}

const toTimeline = (event: Event): TimelineEvent[] =>
  (event.child_events ?? []).flatMap((child) =>
    TIMELINE_KINDS.filter((kind) => tells(child, kind)).map((kind) => toEntry(event, child, kind)),
  );

/** A call is a comment by whoever made or took it. */
const COMMENTS = ['Comment', 'VoiceComment'];
const MACROS = ['AgentMacroReference'];

const isOf = ({ type, event_type: eventType }: Child, types: readonly string[]): boolean =>
  types.includes(type ?? eventType ?? '');

function tells(child: Child, kind: TimelineKind): boolean {
  if (kind === 'comment') return isOf(child, COMMENTS) || child.comment_present === true;
  if (kind === 'macro') return isOf(child, MACROS) && wordIn(child['macro_id']) !== null;
  if (kind === 'tags') return 'added_tags' in child || 'removed_tags' in child || 'tags' in child;
  return kind in child;
}

function toEntry(event: Event, child: Child, kind: TimelineKind): TimelineEvent {
  const isComment = kind === 'comment';
  const isPublic = isComment ? (child.public ?? child.comment_public ?? false) : null;
  return {
    id: child.id,
    ticketId: event.ticket_id,
    at: (isComment ? child.created_at : null) ?? event.timestamp,
    kind,
    actorId: isComment && isOf(child, COMMENTS) ? someone(child.author_id) : updaterOf(event),
    channel: channelOf(child.via) ?? channelOf(event.via),
    isPublic,
    ...(isComment ? { value: null, previous: null } : valuesOf(child, kind)),
    words: isPublic ? wordsOf(child) : null,
  };
}

/** An agent may write in a customer's name, so whoever made an update is not taken for the author. */
const someone = (userId: number | null | undefined): number =>
  userId != null && (userId > 0 || userId === SYSTEM_ACTOR) ? userId : UNKNOWN_ACTOR;

const updaterOf = ({ updater_id: id }: Event): number => (id == null ? SYSTEM_ACTOR : someone(id));

/** Null where the comment came without its text. */
function wordsOf({ plain_body: plain, body, html_body: html }: Child): Words | null {
  const text = plain ?? body;
  return text == null && html == null ? null : readWords(text ?? '', html);
}

function channelOf(given: Child['via']): string | null {
  const word = typeof given === 'string' ? given : given?.channel;
  return word == null ? null : String(word).toLowerCase().replace(/\s+/gu, '_').slice(0, LONGEST_VALUE);
}

function valuesOf(child: Child, kind: TimelineKind): Pick<TimelineEvent, 'value' | 'previous'> {
  if (kind === 'tags')
    return {
      value: tagsIn(child['added_tags'] ?? child['tags']),
      previous: tagsIn(child['removed_tags']),
    };
  if (kind === 'macro') return { value: wordIn(child['macro_id']), previous: null };
  return { value: wordIn(child[kind]), previous: wordIn(child.previous_value) };
}

const wordIn = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number'
    ? String(value).slice(0, LONGEST_VALUE) || null
    : null;

function tagsIn(value: unknown): string | null {
  const tags = Array.isArray(value) ? value.filter((tag) => typeof tag === 'string') : [];
  return tags.length === 0 ? null : JSON.stringify(tags);
}
