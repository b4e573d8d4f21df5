import type { StreamName } from '../domain/stream.ts';
import type { EpochSeconds } from '../domain/ticket.ts';
import { noZendesk, ZendeskError, type ZendeskFault } from './errors.ts';
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
  const { body } = await client.get('users/me').catch((error: unknown) => {
    throw error instanceof ZendeskError && error.fault === 'not-found' ? noZendesk(client.origin) : error;
  });
  const me = meSchema.safeParse(body);
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

/** Faults of one stream that say nothing about the others. */
const LOCAL_FAULTS: ReadonlySet<ZendeskFault> = new Set([
  'server-error',
  'timeout',
  'not-json',
  'too-large',
  'unexpected-shape',
  'refused',
]);

/**
 * One pass over every stream to its end. The ticket export is required; what the plan or role does not give is
 * remembered, and a stream that fails by itself is reported when the others are done.
 */
export async function syncAll(
  context: StreamContext,
  historyStart: EpochSeconds,
  isEverythingRead: boolean,
): Promise<void> {
  const faults: ZendeskError[] = [];
  const attempt = (stream: StreamName, run: () => Promise<void>) => optional(context, stream, run, faults);
  const sinceReference = context.now() - Number(await context.store.recall('reference-read'));
  // A mark from the future was made by a clock that was wrong.
  if (isEverythingRead || sinceReference >= REFERENCE_SECONDS || sinceReference < 0) {
    await attempt('agents', () => syncAgents(context));
    for (const stream of ['groups', 'brands', 'organizations'] as const) {
      await attempt(stream, () => syncNames(context, stream));
    }
    if (faults.length === 0) await context.store.remember('reference-read', String(context.now()));
  }
  await syncTickets(context, historyStart);
  await attempt('unsolved', () => syncUnsolved(context));
  await attempt('ratings', () => syncRatings(context, historyStart));
  if (faults[0]) throw faults[0];
}

async function optional(
  { store }: StreamContext,
  stream: StreamName,
  run: () => Promise<void>,
  faults: ZendeskError[],
): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof ZendeskError)) throw error;
    if (error.isMissingCapability) {
      await store.saveState(stream, {
        ...(await store.stream(stream)),
        unavailable: COSTS[stream] ?? error.message,
      });
    } else if (LOCAL_FAULTS.has(error.fault)) faults.push(error);
    else throw error;
  }
}
