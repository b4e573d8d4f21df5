import type { Measure } from './metric.ts';
import type { MetricEvent } from './metric-event.ts';
import type { EpochSeconds } from './ticket.ts';

/**
 * What became of a target. Only `met` and `missed` are decided; `cancelled` left both sides, being removed, taken
 * back or never due; `unknown` is a breach of which it is not known what was asked for.
 */
export type TargetState = 'met' | 'missed' | 'active' | 'cancelled' | 'unknown';

/** One SLA target on a ticket: of one metric's clock, under the policy last applied to it. */
export interface SlaTarget {
  /** `first reply`, `next reply`, `requester wait` …; what a group SLA asks begins with `group`. */
  readonly kind: string;
  readonly policyId: string | null;
  readonly targetMinutes: number | null;
  readonly isBusiness: boolean | null;
  readonly state: TargetState;
  /** When it was fulfilled, breached or cancelled; of an active one, when its clock last started to run. */
  readonly at: EpochSeconds;
}

/** A target as a rate counts it: 1 met, 0 missed, no value where it is not decided. */
export function outcomeOf({ state }: Pick<SlaTarget, 'state'>): Measure {
  const isDecided = state === 'met' || state === 'missed';
  return isDecided ? { state: 'value', value: state === 'met' ? 1 : 0 } : { state, value: null };
}

const KINDS: Readonly<Record<string, string>> = {
  requester_wait_time: 'requester wait',
  agent_work_time: 'agent work',
  resolution_time: 'total resolution',
  periodic_update_time: 'periodic update',
  pausable_update_time: 'pausable update',
  group_ownership_time: 'group ownership',
};

/**
 * The SLA targets of one ticket from what its clocks told, oldest first. Zendesk's own breaches decide, nothing is
 * worked out anew; a ticket that is over has no clock running.
 */
export function slaTargets(events: readonly MetricEvent[], isOver: boolean): SlaTarget[] {
  return clocksOf(events)
    .flatMap((clock) => targetOf(clock, isOver) ?? [])
    .sort((a, b) => a.at - b.at || Number(a.kind > b.kind) - Number(a.kind < b.kind));
}

function clocksOf(events: readonly MetricEvent[]): MetricEvent[][] {
  const clocks = new Map<string, MetricEvent[]>();
  for (const event of inOrder(events)) {
    const key = `${event.metric} ${event.instanceId}`;
    const clock = clocks.get(key);
    if (clock) clock.push(event);
    else clocks.set(key, [event]);
  }
  return [...clocks.values()];
}

/** Each event once, oldest first; of one that was told twice, the telling that takes it back. */
function inOrder(events: readonly MetricEvent[]): MetricEvent[] {
  const byId = new Map<number, MetricEvent>();
  for (const event of events) {
    const known = byId.get(event.id);
    if (!known || isNewer(event, known)) byId.set(event.id, event);
  }
  return [...byId.values()].sort((a, b) => a.at - b.at || a.id - b.id);
}

const isNewer = (event: MetricEvent, known: MetricEvent): boolean =>
  event.isDeleted === known.isDeleted ? event.at > known.at : event.isDeleted;

function targetOf(clock: readonly MetricEvent[], isOver: boolean): SlaTarget | null {
  const applied = standing(clock, 'apply_sla', 'apply_group_sla');
  const target = applied.findLast(asksForSomething);
  const fate = fateOf(clock, applied, isOver);
  if (!fate) return null;
  const { policyId = null, targetMinutes = null, isBusiness = null } = target ?? {};
  return { kind: kindOf(clock[0], target), policyId, targetMinutes, isBusiness, ...fate };
}

const standing = (clock: readonly MetricEvent[], ...types: string[]): MetricEvent[] =>
  clock.filter(({ type, isDeleted }) => !isDeleted && types.includes(type));

/** An application without minutes takes the target away. */
const asksForSomething = ({ targetMinutes }: MetricEvent): boolean => targetMinutes !== null;

/** Null where nothing was asked for, or the clock has never run. */
function fateOf(
  clock: readonly MetricEvent[],
  applied: readonly MetricEvent[],
  isOver: boolean,
): Pick<SlaTarget, 'state' | 'at'> | null {
  const isKnown = applied.some(asksForSomething);
  const started = standing(clock, 'activate').at(-1)?.at;
  const fulfilled = standing(clock, 'fulfill').find(({ at }) => at >= (started ?? -Infinity))?.at;
  const end = fulfilled ?? Infinity;
  const breach = standing(clock, 'breach').find(({ at }) => at <= end);
  if (breach) return { state: isKnown ? 'missed' : 'unknown', at: breach.at };
  if (!isKnown) return null;
  const cancelled = { state: 'cancelled', at: clock.at(-1)?.at ?? 0 } as const;
  if (isRemoved(applied, end) || isTakenBack(clock, applied, end)) return cancelled;
  if (fulfilled !== undefined) return { state: 'met', at: fulfilled };
  if (started === undefined) return null;
  return isOver ? cancelled : { state: 'active', at: started };
}

function isRemoved(applied: readonly MetricEvent[], end: EpochSeconds): boolean {
  const last = applied.at(-1);
  return last !== undefined && !asksForSomething(last) && last.at < end;
}

/** Whether a breach was taken back and nothing asked for since. A breach may be dated before the target it breaks, but is numbered after it. */
function isTakenBack(
  clock: readonly MetricEvent[],
  applied: readonly MetricEvent[],
  end: EpochSeconds,
): boolean {
  const targets = applied.filter(asksForSomething);
  return clock
    .filter(({ type, isDeleted, at }) => type === 'breach' && isDeleted && at <= end)
    .some((breach) => !targets.some(({ id }) => id > breach.id));
}

function kindOf(event: MetricEvent | undefined, target: MetricEvent | undefined): string {
  const { metric, instanceId } = event ?? { metric: '', instanceId: 0 };
  const ofReply = instanceId > 1 ? 'next reply' : 'first reply';
  const kind = metric === 'reply_time' ? ofReply : (KINDS[metric] ?? metric.replaceAll('_', ' '));
  return target?.type !== 'apply_group_sla' || kind.startsWith('group') ? kind : `group ${kind}`;
}
