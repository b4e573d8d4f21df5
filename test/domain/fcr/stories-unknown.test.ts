import { describe, expect, it } from 'vitest';
import { courseOf } from '../../../src/domain/fcr/course.ts';
import { readLife } from '../../../src/domain/ticket-life.ts';
import { UNKNOWN_ACTOR } from '../../../src/domain/timeline.ts';
import { AGENT, CUSTOMER, OTHER_AGENT, PEOPLE, timeline } from '../../support/timeline.ts';
import {
  about,
  after,
  asked,
  asks,
  hour,
  reply,
  settles,
  solves,
  tell,
  thanks,
  told,
  WINDOW_OVER,
} from './telling.ts';

const someone = (hours: number) => after(hours, { says: UNKNOWN_ACTOR });
const GONE = 77;

describe('a public comment without its author makes the verdict unknown where it', () => {
  tell([
    ['is the only answer', [asked, someone(1)], 2, 'unknown: authorNotKnown'],
    ['is the only answer of a solved ticket', [asked, someone(1), solves(2)], 3, 'unknown: authorNotKnown'],
    [
      'comes before the first known reply',
      [asked, someone(1), settles(2)],
      WINDOW_OVER,
      'unknown: authorNotKnown',
    ],
    ['comes after an answer', [asked, settles(1), someone(2)], WINDOW_OVER, 'unknown: authorNotKnown'],
    [
      'may be the thanks before a further reply',
      [asked, reply(1), someone(2), settles(3)],
      WINDOW_OVER,
      'unknown: authorNotKnown',
    ],
    [
      'comes before the customer accepts',
      [asked, settles(1), someone(2), thanks(3)],
      WINDOW_OVER,
      'unknown: authorNotKnown',
    ],
  ]);
});

describe('a public comment without its author changes nothing', () => {
  tell([
    ['before it was written', [asked, settles(1), someone(3)], 2, 'pending: inWindow'],
    [
      'of what spoke against the first contact before',
      [asked, asks(1), someone(2), settles(3)],
      WINDOW_OVER,
      'notFirstContact: askedForInformation',
    ],
    [
      'where a rule takes the ticket out',
      [asked, settles(1), someone(2), after(3, { tags: ['duplicate'] })],
      WINDOW_OVER,
      'exception: duplicates',
      { fcr: { exceptions: [{ name: 'duplicates', tag: 'duplicate' }] } },
    ],
    [
      'where it is private',
      [asked, settles(1), after(2, { notes: UNKNOWN_ACTOR })],
      WINDOW_OVER,
      'presumed: silence',
    ],
    [
      'where the system wrote it',
      [asked, settles(1), after(2, { says: -1 })],
      WINDOW_OVER,
      'presumed: silence',
    ],
    [
      'once a lead has ruled',
      [asked, settles(1), someone(2)],
      WINDOW_OVER,
      'confirmed: disputed',
      { past: { ruling: { at: asked.at + 7200, verdict: 'confirmed', reason: 'disputed', by: 'U1' } } },
    ],
  ]);
});

describe('somebody whom Zendesk lists no more is an agent where the ticket', () => {
  tell([
    [
      'was given to them',
      [asked, after(0.5, { assignee: GONE, by: 9 }), settles(1, { says: GONE })],
      WINDOW_OVER,
      'presumed: silence',
    ],
    [
      'was taken from them',
      [
        asked,
        after(0.5, { assignee: GONE, by: 9 }),
        reply(1, { says: GONE }),
        after(2, { assignee: OTHER_AGENT, by: 9 }),
        settles(3),
      ],
      WINDOW_OVER,
      'notFirstContact: moreReplies',
    ],
    [
      'was never theirs, they are on the side of the customer',
      [asked, after(1, { says: GONE })],
      2,
      'waiting: noFirstContact',
    ],
  ]);
});

it('neither an agent nor the customer is named where the author is not known', () => {
  const moments = [asked, someone(1), settles(2)];
  const { contact, steps } = courseOf(about(moments), told(moments));
  expect(contact?.agentId).toBe(AGENT);
  expect(steps.at(-1)?.evidence).toEqual({
    at: someone(1).at,
    actorId: null,
    what: 'a public comment came without its author',
  });
});

it.each([
  ['is an agent', GONE, 'agent'],
  ['who asks is the customer all the same', CUSTOMER, 'customer'],
])('somebody whose the ticket is now %s', (_what, assigneeId, speaker) => {
  const events = timeline([asked, after(1, { says: assigneeId })]);
  const life = readLife({ createdAt: asked.at, requesterId: CUSTOMER, assigneeId, events }, PEOPLE, hour(2));
  expect(life?.comments.map((comment) => comment.speaker)).toEqual([speaker]);
});
