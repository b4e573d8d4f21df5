import { UserError } from '../../domain/user-error.ts';
import type { FeedbackDesk } from './desk.ts';
import { matchAgents } from './match.ts';

/** Slack takes some fifty questions a minute; a run asks twenty at most. */
const PAUSE_SECONDS = 30;
const PAUSE_AFTER_FAULT_SECONDS = 600;

/** Looks for agents in Slack now and then, and remembers for people why it could not; call it as often as you like. */
export function matchingWatch(desk: FeedbackDesk): () => Promise<void> {
  let nextAt = 0;
  return async () => {
    const { now } = desk.context();
    if (now < nextAt) return;
    try {
      if ((await matchAgents(desk, now)) > 0) nextAt = now + PAUSE_SECONDS;
      if ((await desk.memory.matchingFault()) !== null) await desk.memory.saveMatchingFault(null);
    } catch (error) {
      nextAt = now + PAUSE_AFTER_FAULT_SECONDS;
      const isForPeople = error instanceof UserError;
      await desk.memory.saveMatchingFault(isForPeople ? error.message : 'the log says why');
      throw error;
    }
  };
}
