import { describe, expect, it } from 'vitest';
import type { Field } from '../../src/demo/zendesk-settings.ts';
import { CUSTOMER, type TicketStory, tellAccount } from '../support/story.ts';
import { AGENT, startWorld, type World } from '../support/world.ts';

const dropDown = (id: number, title: string, names: readonly string[]): Field => ({
  id,
  type: 'tagger',
  title,
  active: true,
  custom_field_options: names.map((name, place) => ({
    id: id * 10 + place,
    name,
    value: name.toLowerCase().replaceAll(' ', '_'),
  })),
});

const PRODUCT = dropDown(51, 'Product', ['Router X', 'Modem']);
const TOPIC = dropDown(52, 'Topic', ['Invoice', 'Outage']);
const TYPE: Field = { id: 53, type: 'tickettype', title: 'Type', active: true };
const TAGS: Field = { ...dropDown(54, 'Extras', ['Cable']), type: 'multiselect' };

const solvedAfterAnHour = { repliedAfter: 30, solvedAfter: 60 };
const story = (day: number, tags: readonly string[], parts: Partial<TicketStory> = {}): TicketStory => ({
  createdAt: `2026-11-${String(day).padStart(2, '0')}T09:00:00Z`,
  subject: `${'abcdefghijklmnopqrstuvwxyz'[day]} ${tags.join(' ')}`,
  tags,
  ...parts,
});

/** A Wednesday; everything is about the weeks before. */
async function start(stories: readonly TicketStory[], fields = [PRODUCT, TOPIC, TYPE, TAGS]) {
  const account = tellAccount(stories, undefined, { ticketFields: [...fields] });
  const world = await startWorld({ account, at: '2026-11-18T09:00:00Z' });
  await world.ready();
  return world;
}

const SOLD = [
  story(11, ['router_x', 'vip']),
  story(12, ['router_x', 'invoice']),
  story(13, ['modem'], { channel: 'web' }),
  story(14, ['vip']),
];
const QUESTION = 'created last 7 days';
const MAPPED = 'fcr set product field "Product"';
const REFUSAL =
  'Products are not known yet: a lead maps the ticket field that holds them with fcr set product field "Product"; "by brand" works without.';

const table = async (world: World, question: string): Promise<string[]> =>
  (await world.text(question)).split('\n').map((line) => line.replace(/\s+/gu, ' ').trim());

describe('figures by product', () => {
  it('are refused until a lead maps the field that holds it, in a sentence that says how', async () => {
    const world = await start(SOLD);
    for (const question of [`${QUESTION} by product`, `${QUESTION} product:Modem`, 'exclude product:Modem'])
      expect(await world.text(question)).toContain(REFUSAL);
    expect(await world.text(`${QUESTION} by brand`)).not.toContain(REFUSAL);
    expect(await world.text(MAPPED, AGENT)).not.toContain('now Product');
    expect(await world.text(`${QUESTION} by product`)).toContain(REFUSAL);
  });

  it('tell tickets apart by the option they hold, those without one too, and open as many tickets', async () => {
    const world = await start(SOLD);
    const told = await world.text(MAPPED);
    expect(told).toContain('Product field: now Product; before, none.');
    expect(told).not.toContain('measured again');
    expect(await table(world, `${QUESTION} by product`)).toEqual(
      expect.arrayContaining(['Router X 2', 'Modem 1', '(no product) 1']),
    );
    expect(await table(world, `${QUESTION} by product, channel`)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Modem . web 1$/u)]),
    );
    for (const [segment, ids] of [
      ['product:"router x"', [1, 2]],
      ['product:Modem,"Router X"', [1, 2, 3]],
      ['product:"(no product)"', [4]],
    ] as const) {
      const listed = await world.text(`tickets created last 7 days ${segment}`);
      expect([...listed.matchAll(/#(\d+)/gu)].map(([, id]) => Number(id)).sort((a, b) => a - b)).toEqual(ids);
    }
  });

  it('suggest the nearest product for one that does not exist', async () => {
    const world = await start(SOLD);
    await world.text(MAPPED);
    expect(await world.text(`${QUESTION} product:"Rooter X"`)).toContain(
      'There is no product "Rooter X". Did you mean Router X?',
    );
  });

  it('never look met where a target has lost the field it is told by', async () => {
    const world = await start(SOLD);
    await world.text(MAPPED);
    expect(await world.text('set created >= 1 product:"Router X" min 1')).toContain('Router X');
    await world.text('fcr reset product field');
    const scorecard = await world.text('');
    expect(scorecard).toContain(REFUSAL);
    expect(scorecard).not.toMatch(/Router X.*: met/u);
  });

  it('are named where a rule leaves out one that no field tells any more', async () => {
    const world = await start(SOLD);
    await world.text(MAPPED);
    const check =
      'Rule 1 (product:"Router X") leaves no ticket out, because no product field is mapped. A lead maps it with /benchmarks fcr set product field "Product", or removes the rule with /benchmarks exclude remove 1.';
    expect(await world.text('exclude product:"Router X"')).not.toContain('no product field');
    expect(await world.text('define fcr')).not.toContain('Check: ');
    expect(await world.text('fcr reset product field')).toContain(`Check: ${check}`);
    expect(await world.text('exclude')).toContain(check);
    for (const command of ['define fcr', 'define created'])
      expect(await world.text(command)).toContain(`Check: ${check}`);
    expect(await world.text('fcr settings', AGENT)).toContain(`Check: ${check}`);
    expect(await world.text(MAPPED)).not.toContain('Check: ');
  });

  it('can be told by a drop-down alone, since only of that a ticket has one value', async () => {
    const world = await start(SOLD);
    expect(await world.text('fcr set product field Extras')).toContain(
      'There is no drop-down ticket field "Extras". Choose from Product, Topic.',
    );
  });
});

describe('tickets in one category', () => {
  const within = async (second: TicketStory, commands: readonly string[] = []) => {
    const first = story(2, ['invoice'], { ...solvedAfterAnHour, requesterId: CUSTOMER });
    const world = await start([first, { requesterId: CUSTOMER, ...second }]);
    for (const command of ['fcr set category field Topic', ...commands]) {
      await world.text(command);
      await world.app.data.store.fcrSettings.settled();
    }
    return { world, text: await world.text('fcr ticket 1') };
  };
  const CAME_BACK = 'came back on the same matter with #2';

  it.each([
    ['within seven days', story(9, ['invoice']), true],
    ['after seven days', story(10, ['invoice']), false],
    ['of another value', story(5, ['outage']), false],
    ['of no value', story(5, ['vip']), false],
    ['of another requester', story(5, ['invoice'], { requesterId: 905 }), false],
    [
      'that lost the value since',
      story(5, ['invoice'], { happenings: [[90, { does: 'tag', remove: ['invoice'] }]] }),
      false,
    ],
  ])('are a return %s', async (_case, second, isReturn) => {
    const { text } = await within(second);
    expect(text.includes(CAME_BACK)).toBe(isReturn);
  });

  it('are none once the field is taken back, and say which rule is in force', async () => {
    const second = story(5, ['invoice']);
    const { world, text } = await within(second);
    expect(text).toContain(CAME_BACK);
    const rule = 'same matter: equal subjects, or equal values of field 52';
    for (const metric of ['fcr', 'repeat-contact', 'bot-share'])
      expect(await world.text(`define ${metric}`)).toContain(rule);
    await world.text('fcr set category field none');
    await world.app.data.store.fcrSettings.settled();
    expect(await world.text('fcr ticket 1')).not.toContain(CAME_BACK);
    expect(await world.text('define repeat-contact')).toContain('same matter: equal subjects');
    expect(await world.text('define repeat-contact')).not.toContain(rule);
  });

  it('are told by drop-downs alone: the type never puts tickets on one matter', async () => {
    const world = await start(SOLD);
    expect(await world.text('fcr set category field Type')).toContain(
      'There is no ticket field "Type". Choose from Extras, Product, Topic.',
    );
  });
});
