import { describe, expect, it } from 'vitest';
import { courseOf } from '../../../src/domain/fcr/course.ts';
import { AGENT, CUSTOMER, LIGHT_AGENT, type Moment, OTHER_AGENT } from '../../support/timeline.ts';
import {
  about,
  after,
  again,
  asked,
  askedOf,
  asks,
  BILLING,
  FRONT_DESK,
  handsOver,
  leavesVoicemail,
  moves,
  rated,
  reply,
  settles,
  solves,
  stillBroken,
  TIER_2,
  type Told,
  tell,
  thanks,
  told,
  WINDOW_OVER,
} from './telling.ts';

describe('a live conversation', () => {
  const chat = { ticket: { channel: 'native_messaging', isMessaging: true } };
  const filed = {
    ticket: { channel: 'web', isSubmitterAgent: true, submitterId: AGENT, formId: 4 },
    fcr: { callerFormIds: [4] },
  };
  const call = { ticket: { channel: 'voice', isSubmitterAgent: true, submitterId: AGENT } };
  /** Triage has it, and after twelve minutes the second tier, who solve it. */
  const chattedWithTriage = [
    after(0, { says: CUSTOMER, status: 'new', group: FRONT_DESK }),
    after(0.01, { assignee: OTHER_AGENT }),
    after(0.2, { group: TIER_2, assignee: AGENT }),
    solves(1),
  ];
  const untold: Told = {
    ticket: { ...chat.ticket, assigneeId: AGENT, metricSet: { replySeconds: 60 } as never },
    fcr: { triageGroupIds: [FRONT_DESK] },
    past: { agent: (id) => ({ groupIds: [id === OTHER_AGENT ? FRONT_DESK : TIER_2], role: null }) },
  };
  tell([
    [
      'may have many replies',
      [asked, reply(0.1), again(0.2), reply(0.3), again(0.4), settles(0.5)],
      WINDOW_OVER + 1,
      'presumed: silence',
      chat,
    ],
    [
      'may ask',
      [asked, asks(0.1), again(0.2), settles(0.3), thanks(0.4)],
      1,
      'confirmed: acceptingReply',
      chat,
    ],
    [
      'is not resolved while the customer still says so in it',
      [asked, reply(0.1), stillBroken(0.2), reply(0.3)],
      1,
      'pending: notSolved',
      chat,
    ],
    [
      'that is passed on is not resolved in it',
      [askedOf(TIER_2), reply(0.1), moves(0.2, BILLING), settles(0.3)],
      1,
      'notFirstContact: transferred',
      chat,
    ],
    [
      'reopened is not resolved in it',
      [asked, settles(0.1), again(30, { status: 'open' })],
      31,
      'notFirstContact: reopened',
      chat,
    ],
    [
      'reopened is not resolved in it, though another conversation resolves it',
      [asked, settles(0.1), stillBroken(30, { status: 'open' }), reply(30.1), settles(30.2), thanks(31)],
      32,
      'notFirstContact: reopened',
      chat,
    ],
    [
      'accepted and reopened is not resolved in it, though solved and accepted again',
      [asked, settles(0.1), thanks(0.2), stillBroken(30, { status: 'open' }), solves(30.2), thanks(31)],
      32,
      'notFirstContact: reopened',
      chat,
    ],
    [
      'reopened, rated bad and resolved in another conversation is not resolved in it, though rated good then',
      [asked, settles(0.1), stillBroken(30, { status: 'open' }), reply(31), settles(31.2)],
      33,
      'notFirstContact: reopened',
      { ...chat, past: { surveys: [rated(30.5, 'bad'), rated(32, 'good')] } },
    ],
    [
      'reopened and rated good before anybody did anything is resolved in it',
      [asked, settles(0.1), stillBroken(30, { status: 'open' }), solves(31)],
      33,
      'confirmed: goodRating',
      { ...chat, past: { surveys: [rated(30.5, 'good')] } },
    ],
    [
      'rated bad, apologised for and rated good is resolved in it',
      [asked, settles(0.1), reply(31)],
      33,
      'confirmed: goodRating',
      { ...chat, past: { surveys: [rated(30.5, 'bad'), rated(32, 'good')] } },
    ],
    [
      'whose customer takes back that it is still broken, before anybody did anything, is resolved in it',
      [asked, settles(0.1), stillBroken(30, { status: 'open' }), thanks(30.1), solves(31)],
      32,
      'confirmed: acceptingReply',
      chat,
    ],
    [
      'closed with no further action stays so, however often the customer comes back in it',
      [asked, settles(0.1, { tags: ['refused'] }), stillBroken(30, { status: 'open' }), settles(31)],
      32,
      'noFurtherAction: refused',
      { ...chat, fcr: { noFurtherActionTags: ['refused'] } },
    ],
    [
      'accepted and politely closed again is resolved in it',
      [asked, settles(0.1), thanks(0.2, { status: 'open' }), settles(0.3), thanks(0.4)],
      1,
      'confirmed: acceptingReply',
      chat,
    ],
    [
      "of which no words are told begins with Zendesk's first reply",
      [asked, solves(1)],
      2,
      'pending: inWindow',
      { ticket: { ...chat.ticket, metricSet: { replySeconds: 40 } as never } },
    ],
    [
      "of which no words are told before a later mail begins with Zendesk's first reply",
      [asked, reply(5)],
      2,
      'pending: notSolved',
      { ticket: { ...chat.ticket, metricSet: { replySeconds: 40 } as never } },
    ],
    [
      'of which no words are told is none while triage has it',
      chattedWithTriage,
      0.3,
      'waiting: noFirstContact',
      untold,
    ],
    [
      'of which no words are told begins with the solve, once triage has passed it on',
      chattedWithTriage,
      2,
      'pending: inWindow',
      untold,
    ],
    [
      'of which no words are told is none while triage has it and nobody in it is named',
      [askedOf(FRONT_DESK), after(0.2, { group: TIER_2, assignee: AGENT })],
      0.3,
      'waiting: noFirstContact',
      untold,
    ],
    [
      'of which neither words nor agents are told is none while triage has it',
      [askedOf(FRONT_DESK)],
      0.3,
      'waiting: noFirstContact',
      { ...untold, ticket: { ...untold.ticket, assigneeId: null } },
    ],
    [
      'of which no words are told begins with the reply of somebody who is named later, where triage never had it',
      [askedOf(TIER_2), after(0.2, { assignee: AGENT })],
      0.3,
      'pending: notSolved',
      untold,
    ],
    [
      'of which no words are told begins with the reply of a specialist who has it, though triage does too',
      [askedOf(FRONT_DESK), after(0.01, { assignee: AGENT })],
      0.3,
      'pending: notSolved',
      untold,
    ],
    [
      'passed on in words is none, though Zendesk counts its first reply',
      [asked, handsOver(0.1), settles(5)],
      2,
      'waiting: noFirstContact',
      { ticket: { ...chat.ticket, metricSet: { replySeconds: 360 } as never } },
    ],
    [
      'that triage alone answered is none, though Zendesk counts its first reply',
      [askedOf(FRONT_DESK), reply(0.1)],
      2,
      'waiting: noFirstContact',
      {
        ticket: { ...chat.ticket, metricSet: { replySeconds: 360 } as never },
        fcr: { triageGroupIds: [FRONT_DESK] },
      },
    ],
    [
      'that a light agent answered is none, though Zendesk counts its first reply',
      [asked, after(0.1, { says: LIGHT_AGENT })],
      2,
      'waiting: noFirstContact',
      { ticket: { ...chat.ticket, metricSet: { replySeconds: 360 } as never } },
    ],
    [
      'that a customer says was no help, once it was solved and taken up again, is not resolved',
      [asked, settles(0.1), reply(1, { status: 'pending' }), thanks(2), stillBroken(30)],
      31,
      'notFirstContact: reopened',
      chat,
    ],
    [
      'a call that an agent files for a caller counts',
      [after(0, { says: AGENT, status: 'solved' })],
      WINDOW_OVER + 1,
      'presumed: silence',
      call,
    ],
    [
      'a call filed on a form counts',
      [after(0, { says: AGENT, status: 'new' }), solves(1)],
      2,
      'pending: inWindow',
      filed,
    ],
    [
      'a call filed with a tag counts',
      [after(0, { says: AGENT, status: 'new', tags: ['phone_call'] }), thanks(1)],
      2,
      'confirmed: acceptingReply',
      {
        ticket: { isSubmitterAgent: true, submitterId: AGENT, tags: ['phone_call'] },
        fcr: { callerTags: ['phone_call'] },
      },
    ],
  ]);
});

it('of which no words are told is the first contact with whoever had it then', () => {
  const chat: Told = {
    ticket: { channel: 'native_messaging', assigneeId: AGENT, metricSet: { replySeconds: 60 } as never },
  };
  const moments = [asked, after(0.01, { assignee: OTHER_AGENT }), after(0.2, { assignee: AGENT }), solves(1)];
  expect(courseOf(about(moments, chat), told(moments, chat)).contact?.agentId).toBe(OTHER_AGENT);
});

describe('a call back', () => {
  const callBack: Told = { ticket: { channel: 'voicemail' } };
  const message: Told = { ticket: { channel: 'api_voicemail', isSubmitterAgent: true, submitterId: AGENT } };
  tell([
    [
      'that reached the customer is the first contact',
      [asked, leavesVoicemail(1), settles(5)],
      6,
      'pending: inWindow',
      callBack,
    ],
    ['that left a message is none', [asked, leavesVoicemail(1)], 6, 'waiting: noFirstContact', callBack],
    [
      'is still to come where the customer left a message, whoever filed that',
      [after(0, { says: AGENT, status: 'new' }), leavesVoicemail(1)],
      6,
      'waiting: noFirstContact',
      message,
    ],
    [
      'to a customer who left a message that an agent filed is the first contact',
      [after(0, { says: AGENT, status: 'new' }), leavesVoicemail(1), settles(5), reply(9)],
      10,
      'notFirstContact: moreReplies',
      message,
    ],
    [
      'is not resolved live when another is needed',
      [asked, reply(1), reply(9)],
      10,
      'notFirstContact: moreReplies',
      callBack,
    ],
  ]);
});

describe('behind front-line triage', () => {
  const triage: Told = {
    ticket: { channel: 'email' },
    fcr: { models: { email: 'triage' }, triageGroupIds: [FRONT_DESK] },
    past: { agent: (id) => ({ groupIds: id === OTHER_AGENT ? [FRONT_DESK] : [TIER_2], role: null }) },
  };
  const front = (hours: number, what: Partial<Moment> = {}) => after(hours, { says: OTHER_AGENT, ...what });
  tell([
    [
      'the front desk is no first contact',
      [askedOf(FRONT_DESK), front(1)],
      2,
      'waiting: noFirstContact',
      triage,
    ],
    [
      'the first qualified conversation is',
      [askedOf(FRONT_DESK), front(1, { group: TIER_2 }), reply(2), again(3), settles(4)],
      5,
      'pending: inWindow',
      triage,
    ],
    [
      'one that is passed on is not resolved in it',
      [askedOf(TIER_2), reply(2), moves(3, BILLING), settles(4)],
      5,
      'notFirstContact: transferred',
      triage,
    ],
    [
      'one that is reopened is not resolved in it, though another conversation resolves it',
      [askedOf(TIER_2), settles(2), stillBroken(4, { status: 'open' }), settles(5), thanks(6)],
      7,
      'notFirstContact: reopened',
      triage,
    ],
    [
      'one that is reopened is not resolved in it',
      [askedOf(TIER_2), settles(2), stillBroken(4, { status: 'open' })],
      5,
      'notFirstContact: reopened',
      triage,
    ],
  ]);
});
