import { describe, expect, it } from 'vitest';
import { openBy } from '../support/disputes.ts';
import { openInputs, submitForm, writtenIn } from '../support/modal.ts';
import { tellAccount } from '../support/story.ts';
import { LEAD, startWorld, type World } from '../support/world.ts';

async function start(groups?: readonly string[]): Promise<World> {
  const account = tellAccount([{ createdAt: '2026-11-17T08:00:00Z' }], groups);
  const world = await startWorld({ account, at: '2026-11-18T11:00:00Z' });
  await world.slack.connected();
  await world.ready();
  return world;
}

const inForce = async ({ app }: World) => (await app.data.store.fcrSettings.history()).at(-1)?.settings;

describe('the form of settings', () => {
  it('reads the quotes that phones type', async () => {
    const world = await start();
    await openBy(world, LEAD, 'fcr settings');
    await submitForm(world.slack, LEAD, {
      'qualifiedRoles|': '“agent”',
      'acceptingTags|': '„happy“, «thanks»',
      'exceptions|': '“Own tests” tag:qa',
    });
    expect(await inForce(world)).toMatchObject({
      qualifiedRoles: ['agent'],
      acceptingTags: ['happy', 'thanks'],
      exceptions: [{ name: 'Own tests', tag: 'qa' }],
    });
    expect(await world.text('fcr remove exception “Own tests”')).toContain('Exceptions: now none');
  });

  it('leaves as it is what is too long for an input, and says so', async () => {
    const world = await start();
    const name = 'A name of an exception that is about as long as they may be';
    const exceptions = Array.from({ length: 60 }, (_, index) => ({
      name: `${name.slice(0, 50)} ${index}`,
      tag: 'a',
    }));
    await world.text('fcr set window 4');
    const settings = await inForce(world);
    if (settings) await world.app.data.store.fcrSettings.save({ ...settings, exceptions }, LEAD);
    await openBy(world, LEAD, 'fcr settings');
    expect(writtenIn(world.slack, LEAD)).toContain(
      'Exceptions: too long to be changed here; it stays as it is, and commands change it.',
    );
    expect(openInputs(world.slack, LEAD).map((input) => input.name)).not.toContain('exceptions|');
    await submitForm(world.slack, LEAD, { 'windowDays|': '6' });
    expect(await inForce(world)).toMatchObject({ windowDays: 6, exceptions });
  });

  it('cuts a long name before an emoji, not within it', async () => {
    const world = await start(['Billing', `${'x'.repeat(73)}😀yz`, `${'x'.repeat(72)}😀yz`]);
    await openBy(world, LEAD, 'fcr settings');
    const labels = openInputs(world.slack, LEAD).flatMap(({ element }) =>
      [element['options'] ?? []].flat().map((option) => (option as { text: { text: string } }).text.text),
    );
    expect(labels).toContain(`${'x'.repeat(73)}…`);
    expect(labels).toContain(`${'x'.repeat(72)}😀…`);
    expect(labels.filter((label) => /\p{Cs}/u.test(label))).toEqual([]);
  });
});

it('keeps the footer of an answer without a figure short, however much is set', async () => {
  const world = await start();
  await world.text('fcr set accepting tags happy');
  for (const command of ['fcr gap', 'fcr escalations', 'fcr reasons', 'fcr 2020-01-01..2020-01-02']) {
    const text = await world.text(command);
    expect(text).toContain('as leads set it up (fcr settings)');
    expect(text).not.toContain('Accepting tags');
  }
});
