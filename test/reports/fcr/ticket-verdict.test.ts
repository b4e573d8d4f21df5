import { describe, expect, it } from 'vitest';
import { ticketVerdict } from '../../../src/reports/fcr/ticket-verdict.ts';
import type { Freshness, Reads, VerdictRevision } from '../../../src/reports/reads.ts';
import { ticketSheet } from '../../../src/slack/answers/fcr/ticket.ts';
import { toMessage } from '../../../src/slack/blocks/sheet.ts';
import { about, asked, DAY, hour, settles, type Told, told } from '../../domain/fcr/telling.ts';
import { CONTEXT, fakeReads } from '../fake-reads.ts';

const moments = [asked, settles(1)];

/** Reads of one ticket, known to so many hours after its creation. */
function reads(hours: number, revisions: readonly VerdictRevision[] = [], more: Told = {}): Reads {
  const events = { since: 0, asOf: hour(hours), fault: null } satisfies Freshness['events'];
  return {
    ...fakeReads({ freshness: { events } }),
    cases: async () => [{ ticket: about(moments, more), past: told(moments, more), nativeAt: null }],
    verdictRevisions: async () => revisions,
  };
}

const context = { ...CONTEXT, now: hour(60 * DAY) };
const verdictOf = (from: Reads) => ticketVerdict(from, 1, context);

const said = (supersededAt: number, verdict: string, reason: string): VerdictRevision => ({
  supersededAt: hour(supersededAt),
  steps: [
    { from: hour(0), verdict: 'waiting', reason: 'noFirstContact' },
    { from: hour(1), verdict, reason },
    { from: hour(9 * DAY), verdict: 'presumed', reason: 'silence' },
  ],
});

describe('the verdict of a ticket', () => {
  it('is the one in force at the end of what is known, with the next that time alone brings', async () => {
    const { now, next, course } = await verdictOf(reads(2));
    expect([now.verdict, next?.verdict, next?.from, course.length]).toEqual([
      'pending',
      'presumed',
      hour(1 + 7 * DAY),
      2,
    ]);
  });

  it('has nothing ahead once it is presumed', async () => {
    const { now, next } = await verdictOf(reads(20 * DAY));
    expect([now.verdict, next]).toEqual(['presumed', null]);
  });

  it('tells what was said before where that was something else', async () => {
    const { revised } = await verdictOf(
      reads(20 * DAY, [
        said(2 * DAY, 'notFirstContact', 'askedForInformation'),
        said(3 * DAY, 'pending', 'inWindow'),
      ]),
    );
    expect(revised).toEqual([
      { until: hour(2 * DAY), verdict: 'notFirstContact', reason: 'askedForInformation' },
    ]);
  });

  it('is not told while its events are not known', async () => {
    const unknown = fakeReads({ freshness: { events: { since: null, asOf: null, fault: 'no events yet' } } });
    const from = { ...unknown, cases: reads(2).cases };
    await expect(verdictOf(from)).rejects.toThrow('No ticket has a verdict: no events yet.');
  });
});

it('a lead who decided is mentioned, and nothing a customer or a lead wrote is', async () => {
  const ruling = { at: hour(5), verdict: 'exception', reason: '<!channel>', by: 'U0DANA' } as const;
  const found = await verdictOf(reads(20 * DAY, [], { past: { ruling }, ticket: { subject: '<@U0KIM>' } }));
  const { text } = toMessage(ticketSheet(found, () => null, context, 'https://acme.zendesk.com'));
  expect(text).toContain('decided by <@U0DANA>');
  expect(text).not.toMatch(/<!channel>|<@U0KIM>/u);
});
