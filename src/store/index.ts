import { type Kysely, sql } from 'kysely';
import type { FcrSettings } from '../domain/fcr/settings.ts';
import { isOfOrganizations, type Metric } from '../domain/metric.ts';
import type { ResponseKind } from '../domain/response.ts';
import type { Schedule } from '../domain/schedule.ts';
import type { Segment } from '../domain/segment.ts';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings.ts';
import { readAccountNames } from './account-names.ts';
import { changedSince, countStored, readCases } from './cases.ts';
import { readChanges } from './changes.ts';
import { connect } from './connection.ts';
import { disputeStore } from './disputes.ts';
import { fcrSettingsStore } from './fcr-settings.ts';
import { importStore } from './imports.ts';
import { readPeople } from './measurables.ts';
import type { Definitions } from './measurements.ts';
import { measureIds } from './measuring.ts';
import { hasTickets } from './named-segments.ts';
import { namesById } from './names-by-id.ts';
import { readOrganizations } from './organizations-read.ts';
import type { Population } from './populations.ts';
import { metricReads } from './reads.ts';
import { recounter } from './recount.ts';
import { applyResponseDefinitions } from './responses-measured.ts';
import { readRetold, type ToldAt } from './retold-courses.ts';
import type { Schema } from './schema.ts';
import { readSeenOnTickets } from './seen-on-tickets.ts';
import { syncStore } from './sync-store.ts';
import { snapshotRevenue } from './tables/account-snapshots.ts';
import { agentIdsOf } from './tables/agents-in-slack.ts';
import { alertTable } from './tables/alerts.ts';
import { benchmarkTable } from './tables/benchmarks.ts';
import { readDefinitions, recordDefinitions } from './tables/definitions.ts';
import { deliveryTable } from './tables/deliveries.ts';
import { exclusionRuleTable } from './tables/exclusion-rules.ts';
import { readFcrSettings } from './tables/fcr-settings.ts';
import { feedbackTables } from './tables/feedback.ts';
import { groupLeadTable } from './tables/group-leads.ts';
import { optimalLevels } from './tables/optimal-levels.ts';
import { publishedTable } from './tables/published.ts';
import { responseSources } from './tables/responses.ts';
import { readKnownSchedules } from './tables/schedules.ts';
import { readSetting, writeSetting } from './tables/settings.ts';
import { readStreams } from './tables/streams.ts';
import { readMembers } from './tables/team.ts';
import { applyDefinitions, expectDefinitions, forgetSubjects } from './tables/tickets.ts';
import { revisionsOf } from './tables/verdict-revisions.ts';
import { countByTag } from './tag-counts.ts';

export interface StoreOptions {
  readonly path: string;
  readonly metrics: readonly Metric[];
  /** What the team decided of its definitions; what is not given is the default. */
  readonly settings?: Partial<Settings>;
  /** Epoch seconds. */
  readonly now: () => number;
  /** Who holds the database, for the message another process gets. */
  readonly holder: string;
  /** Whether reading through the process that holds the database will do. */
  readonly isGuest?: boolean;
}

const FORGOTTEN_AT_ONCE = 2000;

export type Store = Awaited<ReturnType<typeof openStore>>;

/** Opens the database for this process alone, or as a guest of the one that has it; throws a UserError where the path cannot be used. */
export async function openStore({
  path,
  metrics: all,
  now,
  holder,
  isGuest = false,
  ...options
}: StoreOptions) {
  const metrics = all.filter((metric) => !isOfOrganizations(metric));
  let settings: Settings = { ...DEFAULT_SETTINGS, ...options.settings };
  const definitions: Definitions = {
    metrics,
    now,
    get settings() {
      return settings;
    },
  };
  const connection = await connect(path, { holder, isGuest });
  const { db } = connection;
  const recount = recounter(connection, definitions);
  const applyFcr = async (fcr: FcrSettings): Promise<void> => {
    settings = { ...settings, fcr };
    await recordDefinitions(db, { metrics: all, settings, now });
  };
  try {
    if (connection.holder !== null) await expectDefinitions(connection, definitions);
    const decided = (await readFcrSettings(db)).at(-1);
    if (decided) settings = { ...settings, fcr: decided.settings };
    if (connection.holder === null) {
      await recordDefinitions(db, { metrics: all, settings, now });
      await applyDefinitions(connection, definitions);
      await applyResponseDefinitions(connection, metrics, settings);
      recount.goOn();
    }
    connection.welcomeGuests();
  } catch (error) {
    await connection.close();
    throw error;
  }
  return {
    ...metricReads(db, settings.shifts),
    /** What the team decided of its definitions, as it is now. */
    get settings() {
      return settings;
    },
    fcrSettings: fcrSettingsStore(connection, {
      now,
      recount,
      current: () => settings.fcr,
      apply: applyFcr,
    }),
    /** Measures some tickets again by what is stored of them, so after a ruling. */
    measureAgain: (ids: readonly number[]): Promise<void> =>
      db.transaction().execute((trx) => measureIds(connection, trx, definitions, ids)),
    sync: syncStore(connection, definitions, now),
    imports: importStore(connection, { metrics, settings, now }),
    responseSources: (kind: ResponseKind) => responseSources(db, kind),
    benchmarks: benchmarkTable(db),
    exclusionRules: exclusionRuleTable(db, now),
    hasTickets: (segment: Segment) => hasTickets(db, segment),
    alerts: alertTable(db, now),
    deliveries: deliveryTable(db, now),
    figuresPosted: publishedTable(db),
    groupLeads: groupLeadTable(db, now),
    disputes: disputeStore(connection, definitions),
    agentIdsOf: (slackUser: string) => agentIdsOf(db, slackUser),
    /** Whether an agent is matched to a Slack user who has not confirmed it. */
    isUnconfirmed: async (slackUser: string) => (await agentIdsOf(db, slackUser, 'matched')).length > 0,
    team: () => readMembers(db),
    feedback: feedbackTables(db, now),
    accountNames: () => readAccountNames(db),
    seenOnTickets: () => readSeenOnTickets(db),
    cases: (ids: readonly number[]) => readCases(db, ids, settings),
    people: () => readPeople(db),
    retoldCourses: (population: Population, told: ToldAt) => readRetold(db, population, told),
    /** The verdicts a ticket was said to have before something was learnt that changed them, oldest first. */
    verdictRevisions: (ticketId: number) => revisionsOf(db, ticketId),
    namesById: (dimension: 'group' | 'assignee', ids: readonly number[]) => namesById(db, dimension, ids),
    optimal: optimalLevels(db, now),
    /** Organizations with what their months and tickets tell, but for tickets that rules leave out; engagements of a window alone. */
    organizationCases: (window: Parameters<typeof readOrganizations>[1], rules: readonly Segment[] = []) =>
      readOrganizations(db, window, rules),
    /** Keeps what a field holds as every organization's recurring revenue at the start of a month. */
    snapshotRevenue: (snapshot: Parameters<typeof snapshotRevenue>[1]) =>
      snapshotRevenue(db, snapshot, now()),
    /** The schedules as they are now, the default first. */
    schedules: () => schedulesNow(db),
    /** Whether the account has schedules, be they such as cannot be read. */
    hasSchedules: async () => (await readKnownSchedules(db)) === null || (await schedulesNow(db)).length > 0,
    definitions: () => readDefinitions(db),
    changes: (metricId: string) => readChanges(db, metricId),
    countByTag: (population: Population, limit: number) => countByTag(db, population, limit),
    changedSince: (since: number, after: number, count: number) => changedSince(db, since, after, count),
    countStored: (span: Parameters<typeof countStored>[1]) => countStored(db, span),
    streams: () => readStreams(db),
    readSetting: (key: Parameters<typeof readSetting>[1]) => readSetting(db, key),
    writeSetting: (key: Parameters<typeof writeSetting>[1], value: string) => writeSetting(db, key, value),
    counts: () => readCounts(db),
    /** Forgets the subjects of deleted tickets, and of those closed before an instant, in portions that keep nobody waiting. */
    forgetBefore: async (before: number) => {
      for (let after: number | null = 0; after !== null; )
        after = await forgetSubjects(db, before, after, FORGOTTEN_AT_ONCE);
    },
    /** Empties the log, so that it holds no words that are forgotten in the database. */
    emptyLog: async () => void (await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db)),
    /** Renews what the engine knows of the sizes of tables, where they have changed much. */
    optimize: async () => void (await sql`PRAGMA optimize`.execute(db)),
    /** The process that holds the database in our stead, or null. */
    holder: connection.holder,
    /** Resolves when the database cannot be used any more, whatever is done. */
    ended: connection.ended,
    close: async () => {
      await recount.end();
      await connection.close();
    },
  };
}

/** The schedules as they are now; none where one of them cannot be read. */
async function schedulesNow(db: Kysely<Schema>): Promise<Schedule[]> {
  const latest = new Map(((await readKnownSchedules(db)) ?? []).map((version) => [version.id, version]));
  return [...latest.values()].filter(({ isDeleted }) => !isDeleted);
}

/** How much is stored, and of how much nothing is kept but the figures. */
async function readCounts(db: Kysely<Schema>) {
  const { rows } = await sql<{ tickets: number; deleted: number; setAside: number; forgottenAgents: number }>`
    select (select count(*) from tickets) as tickets,
           (select count(*) from tickets where status = 'deleted') as deleted,
           (select count(*) from set_aside) as "setAside",
           (select count(*) from agents where name = '') as "forgottenAgents"`.execute(db);
  return rows[0] ?? { tickets: 0, deleted: 0, setAside: 0, forgottenAgents: 0 };
}
