import { expect, it } from 'vitest';
import { firstContacts, WINDOW } from '../support/first-contacts.ts';
import { AGENT } from '../support/world.ts';

it('ranks segments by what reaching their optimal level would save, and says what that is worth', async () => {
  const world = await firstContacts();
  expect(await world.text('fcr gap by group')).toContain(
    'Optimal level: none is set yet. It says how much could be resolved at first contact; leads set one with /benchmarks fcr optimal 75% group:Billing.',
  );
  expect(await world.text('fcr optimal 90% group:Billing')).toContain(
    'Over the last 28 settled days it was 71 % (21 tickets).',
  );
  await world.text('fcr optimal 95%');
  const text = await world.text(`fcr gap by group ${WINDOW}`);
  expect(text).toContain('\nNow: 80 % (33 of 41, ');
  expect(text).toContain('\nOptimal level: 90 % group:Billing, 95 % all tickets; leads set one with ');
  expect(text).toContain(
    '\nFurthest off: Billing, 4 tickets short. 71 % of 21 now, optimal 90 %. Reaching it would have saved about 4 touches (agent replies) and 16 h 54 min of agent time.\n',
  );
  expect(text).toContain(
    '\nCounted: tickets with a first contact in the window and a verdict for or against it',
  );
  expect(text).toContain('No published figure stands beside it, because none counts what this counts');
  const table = text.split('\n').slice(-4, -1);
  expect(table.map((line) => line.replace(/\s+/gu, ' ').trim())).toEqual([
    'now counted optimal gap short by touches agent time',
    'Billing 71 % 21 90 % 19 pts 4 4 16 h 54 min',
    'Delivery 90 % 20 95 % (all tickets) 5 pts 1 0 –',
  ]);
  expect(await world.text(`fcr gap ${WINDOW}`)).toMatch(/all tickets +80 % +41 +95 % +15 pts +6 /u);
});

it('compares small samples last, whatever their gap', async () => {
  const world = await firstContacts();
  await world.text('fcr optimal 99%');
  const text = await world.text('fcr gap by group 2026-11-11..2026-11-13');
  expect(text).toContain('\nFurthest off: Delivery, 2 tickets short. 90 % of 20 now, optimal 99 %. \n');
  const rows = text.split('\n').filter((line) => /^(?:Billing|Delivery)/u.test(line));
  expect(rows.map((row) => row.replace(/\s+/gu, ' '))).toEqual([
    'Delivery 90 % 20 99 % (all tickets) 9 pts 2 0 –',
    'Billing 0 % 6 (few) 99 % (all tickets) 99 pts 6 6 –',
  ]);
});

it('is set by leads alone, for segments and not for people', async () => {
  const world = await firstContacts();
  expect(await world.text('fcr optimal 80% group:Billing', AGENT)).toContain('Only leads set optimal levels');
  expect(await world.text('fcr optimal', AGENT)).toContain('No optimal level is set');
  expect(await world.text('fcr optimal 120%')).toBe(
    'An optimal level lies between 0 and 100 %, but I got "120 %".',
  );
  expect(await world.text('fcr optimal group:Billing')).toContain('Say the level in percent first');
  expect(await world.text('fcr optimal 80% last week')).toContain('has a segment and nothing else');
  expect(await world.text('fcr optimal 80% assignee:Kim')).toContain('agents are not held against one');
  expect(await world.text('fcr optimal 80% group:Bling')).toContain('There is no group "Bling"');
  expect(await world.text('fcr gap by assignee')).toContain('agents are not ranked');
  expect(await world.text('fcr gap by group by channel')).toContain('takes one dimension');
});

it('is listed, replaced by a new one for the same segment, and removed', async () => {
  const world = await firstContacts();
  await world.text('fcr optimal 80% group:billing');
  await world.text('fcr optimal 82,5 % group:Billing');
  expect(await world.text('fcr optimal', AGENT)).toBe(
    '1 optimal level is set\n82.5 % group:Billing · since 25 Nov 2026 · <@U0LEAD>',
  );
  await world.restart();
  await world.slack.connected();
  expect(await world.text('fcr optimal remove group:Billing')).toContain(
    'No optimal level for group:Billing any more',
  );
  expect(await world.text('fcr optimal remove group:Billing')).toContain(
    'No optimal level is set for group:Billing',
  );
});

it('says where nothing falls short, where too few are counted, and where none of the segments has a level', async () => {
  const world = await firstContacts();
  await world.text('fcr optimal 60% group:Billing');
  expect(await world.text(`fcr gap ${WINDOW}`)).toContain(
    '\nNo segment with enough tickets falls short of its level by a ticket.\n',
  );
  expect(await world.text('fcr gap 2026-11-11..2026-11-11')).toContain(
    '\nNo segment with a level has enough tickets to tell how far it is off.\n',
  );
  expect(await world.text(`fcr gap ${WINDOW} by channel`)).toContain(
    '\nOptimal level: 60 % group:Billing; none of the segments here has one; leads set one with ',
  );
});
