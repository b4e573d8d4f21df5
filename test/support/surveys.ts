import { NOTHING_KNOWN, type Past, type SurveyStep } from '../../src/domain/past.ts';
import { CREATED_AT } from './ticket.ts';

/** What a story says of a step beside its minute after the ticket's creation and its score. */
type Facts = Partial<Omit<SurveyStep, 'at' | 'score'>>;

export const BILLING = 10;
export const DELIVERY = 20;
export const KIM = 9;
export const ADA = 12;

/** A step of an older survey, of Kim's in Billing unless told. */
export const rated = (minute: number, score: SurveyStep['score'], facts: Facts = {}): SurveyStep => ({
  survey: '1',
  isResponse: false,
  at: CREATED_AT + minute * 60,
  score,
  points: null,
  groupId: BILLING,
  assigneeId: KIM,
  ...facts,
});

/** A step of a newer survey, which tells points and nobody's name. */
export const responded = (
  minute: number,
  score: 'good' | 'neutral' | 'bad',
  points: number,
  facts: Facts = {},
): SurveyStep =>
  rated(minute, score, { survey: 'A', isResponse: true, points, groupId: null, assigneeId: null, ...facts });

/** A past of which nothing is known but surveys, and what is given. */
export const surveyed = (surveys: readonly SurveyStep[], parts: Partial<Past> = {}): Past => ({
  ...NOTHING_KNOWN,
  ...parts,
  surveys,
});
