import { type Insertable, type Kysely, type Selectable, sql } from 'kysely';
import type { Claim, Decision, Dispute } from '../../domain/fcr/dispute.ts';
import type { Ruling } from '../../domain/past.ts';
import type { EpochSeconds } from '../../domain/ticket.ts';
import type { DisputeRow, Schema } from '../schema.ts';
import { idsIn } from './ids.ts';

/** What leads decided of tickets by accepting a dispute, the last decision of each. */
export async function readRulings(db: Kysely<Schema>, ids: readonly number[]): Promise<Map<number, Ruling>> {
  const rows = await db
    .selectFrom('disputes')
    .select(['ticket_id', 'decided_at', 'decided_by', 'verdict', 'verdict_reason'])
    .where('state', '=', 'accepted')
    .where(sql<boolean>`ticket_id in ${idsIn(ids)}`)
    .orderBy('decided_at')
    .orderBy('id')
    .execute();
  return new Map(
    rows.flatMap(({ ticket_id: id, decided_at: at, decided_by: by, verdict, verdict_reason: reason }) =>
      at === null || by === null || verdict === null
        ? []
        : [[id, { at, verdict: verdict as Ruling['verdict'], reason: reason ?? 'disputed', by }]],
    ),
  );
}

/** A dispute before anybody has seen it. */
export type NewDispute = Omit<Dispute, 'id' | 'decision'>;

/** Which disputes are meant; without a condition all. */
export interface DisputeFilter {
  readonly ids?: readonly number[];
  readonly ticketIds?: readonly number[];
  readonly isOpen?: true;
}

/** Oldest first. */
export async function readDisputes(
  db: Kysely<Schema>,
  { ids, ticketIds, isOpen }: DisputeFilter,
): Promise<Dispute[]> {
  const rows = await db
    .selectFrom('disputes')
    .selectAll()
    .$if(ids !== undefined, (query) => query.where(sql<boolean>`id in ${idsIn(ids ?? [])}`))
    .$if(ticketIds !== undefined, (query) =>
      query.where(sql<boolean>`ticket_id in ${idsIn(ticketIds ?? [])}`),
    )
    .$if(isOpen === true, (query) => query.where('state', '=', 'open'))
    .orderBy('id')
    .execute();
  return rows.map(toDispute);
}

/** Adds a dispute unless one on its ticket is open; gives its id, or null. Call it inside a transaction. */
export async function addDispute(trx: Kysely<Schema>, dispute: NewDispute): Promise<number | null> {
  const [open] = await readDisputes(trx, { ticketIds: [dispute.ticketId], isOpen: true });
  if (open) return null;
  const { id } = await trx
    .insertInto('disputes')
    .values(toRow(dispute))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Puts a decision on a dispute that is open; false where somebody was first. */
export async function decideDispute(trx: Kysely<Schema>, id: number, decision: Decision): Promise<boolean> {
  const ruling = decision.state === 'accepted' ? decision.ruling : null;
  const { numUpdatedRows } = await trx
    .updateTable('disputes')
    .set({
      state: decision.state,
      decided_by: decision.by,
      decided_at: decision.at,
      note: decision.note === '' ? null : decision.note,
      verdict: ruling?.verdict ?? null,
      verdict_reason: ruling?.reason ?? null,
    })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

const toRow = (dispute: NewDispute): Insertable<DisputeRow> => ({
  ticket_id: dispute.ticketId,
  agent_id: dispute.agentId,
  group_id: dispute.groupId,
  disputed_by: dispute.disputedBy,
  disputed_at: dispute.disputedAt,
  reason: dispute.reason,
  against_verdict: dispute.against.verdict,
  against_reason: dispute.against.reason,
  state: 'open',
  decided_by: null,
  decided_at: null,
  note: null,
  verdict: null,
  verdict_reason: null,
});

function toDispute(row: Selectable<DisputeRow>): Dispute {
  const against: Claim = { verdict: row.against_verdict, reason: row.against_reason };
  return {
    id: row.id,
    ticketId: row.ticket_id,
    agentId: row.agent_id,
    groupId: row.group_id,
    disputedBy: row.disputed_by,
    disputedAt: row.disputed_at,
    reason: row.reason,
    against,
    decision: toDecision(row),
  };
}

function toDecision({
  state,
  decided_by: by,
  decided_at: at,
  ...row
}: Selectable<DisputeRow>): Decision | null {
  if (by === null || at === null) return null;
  const told: { by: string; at: EpochSeconds; note: string } = { by, at, note: row.note ?? '' };
  if (state !== 'accepted' || row.verdict === null) return { state: 'declined', ...told };
  const verdict = row.verdict as Ruling['verdict'];
  return { state: 'accepted', ruling: { verdict, reason: row.verdict_reason ?? 'disputed' }, ...told };
}
