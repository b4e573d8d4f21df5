import { describe, expect, it } from 'vitest';
import { type Outcome, outcomeOf } from '../../../src/domain/fcr/published/formula.ts';
import { PUBLISHED_FORMULAS } from '../../../src/domain/fcr/published/index.ts';
import { agentReplies } from '../../../src/domain/ticket-life.ts';
import { AGENT, type Moment, OTHER_AGENT } from '../../support/timeline.ts';
import {
  about,
  after,
  again,
  asked,
  askedOf,
  asks,
  BILLING,
  DAY,
  hour,
  moves,
  reply,
  settles,
  solves,
  stillBroken,
  TIER_2,
  type Told,
  thanks,
  told,
  verdictAt,
} from './telling.ts';

const NOW = 20 * DAY;

/** By formula, in the order of the list without the survey's, then ours. */
type Twelve = [name: string, moments: readonly Moment[], outcomes: string, verdict: string, more?: Told];

/** Y counts as resolved, n as not, – is outside; the columns are those of `PUBLISHED_FORMULAS` that tickets tell. */
const TICKETS: Twelve[] = [
  ['is answered and solved, and silent', [asked, settles(1)], 'YYYYYYYY', 'presumed: silence'],
  [
    'is accepted with thanks, which opens it',
    [asked, settles(1), thanks(2, { status: 'open' }), solves(3)],
    'YYYnnYnY',
    'confirmed: acceptingReply',
  ],
  [
    'begins with a question back',
    [asked, asks(1), again(2), settles(3)],
    'nnnYnnnY',
    'notFirstContact: askedForInformation',
  ],
  ['takes two replies', [asked, reply(1), settles(2)], 'nnnYYnnY', 'notFirstContact: moreReplies'],
  ['is solved and never answered', [asked, solves(1)], 'YnnYYnnY', 'notEligible: neverAnswered'],
  [
    'is still broken',
    [asked, settles(1), stillBroken(2, { status: 'open' }), settles(3)],
    'nnnnnnnn',
    'notFirstContact: moreReplies',
  ],
  [
    'is reopened, and solved without a word',
    [asked, settles(1), again(50, { status: 'open' }), solves(51)],
    'YYYnnYnn',
    'notFirstContact: reopened',
  ],
  [
    'comes back as another ticket',
    [asked, settles(1)],
    'YYYYYYYn',
    'notFirstContact: cameBack',
    { past: { returns: [{ kind: 'sameMatter', ticketId: 2, at: hour(72) }] } },
  ],
  [
    'is transferred, and solved by another agent',
    [askedOf(TIER_2), reply(1), moves(2, BILLING), solves(3, { by: OTHER_AGENT })],
    'YYYnYYYY',
    'notFirstContact: transferred',
  ],
  [
    'is opened by an agent and answered by one',
    [after(0, { says: AGENT, status: 'new' }), settles(1)],
    'YYnYYYYY',
    'notEligible: openedByAgents',
    { ticket: { isSubmitterAgent: true, submitterId: AGENT } },
  ],
  [
    'is a call, solved without a written reply',
    [asked, solves(1)],
    'YnnYYnnY',
    'presumed: silence',
    { ticket: { channel: 'voice' } },
  ],
  ['is answered and waits', [asked, reply(1, { status: 'pending' })], '––––––––', 'pending: notSolved'],
];

const SIGNS: Readonly<Record<Outcome, string>> = {
  resolved: 'Y',
  notResolved: 'n',
  pending: '?',
  outside: '–',
};

/** What every formula makes of a story so many hours after its start; Zendesk's own count is what it would be. */
function judged(hours: number, moments: readonly Moment[], more: Told = {}): string {
  const past = told(moments, more);
  const plain = about(moments, more);
  const replies = past.life ? agentReplies(past.life).length : 0;
  const metricSet = plain.metricSet && { ...plain.metricSet, replies };
  return PUBLISHED_FORMULAS.map((formula) => {
    const outcome = outcomeOf(formula, { ...plain, metricSet }, past, hour(hours));
    return outcome === null ? '' : SIGNS[outcome];
  }).join('');
}

describe('by the published formulas a ticket', () => {
  it.each(TICKETS)('that %s', (_name, moments, outcomes, verdict, more) => {
    expect(judged(NOW, moments, more)).toBe(outcomes);
    expect(verdictAt(NOW, moments, more)).toBe(verdict);
  });

  it('is one of twelve that give as many figures as there are definitions', () => {
    const rows = TICKETS.map(([, moments, , , more]) => judged(NOW, moments, more));
    const share = (column: number): string => {
      const signs = rows.map((row) => row.charAt(column)).filter((sign) => sign !== '–');
      return `${signs.filter((sign) => sign === 'Y').length} of ${signs.length}`;
    };
    const computable = PUBLISHED_FORMULAS.filter(({ judge }) => judge !== null);
    expect(computable.map(({ id }, column) => `${id} ${share(column)}`)).toEqual([
      'zendesk-old 8 of 11',
      'zendesk 6 of 11',
      'fivetran 5 of 11',
      'intercom 7 of 11',
      'freshservice 7 of 11',
      'zoho-desk 6 of 11',
      'ticketboard 4 of 11',
      'supportman 8 of 11',
    ]);
  });

  it('is not computed where only a survey tells it', () => {
    expect(PUBLISHED_FORMULAS.filter(({ judge }) => judge === null).map(({ id }) => id)).toEqual(['sqm']);
  });

  it('is not decided before the window of a formula that has one is over', () => {
    expect(judged(1 + 5 * DAY, [asked, settles(1)])).toBe('YYYYYY??');
    expect(judged(1 + 7 * DAY, [asked, settles(1)])).toBe('YYYYYYYY');
  });

  it('is decided at once by what speaks against it', () => {
    expect(judged(3, [asked, settles(1), stillBroken(2, { status: 'open' }), solves(2.5)])).toBe('YYYnnYnn');
  });

  it('is outside while nobody knows how it began', () => {
    expect(judged(NOW, [])).toBe('––––––––');
  });
});
