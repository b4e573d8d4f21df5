import { type Escalation, escalationOf, type Transfer } from '../../domain/fcr/escalation.ts';
import { percentile } from '../../domain/statistics.ts';
import type { Answer } from '../answer.ts';
import { type AskContext, prepare } from '../ask.ts';
import type { Question } from '../question.ts';
import type { Reads } from '../reads.ts';
import { verdictCases } from './verdict-cases.ts';

/** How hand-overs went, of one kind of them. */
export interface EscalationFigures {
  readonly tickets: number;
  readonly transfers: number;
  readonly accepted: number;
  readonly passedOn: number;
  readonly waiting: number;
  /** Minutes to accept; in business hours where those are known of each. Null where none was accepted. */
  readonly median: number | null;
  readonly p90: number | null;
  readonly isBusiness: boolean;
  /** The ids of tickets that came back to a group which had them before. */
  readonly bounced: readonly number[];
  /** The ids of tickets whose customer was asked for information after a hand-over. */
  readonly askedAgain: readonly number[];
}

export interface Escalations {
  readonly answer: Answer;
  /** Tickets with a first contact in the window, those still being verified among them. */
  readonly tickets: number;
  /** By the tags that leads name; kept apart, because they count against nobody. */
  readonly justified: EscalationFigures;
  readonly others: EscalationFigures;
  /** By the group that was to take over, the most hand-overs first; of both kinds. */
  readonly byGroup: readonly (EscalationFigures & { readonly name: string })[];
  readonly hasTags: boolean;
}

/** How hand-overs after the first contact went: how soon they were taken, whether they came back, whether the customer was asked again. */
export async function escalationsOf(
  reads: Reads,
  asked: Question,
  context: AskContext,
): Promise<Escalations> {
  const prepared = await prepare(reads, asked, context);
  const answer = await prepared.answer();
  const found: Escalation[] = [];
  let tickets = 0;
  if (answer.n !== null) {
    const population = prepared.population(prepared.window);
    for await (const { one } of verdictCases(prepared.reads, population, 'contacted')) {
      tickets += 1;
      const escalation = escalationOf(one.ticket, one.past);
      if (escalation) found.push(escalation);
    }
  }
  return {
    answer,
    tickets,
    justified: figuresOf(found.filter(({ isJustified }) => isJustified)),
    others: figuresOf(found.filter(({ isJustified }) => !isJustified)),
    byGroup: await groupsOf(reads, found),
    hasTags: reads.settings.fcr.escalationTags.length > 0,
  };
}

async function groupsOf(reads: Reads, found: readonly Escalation[]): Promise<Escalations['byGroup']> {
  const ids = new Set(found.flatMap(({ transfers }) => transfers.map(({ groupId }) => groupId)));
  const names = await reads.namesById('group', [...ids]);
  return [...ids]
    .map((id) => ({
      name: names.get(id) ?? `group ${id}`,
      ...figuresOf(found.map((one) => onlyTo(one, id)).filter(({ transfers }) => transfers.length > 0)),
    }))
    .sort((a, b) => b.transfers - a.transfers || a.name.localeCompare(b.name));
}

const onlyTo = (escalation: Escalation, id: number): Escalation => ({
  ...escalation,
  transfers: escalation.transfers.filter(({ groupId }) => groupId === id),
});

/** Adds up the hand-overs of tickets. */
export function figuresOf(escalations: readonly Escalation[]): EscalationFigures {
  const transfers = escalations.flatMap((one) => one.transfers);
  const having = (is: (transfer: Transfer) => boolean): number[] =>
    escalations.filter((one) => one.transfers.some(is)).map(({ ticketId }) => ticketId);
  const isBusiness = transfers.every(
    ({ outcome, acceptBusinessMinutes }) => outcome !== 'accepted' || acceptBusinessMinutes !== null,
  );
  const minutes = transfers
    .map((transfer) => (isBusiness ? transfer.acceptBusinessMinutes : transfer.acceptMinutes))
    .filter((each) => each !== null);
  const ending = (wanted: Transfer['outcome']): number =>
    transfers.filter(({ outcome }) => outcome === wanted).length;
  return {
    tickets: escalations.length,
    transfers: transfers.length,
    accepted: ending('accepted'),
    passedOn: ending('passedOn'),
    waiting: ending('waiting'),
    median: percentile(minutes, 0.5),
    p90: percentile(minutes, 0.9),
    isBusiness: isBusiness && minutes.length > 0,
    bounced: having(({ isBounce }) => isBounce),
    askedAgain: having(({ isAskedAgain }) => isAskedAgain),
  };
}
