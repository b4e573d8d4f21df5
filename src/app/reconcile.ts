import { DateTime } from 'luxon';
import type { CountCheck, Reconciled } from '../domain/count-check.ts';
import { reconcile } from '../domain/reconcile.ts';
import { type ReconciliationSummary, summarize } from '../domain/reconcile-summary.ts';
import type { EpochSeconds } from '../domain/ticket.ts';
import type { Store } from '../store/index.ts';
import type { ZendeskClient } from '../zendesk/client.ts';
import { countTickets } from '../zendesk/counts.ts';
import { ZendeskError } from '../zendesk/errors.ts';

/** When most people sleep, so that the days before are over and little changes meanwhile. */
const NIGHT_HOUR = 2;
const COUNTED_DAYS = 7;
const DAY_SECONDS = 86_400;
/** Between portions of this size others have their turn. */
const COMPARED_AT_ONCE = 200;

/** What reconciling works with. */
export interface ReconcileContext {
  readonly client: ZendeskClient;
  readonly store: Store;
  readonly timeZone: string;
  readonly now: EpochSeconds;
}

/** Once a night, and after the first sync, holds what is stored against Zendesk's own counts and times, and remembers what came of it. */
export async function reconcileNightly(context: ReconcileContext): Promise<void> {
  const { store, timeZone, now } = context;
  const streams = await store.streams();
  if (streams.get('tickets')?.completedAt == null) return;
  const last = await readReconciled(store);
  if (last !== null && last.at <= now && last.at >= lastNight(now, timeZone)) return;
  const counts = await countsOf(context);
  const clocks = await compareClocks(context);
  await store.writeSetting('reconciliation', JSON.stringify({ at: now, ...counts, clocks }));
}

/** What the last reconciliation came to, or null. */
export async function readReconciled(store: Pick<Store, 'readSetting'>): Promise<Reconciled | null> {
  const text = await store.readSetting('reconciliation');
  try {
    return text === null ? null : (JSON.parse(text) as Reconciled);
  } catch {
    // What cannot be read is found anew the next night.
    return null;
  }
}

function lastNight(now: EpochSeconds, timeZone: string): EpochSeconds {
  const local = DateTime.fromSeconds(now, { zone: timeZone });
  const night = local.set({ hour: NIGHT_HOUR, minute: 0, second: 0, millisecond: 0 });
  return (night > local ? night.minus({ days: 1 }) : night).toUnixInteger();
}

async function countsOf(context: ReconcileContext): Promise<Pick<Reconciled, 'counts' | 'fault'>> {
  const counts: CountCheck[] = [];
  try {
    for (const day of await daysOf(context)) counts.push(await countOf(context, day.what, day));
    counts.push(await countOf(context, 'unsolved', null));
    return { counts, fault: null };
  } catch (error) {
    if (!(error instanceof ZendeskError)) throw error;
    return { counts, fault: error.message };
  }
}

/** Whole local days before today, as far as the history goes. */
async function daysOf({ store, timeZone, now }: ReconcileContext) {
  const startedAt = (await store.streams()).get('tickets')?.startedAt ?? now;
  const today = DateTime.fromSeconds(now, { zone: timeZone, locale: 'en-GB' }).startOf('day');
  return Array.from({ length: COUNTED_DAYS }, (_, index) => {
    const day = today.minus({ days: COUNTED_DAYS - index });
    return {
      what: `created ${day.toFormat('ccc d LLL')}`,
      start: day.toUnixInteger(),
      end: day.plus({ days: 1 }).toUnixInteger(),
    };
  }).filter(({ start }) => start >= startedAt);
}

async function countOf(
  { client, store }: ReconcileContext,
  what: string,
  span: { readonly start: EpochSeconds; readonly end: EpochSeconds } | null,
): Promise<CountCheck> {
  const { all, aiOnly } = await store.countStored(span);
  return { what, ours: all, aiOnly, zendesks: await countTickets(client, span) };
}

/** Every ticket that changed within the last day, compared with Zendesk's own times; a day may have any number of them. */
async function compareClocks({ store, now }: ReconcileContext): Promise<ReconciliationSummary> {
  const [people, schedules] = await Promise.all([store.people(), store.schedules()]);
  let summary = summarize([]);
  for (let after = 0; ; ) {
    const ids = await store.changedSince(now - DAY_SECONDS, after, COMPARED_AT_ONCE);
    const cases = await store.cases(ids);
    summary = summarize(
      cases.map(({ past, ...one }) => reconcile({ ...one, events: past.events, people, schedules })),
      summary,
    );
    const last = ids.at(-1);
    if (last === undefined || ids.length < COMPARED_AT_ONCE) return summary;
    after = last;
  }
}
