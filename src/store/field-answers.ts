import type { Transaction } from 'kysely';
import { type FieldReading, scoreIn } from '../domain/mapped-field.ts';
import type { NewResponse } from '../domain/response.ts';
import { type FieldOwner, fieldText, type MappedField, type Settings } from '../domain/settings.ts';
import type { SetAside } from '../domain/stream.ts';
import type { Connection } from './connection.ts';
import type { Definitions } from './measurements.ts';
import { measureSome, takeBack } from './responses-measured.ts';
import type { Schema } from './schema.ts';
import { FIELD_ANSWERS, type LastSeen, readLastSeen } from './tables/field-answers.ts';
import { responsesOf, saveResponses } from './tables/responses.ts';
import { upsert } from './upsert.ts';

/** Which of the answers could be read, and which could not; each by its record and what it answers. */
export interface AnswersRead {
  readonly readIds: readonly string[];
  readonly setAside: readonly SetAside[];
}

/** Names what supplied the answers of fields. */
const sourceOf = (title: string): string =>
  `Zendesk field ${title.replaceAll(/[\p{Cc}\s,]+/gu, ' ').slice(0, 60)}`;

/** The scores that count as answers. */
export const boundsOf = ({ kind }: MappedField, { ces }: Settings) =>
  kind === 'ces' && ces ? { low: ces.low, high: ces.high } : { low: 0, high: 10 };

/** What makes the answer of a record one: a ticket has one, and users and organizations one for each change. */
const contentOf = ({ kind, owner }: MappedField, recordId: number, at: number): string =>
  owner === 'ticket' ? `${kind} field ${recordId}` : `${kind} field ${recordId} ${at}`;

/** Everything of one mapped field that records of a page change. */
interface Changes {
  readonly seen: Map<number, LastSeen>;
  readonly kept: Map<string, NewResponse>;
  readonly gone: Set<string>;
  readonly readIds: string[];
  readonly setAside: SetAside[];
}

/** Keeps what records hold in mapped fields as responses, where it has changed, and measures those; call it inside a transaction. */
export async function saveAnswers(
  connection: Connection,
  trx: Transaction<Schema>,
  { metrics, settings }: Definitions,
  page: {
    readonly owner: FieldOwner;
    readonly readings: readonly FieldReading[];
    readonly titles: ReadonlyMap<string, string>;
    readonly now: number;
  },
): Promise<AnswersRead> {
  const read = { readIds: [] as string[], setAside: [] as SetAside[] };
  for (const field of settings.fields.filter(({ owner }) => owner === page.owner)) {
    const known = await readLastSeen(
      trx,
      field.kind,
      page.readings.map(({ recordId }) => recordId),
    );
    const changes = changesOf(field, settings, page.readings, known);
    read.readIds.push(...changes.readIds);
    read.setAside.push(...changes.setAside);
    await upsert(connection, FIELD_ANSWERS, seenRows(field, changes));
    await takeBack(trx, metrics, [...changes.gone]);
    if (changes.kept.size === 0) continue;
    const origin = { source: sourceOf(page.titles.get(field.key) ?? field.key), importedAt: page.now };
    await saveResponses(connection, trx, [...changes.kept.values()], origin);
    await measureSome(connection, metrics, settings, await responsesOf(trx, [...changes.kept.keys()]));
  }
  return read;
}

const seenRows = ({ kind }: MappedField, { seen }: Changes) =>
  [...seen].map(([recordId, { at, score }]) => [kind, recordId, at, score]);

/** What is new in the order of the readings; what is older than the last is not. */
function changesOf(
  field: MappedField,
  settings: Settings,
  readings: readonly FieldReading[],
  known: ReadonlyMap<number, LastSeen>,
): Changes {
  const changes: Changes = { seen: new Map(), kept: new Map(), gone: new Set(), readIds: [], setAside: [] };
  const bounds = boundsOf(field, settings);
  for (const reading of readings.filter(({ values }) => Object.hasOwn(values, field.key))) {
    const name = `${reading.recordId} ${field.kind}`;
    const score = scoreIn(reading.values[field.key], bounds);
    if (score === undefined) {
      const reason = `${fieldText(field)}: no score from ${bounds.low} to ${bounds.high}`;
      changes.setAside.push({ id: name, reason });
      continue;
    }
    changes.readIds.push(name);
    const before = changes.seen.get(reading.recordId) ?? known.get(reading.recordId);
    // What is equal, or older, tells nothing new; an empty field that never held anything neither.
    if (before ? before.score !== score && reading.at >= before.at : score !== null)
      note(changes, field, reading, score, before);
  }
  return changes;
}

function note(
  { seen, kept, gone }: Changes,
  field: MappedField,
  { recordId, at, ticketId, organizationId }: FieldReading,
  score: number | null,
  before: LastSeen | undefined,
): void {
  seen.set(recordId, { at, score });
  if (score === null) {
    const content = contentOf(field, recordId, before?.at ?? at);
    gone.add(content);
    kept.delete(content);
    return;
  }
  const content = contentOf(field, recordId, at);
  gone.delete(content);
  kept.set(content, {
    kind: field.kind,
    content,
    at,
    score,
    ticketId,
    organizationId,
    driver: null,
    reason: null,
  });
}
