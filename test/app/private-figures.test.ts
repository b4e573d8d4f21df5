import { describe, expect, it } from 'vitest';
import { METRICS } from '../../src/metrics/index.ts';
import { COMMANDS } from '../../src/slack/commands/index.ts';
import { submitForm, writtenIn } from '../support/modal.ts';
import {
  ALL_ROLES,
  askEverybody,
  leaksIn,
  ROLES,
  type Role,
  SMALL_SURNAMES,
  startWalk,
  told,
} from '../support/private-figures.ts';
import { temporaryPaths } from '../support/temp.ts';
import { CHANNEL, until, type World } from '../support/world.ts';

const newPath = temporaryPaths();
const ADA = 'assignee:"Ada Adler"';
const REFUSED = 'Only leads see the figures of single agents; ask one of them.';
const OTHERS = ALL_ROLES.filter((role) => role !== 'lead');

const ODDLY_WRITTEN = [
  'frt assignee:“ada adler”',
  'frt assignee:„Ada Adler“',
  'frt ASSIGNEES : "ADA  ADLER"',
  'frt assignee:Nobody,"Ada Adler"',
  'frt assignee:700',
  'frt assignee:"700"',
  'frt assignee:"Ada \\Adler"',
  'frt assignee:"Ada Adler',
  'frt group:Nordlicht assignee:Ada',
  'frt language:de assignee:"Ada Adler"',
  'frt by "assignee"',
  'frt by group,assignee',
  'frt by assignees',
  'frt by\u00a0assignee',
  'frt\u200bassignee:"Ada Adler"',
  `'frt ${ADA}'`,
  `\`frt ${ADA}\``,
  `"frt ${ADA}"`,
  `tickets measured "frt ${ADA}"`,
  `tickets confirmed "fcr ${ADA}"`,
  `export “fcr ${ADA}”`,
  `peaks "created ${ADA}"`,
  `peaks "created by assignee"`,
  `topics "by tag ${ADA}"`,
  `trend "fcr 4 weeks ${ADA}"`,
  `fcr reasons "${ADA}"`,
  `fcr escalations "${ADA}"`,
  `fcr compare "${ADA}"`,
  `fcr gap "by assignee"`,
  `fcr gap "${ADA}"`,
  'frt agent:“ada adler”',
  'frt AGENTS : "ADA  ADLER"',
  'frt agent:Nobody,"Ada Adler"',
  'frt agent:700',
  'frt by agent',
  'frt by "agents"',
  'frt by team,agent',
  'frt by team and agent',
  'frt by\u00a0agents',
  'frt\u200bagent:"Ada Adler"',
  '"fcr agent:"Ada Adler""',
  'tickets "frt agent:Ada\\ Adler"',
  'tickets confirmed "fcr agent:700"',
  'export “fcr agent:700”',
  'trend "fcr 4 weeks by agent"',
  'peaks "created by agent"',
  'fcr reasons by agent',
  'fcr gap by agent',
  'fcr gap "by agents"',
  `me ${ADA}`,
  `me "${ADA}"`,
];

/** One of Ada's first replies that counts against her, as she is told of it. */
async function ticketOfAda(world: World): Promise<string> {
  return /#(\d+)/u.exec(await told(world, 'agent', 'me'))?.[1] ?? 'none';
}

function expectNoLeaks(world: World, atLeast: number): void {
  const { leaks, looked } = leaksIn(world);
  expect(leaks).toEqual([]);
  expect(looked).toBeGreaterThanOrEqual(atLeast);
}

/** What the buttons of a person's direct messages would run. */
const buttonsIn = ({ slack }: World, userId: string): string[] =>
  slack
    .messages(userId)
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block['elements'] ?? []) as { value?: string }[]))
    .flatMap(({ value }) => value ?? []);

/** Makes the first button of a message run something else, as nobody could who is honest, and presses it. */
async function pressForged(world: World, role: Role, command: string): Promise<string> {
  const { user: userId } = ROLES[role];
  await told(world, role, 'frt last 28 days');
  const message = world.slack.ephemerals(userId).at(-1);
  const actions = message?.blocks.find(({ type }) => type === 'actions')?.['elements'];
  const [button] = actions as { value: string; action_id: string }[];
  const { value } = button ?? {};
  Object.assign(button ?? {}, { value: command });
  const { ts: messageTs = '', channelId = '' } = message ?? {};
  const before = world.slack.modal(userId);
  const press = { userId, messageTs, channelId, actionId: button?.action_id ?? '', timeoutMs: 0 };
  const { responses } = await world.slack.click(press);
  await until(() => responses.length > 0 || world.slack.modal(userId) !== before);
  Object.assign(button ?? {}, { value });
  return responses[0]?.text ?? writtenIn(world.slack, userId);
}

describe('the figures of one agent', () => {
  it('are refused in one sentence to everybody but leads, whatever the metric (A032)', async () => {
    const world = await startWalk(newPath());
    const questions = METRICS.flatMap(({ id }) => [
      `${id} last 28 days ${ADA}`,
      `${id} by assignee`,
      `${id} by group and assignee`,
      `tickets ${id} ${ADA}`,
      `export ${id} ${ADA}`,
      `trend ${id} ${ADA}`,
      `tickets "${id} ${ADA}"`,
    ]);
    for (const question of questions) {
      const answers = await askEverybody(world, question);
      for (const role of OTHERS) expect(answers[role], question).toMatch(/^[^\n\d]+\.$/u);
    }
    expect(await told(world, 'lead', `frt last 28 days ${ADA}`)).toMatch(/Ada Adler[^]*\(20 tickets\)/u);
    expect(await told(world, 'agent', `frt last 28 days ${ADA}`)).toBe(REFUSED);
    expectNoLeaks(world, questions.length * ALL_ROLES.length);
  });

  it('are refused in one sentence however the question is written', async () => {
    const world = await startWalk(newPath());
    for (const question of ODDLY_WRITTEN) {
      const answers = await askEverybody(world, question);
      for (const role of OTHERS) expect(answers[role], question).toMatch(/^[^\n]+[.]$/u);
    }
    expectNoLeaks(world, ODDLY_WRITTEN.length * ALL_ROLES.length);
  });

  it('reach nobody else by any command, nor by App Home', async () => {
    const world = await startWalk(newPath());
    const ticket = await ticketOfAda(world);
    await told(world, 'agent', `fcr dispute ${ticket}`);
    await submitForm(world.slack, ROLES.agent.user, { reason: 'It was one answer' });
    await told(world, 'lead', 'feedback on Nordlicht');
    const words = ['', ticket, '1', 'now', 'fcr', ADA, 'by assignee', `"frt ${ADA}"`];
    for (const { id } of COMMANDS) for (const word of words) await askEverybody(world, `${id} ${word}`);
    const more = [
      'feedback unmatched',
      'feedback exception',
      'fcr decide 1 accept',
      `set frt 80% within 4h ${ADA}`,
    ];
    for (const command of more) await askEverybody(world, command);
    for (const role of ALL_ROLES) expect(await world.slack.openHome(ROLES[role].user)).not.toBeNull();
    expect(await told(world, 'leadOfGroup', `fcr ticket ${ticket}`)).toContain('by Ada Adler');
    expect(await told(world, 'leadOfGroup', 'fcr disputes')).toContain('<@U0ADLER>');
    expectNoLeaks(world, COMMANDS.length * words.length * ALL_ROLES.length * 0.9);
  });

  it('reach no channel by a digest or an alert, and nobody else by feedback', async () => {
    const world = await startWalk(newPath());
    for (const target of [`frt 80% within 4h ${ADA}`, `fcr >= 90% ${ADA} #support`, `solves >= 3 "${ADA}"`])
      expect(await told(world, 'lead', `set ${target}`)).toMatch(/^[^\n]+\.$/u);
    await told(world, 'lead', 'set frt 80% within 10m calendar last 28 days group:Nebelhorn min 1');
    await told(world, 'lead', 'set fcr >= 90% last 28 ripe days group:Nordlicht');
    await told(world, 'lead', 'set backlog <= 1');
    await told(world, 'lead', 'feedback on Nordlicht');
    world.clock.moveTo('2026-11-17T08:00:30Z');
    await world.slack.waitFor(({ text }) => text.startsWith('Daily digest'), 20_000);
    world.clock.moveTo('2026-11-17T09:05:00Z');
    const isFeedback = (user: string) => () =>
      world.slack.messages(user).some(({ text }) => text.includes('of your first replies settled it'));
    await until(isFeedback(ROLES.agent.user));
    await until(isFeedback(ROLES.colleague.user));
    await world.slack.waitFor(({ channelId, text }) => channelId === CHANNEL && text.startsWith('Breach'));
    for (const forged of buttonsIn(world, ROLES.agent.user).filter((value) =>
      /^feedback \S+ \S/u.test(value),
    ))
      for (const role of OTHERS.filter((other) => other !== 'agent'))
        expect(await pressForged(world, role, forged), forged).toMatch(/^[^\n#%]+\.$/u);
    expectNoLeaks(world, 30);
  });

  it('are not brought out by a button that was made to run something else', async () => {
    const world = await startWalk(newPath());
    const ticket = await ticketOfAda(world);
    for (const forged of [
      `tickets frt ${ADA}`,
      `tickets "fcr ${ADA}"`,
      'feedback yes 700',
      `fcr dispute ${ticket}`,
    ])
      for (const role of OTHERS.filter((other) => other !== 'agent'))
        expect(await pressForged(world, role, forged), `${role} ${forged}`).toMatch(/^[^\n%]+\.$/u);
    expectNoLeaks(world, 4 * OTHERS.length);
  });

  it('are not told apart in a group of fewer than five, not even to a lead (A044)', async () => {
    const world = await startWalk(newPath());
    for (const { id } of METRICS)
      for (const question of [
        `${id} last 28 days by assignee group:Nebelhorn`,
        `${id} last 28 days by group and assignee`,
        `${id} last 28 days by assignee and group`,
        `${id} last 28 days by assignee and channel group:Nebelhorn`,
      ]) {
        const answer = await told(world, 'lead', question);
        expect(
          SMALL_SURNAMES.filter((name) => answer.includes(name)),
          answer,
        ).toEqual([]);
      }
    const text = await told(world, 'lead', 'frt last 28 days by group and assignee');
    expect(text).toMatch(/Nebelhorn · \(fewer than 5 agents\) .* 40 +0\n/u);
    expect(text).toMatch(/Nordlicht · Ada Adler .* 20 +0\n/u);
  });
});
