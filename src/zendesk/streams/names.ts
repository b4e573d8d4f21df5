import type { StreamState } from '../../domain/stream.ts';
import type { Query } from '../client.ts';
import { ZendeskError } from '../errors.ts';
import { listPages } from '../lists.ts';
import { readRecords, toAgentRecord, toNamedRecord } from '../records.ts';
import { agentSchema, namedSchema, usersSchema } from '../schema.ts';
import type { StreamContext } from './stream.ts';

const AGENTS: Query = { 'role[]': ['agent', 'admin'], 'page[size]': 100 };

/** What each named stream asks for: deleted groups are wanted, because old tickets still name them. */
const NAMED = {
  groups: { exclude_deleted: 'false', 'page[size]': 100 },
  organizations: { 'page[size]': 100 },
  brands: { 'page[size]': 100 },
} as const;

const SHOWN_AT_ONCE = 100;
/** What Zendesk calls whoever exercised the right to be forgotten. */
const FORGOTTEN = 'permanently deleted user';

/** Reads all agents and admins; those who lose the role stay known, because their tickets do. */
export async function syncAgents(context: StreamContext): Promise<void> {
  const { client, store, now, onProgress } = context;
  const state = await store.stream('agents');
  const listed = new Set<number>();
  for await (const { items, isLast } of listPages(client, 'users', 'users', AGENTS)) {
    const { records: raw, setAside } = readRecords(items, agentSchema);
    const records = raw.filter(({ role }) => role !== 'end-user').map(toAgentRecord);
    for (const { id } of [...records, ...setAside]) listed.add(Number(id));
    await store.saveAgents({ records, setAside, state: ended(state, isLast, now()) });
    onProgress({
      stream: 'agents',
      records: records.length,
      startedAt: null,
      watermarkAt: null,
      isEnd: isLast,
    });
  }
  await forgetDeleted(context, listed);
}

/** Forgets the names of agents that Zendesk has deleted for good; those who only left, it still knows by name. */
async function forgetDeleted({ client, store }: StreamContext, listed: ReadonlySet<number>): Promise<void> {
  const left = (await store.namedAgents()).filter((id) => !listed.has(id));
  for (let from = 0; from < left.length; from += SHOWN_AT_ONCE) {
    const asked = left.slice(from, from + SHOWN_AT_ONCE);
    const { body } = await client.get('users/show_many', { ids: asked.join(',') });
    const page = usersSchema.safeParse(body);
    if (!page.success)
      throw new ZendeskError('unexpected-shape', "Zendesk's answer on single users has another shape.");
    const known = page.data.users.filter(({ name }) => name?.toLowerCase() !== FORGOTTEN);
    await store.forgetAgents(asked.filter((id) => !known.some((user) => user.id === id)));
  }
}

/** Reads the names of groups, organizations or brands. */
export async function syncNames(
  { client, store, now, onProgress }: StreamContext,
  stream: keyof typeof NAMED,
): Promise<void> {
  const state = await store.stream(stream);
  for await (const { items, isLast } of listPages(client, stream, stream, NAMED[stream])) {
    const { records: raw, setAside } = readRecords(items, namedSchema);
    const records = raw.map(toNamedRecord);
    await store.saveNames(stream, { records, setAside, state: ended(state, isLast, now()) });
    onProgress({ stream, records: records.length, startedAt: null, watermarkAt: null, isEnd: isLast });
  }
}

const ended = (state: StreamState, isLast: boolean, at: number): StreamState =>
  isLast ? { ...state, watermarkAt: at, completedAt: state.completedAt ?? at, unavailable: null } : state;
