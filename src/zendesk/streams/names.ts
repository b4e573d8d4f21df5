import type { StreamState } from '../../domain/stream.ts';
import type { Query } from '../client.ts';
import { listPages } from '../lists.ts';
import { readRecords, toAgentRecord, toNamedRecord } from '../records.ts';
import { agentSchema, namedSchema } from '../schema.ts';
import type { StreamContext } from './stream.ts';

const AGENTS: Query = { 'role[]': ['agent', 'admin'], 'page[size]': 100 };

/** What each named stream asks for: deleted groups are wanted, because old tickets still name them. */
const NAMED = {
  groups: { exclude_deleted: 'false', 'page[size]': 100 },
  organizations: { 'page[size]': 100 },
  brands: { 'page[size]': 100 },
} as const;

/** Reads all agents and admins; those who lose the role stay known, because their tickets do. */
export async function syncAgents({ client, store, now, onProgress }: StreamContext): Promise<void> {
  const state = await store.stream('agents');
  for await (const { items, isLast } of listPages(client, 'users', 'users', AGENTS)) {
    const { records: raw, setAside } = readRecords(items, agentSchema);
    const records = raw.filter(({ role }) => role !== 'end-user').map(toAgentRecord);
    await store.saveAgents({ records, setAside, state: ended(state, isLast, now()) });
    onProgress({
      stream: 'agents',
      records: records.length,
      startedAt: null,
      watermarkAt: null,
      isEnd: isLast,
    });
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
