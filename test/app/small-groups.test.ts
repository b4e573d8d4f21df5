import { describe, expect, it } from 'vitest';
import { readBenchmark } from '../../src/slack/commands/set.ts';
import { ALL_ROLES, askEverybody, type Role, startWalk, told } from '../support/private-figures.ts';
import { temporaryPaths } from '../support/temp.ts';
import { CHANNEL, LEAD, until, type World } from '../support/world.ts';

const newPath = temporaryPaths();
const WINDOW = 'last 28 ripe days';
const SMALL = 'group:Nebelhorn';
const FEW = 'not told: fewer than 5 agents';

const NARROWED = [
  `fcr ${WINDOW} ${SMALL}`,
  `fcr ${WINDOW} ${SMALL} by channel`,
  `fcr ${WINDOW} ${SMALL} channel:email`,
  `fcr ${WINDOW} ${SMALL} mean`,
  `fcr ${WINDOW} group:nebelhorn,Nebelhorn`,
  `fcr ${WINDOW} group:Nebelhorn,Nordlicht ${SMALL}`,
  `“fcr ${WINDOW} group:„Nebelhorn“”`,
  `tickets fcr ${WINDOW} ${SMALL}`,
  `tickets confirmed fcr ${WINDOW} ${SMALL}`,
  `tickets hits "fcr ${WINDOW} ${SMALL}"`,
  `export fcr ${WINDOW} ${SMALL}`,
  `trend fcr 4 weeks ${SMALL}`,
  `fcr reasons ${WINDOW} ${SMALL}`,
  `fcr compare ${WINDOW} ${SMALL}`,
  `fcr escalations ${WINDOW} ${SMALL}`,
  `fcr gap ${WINDOW} ${SMALL}`,
  `fcr gap ${WINDOW} ${SMALL} by channel`,
];

/** The row of a table or a list that begins with the small group. */
const smallRow = (text: string): string =>
  /^Nebelhorn .*$/mu.exec(text)?.[0].replaceAll(/\s+/gu, ' ').trim() ?? text;

const keep = (world: World, text: string): Promise<void> =>
  world.app.data.benchmarks.save(readBenchmark(text), LEAD);

describe('first contact resolution of a group of two', () => {
  it('is told to nobody, however it is asked for', async () => {
    const world = await startWalk(newPath());
    for (const question of NARROWED) {
      const answers = await askEverybody(world, question);
      for (const role of ALL_ROLES) {
        expect([question, role, answers[role]]).toEqual([question, role, expect.stringContaining(FEW)]);
        expect([question, role, /\d %/u.exec(withoutGuides(answers[role]))]).toEqual([question, role, null]);
        expect([question, role, /#\d/u.exec(answers[role])]).toEqual([question, role, null]);
      }
    }
  });

  it('is a row with its count, and part of the whole', async () => {
    const world = await startWalk(newPath());
    const answers = await askEverybody(world, `fcr ${WINDOW} by group`);
    for (const role of ALL_ROLES) {
      expect(answers[role]).toContain('of 240');
      expect(smallRow(answers[role])).toBe(`Nebelhorn ${FEW} 40`);
      expect(answers[role]).toMatch(/^Nordlicht +\d+ % +100$/mu);
    }
    const crossed = await told(world, 'leadOfSmall', `fcr ${WINDOW} by group and channel`);
    expect(crossed).toMatch(/^Nebelhorn · email +not told: fewer than 5 agents +40$/mu);
    await told(world, 'lead', 'fcr optimal 99%');
    const gap = await told(world, 'leadOfSmall', `fcr gap ${WINDOW} by group`);
    expect(smallRow(gap)).toBe('Nebelhorn not told 40 99 % (all tickets) – – – –');
    const level = await told(world, 'lead', `fcr optimal 75% ${SMALL}`);
    expect(level).toContain(`How it does now is not known: ${FEW}.`);
    expect(await told(world, 'lead', `fcr gap ${WINDOW}`)).toMatch(/^group:Nebelhorn +not told +– +75 % /mu);
  });

  it('counts together with a larger group, and is no secret of other metrics', async () => {
    const world = await startWalk(newPath());
    expect(await told(world, 'outsider', `fcr ${WINDOW} group:Nebelhorn,Nordlicht`)).toContain('of 140');
    expect(await told(world, 'outsider', `frt last 28 days ${SMALL}`)).toContain('(40 tickets)');
    const gudrun = await askEverybody(world, `fcr ${WINDOW} assignee:"Gudrun Yblisch" ${SMALL}`);
    const able = ALL_ROLES.filter((role) => gudrun[role].includes('of 20'));
    expect(able).toEqual(['lead', 'leadOfSmall'] satisfies Role[]);
  });

  it('is nothing a target can be set on, and one there is says so and never alerts', async () => {
    const world = await startWalk(newPath());
    expect(await told(world, 'lead', `set fcr >= 90% ${WINDOW} ${SMALL}`)).toBe(
      `fcr group:Nebelhorn is ${FEW}; so no target can be set on it.`,
    );
    for (const group of ['Nebelhorn', 'Nordlicht'])
      await keep(world, `fcr >= 99% ${WINDOW} min 1 group:${group}`);
    expect(await told(world, 'lead', 'list')).toMatch(/group:Nebelhorn[^\n]*not told: fewer than 5 agents/u);
    expect(await told(world, 'lead', 'scorecard')).toMatch(
      /group:Nebelhorn · – not told: fewer than 5 agents/u,
    );
    await keep(world, `fcr >= 99% ${WINDOW} min 1`);
    world.clock.moveTo('2026-11-17T08:00:30Z');
    const isSaid = (start: string, what: string) => () =>
      world.slack.messages(CHANNEL).some(({ text }) => text.startsWith(start) && text.includes(what));
    await until(isSaid('Breach', 'group:Nordlicht'));
    await until(isSaid('Daily digest', 'group:Nordlicht'));
    await world.synced();
    const channel = world.slack.messages(CHANNEL).map(({ text }) => text);
    expect(channel.filter((text) => text.startsWith('Breach') && text.includes('Nebelhorn'))).toEqual([]);
    const digest = channel.find((text) => text.startsWith('Daily digest')) ?? '';
    expect(digest).toMatch(/group:Nebelhorn · – not told: fewer than 5 agents/u);
    expect(digest).not.toMatch(/Nebelhorn (?:missed|·) \d/u);
  });

  it('is a target on no agent either, were one there', async () => {
    const world = await startWalk(newPath());
    await keep(world, `fcr >= 99% ${WINDOW} min 1 assignee:"Ada Adler"`);
    await keep(world, `fcr >= 99% ${WINDOW} min 1 group:Nordlicht`);
    world.clock.moveTo('2026-11-17T08:00:30Z');
    await world.slack.waitFor(({ text }) => text.startsWith('Daily digest'));
    await world.slack.waitFor(({ text }) => text.startsWith('Breach'));
    await world.synced();
    const told_ = world.slack.messages(CHANNEL).flatMap(({ text }) => text.split('\n'));
    const ofAda = told_.filter((line) => line.includes('Adler'));
    expect(ofAda.every((line) => line.includes('not told: a target is never about single agents'))).toBe(
      true,
    );
    expect(await told(world, 'outsider', '')).not.toMatch(/Adler[^\n]*\d ?% \(/u);
  });
});

/** Figures of others that are published stand beside every gap. */
const withoutGuides = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !line.startsWith('No published figure') && !line.startsWith('Guide'))
    .join('\n');
