import { describe, expect, it } from 'vitest';
import { escalationOf } from '../../../src/domain/fcr/escalation.ts';
import type { AgentProfile } from '../../../src/domain/past.ts';
import { calendarClock } from '../../../src/domain/schedule-at.ts';
import { figuresOf } from '../../../src/reports/fcr/escalations.ts';
import { AGENT, type Moment, OTHER_AGENT } from '../../support/timeline.ts';
import {
  about,
  after,
  asked,
  askedOf,
  asks,
  BILLING,
  FRONT_DESK,
  moves,
  reply,
  settles,
  solves,
  TIER_2,
  type Told,
  thanks,
  told,
} from './telling.ts';

const byOther = { says: OTHER_AGENT };
const takes = (hours: number, by = OTHER_AGENT): Moment => after(hours, { assignee: by, by });
const start = [askedOf(TIER_2), reply(1)];

/** "Billing accepted 60, back, asked" for each hand-over. */
function transfers(moments: readonly Moment[], more: Told = {}): string[] {
  const found = escalationOf(about(moments, more), told(moments, more));
  return (found?.transfers ?? []).map(({ groupId, outcome, acceptMinutes, isBounce, isAskedAgain }) =>
    [
      `${groupId} ${outcome}${acceptMinutes === null ? '' : ` ${acceptMinutes}`}`,
      isBounce ? 'back' : '',
      isAskedAgain ? 'asked' : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  );
}

const groupsOf =
  (groups: Readonly<Record<number, readonly number[]>>) =>
  (id: number): AgentProfile => ({ groupIds: groups[id] ?? [], role: null });

const stories: [name: string, moments: readonly Moment[], transfers: string[], more?: Told][] = [
  ['is answered by its group', [...start, solves(2)], []],
  ['is routed before the first contact', [askedOf(FRONT_DESK), moves(1, TIER_2), settles(2)], []],
  ['has no first contact', [askedOf(TIER_2), moves(1, BILLING)], []],
  ['is taken out of its group alone', [...start, after(2, { group: null, by: AGENT })], []],
  [
    'is taken out of its group and given to another later',
    [...start, after(2, { group: null, by: AGENT }), moves(3, BILLING), reply(5, byOther)],
    ['22 accepted 120'],
  ],
  [
    'is taken out of its group and given back to it',
    [...start, after(2, { group: null, by: AGENT }), moves(3, TIER_2), reply(5, byOther)],
    [],
  ],
  [
    'is taken out of its group, and given to another after the solve',
    [...start, after(2, { group: null, by: AGENT }), solves(3), moves(4, BILLING)],
    [],
  ],
  [
    'has no group at the first contact',
    [askedOf(FRONT_DESK), after(0.5, { group: null, by: AGENT }), reply(1), moves(3, BILLING)],
    [],
  ],
  ['is moved after the solve', [...start, solves(2), moves(3, BILLING)], []],
  ['is replied to by the new group', [...start, moves(2, BILLING), reply(3, byOther)], ['22 accepted 60']],
  ['is taken by somebody', [...start, moves(2, BILLING), takes(2.5), reply(9, byOther)], ['22 accepted 30']],
  [
    'is solved without a word',
    [...start, moves(2, BILLING), solves(4, { by: OTHER_AGENT })],
    ['22 accepted 120'],
  ],
  [
    'is handed to a person, who replies later',
    [...start, after(2, { group: BILLING, assignee: OTHER_AGENT, by: AGENT }), reply(5, byOther)],
    ['22 accepted 180'],
  ],
  [
    'is fetched by a person',
    [...start, after(2, { group: BILLING, assignee: OTHER_AGENT, by: OTHER_AGENT })],
    ['22 accepted 0'],
  ],
  [
    'is announced with the hand-over',
    [askedOf(TIER_2), reply(1), reply(2, { group: BILLING }), reply(4, byOther)],
    ['22 accepted 120'],
  ],
  ['waits in the new group', [...start, moves(2, BILLING)], ['22 waiting']],
  ['waits though the customer writes', [...start, moves(2, BILLING), thanks(3)], ['22 waiting']],
  [
    'is passed on before anybody takes it',
    [...start, moves(2, BILLING), moves(3, FRONT_DESK), reply(4, byOther)],
    ['22 passedOn', '20 accepted 60'],
  ],
  [
    'bounces back',
    [...start, moves(2, BILLING), takes(3), moves(4, TIER_2), reply(5)],
    ['22 accepted 60', '21 accepted 60, back'],
  ],
  [
    'is asked about again by the new group',
    [...start, moves(2, BILLING), asks(3, byOther)],
    ['22 accepted 60, asked'],
  ],
  [
    'was asked about before',
    [askedOf(TIER_2), asks(1), moves(2, BILLING), reply(3, byOther)],
    ['22 accepted 60'],
  ],
  [
    'is still answered by the old group',
    [...start, moves(2, BILLING), reply(3), reply(5, byOther)],
    ['22 accepted 180'],
    { past: { agent: groupsOf({ [AGENT]: [TIER_2], [OTHER_AGENT]: [BILLING] }) } },
  ],
];

describe('the hand-overs of a ticket', () => {
  it.each(stories)('that %s', (_name, moments, expected, more) => {
    expect(transfers(moments, more)).toEqual(expected);
  });

  it('are justified by a tag that leads name, and by no other', () => {
    const moments = [...start, moves(2, BILLING)];
    const justified = (tags: string[]): boolean | undefined => {
      const more: Told = { ticket: { tags }, fcr: { escalationTags: ['tier_3'] } };
      return escalationOf(about(moments, more), told(moments, more))?.isJustified;
    };
    expect([justified(['tier_3', 'vip']), justified(['vip'])]).toEqual([true, false]);
  });

  it('have no business hours where there is no schedule', () => {
    const moments = [...start, moves(2, BILLING), reply(3, byOther)];
    const [transfer] =
      escalationOf(about(moments), told(moments, { past: { businessClock: calendarClock } }))?.transfers ??
      [];
    expect(transfer).toMatchObject({ acceptMinutes: 60, acceptBusinessMinutes: null });
  });
});

describe('the figures of several', () => {
  const all = [
    [asked, reply(1), moves(2, BILLING)],
    [...start, moves(2, BILLING), takes(3), moves(4, TIER_2), reply(6)],
    [...start, moves(2, BILLING), asks(5, byOther)],
  ].flatMap((moments, index) => {
    const escalation = escalationOf(about(moments, { ticket: { id: index + 1 } }), told(moments));
    return escalation ? [escalation] : [];
  });

  it('count each ticket once, and each hand-over', () => {
    expect(figuresOf(all)).toEqual({
      tickets: 2,
      transfers: 3,
      accepted: 3,
      passedOn: 0,
      waiting: 0,
      median: 120,
      p90: 168,
      isBusiness: false,
      bounced: [2],
      askedAgain: [3],
    });
  });

  it('have no time to accept where nothing was handed over', () => {
    expect(figuresOf([])).toMatchObject({ tickets: 0, median: null, p90: null, isBusiness: false });
  });
});
