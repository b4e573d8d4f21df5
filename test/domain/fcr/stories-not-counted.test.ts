import { describe } from 'vitest';
import type { Past } from '../../../src/domain/past.ts';
import { AGENT, CUSTOMER, LIGHT_AGENT } from '../../support/timeline.ts';
import {
  after,
  again,
  asked,
  askedOf,
  asks,
  BILLING,
  FRONT_DESK,
  handsOver,
  holds,
  hour,
  leavesVoicemail,
  reply,
  settles,
  solves,
  TIER_2,
  type Told,
  tell,
} from './telling.ts';

describe('not eligible is a ticket that', () => {
  tell([
    ['is merged', [asked, settles(1)], 2, 'notEligible: merged', { ticket: { tags: ['closed_by_merge'] } }],
    ['is deleted', [asked, settles(1)], 2, 'notEligible: deleted', { ticket: { status: 'deleted' } }],
    ['is spam', [asked], 2, 'notEligible: suspended', { ticket: { status: 'suspended' } }],
    ['AI alone handled', [asked], 2, 'notEligible: aiOnly', { ticket: { isAiOnly: true } }],
    ['a bot solved', [asked, after(1, { status: 'solved' })], 2, 'notEligible: noAgent'],
    [
      'the customer solved unanswered',
      [asked, after(1, { status: 'solved', by: CUSTOMER })],
      2,
      'notEligible: noAgent',
    ],
    ['an agent solved unanswered', [asked, solves(1)], 2, 'notEligible: neverAnswered'],
    [
      'an agent opened proactively',
      [asked, settles(1)],
      2,
      'notEligible: openedByAgents',
      { ticket: { isSubmitterAgent: true, submitterId: AGENT } },
    ],
    [
      'an agent opened in private',
      [asked],
      2,
      'notEligible: internal',
      { ticket: { isSubmitterAgent: true, submitterId: AGENT, isPublic: false } },
    ],
  ]);
});

describe('an exception is a ticket that', () => {
  const duplicates = { fcr: { exceptions: [{ name: 'duplicates', tag: 'duplicate' }] } };
  const ruling = (verdict: NonNullable<Past['ruling']>['verdict'], hours = 50): Told => ({
    past: { ruling: { at: hour(hours), verdict, reason: 'wrong customer', by: 'U1' } },
  });
  tell([
    [
      'a named rule takes out',
      [asked, asks(1), after(2, { tags: ['duplicate'] })],
      3,
      'exception: duplicates',
      duplicates,
    ],
    [
      'a named rule takes out, but not before it is tagged',
      [asked, asks(1), after(2, { tags: ['duplicate'] })],
      1.5,
      'notFirstContact: askedForInformation',
      duplicates,
    ],
    [
      'the second rule takes out before the first one does',
      [asked, asks(1), after(2, { tags: ['test'] }), after(9, { tags: ['duplicate'] })],
      3,
      'exception: tests',
      { fcr: { exceptions: [...duplicates.fcr.exceptions, { name: 'tests', tag: 'test' }] } },
    ],
    ['an accepted dispute takes out', [asked, asks(1)], 51, 'exception: wrong customer', ruling('exception')],
    [
      'an accepted dispute takes out, but not before it is accepted',
      [asked, asks(1)],
      49,
      'notFirstContact: askedForInformation',
      ruling('exception'),
    ],
    [
      'an accepted dispute corrects instead',
      [asked, asks(1), solves(2)],
      60,
      'confirmed: wrong customer',
      ruling('confirmed'),
    ],
  ]);
});

describe('waiting is a ticket that', () => {
  tell([
    ['nobody has answered', [asked], 1, 'waiting: noFirstContact'],
    ['has a holding reply alone', [asked, holds(1)], 2, 'waiting: noFirstContact'],
    ['has a voicemail alone', [asked, leavesVoicemail(1)], 2, 'waiting: noFirstContact'],
    ['a light agent answered', [asked, after(1, { says: LIGHT_AGENT })], 2, 'waiting: noFirstContact'],
    ['has a note alone', [asked, after(1, { notes: AGENT })], 2, 'waiting: noFirstContact'],
    ['a trigger answered', [asked, after(1, { says: AGENT, channel: 'rule' })], 2, 'waiting: noFirstContact'],
    [
      'a side conversation is about',
      [asked, after(1, { says: AGENT, channel: 'side_conversation_email' })],
      2,
      'waiting: noFirstContact',
    ],
    [
      'is answered by its requester, who is an agent',
      [after(0, { says: AGENT, status: 'new', requester: AGENT }), reply(1)],
      2,
      'waiting: noFirstContact',
      { ticket: { requesterId: AGENT, submitterId: AGENT, isSubmitterAgent: true } },
    ],
    ['is passed on in words, before triage is set', [asked, handsOver(1)], 2, 'waiting: noFirstContact'],
    [
      'is answered with a change of group, before triage is set',
      [askedOf(FRONT_DESK), reply(1, { group: TIER_2 })],
      2,
      'waiting: noFirstContact',
    ],
    [
      'a triage group answered',
      [askedOf(FRONT_DESK), reply(1)],
      2,
      'waiting: noFirstContact',
      { fcr: { triageGroupIds: [FRONT_DESK] } },
    ],
    [
      'an agent of triage alone answered in another group',
      [askedOf(TIER_2), reply(1)],
      2,
      'waiting: noFirstContact',
      {
        fcr: { triageGroupIds: [FRONT_DESK] },
        past: { agent: () => ({ groupIds: [FRONT_DESK], role: null }) },
      },
    ],
    [
      'an agent of another role answered',
      [asked, reply(1)],
      2,
      'waiting: noFirstContact',
      { fcr: { qualifiedRoles: ['77'] }, past: { agent: () => ({ groupIds: [], role: 'agent' }) } },
    ],
    [
      'an agent of another group answered',
      [askedOf(BILLING), reply(1)],
      2,
      'waiting: noFirstContact',
      { fcr: { qualifiedGroupIds: [TIER_2] } },
    ],
    [
      'is reopened before anybody answered',
      [asked, solves(1), again(2, { status: 'open' })],
      3,
      'waiting: noFirstContact',
    ],
  ]);
});

describe('a history', () => {
  tell([
    ['whose beginning is not known gives no verdict', [], 5, 'unknown: historyNotKnown'],
    [
      'whose words were not read when they came takes a reply for an answer',
      [asked, settles(1)],
      2,
      'pending: inWindow',
    ],
  ]);
});
