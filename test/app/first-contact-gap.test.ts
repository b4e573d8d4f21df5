import { expect, it } from 'vitest';
import { firstContacts, WINDOW } from '../support/first-contacts.ts';
import { AGENT } from '../support/world.ts';

it('ranks segments by what reaching their optimal level would save, and says what that is worth', async () => {
  const world = await firstContacts();
  expect(await world.text('fcr gap by group')).toContain('No optimal level is set. Leads set one with ');
  expect(await world.text('fcr optimal 90% group:Billing')).toContain(
    'Over the last 28 verified days it was 71 % (21 tickets).',
  );
  await world.text('fcr optimal 95%');
  const text = await world.text(`fcr gap by group ${WINDOW}`);
  expect(text).toContain('Billing is worth most: 4 tickets (4 replies, 16 h 54 min) if it reached its level');
  expect(text).toContain('No published figure stands beside it, because none counts what this counts');
  const table = text.split('\n').slice(-4, -1);
  expect(table.map((line) => line.replace(/\s+/gu, ' ').trim())).toEqual([
    'now n optimal gap tickets replies time',
    'Billing 71 % 21 90 % 19 pts 4 4 16 h 54 min',
    'Delivery 90 % 20 95 % (of all) 5 pts 1 0 –',
  ]);
  expect(await world.text(`fcr gap ${WINDOW}`)).toMatch(/everything +80 % +41 +95 % +15 pts +6 /u);
});

it('compares small samples last, whatever their gap', async () => {
  const world = await firstContacts();
  await world.text('fcr optimal 99%');
  const text = await world.text('fcr gap by group 2026-11-11..2026-11-13');
  const rows = text.split('\n').filter((line) => /^(?:Billing|Delivery)/u.test(line));
  expect(rows.map((row) => row.replace(/\s+/gu, ' '))).toEqual([
    'Delivery is worth most: 2 tickets if it reached its level',
    'Delivery 90 % 20 99 % (of all) 9 pts 2 0 –',
    'Billing 0 % 6 (few) 99 % (of all) 99 pts 6 6 –',
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
