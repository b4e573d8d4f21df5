import type { Decision, Dispute } from '../domain/fcr/dispute.ts';
import type { Connection } from './connection.ts';
import type { Definitions } from './measurements.ts';
import { measureIds } from './measuring.ts';
import { addDelivery, type NewDelivery } from './tables/deliveries.ts';
import {
  addDispute,
  type DisputeFilter,
  decideDispute,
  type NewDispute,
  readDisputes,
} from './tables/disputes.ts';

/** What agents say against verdicts; a decision, the message about it and the ticket's new verdict are written together. */
export function disputeStore(connection: Connection, definitions: Definitions) {
  const { db } = connection;
  return {
    /** Oldest first. */
    list: (filter: DisputeFilter = {}): Promise<Dispute[]> => readDisputes(db, filter),
    /** The dispute's number; null where one on its ticket is open already. */
    add: (dispute: NewDispute): Promise<number | null> =>
      db.transaction().execute((trx) => addDispute(trx, dispute)),
    /** False where somebody was first; the first decision stands. */
    decide: (
      { id, ticketId }: Pick<Dispute, 'id' | 'ticketId'>,
      decision: Decision,
      deliveries: readonly NewDelivery[],
    ): Promise<boolean> =>
      db.transaction().execute(async (trx) => {
        if (!(await decideDispute(trx, id, decision))) return false;
        for (const delivery of deliveries) await addDelivery(trx, delivery, decision.at);
        if (decision.state === 'accepted') await measureIds(connection, trx, definitions, [ticketId]);
        return true;
      }),
  };
}
