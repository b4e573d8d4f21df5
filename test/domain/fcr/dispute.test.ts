import { describe, expect, it } from 'vitest';
import {
  type Decider,
  type Dispute,
  decidingGroup,
  LONGEST_WORDS,
  maySee,
  readRequired,
  readWritten,
  recipientsOf,
  type Standing,
  whyNotDecided,
  whyNotDisputed,
  whyNotRuled,
  withoutLead,
} from '../../../src/domain/fcr/dispute.ts';

const KIM = 700;
const BILLING = 1;
const AT = 1_790_000_000;

const dispute = (parts: Partial<Dispute> = {}): Dispute => ({
  id: 3,
  ticketId: 12,
  agentId: KIM,
  groupId: BILLING,
  disputedBy: 'UKIM',
  disputedAt: AT,
  reason: 'asked for nothing',
  against: { verdict: 'notFirstContact', reason: 'moreReplies' },
  decision: null,
  ...parts,
});

const by = { by: 'UDANA', at: AT + 60, note: '' };
const declined = dispute({ decision: { state: 'declined', ...by } });
const accepted = dispute({
  decision: { state: 'accepted', ruling: { verdict: 'confirmed', reason: 'disputed' }, ...by },
});

const standing = (
  verdict: Standing['now']['verdict'] = 'notFirstContact',
  reason = 'moreReplies',
  agentId: number | null = KIM,
): Standing => ({ contact: { agentId, groupId: BILLING }, now: { verdict, reason } });

const withoutContact = (verdict: Standing['now']['verdict'], reason: string): Standing => ({
  contact: null,
  now: { verdict, reason },
});

describe('whose leads decide', () => {
  it.each<[string, number | null, number[], number | null]>([
    ["is the ticket's group, of which the agent is", BILLING, [2, BILLING], BILLING],
    ["is the agent's own group, where the agent only helped out", BILLING, [2, 3], 2],
    ["is the agent's own group, where the ticket had none", null, [2], 2],
    ["is the ticket's group, while nobody knows the agent's", BILLING, [], BILLING],
    ['is nobody, where neither is known', null, [], null],
  ])('%s', (_name, atContact, groupIds, group) => {
    expect(decidingGroup(atContact, groupIds)).toBe(group);
  });
});

describe('who may dispute a verdict', () => {
  type Asked = [number[], Standing | null, Dispute[]];
  it.each<[string, Asked, ReturnType<typeof whyNotDisputed>]>([
    ['the first qualified replier may', [[KIM], standing(), []], null],
    ['the same of a verdict that is in favour', [[KIM], standing('presumed', 'silence'), []], null],
    ['the same of a pending one', [[KIM], standing('pending', 'inWindow'), []], null],
    ['an agent who is two in Zendesk may', [[5, KIM], standing(), []], null],
    ['nobody who is no agent', [[], standing(), []], 'noAgent'],
    ['no other agent', [[701], standing(), []], 'notYours'],
    [
      'nobody where only somebody is known to have answered',
      [[KIM], standing('pending', 'x', null), []],
      'notYours',
    ],
    ['nobody of a ticket that is not stored', [[KIM], null, []], 'notStored'],
    ['nobody of a deleted ticket', [[KIM], withoutContact('notEligible', 'deleted'), []], 'notEligible'],
    [
      'nobody before the first contact',
      [[KIM], withoutContact('waiting', 'noFirstContact'), []],
      'noContact',
    ],
    [
      'nobody where the history is not known',
      [[KIM], withoutContact('unknown', 'historyNotKnown'), []],
      'notKnown',
    ],
    [
      'nobody where somebody unknown wrote beside the own reply',
      [[KIM], standing('unknown', 'authorNotKnown'), []],
      'notKnown',
    ],
    ['nobody while a dispute is open', [[KIM], standing(), [dispute()]], 'open'],
    ['nobody once one was accepted', [[KIM], standing('confirmed', 'disputed'), [accepted]], 'accepted'],
    ['nobody the verdict that was declined', [[KIM], standing(), [declined]], 'declined'],
    ['one may where it is another since', [[KIM], standing('notFirstContact', 'reopened'), [declined]], null],
    ['nobody what a rule excepts', [[KIM], standing('exception', 'duplicates'), []], 'exception'],
    ['no other agent learns how a dispute stands', [[701], standing(), [dispute()]], 'notYours'],
  ])('%s', (_story, asked, expected) => {
    const [agentIds, ...others] = asked;
    expect(whyNotDisputed({ agentIds, isUnconfirmed: false }, ...others)).toBe(expected);
  });

  it('nobody who has not confirmed to be the agent, and is told so', () => {
    expect(whyNotDisputed({ agentIds: [], isUnconfirmed: true }, standing(), [])).toBe('notConfirmed');
  });
});

describe('who may decide a dispute', () => {
  const dana: Decider = { userId: 'UDANA', agentIds: [], isLead: true };
  it.each<[string, Dispute, Decider, ReturnType<typeof whyNotDecided>]>([
    ['a lead may', dispute(), dana, null],
    ['nobody else', dispute(), { ...dana, isLead: false }, 'notLead'],
    ['nobody the own, lead or not', dispute(), { ...dana, userId: 'UKIM' }, 'own'],
    ['nobody the own by another Slack account', dispute(), { ...dana, agentIds: [KIM] }, 'own'],
    ['nobody one that is declined', declined, dana, 'decided'],
    ['nobody one that is accepted', accepted, dana, 'decided'],
    ['who leads nothing is told no more of a decided one', accepted, { ...dana, isLead: false }, 'notLead'],
  ])('%s', (_story, of, decider, expected) => {
    expect(whyNotDecided(of, decider)).toBe(expected);
  });

  it.each<[string, Parameters<typeof whyNotRuled>, ReturnType<typeof whyNotRuled>]>([
    ['is accepted while its ticket counts', ['accepted', standing()], null],
    [
      'is not accepted once its ticket is deleted',
      ['accepted', withoutContact('notEligible', 'deleted')],
      'gone',
    ],
    ['is not accepted where its ticket is not stored', ['accepted', null], 'gone'],
    ['is declined even then', ['declined', null], null],
  ])('a dispute %s', (_story, asked, expected) => {
    expect(whyNotRuled(...asked)).toBe(expected);
  });
});

describe('whom a dispute goes to', () => {
  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['the leads of its group', ['UDANA', 'ULEE'], ['UBOSS'], ['UDANA', 'ULEE']],
    ['those of all groups where it has none', [], ['UBOSS'], ['UBOSS']],
    ['the other leads where the agent is one', ['UKIM', 'UDANA'], ['UBOSS'], ['UDANA']],
    ['those of all groups where the agent is the only one', ['UKIM'], ['UBOSS'], ['UBOSS']],
    ['nobody where the agent is the only lead of all', ['UKIM'], ['UKIM'], []],
    ['nobody where nobody leads', [], [], []],
    ['nobody twice', ['UDANA', 'UDANA'], [], ['UDANA']],
  ])('%s', (_story, groupLeads, everyLead, expected) => {
    expect(recipientsOf(dispute(), groupLeads, everyLead)).toEqual(expected);
  });

  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['one other lead while that one is reached', ['UDANA', 'ULEE'], ['UDANA'], ['UDANA', 'ULEE']],
    [
      'those of all groups too where none is',
      ['UDANA', 'ULEE'],
      ['UDANA', 'ULEE'],
      ['UDANA', 'ULEE', 'UBOSS'],
    ],
    ['nobody twice who is both', ['UBOSS'], ['UBOSS'], ['UBOSS']],
  ])('%s, where Slack takes no messages to some', (_story, groupLeads, unreached, expected) => {
    expect(recipientsOf(dispute(), groupLeads, ['UBOSS'], unreached)).toEqual(expected);
  });

  it('is told of those that reach nobody', () => {
    const lead = { slackUser: 'UDANA', groupId: 1, addedBy: 'U', at: AT };
    const stuck = (leads: readonly string[], unreached: readonly string[]) =>
      withoutLead([dispute()], [lead], leads, () => unreached).map(({ isUnreached }) => isUnreached);
    expect(stuck([], [])).toEqual([]);
    expect(stuck([], ['UDANA'])).toEqual([true]);
    expect(stuck(['UBOSS'], ['UDANA'])).toEqual([]);
    expect(stuck(['UBOSS'], ['UDANA', 'UBOSS'])).toEqual([true]);
    expect(stuck(['SLEADS'], ['UDANA'])).toEqual([]);
  });

  it('is told of those that nobody can decide', () => {
    const lead = (slackUser: string, groupId: number) => ({ slackUser, groupId, addedBy: 'U', at: AT });
    const open = [dispute(), dispute({ id: 4, groupId: 2 }), dispute({ id: 5, groupId: null })];
    const ids = (leads: readonly string[]) =>
      withoutLead(open, [lead('UDANA', 1), lead('UKIM', 2)], leads).map(({ dispute: { id } }) => id);
    expect(ids([])).toEqual([4, 5]);
    expect(ids(['UKIM'])).toEqual([4, 5]);
    expect(ids(['SLEADS'])).toEqual([]);
    expect(withoutLead([declined], [], [])).toEqual([]);
  });
});

describe('who sees a dispute', () => {
  it.each<[string, Decider, boolean]>([
    ['its agent', { userId: 'UKIM', agentIds: [KIM], isLead: false }, true],
    ['its lead', { userId: 'UDANA', agentIds: [], isLead: true }, true],
    ['another agent does not', { userId: 'UADA', agentIds: [701], isLead: false }, false],
    ['whoever else does not', { userId: 'UX', agentIds: [], isLead: false }, false],
  ])('%s', (_story, person, expected) => {
    expect(maySee(dispute(), person)).toBe(expected);
  });
});

describe('what people write', () => {
  it.each([
    ['is kept as it is', ' the customer\nwrote <!channel> ', 'the customer\nwrote <!channel>'],
    ['loses what cannot be seen', 'a\u0000b\u202ec\r\nd', 'abc\nd'],
    ['keeps joined signs', 'fine 👩‍💻', 'fine 👩‍💻'],
    ['is nothing where it is only blank', ' \u200b\u00a0\n', ''],
  ])('%s', (_story, text, expected) => {
    expect(readWritten(text)).toBe(expected);
  });

  it('is refused where it is nothing, or too long', () => {
    expect(() => readRequired(' \u200d ', 'why')).toThrow('Write why.');
    expect(readRequired('x'.repeat(LONGEST_WORDS), 'why')).toHaveLength(LONGEST_WORDS);
    expect(() => readRequired('x'.repeat(10_000), 'why')).toThrow(
      'This takes at most 1,000 characters; yours has 10,000.',
    );
  });
});
