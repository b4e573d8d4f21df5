import { describe } from 'vitest';
import { AGENT, OTHER_AGENT } from '../../support/timeline.ts';
import {
  after,
  again,
  asked,
  askedOf,
  asks,
  BILLING,
  DAY,
  FRONT_DESK,
  hour,
  moves,
  rated,
  reply,
  set,
  settles,
  solves,
  stillBroken,
  TIER_2,
  tell,
  thanks,
  UNRESOLVED,
} from './telling.ts';

describe('not resolved at first contact is a ticket', () => {
  tell([
    ['whose first reply asks', [asked, asks(1)], 1, 'notFirstContact: askedForInformation'],
    [
      'whose first reply asks, though the next one solves it',
      [asked, asks(1), again(2), settles(3), thanks(4)],
      5,
      'notFirstContact: askedForInformation',
    ],
    [
      'answered with a clarification macro',
      [asked, reply(1, { macro: 5 })],
      2,
      'notFirstContact: askedForInformation',
      { fcr: { clarificationMacroIds: [5] } },
    ],
    ['answered twice', [asked, reply(1), reply(2)], 3, 'notFirstContact: moreReplies'],
    [
      'answered again by another agent',
      [asked, reply(1), after(2, { says: OTHER_AGENT })],
      3,
      'notFirstContact: moreReplies',
    ],
    ['that asked back later', [asked, reply(1), again(2), asks(3)], 4, 'notFirstContact: moreReplies'],
    [
      'passed on after the answer',
      [askedOf(TIER_2), reply(1), moves(2, BILLING)],
      3,
      'notFirstContact: transferred',
    ],
    [
      'taken out of its group after the answer, and given to another',
      [askedOf(TIER_2), reply(1), after(2, { group: null, by: AGENT }), moves(3, BILLING), solves(4)],
      5,
      'notFirstContact: transferred',
    ],
    [
      'passed on with the answer, where triage is set',
      [askedOf(TIER_2), reply(1, { group: BILLING })],
      2,
      'notFirstContact: transferred',
      { fcr: { triageGroupIds: [FRONT_DESK] } },
    ],
    [
      'passed on and answered again',
      [askedOf(TIER_2), reply(1), moves(2, BILLING), reply(3)],
      4,
      'notFirstContact: moreReplies',
    ],
    [
      'reopened with a question',
      [asked, settles(1), again(2, { status: 'open' })],
      3,
      'notFirstContact: reopened',
    ],
    [
      'the customer calls still broken',
      [asked, reply(1, { status: 'pending' }), stillBroken(2)],
      3,
      'notFirstContact: reopened',
    ],
    [
      'reopened and answered again',
      [asked, settles(1), stillBroken(2, { status: 'open' }), settles(3)],
      4,
      'notFirstContact: moreReplies',
    ],
    [
      'accepted, then still broken',
      [asked, settles(1), thanks(2, { status: 'open' }), solves(3), stillBroken(4, { status: 'open' })],
      5,
      'notFirstContact: reopened',
    ],
    [
      'accepted, then still broken, answered again and accepted again',
      [asked, settles(1), thanks(2), stillBroken(3, { status: 'open' }), settles(4), thanks(5)],
      6,
      'notFirstContact: moreReplies',
    ],
    [
      'accepted and answered politely, then still broken',
      [asked, settles(1), thanks(2, { status: 'open' }), settles(3), stillBroken(4, { status: 'open' })],
      5,
      'notFirstContact: reopened',
    ],
    [
      'rated bad',
      [asked, settles(1)],
      9,
      'notFirstContact: badRating',
      { past: { surveys: [rated(2, 'offered'), rated(8, 'bad')] } },
    ],
    [
      'rated good, then bad',
      [asked, settles(1)],
      9,
      'notFirstContact: badRating',
      { past: { surveys: [rated(2, 'good'), rated(8, 'bad')] } },
    ],
    [
      'followed up on day 30 after the solve',
      [asked, settles(1), set(90, 'closed')],
      UNRESOLVED,
      'notFirstContact: followUp',
      { past: { returns: [{ kind: 'followUp', ticketId: 2, at: hour(UNRESOLVED) }] } },
    ],
    [
      'whose customer came back on day 7',
      [asked, settles(1)],
      8 * DAY,
      'notFirstContact: cameBack',
      { past: { returns: [{ kind: 'sameMatter', ticketId: 2, at: hour(1 + 7 * DAY) }] } },
    ],
    [
      'whose customer came back before the solve',
      [asked, reply(1)],
      10,
      'notFirstContact: cameBack',
      { past: { returns: [{ kind: 'sameMatter', ticketId: 2, at: hour(9) }] } },
    ],
    [
      'reopened 29 days after the solve',
      [asked, settles(1), again(29 * DAY, { status: 'open' })],
      29 * DAY,
      'notFirstContact: reopened',
    ],
    [
      'unsolved after 30 days',
      [asked, reply(1, { status: 'pending' })],
      UNRESOLVED,
      'notFirstContact: unresolved',
    ],
    [
      'unsolved after 30 days and solved then',
      [asked, reply(1), solves(31 * DAY)],
      32 * DAY,
      'notFirstContact: unresolved',
    ],
  ]);
});

describe('without further action is a ticket', () => {
  const refused = { fcr: { noFurtherActionTags: ['refused'] } };
  const refusedOr = { fcr: { noFurtherActionTags: ['refused', 'declined'] } };
  tell([
    [
      'closed with the tag',
      [asked, settles(1, { tags: ['refused'] })],
      1,
      'noFurtherAction: refused',
      refused,
    ],
    [
      'closed with the tag and rated bad',
      [asked, settles(1, { tags: ['refused'] })],
      9,
      'noFurtherAction: refused',
      { ...refused, past: { surveys: [rated(2, 'bad')] } },
    ],
    [
      'tagged later',
      [asked, settles(1), after(3, { tags: ['refused'] })],
      4,
      'noFurtherAction: refused',
      refused,
    ],
    [
      'closed with one such tag, though another comes later',
      [asked, settles(1, { tags: ['refused'] }), after(9, { tags: ['declined'] })],
      3,
      'noFurtherAction: refused',
      { ...refusedOr, ticket: { tags: ['declined', 'refused'] } },
    ],
    [
      'tagged by an answer to what had been solved',
      [asked, solves(1, { by: -1 }), reply(2, { tags: ['refused'] })],
      3,
      'noFurtherAction: refused',
      refused,
    ],
    [
      'but for a question back before',
      [asked, asks(1), settles(2, { tags: ['refused'] })],
      3,
      'notFirstContact: askedForInformation',
      refused,
    ],
    [
      'but not while it is unsolved',
      [asked, reply(1, { tags: ['refused'] })],
      2,
      'pending: notSolved',
      refused,
    ],
  ]);
});
