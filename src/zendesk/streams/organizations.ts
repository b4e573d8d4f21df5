import { z } from 'zod';
import { keysOf, pickValues } from '../../domain/mapped-field.ts';
import type { OrganizationRecord } from '../../domain/reference.ts';
import { type MappedField } from '../../domain/settings.ts';
import type { StreamPosition, StreamState } from '../../domain/stream.ts';
import type { EpochSeconds } from '../../domain/ticket.ts';
import type { Query } from '../client.ts';
import { type Export, exportPages, secondsIn } from '../incremental.ts';
import { listPages } from '../lists.ts';
import { orAnew } from '../or-anew.ts';
import { oneLine, readRecords } from '../records.ts';
import { id, optionalInstant } from '../schema.ts';
import { NOWHERE } from './lists.ts';
import { HELD_BACK_SECONDS, HOURLY, type Stream, type StreamContext } from './stream.ts';

const organizationSchema = z.object({
  id,
  name: z.string(),
  organization_fields: z.record(z.string(), z.unknown()).nullish().catch(null),
  updated_at: optionalInstant.catch(null),
  deleted_at: optionalInstant.catch(null),
});

const CHANGES: Export = {
  path: 'organizations',
  key: 'organizations',
  query: { per_page: 1000 },
  timeOf: (item) => secondsIn(item, 'updated_at'),
};
const OVERLAP_SECONDS = 60;

/** How the whole list is read: by which fields, since when, and where an interrupted reading goes on. */
interface Listing {
  readonly keys: readonly string[];
  readonly startedAt: EpochSeconds;
  readonly next: Query | null;
}

/** Customers' companies, and what their fields hold, but for free text: all of them once, and then what changed. */
export const organizations: Stream = {
  name: 'organizations',
  cost: 'organizations, so they are shown by number',
  everySeconds: HOURLY,
  async read(context) {
    const state = await context.store.stream('organizations');
    const keys = (await context.store.choiceFields()).toSorted();
    const known = listingIn(state, keys);
    const save = saver(context, keys);
    if (state.watermarkAt !== null && known?.next === null) {
      if (await readChanges(context, state, state.watermarkAt, save)) return;
    }
    const anew = { keys, startedAt: context.now(), next: null };
    await readList(context, state, known?.next ? known : anew, save);
  },
};

/** The reading that a stream stands in; null where there was none, or one by other fields, whose values would lack. */
function listingIn({ cursor }: StreamState, keys: readonly string[]): Listing | null {
  const known = cursor === null ? null : (JSON.parse(cursor) as Listing);
  return known && JSON.stringify(known.keys) === JSON.stringify(keys) ? known : null;
}

type Save = (items: readonly unknown[], position: StreamPosition, isEnd: boolean) => Promise<void>;

const saver =
  ({ store, fields, onProgress }: StreamContext, keys: readonly string[]): Save =>
  async (items, position, isEnd) => {
    const { records: raw, setAside } = readRecords(items, organizationSchema);
    const records = raw.map((organization) => toOrganization(organization, keys, fields));
    await store.saveList('organizations', { records, setAside, position });
    onProgress({ ...NOWHERE, stream: 'organizations', records: records.length, isEnd });
  };

/** Reads what changed since an instant; false where a second has more changes than a page holds, as after an import. */
async function readChanges(
  context: StreamContext,
  state: StreamState,
  watermarkAt: number,
  save: Save,
): Promise<boolean> {
  for await (const page of exportPages(context, CHANGES, { start_time: watermarkAt - OVERLAP_SECONDS })) {
    if (page.setAside.length > 0) return false;
    const isEnd = page.next === null;
    await save(page.items, isEnd ? { ...state, watermarkAt: page.completeTo } : state, isEnd);
  }
  return true;
}

/** Reads the whole list; an interrupted reading goes on where it was, or starts over where that is not known any more. */
async function readList(
  context: StreamContext,
  state: StreamState,
  listing: Listing,
  save: Save,
): Promise<void> {
  await orAnew(
    listing.next !== null,
    () => readAll(context, state, listing, save),
    () => readAll(context, state, { ...listing, startedAt: context.now(), next: null }, save),
  );
}

async function readAll(
  { client, now }: StreamContext,
  state: StreamState,
  listing: Listing,
  save: Save,
): Promise<void> {
  const query = { 'page[size]': 100 };
  const from = listing.next ?? {};
  for await (const { items, next } of listPages(client, 'organizations', 'organizations', query, from)) {
    const end = {
      watermarkAt: listing.startedAt - HELD_BACK_SECONDS,
      completedAt: state.completedAt ?? now(),
    };
    const cursor = JSON.stringify({ ...listing, next });
    await save(items, { ...state, ...(next === null ? end : {}), cursor }, next === null);
  }
}

function toOrganization(
  raw: z.infer<typeof organizationSchema>,
  keys: readonly string[],
  mapped: readonly MappedField[],
): OrganizationRecord {
  const values = keys.map((key) => [key, raw.organization_fields?.[key]] as const);
  const kept = values.filter((entry): entry is readonly [string, string | number | boolean] =>
    ['string', 'number', 'boolean'].includes(typeof entry[1]),
  );
  return {
    id: raw.id,
    name: oneLine(raw.name),
    fields: Object.fromEntries(kept),
    isDeleted: raw.deleted_at != null,
    updatedAt: raw.updated_at ?? null,
    answers: pickValues(raw.organization_fields ?? {}, keysOf(mapped, 'organization')),
  };
}
