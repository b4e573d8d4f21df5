import { describe } from 'vitest';
import { CUSTOMER } from '../../support/timeline.ts';
import {
  after,
  again,
  asked,
  askedOf,
  BILLING,
  DAY,
  FRONT_DESK,
  holds,
  hour,
  IN_WINDOW,
  moves,
  rated,
  reply,
  set,
  settles,
  solves,
  TIER_2,
  tell,
  thanks,
  WINDOW_OVER,
} from './telling.ts';

describe('confirmed by the customer is a ticket', () => {
  tell([
    ['accepted in words', [asked, settles(1), thanks(2, { status: 'open' })], 3, 'confirmed: acceptingReply'],
    ['accepted before it is solved', [asked, reply(1), thanks(2)], 3, 'confirmed: acceptingReply'],
    [
      'accepted, then answered with "you are welcome"',
      [asked, settles(1), thanks(2, { status: 'open' }), settles(3)],
      4,
      'confirmed: acceptingReply',
    ],
    ['accepted 40 days later', [asked, reply(1), thanks(40 * DAY)], 41 * DAY, 'confirmed: acceptingReply'],
    [
      'rated good',
      [asked, settles(1)],
      9,
      'confirmed: goodRating',
      { past: { surveys: [rated(8, 'good')] } },
    ],
    [
      'rated bad, then good',
      [asked, settles(1)],
      9,
      'confirmed: goodRating',
      { past: { surveys: [rated(2, 'bad'), rated(8, 'good')] } },
    ],
    [
      'the customer solved',
      [asked, reply(1), after(2, { status: 'solved', by: CUSTOMER })],
      3,
      'confirmed: solvedByCustomer',
    ],
    [
      'with an accepting tag, put on again after a reopening',
      [
        asked,
        settles(1),
        after(2, { tags: ['confirmed'] }),
        again(3, { status: 'open' }),
        after(4, { tags: ['confirmed'] }),
      ],
      5,
      'confirmed: acceptingTag',
      { fcr: { acceptingTags: ['confirmed'] } },
    ],
    [
      'with an accepting tag, though another was there before the answer',
      [asked, after(0.5, { tags: ['happy'] }), settles(1), after(2, { tags: ['confirmed'] })],
      5,
      'confirmed: acceptingTag',
      { fcr: { acceptingTags: ['confirmed', 'happy'] } },
    ],
    [
      'with an accepting tag',
      [asked, settles(1), after(2, { tags: ['confirmed'] })],
      3,
      'confirmed: acceptingTag',
      { fcr: { acceptingTags: ['confirmed'] } },
    ],
    [
      'answered after a holding reply',
      [asked, holds(1), settles(2), thanks(3)],
      4,
      'confirmed: acceptingReply',
    ],
    [
      'answered, then held for a moment',
      [asked, reply(1), holds(2), solves(3), thanks(4)],
      5,
      'confirmed: acceptingReply',
    ],
    [
      'routed before the answer',
      [askedOf(FRONT_DESK), moves(1, TIER_2), settles(2), thanks(3)],
      4,
      'confirmed: acceptingReply',
    ],
    [
      'taken from triage with the answer',
      [askedOf(FRONT_DESK), settles(2, { group: TIER_2 }), thanks(3)],
      4,
      'confirmed: acceptingReply',
      { fcr: { triageGroupIds: [FRONT_DESK] }, past: { agent: () => ({ groupIds: [TIER_2], role: null }) } },
    ],
    [
      'moved after the solve',
      [askedOf(TIER_2), settles(1), moves(2, BILLING), thanks(3)],
      4,
      'confirmed: acceptingReply',
    ],
  ]);
});

describe('pending, then presumed, is a ticket', () => {
  const weekend = 5 * DAY + 1;
  tell([
    ['answered and solved', [asked, settles(1)], IN_WINDOW, 'pending: inWindow'],
    ['answered and solved, once the window is over', [asked, settles(1)], WINDOW_OVER, 'presumed: silence'],
    ['answered and not solved', [asked, reply(1, { status: 'pending' })], WINDOW_OVER, 'pending: notSolved'],
    ['solved after the window', [asked, reply(1), solves(9 * DAY)], 9 * DAY, 'presumed: silence'],
    ['reopened by an agent', [asked, settles(1), set(2, 'open')], WINDOW_OVER, 'pending: notSolved'],
    [
      'answered on a Saturday, whose window starts on Monday',
      [asked, settles(weekend)],
      weekend + 6 * DAY - 0.1,
      'pending: inWindow',
    ],
    [
      'answered on a Saturday, on the Friday after',
      [asked, settles(weekend)],
      weekend + 6 * DAY,
      'presumed: silence',
    ],
    [
      'with a shorter window',
      [asked, settles(1)],
      1 + 2 * DAY,
      'presumed: silence',
      { fcr: { windowDays: 2 } },
    ],
    [
      'rated neutral',
      [asked, settles(1)],
      WINDOW_OVER,
      'presumed: silence',
      { past: { surveys: [rated(2, 'neutral')] } },
    ],
    [
      'reopened after more than 30 days',
      [asked, settles(1), again(31 * DAY + 2, { status: 'open' })],
      32 * DAY,
      'presumed: silence',
    ],
    [
      'reopened after more than 30 days, and answered then',
      [asked, settles(1), again(31 * DAY + 2, { status: 'open' }), settles(31 * DAY + 3)],
      33 * DAY,
      'presumed: silence',
    ],
    [
      'followed up after more than 30 days',
      [asked, settles(1)],
      40 * DAY,
      'presumed: silence',
      { past: { returns: [{ kind: 'followUp', ticketId: 2, at: hour(32 * DAY) }] } },
    ],
    [
      'whose customer came back on day 8',
      [asked, settles(1)],
      20 * DAY,
      'presumed: silence',
      { past: { returns: [{ kind: 'sameMatter', ticketId: 2, at: hour(2 + 8 * DAY) }] } },
    ],
    [
      'whose customer came back before the answer',
      [asked, settles(5)],
      20 * DAY,
      'presumed: silence',
      { past: { returns: [{ kind: 'sameMatter', ticketId: 2, at: hour(2) }] } },
    ],
    [
      'passed on once it is solved, though answered after that',
      [askedOf(TIER_2), solves(1, { by: -1 }), reply(2), moves(3, BILLING), set(90, 'closed')],
      WINDOW_OVER + 1,
      'presumed: silence',
    ],
    [
      'on hold with a question unanswered',
      [asked, reply(1, { status: 'hold' }), again(2)],
      3,
      'pending: notSolved',
    ],
  ]);
});
