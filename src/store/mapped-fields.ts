import { type Kysely, sql, type Transaction } from 'kysely';
import { fieldText, type MappedField, type MappedKind } from '../domain/settings.ts';
import type { StreamName } from '../domain/stream.ts';
import type { Connection } from './connection.ts';
import { boundsOf } from './field-answers.ts';
import type { Definitions } from './measurements.ts';
import { takeBack } from './responses-measured.ts';
import type { Schema } from './schema.ts';
import { readSetting, writeSetting } from './tables/settings.ts';

/** What each kind was mapped to when it was last read: the field, and its scores. */
type Mapped = Partial<Record<MappedKind, { readonly field: string; readonly scores: string }>>;

/** Forgets what fields held that are mapped no more, and lets the records of newly mapped ones be read again. */
export async function applyFields({ db }: Connection, { metrics, settings }: Definitions): Promise<void> {
  const before = JSON.parse((await readSetting(db, 'mapped-fields')) ?? '{}') as Mapped;
  const now: Mapped = Object.fromEntries(
    settings.fields.map((field) => {
      const { low, high } = boundsOf(field, settings);
      return [field.kind, { field: fieldText(field), scores: `${low}-${high}` }];
    }),
  );
  if (JSON.stringify(before) === JSON.stringify(now)) return;
  const otherwise = (['nps', 'ces'] as const).filter((kind) => before[kind]?.field !== now[kind]?.field);
  const unread = settings.fields.filter(
    ({ kind }) => otherwise.includes(kind) || before[kind]?.scores !== now[kind]?.scores,
  );
  await db.transaction().execute(async (trx) => {
    for (const kind of otherwise) await forget(trx, metrics, kind);
    await readAgain(trx, unread);
    await writeSetting(trx, 'mapped-fields', JSON.stringify(now));
  });
}

/** Takes back all that a field supplied. */
async function forget(
  trx: Transaction<Schema>,
  metrics: Definitions['metrics'],
  kind: MappedKind,
): Promise<void> {
  const rows = await trx
    .selectFrom('responses')
    .select('content')
    .where(sql<boolean>`content glob ${`${kind} field *`}`)
    .execute();
  await takeBack(
    trx,
    metrics,
    rows.map(({ content }) => content),
  );
  await trx.deleteFrom('field_answers').where('kind', '=', kind).execute();
  await trx
    .deleteFrom('set_aside')
    .where(sql<boolean>`record glob ${`* ${kind}`}`)
    .execute();
}

/** The tickets are read from the start of the history on, and what was read meanwhile stays. */
async function readAgain(trx: Transaction<Schema>, unread: readonly MappedField[]): Promise<void> {
  const owners = new Set(unread.map(({ owner }) => owner));
  if (owners.has('ticket')) {
    await rewind(trx, ['tickets', 'tickets-history'], { cursor: null });
    await rewind(trx, ['unsolved'], { cursor: 'again' });
  }
  if (owners.has('organization')) await rewind(trx, ['organizations'], { cursor: null, watermark_at: null });
  if (owners.has('user')) await trx.deleteFrom('streams').where('name', '=', 'users').execute();
}

const rewind = async (
  db: Kysely<Schema>,
  names: readonly StreamName[],
  position: { readonly cursor: string | null; readonly watermark_at?: null },
): Promise<void> => void (await db.updateTable('streams').set(position).where('name', 'in', names).execute());
