import type { App } from '@slack/bolt';
import type { StartConfig } from '../config/index.ts';
import { UserError } from '../domain/user-error.ts';
import type { Clock } from '../lib/clock.ts';
import type { AskContext } from '../reports/ask.ts';
import { type FeedbackDesk, feedbackDesk, type OpenDispute } from '../slack/feedback/desk.ts';
import type { FeedbackMemory } from '../slack/feedback/memory.ts';
import { FEEDBACK } from '../slack/feedback/run.ts';
import { slackPeople } from '../slack/people.ts';
import type { Store } from '../store/index.ts';
import { ZendeskError } from '../zendesk/errors.ts';
import type { Data } from './data.ts';
import type { Syncer } from './syncer.ts';

interface FeedbackOptions {
  readonly config: StartConfig;
  readonly data: Data;
  readonly client: App['client'];
  readonly clock: Clock;
  readonly syncer: Pick<Syncer, 'agentEmails'>;
  context(): AskContext;
  readonly openDispute: OpenDispute;
}

/** Connects feedback with what is stored, with Slack and with Zendesk. */
export function createFeedback({
  config,
  data,
  client,
  clock,
  syncer,
  context,
  openDispute,
}: FeedbackOptions): FeedbackDesk {
  const { reads, store } = data;
  return feedbackDesk({
    memory: feedbackMemory(store),
    people: slackPeople(client, clock),
    emailsOf: (ids) => syncer.agentEmails(ids).catch(inWords),
    reads,
    outbox: store.deliveries,
    zendeskOrigin: config.zendeskOrigin,
    leads: config.leads,
    groupLeads: () => store.groupLeads.all(),
    context,
    openDispute,
  });
}

/** What is kept of feedback, opinions counted from the messages. */
export const feedbackMemory = ({
  feedback,
  deliveries,
}: Pick<Store, 'feedback' | 'deliveries'>): FeedbackMemory => ({
  ...feedback,
  opinions: async (since) => {
    const counts = await deliveries.opinions(FEEDBACK, since);
    const of = (opinion: string) => counts.find((each) => each.opinion === opinion)?.count ?? 0;
    return { useful: of('useful'), notUseful: of('notUseful') };
  },
});

/** Zendesk's faults are sentences for people. */
function inWords(error: unknown): never {
  throw error instanceof ZendeskError ? new UserError(error.message) : error;
}
