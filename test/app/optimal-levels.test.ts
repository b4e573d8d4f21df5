import { describe, expect, it } from 'vitest';
import type { Field } from '../../src/demo/zendesk-settings.ts';
import { firstContacts, WINDOW } from '../support/first-contacts.ts';
import { until, type World } from '../support/world.ts';

const PRODUCT: Field = {
  id: 51,
  type: 'tagger',
  title: 'Product',
  active: true,
  custom_field_options: [{ id: 511, name: 'Modem', value: 'modem' }],
};

async function rename(world: World, from: string, to: string): Promise<void> {
  const { account } = world.zendesk;
  account.groups = account.groups.map((group) =>
    group.name === from ? { ...group, name: to, updated_at: '2026-11-25T11:00:00Z' } : group,
  );
  world.clock.advanceMinutes(60);
  await until(async () => (await world.text(`leads "${to}"`)).includes('nobody of its own'));
}

const rowsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => /^(?:group|product|all tickets).* (?:none|–|\d+ pts?)/u.test(line));

describe('an optimal level', () => {
  it('stays that of a group whose name is changed in Zendesk, and is removed by the new one', async () => {
    const world = await firstContacts();
    await world.text('fcr optimal 90% group:Billing');
    await rename(world, 'Billing', 'Money & Co');
    expect(await world.text('fcr optimal')).toContain('90 % group:"Money &amp; Co" ·');
    expect(rowsOf(await world.text(`fcr gap ${WINDOW}`))).toEqual([
      expect.stringContaining('71 % 21 90 % 19 pts 4'),
    ]);
    expect(await world.text('fcr optimal remove group:“Money &amp; Co”')).toContain('any more');
    expect(await world.text('fcr optimal')).toContain('No optimal level is set');
  });

  it('for what cannot be asked about any more is said to be so, holds up no other, and can be removed', async () => {
    const world = await firstContacts({ ticketFields: [PRODUCT] });
    await until(async () => (await world.text('fcr set product field Product')).includes('Product'));
    await world.text('fcr optimal 80% product:"(no product)"');
    await world.text('fcr optimal 90% group:Billing');
    await world.text('fcr reset product field');
    const text = await world.text(`fcr gap ${WINDOW}`);
    expect(text).toContain('product:"(no product)" is not measured: Products are not known yet');
    expect(rowsOf(text)).toEqual([
      expect.stringContaining('group:Billing 71 % 21 90 %'),
      expect.stringContaining('product:"(no product)" – – 80 % –'),
    ]);
    expect(await world.text('fcr optimal remove product:"(no product)"')).toContain('any more');
    expect(await world.text('fcr optimal')).toContain('1 optimal level is set');
  });

  it('of a segment that has nothing of what is asked about is no row, and one of just that is its own', async () => {
    const world = await firstContacts();
    await world.text('fcr optimal 90% group:Billing');
    await world.text('fcr optimal 95% group:Delivery');
    await world.text('fcr optimal 85% channel:email');
    expect(rowsOf(await world.text(`fcr gap ${WINDOW} group:Billing`))).toEqual([
      expect.stringMatching(/^group:Billing 71 % 21 90 % 19 pts 4/u),
    ]);
    expect(await world.text(`fcr gap ${WINDOW} group:Billing`)).toMatch(/^channel:email +71 %/mu);
  });

  it('is a number that cannot be read in two ways', async () => {
    const world = await firstContacts();
    for (const typed of ['1,000%', '0.001 %', '75.125%'])
      expect(await world.text(`fcr optimal ${typed}`)).toContain('has at most two decimals, but I got');
    expect(await world.text('fcr optimal 75% mean')).toContain('has a segment and nothing else');
    expect(await world.text('fcr optimal')).toContain('No optimal level is set');
  });
});
