import { REASONS } from '../../domain/fcr/verdict.ts';
import { differ } from '../../domain/statistics.ts';
import type { WindowSpec } from '../../domain/window.ts';
import type { Answer, VerdictCounts } from '../answer.ts';
import { type AskContext, ask, askWithPrior, prepare } from '../ask.ts';
import type { Reads, Unresolved } from '../reads.ts';
import { type Opportunity, opportunityAmong } from './opportunity.ts';
import { instantsOf, type OwnAgent, ownQuestion, ownReads } from './own.ts';
import { type Strength, strengthOf } from './strength.ts';

/** Against the prior window; null where it cannot be told. Percent. */
export interface Change {
  readonly from: number;
  /** Beyond chance by the two-proportion test. */
  readonly isReal: boolean;
}

/** What an agent is told of the own first replies: figures of the one question, and what to make of them. */
export interface Feedback {
  /** The answer to the agent's own question. */
  readonly answer: Answer;
  readonly verdicts: VerdictCounts;
  /** In how many first replies of the prior window; null where that is not measured. */
  readonly before: number | null;
  readonly change: Change | null;
  readonly strength: Strength | null;
  readonly opportunity: Opportunity | null;
  /** Too young to be counted, those after the window included. */
  readonly stillVerifying: number;
  /** Justified by a tag that leads have named. */
  readonly escalations: number;
}

const NO_VERDICTS: VerdictCounts = {
  confirmed: 0,
  presumed: 0,
  noFurtherAction: 0,
  notFirstContact: 0,
  pending: 0,
  stillVerifying: 0,
};

/** Gathers what there is to tell an agent of a window; every figure is an answer to a question. */
export async function gatherFeedback(
  all: Reads,
  agent: OwnAgent,
  window: WindowSpec,
  context: AskContext,
): Promise<Feedback> {
  const reads = ownReads(all, agent);
  const question = ownQuestion(agent, window);
  const { answer, prior } = await askWithPrior(reads, question, context);
  const [unresolved, stillVerifying, names] = await Promise.all([
    unresolvedOf(reads, agent, window, context),
    verifyingAfter(reads, agent, answer, context),
    all.names('assignee'),
  ]);
  const others = names.filter((name) => name !== agent.name);
  const strength = answer.n === null ? null : await strengthOf(reads, question, answer, others, context);
  const verdicts = answer.verdicts ?? NO_VERDICTS;
  return {
    answer,
    verdicts,
    before: prior?.n ?? null,
    change: changeOf(answer, prior),
    strength,
    opportunity: opportunityAmong(unresolved, agent.id, verdicts.notFirstContact, others),
    stillVerifying: verdicts.stillVerifying + stillVerifying,
    escalations: unresolved.filter(isEscalation).length,
  };
}

/** What counts against nobody for its own sake keeps the reason it has for the team. */
const isEscalation = ({ state, reason }: Unresolved): boolean =>
  state === 'exception' && REASONS.some((each) => each === reason);

async function unresolvedOf(reads: Reads, agent: OwnAgent, window: WindowSpec, context: AskContext) {
  const prepared = await prepare(reads, ownQuestion(agent, window), context);
  return reads.unresolved(prepared.population(prepared.window));
}

/** How many first contacts since the window's end are still being verified. */
async function verifyingAfter(
  reads: Reads,
  agent: OwnAgent,
  answer: Answer,
  context: AskContext,
): Promise<number> {
  const { end: start } = instantsOf(answer);
  if (!(start < context.now)) return 0;
  const spec = { kind: 'instants', start, end: context.now } as const;
  const since = await ask(reads, ownQuestion(agent, spec), context);
  return since.verdicts?.stillVerifying ?? 0;
}

/** A change of two rates; of too few tickets none is told. */
function changeOf(answer: Answer, prior: Answer | null): Change | null {
  if (!prior || answer.tooFew || prior.tooFew) return null;
  if (answer.definition.text !== prior.definition.text) return null;
  const [now, before] = [proportionOf(answer), proportionOf(prior)];
  const from = prior.values['percent'] ?? null;
  return from === null || !now || !before ? null : { from, isReal: differ(now, before) };
}

const proportionOf = ({ n, values: { hits } }: Answer) =>
  n === null || n === 0 || hits == null ? null : { hits, trials: n };
