import type { StreamState, StreamTrouble } from '../domain/stream.ts';
import type { EpochSeconds } from '../domain/ticket.ts';
import { noZendesk, ZendeskError, type ZendeskFault } from './errors.ts';
import { meSchema } from './schema.ts';
import { STREAMS } from './streams/index.ts';
import type { Stream, StreamContext } from './streams/stream.ts';

const DAY_SECONDS = 86_400;
const LONGEST_PAUSE_SECONDS = 3600;
const FIRST_PAUSE_SECONDS = 60;
/** Refusals after which what was given before is taken for gone; the pauses before make two hours. */
const SLIPS = 8;
/** A list younger than this is fresh to whoever waits for it. */
const FRESH_SECONDS = 300;

/** Faults of one stream that say nothing about the others. */
const LOCAL_FAULTS: ReadonlySet<ZendeskFault> = new Set([
  'server-error',
  'timeout',
  'not-json',
  'too-large',
  'unexpected-shape',
  'refused',
]);

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

/**
 * One pass over every stream that is due, the present before the past. A stream that the plan or role does not give,
 * or that fails by itself, is remembered as such and tried again later, and the rest goes on; only the ticket export
 * is required. Where somebody waits for it, lists are fresh and what was refused is asked for again.
 */
export async function syncAll(context: StreamContext, isAwaited = false): Promise<void> {
  let required: ZendeskError | null = null;
  let doubtful: Failure | null = null;
  for (const stream of STREAMS) {
    const state = await context.store.stream(stream.name);
    if (!isDue(stream, state, context.now(), isAwaited) || (await isPointless(context, stream))) continue;
    const error = await attempt(context, stream, state);
    if (error !== null && !isOwn(error)) {
      // What a second stream meets too is no fault of the first.
      if (doubtful !== null) throw error;
      doubtful = { stream, state, error };
      continue;
    }
    if (doubtful !== null) await remember(context, doubtful);
    if (error !== null) await remember(context, { stream, state, error });
    required ??= [doubtful, { stream, error }].find((one) => one?.stream.cost === null)?.error ?? null;
    doubtful = null;
  }
  if (doubtful ?? required) throw doubtful?.error ?? required;
}

interface Failure {
  readonly stream: Stream;
  readonly state: StreamState;
  readonly error: ZendeskError;
}

/** Whether a fault says nothing of other streams. */
const isOwn = (error: ZendeskError): boolean => error.isMissingCapability || LOCAL_FAULTS.has(error.fault);

/** A mark from the future was made by a clock that was wrong. */
function isDue(
  { everySeconds }: Stream,
  { watermarkAt, trouble }: StreamState,
  now: EpochSeconds,
  isAwaited: boolean,
): boolean {
  if (trouble !== null) return isAwaited || now >= trouble.retryAt || now < trouble.since;
  const age = now - (watermarkAt ?? 0);
  return age < 0 || age >= Math.min(everySeconds, isAwaited ? FRESH_SECONDS : everySeconds);
}

/** The past waits until the tickets are there that it is about, and what only serves another stream goes with it. */
async function isPointless({ store }: StreamContext, { isHistory, serves }: Stream): Promise<boolean> {
  if (serves !== undefined && (await store.stream(serves)).trouble?.isUnavailable) return true;
  return isHistory === true && (await store.stream('tickets')).completedAt === null;
}

/** Reads one stream and gives the fault it met; throws what no stream can be read with. */
async function attempt(
  context: StreamContext,
  stream: Stream,
  { trouble }: StreamState,
): Promise<ZendeskError | null> {
  try {
    await stream.read(context);
    if (trouble !== null) await context.store.saveTrouble(stream.name, null);
    return null;
  } catch (error) {
    if (!(error instanceof ZendeskError) || error.isConfiguration) throw error;
    return error;
  }
}

const remember = ({ store, now }: StreamContext, failure: Failure): Promise<void> =>
  store.saveTrouble(failure.stream.name, troubleOf(failure, now()));

function troubleOf({ stream: { cost }, state, error }: Failure, now: EpochSeconds): StreamTrouble {
  const { trouble: before, completedAt } = state;
  const isUnavailable = error.isMissingCapability;
  const isSame = before?.isUnavailable === isUnavailable && before.since <= now;
  const times = isSame ? before.times + 1 : 1;
  return {
    isUnavailable,
    sentence: isUnavailable && cost !== null ? `not available on this plan: ${cost}` : error.message,
    since: isSame ? before.since : now,
    // What nothing works without is asked for with every poll.
    retryAt: cost === null ? now : now + pauseOf(isUnavailable, times, completedAt !== null),
    times,
  };
}

/** A stream that was read before may be refused by a slip of an hour; one that never was lacks in the plan. */
function pauseOf(isUnavailable: boolean, times: number, wasRead: boolean): number {
  if (isUnavailable && !(wasRead && times <= SLIPS)) return DAY_SECONDS;
  return times === 1 ? 0 : Math.min(FIRST_PAUSE_SECONDS * 2 ** (times - 2), LONGEST_PAUSE_SECONDS);
}
