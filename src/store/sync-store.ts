import { sql, type Transaction } from 'kysely';
import { type FieldReading, keysOf } from '../domain/mapped-field.ts';
import type { MetricEvent } from '../domain/metric-event.ts';
import type { ListName, ListRecords, RequesterRecord, UserRecord } from '../domain/reference.ts';
import type { Schedule } from '../domain/schedule.ts';
import { type FieldOwner } from '../domain/settings.ts';
import type { StreamName, StreamPage, StreamTrouble } from '../domain/stream.ts';
import type { RatingRecord, SurveyRecord, TicketRecord } from '../domain/ticket.ts';
import type { TimelineEvent } from '../domain/timeline.ts';
import { saveOptions, sortTickets, taggedWith } from './categories.ts';
import type { Connection } from './connection.ts';
import { saveAnswers } from './field-answers.ts';
import { organizationReading, ticketReading, titlesOf, userReading } from './field-readings.ts';
import { applyFields } from './mapped-fields.ts';
import type { Definitions } from './measurements.ts';
import { measureAgain, measureIds } from './measuring.ts';
import { beginRecount } from './recount.ts';
import { concernedBy } from './returns.ts';
import type { Schema } from './schema.ts';
import { noteFormerRoles } from './tables/former-roles.ts';
import { idsIn } from './tables/ids.ts';
import { LISTS } from './tables/lists.ts';
import { RATINGS, ratingValues, SURVEYS, surveyValues } from './tables/ratings.ts';
import { noteAsked, saveLanguages, unreadRequesters } from './tables/requesters.ts';
import { readKnownSchedules, saveSchedules } from './tables/schedules.ts';
import { readStream, writePosition, writeTrouble } from './tables/streams.ts';
import { noteRatingSteps, noteResponseSteps } from './tables/survey-steps.ts';
import { changedIn, readTeam } from './tables/team.ts';
import { saveTickets } from './tables/tickets.ts';
import { METRIC_EVENTS, metricEventValues, TICKET_EVENTS, ticketEventValues } from './tables/timelines.ts';
import { upsert } from './upsert.ts';

type Save = (trx: Transaction<Schema>) => Promise<void>;

/** More tickets than this are measured again in the background, because polls and questions wait for a transaction. */
const MOST_AT_ONCE = 5000;

/** Types of organization fields that hold no free text. */
const CHOICES = ['dropdown', 'tagger', 'checkbox', 'integer', 'decimal', 'date', 'lookup'];

/** Keeps what the sync reads: every page's rows and its stream's position in one transaction. */
export function syncStore(connection: Connection, definitions: Definitions, now: () => number) {
  const { db } = connection;

  const savePage = <T extends { readonly id: number | string }>(
    name: StreamName,
    page: StreamPage<T>,
    save: Save,
  ): Promise<void> =>
    db.transaction().execute(async (trx) => {
      await noteSetAside(trx, name, page, now());
      await save(trx);
      await writePosition(trx, name, page.position);
    });

  const remeasure = (trx: Transaction<Schema>, ids: readonly number[]): Promise<void> =>
    measureIds(connection, trx, definitions, [...new Set(ids)]);
  /** Whoever turns out to be an agent, or a light one, changes what was said by them, what they opened or were given, and what seemed to come back by it. */
  const measureWhereActing = async (trx: Transaction<Schema>, agents: readonly number[]): Promise<void> => {
    if (agents.length === 0) return;
    const ids = idsIn(agents);
    const isTheirs = sql<boolean>`(submitter_id in ${ids} or assignee_id in ${ids} or id in (
      select ticket_id from ticket_events
      where actor_id in ${ids} or kind = 'assignee_id' and cast(value as integer) in ${ids}))`;
    const some = trx
      .selectFrom('tickets')
      .select('id')
      .where(isTheirs)
      .limit(MOST_AT_ONCE + 1);
    const found = (await some.execute()).map(({ id }) => id);
    if (found.length > MOST_AT_ONCE) return beginRecount(trx);
    await remeasure(trx, [...found, ...(await concernedBy(trx, found))]);
  };

  /** Tickets with an option that has come or gone are in other categories, and are or have other returns. */
  const sortAnew = async (trx: Transaction<Schema>, tags: readonly string[]): Promise<void> => {
    if (tags.length === 0) return;
    const ids = await taggedWith(trx, tags, MOST_AT_ONCE + 1);
    if (ids.length > MOST_AT_ONCE) return beginRecount(trx);
    const before = await concernedBy(trx, ids);
    await sortTickets(trx, definitions.settings.fcr.categoryFieldId, ids);
    await remeasure(trx, [...ids, ...before, ...(await concernedBy(trx, ids))]);
  };

  /** Keeps what records hold in mapped fields; an answer that cannot be read is set aside by itself. */
  const saveFields = async (
    trx: Transaction<Schema>,
    stream: StreamName,
    owner: FieldOwner,
    readings: readonly FieldReading[],
    told?: ReadonlyMap<string, string>,
  ): Promise<void> => {
    const keys = keysOf(definitions.settings.fields, owner);
    if (keys.length === 0) return;
    const titles = told ?? (await titlesOf(trx, owner, keys));
    const page = { owner, readings, titles, now: now() };
    const read = await saveAnswers(connection, trx, definitions, page);
    await noteSetAside(trx, stream, { ...read, records: [] }, now());
  };
  const saveTicketPage = (
    name: 'tickets' | 'tickets-history' | 'unsolved',
    page: StreamPage<TicketRecord>,
  ): Promise<void> =>
    savePage(name, page, async (trx) => {
      const latest = await saveTickets(connection, trx, definitions, page.records);
      const keys = keysOf(definitions.settings.fields, 'ticket');
      await saveFields(
        trx,
        name,
        'ticket',
        latest.map((record) => ticketReading(record, keys)),
      );
    });

  const ticketsOf = (records: readonly { readonly ticketId: number }[]) =>
    records.map(({ ticketId }) => ticketId);

  return {
    stream: (name: StreamName) => readStream(db, name),
    saveTrouble: (name: StreamName, trouble: StreamTrouble | null) => writeTrouble(db, name, trouble),
    applyFields: () => applyFields(connection, definitions),
    saveTickets: (name: 'tickets' | 'tickets-history', page: StreamPage<TicketRecord>) =>
      saveTicketPage(name, page),
    // The search gives no moment of change, so that it only replaces what came from a search.
    saveUnsolved: (page: StreamPage<TicketRecord>) => saveTicketPage('unsolved', page),
    saveUsers: (page: StreamPage<UserRecord>, titles: ReadonlyMap<string, string>) =>
      savePage('users', page, async (trx) => {
        await saveLanguages(trx, page.records);
        await saveFields(trx, 'users', 'user', page.records.map(userReading), titles);
      }),
    unreadRequesters: (count: number) => unreadRequesters(db, count),
    saveRequesters: (page: StreamPage<RequesterRecord>, asked: readonly number[]) =>
      savePage('requesters', page, async (trx) => {
        await saveLanguages(trx, page.records);
        await noteAsked(trx, asked);
      }),
    saveTicketEvents: (
      name: 'ticket-events' | 'ticket-events-history',
      page: StreamPage<TimelineEvent>,
    ): Promise<void> =>
      savePage(name, page, async (trx) => {
        await upsert(connection, TICKET_EVENTS, page.records.map(ticketEventValues));
        await remeasure(trx, ticketsOf(page.records));
      }),
    saveMetricEvents: (
      name: 'metric-events' | 'metric-events-history',
      page: StreamPage<MetricEvent>,
    ): Promise<void> =>
      savePage(name, page, async (trx) => {
        await upsert(connection, METRIC_EVENTS, page.records.map(metricEventValues));
        await remeasure(trx, ticketsOf(page.records));
      }),
    saveRatings: (page: StreamPage<RatingRecord>) =>
      savePage('ratings', page, async (trx) => {
        await upsert(connection, RATINGS, page.records.map(ratingValues));
        const ids = page.records.map(({ id }) => id);
        await remeasure(trx, await noteRatingSteps(trx, ids));
      }),
    saveSurveys: (page: StreamPage<SurveyRecord>) =>
      savePage('surveys', page, async (trx) => {
        await upsert(connection, SURVEYS, page.records.map(surveyValues));
        const ids = page.records.map(({ id }) => id);
        await remeasure(trx, await noteResponseSteps(trx, ids, now()));
      }),
    saveSchedules: async (page: StreamPage<Schedule>) => {
      const wereKnown = (await readKnownSchedules(db)) !== null;
      await savePage('schedules', page, async (trx) => {
        const { newIds, areFirst } = await saveSchedules(trx, page.records, now());
        const areKnown = (await readKnownSchedules(trx)) !== null;
        if (newIds.length === 0 && areKnown === wereKnown) return;
        // What was measured without them is wrong; later only tickets that were put under new ones are.
        await measureAgain(connection, trx, definitions, (query) =>
          areFirst || areKnown !== wereKnown
            ? query
            : query.where(
                sql<boolean>`id in (select ticket_id from ticket_events where kind = 'schedule_id' and value in (select cast(value as text) from json_each(${JSON.stringify(newIds)})))`,
              ),
        );
      });
    },
    saveList: <Name extends ListName>(name: Name, page: StreamPage<ListRecords[Name]>): Promise<void> =>
      savePage(name, page, async (trx) => {
        const before = await readTeam(trx, name, definitions.settings.fcr);
        if (name === 'agents')
          await noteFormerRoles(trx, page.records as readonly ListRecords['agents'][], now());
        const { table, columns, values } = LISTS[name];
        const rows = page.records.map((record) => values(record as never));
        await upsert(connection, { table, key: ['id'], columns, onConflict: 'replace' }, rows);
        if (name === 'ticket-fields') {
          const records = page.records as readonly ListRecords['ticket-fields'][];
          await sortAnew(trx, await saveOptions(trx, records, definitions.settings.fcr.categoryFieldId));
        }
        if (name === 'organizations') {
          const records = page.records as readonly ListRecords['organizations'][];
          await saveFields(
            trx,
            name,
            'organization',
            records.map((record) => organizationReading(record, now())),
          );
        }
        const after = await readTeam(trx, name, definitions.settings.fcr);
        await measureWhereActing(trx, changedIn(before, after));
      }),
    keepMemberships: (ids: readonly number[]) =>
      db.transaction().execute(async (trx) => {
        const { fcr } = definitions.settings;
        const before = await readTeam(trx, 'memberships', fcr);
        await trx
          .deleteFrom('memberships')
          .where(sql<boolean>`id not in ${idsIn(ids)}`)
          .execute();
        await measureWhereActing(trx, changedIn(before, await readTeam(trx, 'memberships', fcr)));
      }),
    /** Agents whose names are kept. */
    namedAgents: async () => {
      const rows = await db.selectFrom('agents').select('id').where('name', '<>', '').execute();
      return rows.map(({ id }) => id);
    },
    /** Forgets names; the ids stay, because tickets these agents opened are told apart by them. */
    forgetAgents: async (ids: readonly number[]) => {
      await db
        .updateTable('agents')
        .set({ name: '' })
        .where(sql<boolean>`id in ${idsIn(ids)}`)
        .execute();
    },
    choiceFields: async () => {
      const rows = await db
        .selectFrom('organization_fields')
        .select('key')
        .where('type', 'in', CHOICES)
        .execute();
      return rows.map(({ key }) => key);
    },
  };
}

/** Notes what could not be read; a record that can be read after all is in the figures again. */
async function noteSetAside(
  trx: Transaction<Schema>,
  stream: StreamName,
  { records, setAside, readIds }: Omit<StreamPage<{ readonly id: number | string }>, 'position'>,
  at: number,
): Promise<void> {
  const ids = JSON.stringify(readIds ?? records.map(({ id }) => String(id)));
  await trx
    .deleteFrom('set_aside')
    .where('stream', '=', stream)
    .where(sql<boolean>`record in (select value from json_each(${ids}))`)
    .execute();
  if (setAside.length === 0) return;
  await trx
    .insertInto('set_aside')
    .values(setAside.map(({ id, reason }) => ({ stream, record: id, reason, at })))
    .onConflict((conflict) => conflict.columns(['stream', 'record']).doNothing())
    .execute();
}
