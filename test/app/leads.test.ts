import { describe, expect, it } from 'vitest';
import { tellAccount } from '../support/story.ts';
import { AGENT, LEAD, startWorld, type World } from '../support/world.ts';

async function start(): Promise<World> {
  const account = tellAccount([{ createdAt: '2026-11-17T08:00:00Z' }]);
  const world = await startWorld({ account, at: '2026-11-18T11:00:00Z' });
  await world.slack.connected();
  await world.ready();
  return world;
}

describe('/benchmarks leads', () => {
  it('names leads of groups, survives a restart, and takes them back', async () => {
    const world = await start();
    expect(await world.text('leads', AGENT)).toContain('No group has a lead of its own');
    expect(await world.text('leads add <@U0AGENT|kim> Billing, "Tier 2, EU"')).toBe(
      'Leads changed: Billing, Tier 2, EU\n<@U0AGENT> leads from now on\nBilling: <@U0AGENT>\nTier 2, EU: <@U0AGENT>',
    );
    await world.text('leads add <@U0DANA|dana> Billing');
    await world.text('leads add <@U0DANA|dana> Billing');
    await world.restart();
    await world.slack.connected();
    expect(await world.text('leads', AGENT)).toContain(
      'Billing: <@U0AGENT>, <@U0DANA>\nTier 2, EU: <@U0AGENT>',
    );
    expect(await world.text('leads delivery')).toContain('Delivery: nobody of its own');
    expect(await world.text('leads remove <@U0AGENT|kim> Billing')).toContain('Billing: <@U0DANA>');
    expect(await world.text('leads remove <@U0AGENT|kim> Billing')).toBe(
      'This person does not lead Billing; leads Billing says who does.',
    );
  });

  it('is changed by those in LEADS alone, not by the lead of a group', async () => {
    const world = await start();
    await world.text('leads add <@U0AGENT|kim> Billing');
    expect(await world.text('leads add <@U0AGENT|kim> Delivery', AGENT)).toBe(
      'Only leads named in LEADS change who leads a group; ask one of them.',
    );
    expect(await world.text('leads remove <@U0AGENT|kim> Billing', AGENT)).toContain('Only leads');
    expect(await world.text('fcr set window 3', AGENT)).toContain('Only leads');
    expect(await world.text('leads Billing', LEAD)).toContain('Billing: <@U0AGENT>');
  });

  it('adds nobody where one of several groups is not there', async () => {
    const world = await start();
    expect(await world.text('leads add <@U0AGENT|kim> Billing, Nowhere')).toContain(
      'There is no group "Nowhere"',
    );
    expect(await world.app.data.store.groupLeads.all()).toEqual([]);
  });

  it('are told with names that can be typed as they stand', async () => {
    const world = await start();
    expect(await world.text('leads remove <@U0AGENT|kim> “Tier 2, EU”, Billing')).toBe(
      'This person does not lead Tier 2, EU, Billing; leads "Tier 2, EU", Billing says who does.',
    );
    expect(await world.text('leads "Tier 2, EU", Billing')).toContain('Tier 2, EU: nobody of its own');
    expect(await world.text('feedback on “Tier 2, EU”', AGENT)).toContain(
      '/benchmarks leads "Tier 2, EU" says who that is.',
    );
  });
});
