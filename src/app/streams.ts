import type { StreamName, StreamState } from '../domain/stream.ts';
import type { EpochSeconds } from '../domain/ticket.ts';
import type { Reach } from '../reports/reads.ts';

type Streams = ReadonlyMap<StreamName, StreamState>;

/** A stream that fails by itself. */
export interface FailingStream {
  readonly name: StreamName;
  readonly sentence: string;
  readonly since: EpochSeconds;
}

const NO_SURVEYS =
  'not available on this plan: satisfaction ratings and survey responses, so csat is not measured';

/** One sentence for each thing that the plan or the role does not give. An account has one kind of survey, so only both can be missing. */
export function missingStreams(streams: Streams): string[] {
  const sentences = [...streams]
    .filter(([name]) => name !== 'ratings' && name !== 'surveys')
    .flatMap(([, { trouble }]) => (trouble?.isUnavailable ? [trouble.sentence] : []));
  const surveys = hasNoSurveys(streams) ? [NO_SURVEYS] : [];
  return [...new Set([...sentences, ...surveys])];
}

/** The streams that fail by themselves, while the others go on. */
export const failingStreams = (streams: Streams): FailingStream[] =>
  [...streams].flatMap(([name, { trouble }]) =>
    trouble && !trouble.isUnavailable ? [{ name, sentence: trouble.sentence, since: trouble.since }] : [],
  );

const isUnavailable = (streams: Streams, name: StreamName): boolean =>
  streams.get(name)?.trouble?.isUnavailable === true;

const hasNoSurveys = (streams: Streams): boolean =>
  isUnavailable(streams, 'ratings') && isUnavailable(streams, 'surveys');

/** Up to when the surveys are read, of each kind that the account may have; null before. */
export function surveysReadTo(streams: Streams): EpochSeconds | null {
  const read = (['ratings', 'surveys'] as const)
    .filter((name) => streams.has(name) && !isUnavailable(streams, name))
    .map((name) => streams.get(name)?.watermarkAt ?? null);
  return read.length === 0 || read.includes(null) ? null : Math.min(...read.map(Number));
}

/** Why csat cannot be told, or null where it can. */
export function surveysFault(streams: Streams): string | null {
  if (hasNoSurveys(streams)) return NO_SURVEYS;
  return surveysReadTo(streams) === null ? 'not measured yet: the ratings have not been read' : null;
}

/** Why what needs every unsolved ticket cannot be told, or null where it can. */
export function unsolvedFault(streams: Streams): string | null {
  const state = streams.get('unsolved');
  if (state?.trouble?.isUnavailable) return state.trouble.sentence;
  return state?.completedAt == null
    ? 'not measured yet: the first pass over all unsolved tickets has not finished'
    : null;
}

/** Why the languages of requesters cannot be told, or null where they can. */
export function languagesFault(streams: Streams): string | null {
  const state = streams.get('requesters');
  if (state?.trouble?.isUnavailable) return state.trouble.sentence;
  return state?.completedAt == null
    ? 'not measured yet: the languages of requesters have not been read'
    : null;
}

const NO_AGENTS =
  'not measured: Zendesk has not listed the agents, so nobody knows who of those who write is one';

const areAgentsUnknown = (streams: Streams): boolean => {
  const agents = streams.get('agents');
  return agents?.trouble != null && agents.completedAt === null;
};

/** Since when a kind of event is known: the first start, and once the past is read, its start. */
function reachOf(streams: Streams, name: 'ticket-events' | 'metric-events', what: string): Reach {
  const state = streams.get(name);
  const past = streams.get(`${name}-history`);
  const since = (past?.completedAt == null ? state?.startedAt : past.startedAt) ?? null;
  const asOf = state?.watermarkAt ?? null;
  if (state?.trouble?.isUnavailable) return { since, asOf, fault: state.trouble.sentence };
  if (name === 'ticket-events' && areAgentsUnknown(streams)) return { since, asOf, fault: NO_AGENTS };
  return {
    since,
    asOf,
    isReading: past?.completedAt == null,
    fault: since === null || asOf === null ? `not measured yet: ${what} has not been read` : null,
  };
}

/** From when to when it is known what comments amount to. */
export const wordsReach = (streams: Streams): Reach =>
  reachOf(streams, 'ticket-events', 'what happened to tickets');

/** From when to when it is known what happened to tickets, which an earlier version may have read without the words. */
export function eventsReach(streams: Streams, knownSince: EpochSeconds | null): Reach {
  const reach = wordsReach(streams);
  if (knownSince === null || reach.since === null || reach.since <= knownSince) return reach;
  const start = streams.get('ticket-events-history')?.startedAt ?? knownSince;
  return { ...reach, since: knownSince, isReading: start < knownSince };
}

/** From when to when the SLA clocks of tickets are known. */
export function slaEventsReach(streams: Streams): Reach {
  const reach = reachOf(streams, 'metric-events', 'what the SLA clocks did');
  const policies = streams.get('sla-policies')?.trouble;
  return policies?.isUnavailable ? { ...reach, fault: policies.sentence } : reach;
}

/** How far a stretch of the history is read. */
export interface HistoryState {
  readonly stream: StreamName;
  readonly startedAt: EpochSeconds | null;
  readonly readTo: EpochSeconds | null;
  /** Where it ends; null where that is the present. */
  readonly endsAt: EpochSeconds | null;
  readonly isComplete: boolean;
}

/** How far the history is read: of tickets first, then of what happened to them, as far as Zendesk gives it. */
export function historyStates(streams: Streams): HistoryState[] {
  const of = (stream: StreamName, present?: StreamName): HistoryState => {
    const state = streams.get(stream);
    return {
      stream,
      startedAt: state?.startedAt ?? null,
      readTo: state?.watermarkAt ?? null,
      endsAt: (present && streams.get(present)?.startedAt) ?? null,
      isComplete: state?.completedAt != null,
    };
  };
  const given = (['ticket-events', 'metric-events'] as const).filter(
    (name) =>
      streams.has(name) &&
      !isUnavailable(streams, name) &&
      !(name === 'metric-events' && isUnavailable(streams, 'sla-policies')),
  );
  const older = of('tickets-history');
  const isReading = older.startedAt !== null && !older.isComplete;
  return [
    of('tickets'),
    ...(isReading ? [{ ...older, endsAt: streams.get('tickets')?.startedAt ?? null }] : []),
    ...given.map((name) => of(`${name}-history`, name)),
  ];
}
