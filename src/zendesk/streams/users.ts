import { z } from 'zod';
import { keysOf, pickValues } from '../../domain/mapped-field.ts';
import type { StreamPosition, StreamState } from '../../domain/stream.ts';
import type { Query } from '../client.ts';
import { fieldNames } from '../field-names.ts';
import { type Export, exportPages, secondsIn } from '../incremental.ts';
import { orAnew } from '../or-anew.ts';
import { readRecords } from '../records.ts';
import { instant, optionalId } from '../schema.ts';
import { NOWHERE } from './lists.ts';
import { languageOf, languageShape } from './requesters.ts';
import { HOURLY, START_MARGIN_SECONDS, type Stream, type StreamContext } from './stream.ts';

/** All that is read of a user. */
const userSchema = z.object({
  ...languageShape,
  organization_id: optionalId,
  updated_at: instant,
  user_fields: z.record(z.string(), z.unknown()).nullish().catch(null),
});

const CHANGES: Export = {
  path: 'users/cursor',
  key: 'users',
  query: { per_page: 1000 },
  timeOf: (item) => secondsIn(item, 'updated_at'),
};
const OVERLAP_SECONDS = 60;

/** The languages of users and what they hold in mapped fields, and nothing else of them: what changes from now on, and where a field is mapped, what has since the history started. */
export const users: Stream = {
  name: 'users',
  cost: 'the export of users, so answers in their fields are not measured, and the language of a requester stays what it was',
  everySeconds: HOURLY,
  async read(context) {
    const known = await context.store.stream('users');
    const startedAt = keysOf(context.fields, 'user').length > 0 ? context.historyStart : context.now();
    const isLonger = known.startedAt === null || known.startedAt > startedAt;
    const state = isLonger ? { ...known, startedAt, cursor: null, watermarkAt: null } : known;
    const anew = startOf(context, state);
    const resumed = state.cursor === null ? null : { cursor: state.cursor };
    await orAnew(
      resumed !== null,
      () => readFrom(context, state, resumed ?? anew),
      () => readFrom(context, state, anew),
    );
  },
};

function startOf({ now }: StreamContext, { startedAt, watermarkAt }: StreamState): Query {
  const since = watermarkAt === null ? startedAt : watermarkAt - OVERLAP_SECONDS;
  const latest = now() - START_MARGIN_SECONDS;
  return { start_time: Math.min(since ?? latest, latest) };
}

async function readFrom(context: StreamContext, state: StreamState, from: Query): Promise<void> {
  const keys = keysOf(context.fields, 'user');
  let titles: ReadonlyMap<string, string> | null = null;
  for await (const page of exportPages(context, CHANGES, from)) {
    titles ??= keys.length === 0 ? new Map() : await titlesOf(context);
    const { records: raw, setAside, readIds } = readRecords(page.items, userSchema);
    const records = raw.map((user) => ({
      id: user.id,
      organizationId: user.organization_id ?? null,
      updatedAt: user.updated_at,
      locale: languageOf(user),
      answers: pickValues(user.user_fields ?? {}, keys),
    }));
    const isEnd = page.next === null;
    const position = isEnd ? endOf(state, page.completeTo) : { ...state, cursor: cursorOf(page.next) };
    await context.store.saveUsers({ records, setAside, readIds, position }, titles);
    context.onProgress({ ...NOWHERE, stream: 'users', records: records.length, isEnd });
  }
}

const cursorOf = (next: Query | null): string | null =>
  typeof next?.['cursor'] === 'string' ? next['cursor'] : null;

const endOf = (state: StreamState, completeTo: number): StreamPosition => ({
  ...state,
  cursor: null,
  watermarkAt: completeTo,
  completedAt: state.completedAt ?? completeTo,
});

/** What the account calls the fields of users. */
async function titlesOf({ client }: StreamContext): Promise<ReadonlyMap<string, string>> {
  const names = await fieldNames(client, 'user');
  return new Map(names.map(({ key, title }) => [key, title]));
}
