import { type Kysely, sql, type Transaction } from 'kysely';
import type { DeliveryRow, Schema } from '../schema.ts';

type Sent = { readonly channel: string; readonly ts: string };

/** Kinds of deliveries that put something in place of a message that was sent. */
const EDITS = ['recovery', 'dispute-closed'];

/** A message to be sent once, named by its key. */
export interface NewDelivery {
  readonly key: string;
  readonly kind: string;
  readonly channel: string;
  /** JSON the message is rendered from. */
  readonly subject: string;
}

/** Adds a delivery unless its key is known; says whether it was added. */
export async function addDelivery(
  db: Kysely<Schema> | Transaction<Schema>,
  delivery: NewDelivery,
  at: number,
): Promise<boolean> {
  const result = await db
    .insertInto('deliveries')
    .values({
      ...delivery,
      state: 'pending',
      created_at: at,
      updated_at: at,
      attempts: 0,
      next_at: at,
      posted_channel: null,
      posted_ts: null,
      error: null,
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** The outbox: every message is a row before it is sent, and its outcome is kept. */
export function deliveryTable(db: Kysely<Schema>, now: () => number) {
  const update = async (key: string, changes: Partial<DeliveryRow>): Promise<void> => {
    await db
      .updateTable('deliveries')
      .set({ ...changes, updated_at: now() })
      .where('key', '=', key)
      .execute();
  };

  return {
    add: (delivery: NewDelivery): Promise<boolean> => addDelivery(db, delivery, now()),
    get: (key: string): Promise<DeliveryRow | undefined> =>
      db.selectFrom('deliveries').selectAll().where('key', '=', key).executeTakeFirst(),
    pending: (): Promise<DeliveryRow[]> =>
      db.selectFrom('deliveries').selectAll().where('state', '=', 'pending').orderBy('created_at').execute(),
    /** Messages that may or may not have arrived, or that could not be sent, newest first; what concerns one person alone is none of anybody's. */
    troubled: (): Promise<DeliveryRow[]> =>
      db
        .selectFrom('deliveries')
        .selectAll()
        .where('kind', 'not like', 'dispute%')
        .where('kind', 'not like', 'feedback%')
        .where((row) =>
          row.or([
            row('state', 'in', ['unknown', 'failed']),
            row.and([row('state', '=', 'pending'), row('error', 'is not', null)]),
          ]),
        )
        .orderBy('updated_at', 'desc')
        .limit(5)
        .execute(),
    latest: (kind: string, channel: string): Promise<DeliveryRow | undefined> =>
      db
        .selectFrom('deliveries')
        .selectAll()
        .where('kind', '=', kind)
        .where('channel', '=', channel)
        .where('state', '!=', 'failed')
        .orderBy('created_at', 'desc')
        .orderBy('key', 'desc')
        .limit(1)
        .executeTakeFirst(),
    /** How often each opinion was given on messages of a kind since an instant. */
    opinions: async (kind: string, since: number): Promise<{ opinion: string; count: number }[]> => {
      const opinion = sql<string>`subject ->> '$.opinion'`;
      return db
        .selectFrom('deliveries')
        .select([opinion.as('opinion'), sql<number>`count(*)`.as('count')])
        .where('kind', '=', kind)
        .where('created_at', '>=', since)
        .where(opinion, 'is not', null)
        .groupBy(opinion)
        .execute();
    },
    replaceSubject: (key: string, subject: string): Promise<void> => update(key, { subject }),
    markSending: (key: string): Promise<void> => update(key, { state: 'sending' }),
    markSent: (key: string, sent: Sent | null): Promise<void> =>
      update(key, {
        state: 'sent',
        error: null,
        ...(sent ? { posted_channel: sent.channel, posted_ts: sent.ts } : {}),
      }),
    markUnknown: (key: string, error: string): Promise<void> => update(key, { state: 'unknown', error }),
    markFailed: (key: string, error: string): Promise<void> => update(key, { state: 'failed', error }),
    markPending: async (key: string, error: string, nextAt: number): Promise<void> => {
      await db
        .updateTable('deliveries')
        .set((row) => ({
          state: 'pending',
          error,
          next_at: nextAt,
          updated_at: now(),
          attempts: row('attempts', '+', 1),
        }))
        .where('key', '=', key)
        .execute();
    },
    /** Whatever was being sent when its sending broke off may have arrived: it becomes unknown, but an edit is safe to repeat. */
    settleInterrupted: async (): Promise<void> => {
      const interrupted = db.updateTable('deliveries').where('state', '=', 'sending');
      await interrupted.where('kind', 'in', EDITS).set({ state: 'pending', updated_at: now() }).execute();
      await interrupted
        .set({ state: 'unknown', error: 'its sending broke off', updated_at: now() })
        .execute();
    },
  };
}
