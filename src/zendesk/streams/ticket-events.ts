import { z } from 'zod';
import {
  SYSTEM_ACTOR,
  TIMELINE_KINDS,
  type TimelineEvent,
  type TimelineKind,
} from '../../domain/timeline.ts';
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

const childSchema = z.looseObject({
  id,
  type: z.string().nullish().catch(null),
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

/** Who changed what on which ticket and when; of comments, everything but the words. */
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

/** Reads ticket events as timelines: one entry a comment, and one a changed field that we keep. */
export function readTicketEvents(items: readonly unknown[]): ReadRecords<TimelineEvent> {
  const { records, ...others } = readRecords(items, eventSchema);
  return { records: records.flatMap(toTimeline), ...others };
}

const toTimeline = (event: Event): TimelineEvent[] =>
  (event.child_events ?? []).flatMap((child) =>
    TIMELINE_KINDS.filter((kind) => tells(child, kind)).map((kind) => toEntry(event, child, kind)),
  );

function tells(child: Child, kind: TimelineKind): boolean {
  if (kind === 'comment') return child.type === 'Comment' || child.comment_present === true;
  if (kind === 'tags') return 'added_tags' in child || 'removed_tags' in child || 'tags' in child;
  return kind in child;
}

function toEntry(event: Event, child: Child, kind: TimelineKind): TimelineEvent {
  const isComment = kind === 'comment';
  return {
    id: child.id,
    ticketId: event.ticket_id,
    at: (isComment ? child.created_at : null) ?? event.timestamp,
    kind,
    actorId: (isComment ? child.author_id : null) ?? event.updater_id ?? SYSTEM_ACTOR,
    channel: channelOf(child.via) ?? channelOf(event.via),
    isPublic: isComment ? (child.public ?? child.comment_public ?? false) : null,
    ...(isComment ? { value: null, previous: null } : valuesOf(child, kind)),
  };
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
