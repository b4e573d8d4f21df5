import { expect, it } from 'vitest';
import type { VerdictStep } from '../../../src/domain/fcr/verdict.ts';
import { ticketSheet } from '../../../src/slack/answers/fcr/ticket.ts';
import { ticket } from '../../support/ticket.ts';

const NOW = Date.parse('2026-11-18T11:00:00Z') / 1000;
const HOUR = 3600;
const CONTEXT = { now: NOW, timeZone: 'Europe/Berlin', staleAfterSeconds: 900 };

const step = (verdict: VerdictStep['verdict'], reason: VerdictStep['reason'], from: number): VerdictStep => ({
  verdict,
  reason,
  from,
  evidence: { what: 'what happened', at: from, actorId: null },
});

it.each([
  [step('presumed', 'silence', NOW + HOUR), 'on Wed 18 Nov 13:00 presumed, if nothing comes'],
  [
    step('notFirstContact', 'unresolved', NOW + HOUR),
    'on Wed 18 Nov 13:00 not first contact: not solved within 30 days, if nothing comes',
  ],
  [step('exception', 'duplicate', NOW + HOUR), 'excepted: duplicate, once the data reaches Wed 18 Nov 13:00'],
  [step('confirmed', 'ruling', NOW + HOUR), 'confirmed: ruling, once the data reaches Wed 18 Nov 13:00'],
])('a ticket is shown to come to %j', (next, expected) => {
  const now = step('pending', 'answered', NOW - HOUR);
  const found = {
    ticket: ticket(),
    now,
    contact: null,
    ripeAt: null,
    course: [now],
    next,
    revised: [],
    leftOutBy: [],
    asOf: NOW,
  };
  const { lines } = ticketSheet(found, () => null, CONTEXT, 'https://x.zendesk.com');
  expect(lines).toContainEqual([{ bold: 'Next: ' }, expected]);
});
