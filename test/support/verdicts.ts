import { courseOf } from '../../src/domain/fcr/course.ts';
import { AGENT, CUSTOMER, type TicketStory } from './story.ts';
import type { Synced } from './sync.ts';

export const NOW = Date.parse('2026-11-18T11:00:00Z');
const createdAt = '2026-11-02T08:00:00Z';
const ASK = 'Could you please send us a screenshot of the error?';
const THANKS = 'Thanks, that worked!';
const OTHER = 901;

/** Settled, asked back, two replies, confirmed, reopened, waiting. */
export const STORIES: readonly TicketStory[] = [
  { createdAt, repliedAfter: 30, solvedAfter: 40 },
  {
    createdAt,
    happenings: [
      [30, { does: 'assign', groupId: 1, agentId: AGENT }],
      [30, { does: 'reply', body: ASK }],
    ],
  },
  { createdAt, repliedAfter: 30, happenings: [[90, { does: 'reply' }]], solvedAfter: 120 },
  { createdAt, repliedAfter: 30, solvedAfter: 40, happenings: [[50, { does: 'write', body: THANKS }]] },
  {
    createdAt,
    repliedAfter: 30,
    solvedAfter: 40,
    happenings: [[90, { does: 'write', body: 'It is still broken.' }]],
  },
  { createdAt },
].map((story, index) => ({ ...story, requesterId: index === 3 ? CUSTOMER : OTHER + index }) as TicketStory);
/** What they come to by NOW. */
export const VERDICTS = [
  'presumed: silence',
  'notFirstContact: askedForInformation',
  'notFirstContact: moreReplies',
  'confirmed: acceptingReply',
  'notFirstContact: reopened',
  'waiting: noFirstContact',
];

/** The verdict of every ticket at an instant in milliseconds, by id. */
export async function verdicts({ data }: Synced, at = NOW): Promise<string[]> {
  const cases = await data.reads.cases(STORIES.map((_story, index) => index + 1));
  return cases
    .toSorted((a, b) => a.ticket.id - b.ticket.id)
    .map(({ ticket, past }) => {
      const now = courseOf(ticket, past).steps.findLast(({ from }) => from <= at / 1000);
      return `${now?.verdict}: ${now?.reason}`;
    });
}
