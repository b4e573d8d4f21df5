import { type Kysely, sql } from 'kysely';
import type { AgentRecord } from '../../domain/reference.ts';
import type { EpochSeconds } from '../../domain/ticket.ts';
import type { Schema } from '../schema.ts';
import { idsIn } from './ids.ts';
import { readSetting, writeSetting } from './settings.ts';

/** What an agent was until another role was read. */
interface FormerRole {
  readonly until: EpochSeconds;
  readonly isLight: boolean;
  readonly role: string | null;
}

/** By agent, oldest first. */
type FormerRoles = Readonly<Record<string, readonly FormerRole[]>>;

const read = async (db: Kysely<Schema>): Promise<FormerRoles> =>
  JSON.parse((await readSetting(db, 'former-roles')) ?? '{}') as FormerRoles;

/** What an agent was at an instant; undefined where that is what the agent is now, or nothing older is known. */
export async function readFormerRoles(
  db: Kysely<Schema>,
): Promise<(id: number, at: EpochSeconds) => FormerRole | undefined> {
  const former = await read(db);
  return (id, at) => former[String(id)]?.find(({ until }) => at < until);
}

/** Keeps what agents were whose role is another than the one stored; call it before the records are stored. */
export async function noteFormerRoles(
  trx: Kysely<Schema>,
  records: readonly AgentRecord[],
  now: EpochSeconds,
): Promise<void> {
  const rows = await trx
    .selectFrom('agents')
    .select(['id', 'is_light', 'role'])
    .where(sql<boolean>`id in ${idsIn(records.map(({ id }) => id))}`)
    .execute();
  const before = new Map(rows.map((row) => [row.id, row]));
  const changed = records.flatMap((record): [string, FormerRole][] => {
    const { is_light: isLight, role = null } = before.get(record.id) ?? {};
    if (isLight === undefined) return [];
    // A role that was not read before is no other one.
    const isOther = isLight !== Number(record.isLight) || (role !== null && role !== (record.role ?? null));
    return isOther ? [[String(record.id), { until: now, isLight: isLight === 1, role }]] : [];
  });
  if (changed.length === 0) return;
  const former = await read(trx);
  const added = changed.map(([id, role]) => [id, [...(former[id] ?? []), role]] as const);
  await writeSetting(trx, 'former-roles', JSON.stringify({ ...former, ...Object.fromEntries(added) }));
}
