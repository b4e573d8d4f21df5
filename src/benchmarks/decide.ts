import type { EpochSeconds } from '../domain/ticket.ts';
import type { TargetState } from './judge.ts';

/** What is remembered of a benchmark's alert. */
export interface AlertState {
  readonly isBreached: boolean;
  /** When the present state was first seen. */
  readonly since: EpochSeconds;
  /** How often it has breached so far; names the alert. */
  readonly breaches: number;
}

export type Decision =
  | { readonly notify: false; readonly because: 'within-target' | 'already-alerted' | 'too-few' | 'no-data' }
  | { readonly notify: true; readonly because: 'breached' | 'recovered'; readonly next: AlertState };

/**
 * Decides whether a benchmark's state is news. A first evaluation that is missed is a breach;
 * too few decided tickets neither breach nor recover.
 */
export function decide(previous: AlertState | null, state: TargetState, at: EpochSeconds): Decision {
  if (state === 'too-few' || state === 'no-data') return { notify: false, because: state };
  if (state === 'missed') {
    if (previous?.isBreached) return { notify: false, because: 'already-alerted' };
    const next = { isBreached: true, since: at, breaches: (previous?.breaches ?? 0) + 1 };
    return { notify: true, because: 'breached', next };
  }
  if (!previous?.isBreached) return { notify: false, because: 'within-target' };
  return { notify: true, because: 'recovered', next: { ...previous, isBreached: false, since: at } };
}
