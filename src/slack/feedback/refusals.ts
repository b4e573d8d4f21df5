import type { EpochSeconds } from '../../domain/ticket.ts';
import { meaningOf } from '../refusals.ts';
import type { FeedbackAgent } from './memory.ts';

const FOUR_WEEKS_SECONDS = 28 * 86_400;

/** What became of a message that did not arrive, with Slack's own word for it. */
export const refusalText = (code: string): string => `${meaningOf(code) ?? 'refused'} (${code})`;

/** Whether Slack has refused messages to an agent so lately that none is tried. */
export const isRefused = ({ refusal }: Pick<FeedbackAgent, 'refusal'>, now: EpochSeconds): boolean =>
  refusal !== null && now - refusal.at < FOUR_WEEKS_SECONDS;
