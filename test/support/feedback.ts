import type { Data } from '../../src/app/data.ts';
import { feedbackMemory } from '../../src/app/feedback.ts';
import type { AskContext } from '../../src/reports/ask.ts';
import { type FeedbackDesk, type FeedbackParts, feedbackDesk } from '../../src/slack/feedback/desk.ts';
import type { People, Person } from '../../src/slack/people.ts';

/** Somebody in Slack, with an e-mail address. */
export type Colleague = Person & { readonly email: string };

/** A Slack in which there are some people. */
export const peopleOf = (all: readonly Colleague[]): People => ({
  byEmail: async (email) => all.find((person) => person.email === email) ?? null,
  byId: async (userId) => all.find(({ id }) => id === userId) ?? null,
  emailOf: async (userId) => all.find(({ id }) => id === userId)?.email ?? null,
});

/** The desk over a real database; what is not given is not there. */
export function deskOver(
  data: Data,
  context: () => AskContext,
  parts: Partial<FeedbackParts> = {},
): FeedbackDesk {
  return feedbackDesk({
    memory: feedbackMemory(data.store),
    people: peopleOf([]),
    emailsOf: async () => new Map(),
    reads: data.reads,
    outbox: data.store.deliveries,
    zendeskOrigin: 'https://lumen.zendesk.com',
    leads: [],
    groupLeads: async () => [],
    context,
    openDispute: async (ids) => ({ headline: `dispute one of ${ids.join(', ')}`, lines: [], footer: [] }),
    ...parts,
  });
}
