import type { StreamName } from '../domain/stream.ts';
import type { EpochSeconds } from '../domain/ticket.ts';
import { ZendeskError } from './errors.ts';
import { meSchema } from './schema.ts';
import { syncAgents, syncNames } from './streams/names.ts';
import { syncRatings } from './streams/ratings.ts';
import type { StreamContext } from './streams/stream.ts';
import { syncTickets } from './streams/tickets.ts';
import { syncUnsolved } from './streams/unsolved.ts';

/** Names change rarely, so between polls they are read once an hour. */
const REFERENCE_SECONDS = 3600;

/** What Zendesk's absence of a stream costs. */
const COSTS: Readonly<Partial<Record<StreamName, string>>> = {
  ratings: 'not available on this plan: satisfaction ratings, so csat is not measured',
  unsolved: 'not available for these credentials: search, so backlog is not measured',
  groups: 'not available for these credentials: groups, so they are shown by number',
  organizations: 'not available for these credentials: organizations, so they are shown by number',
  brands: 'not available on this plan: brands, so they are shown by number',
  agents: 'not available for these credentials: users, so tickets opened by agents cannot be told apart',
};

/** Checks that the credentials are somebody's; Zendesk answers wrong ones as "Anonymous user". Throws a ZendeskError otherwise. */
export async function verifyCredentials({
  client,
}: Pick<StreamContext, 'client'>): Promise<{ name: string; role: string }> {
  const me = meSchema.safeParse((await client.get('users/me')).body);
  if (!me.success)
    throw new ZendeskError(
      'unexpected-shape',
      `${client.origin} does not answer like Zendesk; check the subdomain.`,
    );
  const { id, name, role } = me.data.user;
  if (id == null) {
    throw new ZendeskError(
      'credentials',
      `Zendesk at ${client.origin} did not accept the credentials: it answered as "Anonymous user".`,
    );
  }
  return { name: name ?? String(id), role: role ?? 'unknown' };
}

/** One pass over every stream to its end. What the plan or role does not give is remembered and stops nothing else; the ticket export is required. */
export async function syncAll(
  context: StreamContext,
  historyStart: EpochSeconds,
  isEverythingRead: boolean,
): Promise<void> {
  const lastReference = Number(await context.store.recall('reference-read'));
  if (isEverythingRead || context.now() - lastReference >= REFERENCE_SECONDS) {
    await optional(context, 'agents', () => syncAgents(context));
    for (const stream of ['groups', 'brands', 'organizations'] as const) {
      await optional(context, stream, () => syncNames(context, stream));
    }
    await context.store.remember('reference-read', String(context.now()));
  }
  await syncTickets(context, historyStart);
  await optional(context, 'unsolved', () => syncUnsolved(context));
  await optional(context, 'ratings', () => syncRatings(context, historyStart));
}

async function optional(
  { store }: StreamContext,
  stream: StreamName,
  run: () => Promise<void>,
): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof ZendeskError) || !error.isMissingCapability) throw error;
    await store.saveState(stream, {
      ...(await store.stream(stream)),
      unavailable: COSTS[stream] ?? error.message,
    });
  }
}
