import { reopeningsOf, solvesOf } from '../../own-clocks.ts';
import type { EpochSeconds } from '../../ticket.ts';
import { repliesOf, type TicketLife } from '../../ticket-life.ts';
import { businessDaysAfter } from '../business-days.ts';
import { type Outcome, type PublishedFormula, type SolvedTicket } from './formula.ts';

/** The longer end of what is published: 3 to 5 business days, and 5 to 7 days. */
const [SILENT_BUSINESS_DAYS, SILENT_SECONDS] = [5, 7 * 86_400];

const customersMessages = ({ comments }: TicketLife, isCounted = true): EpochSeconds[] =>
  comments
    .filter(({ speaker, isPublic }) => speaker === 'customer' && isPublic)
    .filter(({ words }) => isCounted || words?.message !== 'accepts')
    .map(({ at }) => at);

const isAnyWithin = (instants: readonly EpochSeconds[], after: EpochSeconds, end: EpochSeconds): boolean =>
  instants.some((at) => at > after && at <= end);

/** Whether nothing spoke against it until the end, once that has come. */
const unlessSpokenAgainst = (isAgainst: boolean, end: EpochSeconds, asOf: EpochSeconds): Outcome => {
  if (isAgainst) return 'notResolved';
  return asOf < end ? 'pending' : 'resolved';
};

function judgeTicketboard({ past, life, asOf }: SolvedTicket): Outcome {
  const [firstReply, ...others] = repliesOf(life);
  const solvedAt = solvesOf(life.statuses).find((at) => at >= (firstReply ?? Number.POSITIVE_INFINITY));
  if (firstReply === undefined || solvedAt === undefined) return 'notResolved';
  const end = businessDaysAfter(
    past.scheduleFor(solvedAt),
    past.settings.timeZone,
    solvedAt,
    SILENT_BUSINESS_DAYS,
  );
  const isAgainst =
    others.some((at) => at <= solvedAt) ||
    isAnyWithin(customersMessages(life), firstReply, end) ||
    isAnyWithin(reopeningsOf(life.statuses), firstReply, end);
  return unlessSpokenAgainst(isAgainst, end, asOf);
}

function judgeSupportman({ past, life, asOf }: SolvedTicket): Outcome {
  const [solvedAt] = solvesOf(life.statuses);
  if (solvedAt === undefined) return 'outside';
  const end = solvedAt + SILENT_SECONDS;
  const contacts = [...past.returns.map(({ at }) => at), ...customersMessages(life, false)];
  return unlessSpokenAgainst(isAnyWithin(contacts, solvedAt, end), end, asOf);
}

export const ticketboard: PublishedFormula = {
  id: 'ticketboard',
  name: 'ticketboard.cc',
  rule: 'solved after the first reply, then no message and no reopening for 5 business days',
  blindSpot: 'a thank-you counts against it',
  judge: judgeTicketboard,
};

export const supportman: PublishedFormula = {
  id: 'supportman',
  name: 'Supportman',
  rule: 'no repeat contact on the same matter for 7 days after the solve',
  blindSpot: 'takes any number of questions back and replies before',
  judge: judgeSupportman,
};
