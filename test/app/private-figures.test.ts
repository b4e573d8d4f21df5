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
import { WIEBKES_ID } from '../support/walked-account.ts';
import { CHANNEL, until, type World } from '../support/world.ts';

const newPath = temporaryPaths();
const ADA = 'assignee:"Ada Adler"';
const LEADS: readonly Role[] = ['lead', 'leadOfGroup', 'leadOfAnother', 'leadOfSmall'];
/** Who may know Ada's figures, all others, and those who may not tell agents apart. */
const HERS: readonly Role[] = ['agent', 'lead', 'leadOfGroup'];
const OTHERS = ALL_ROLES.filter((role) => !HERS.includes(role));
const NO_LEADS = ALL_ROLES.filter((role) => !LEADS.includes(role));

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
  `frt assignee:me,"Ada Adler"`,
  `frt assignee:“Me”,“Ada Adler”`,
  `frt assignee:me ${ADA}`,
  `frt ${ADA} assignee:me`,
  'frt by assignee by group',
  'frt by assignee and channel group:Nordlicht',
  `frt by assignee ${ADA}`,
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

/** A sentence, or the question whether somebody is really who the address says. */
const NOTHING_TOLD = /^(?:[^\n%]+\.|Is this you\? Wiebke [^%#]+)$/u;

const whoMayNot = (question: string): readonly Role[] =>
  /\bby\b[^:]*(?:assignee|agent)s?\b(?!:)/u.test(question) ? NO_LEADS : OTHERS;

describe('the figures of one agent', () => {
  it('are refused in one sentence to all but the agent and those who lead the agent, whatever the metric (A032)', async () => {
    const world = await startWalk(newPath());
    const questions = METRICS.flatMap(({ id }) => [
      `${id} last 28 days ${ADA}`,
      `${id} last 28 days by assignee`,
      `${id} last 28 days by group and assignee`,
      `export ${id} ${ADA}`,
      `trend ${id} ${ADA}`,
      `tickets "${id} ${ADA}"`,
    ]);
    for (const question of questions) {
      const answers = await askEverybody(world, question);
      for (const role of whoMayNot(question)) expect(answers[role], question).toMatch(/^[^\n\d]+\.$/u);
    }
    expectNoLeaks(world, questions.length * ALL_ROLES.length);
  });

  it('are the same digits for all who may know them, by name or as one’s own', async () => {
    const world = await startWalk(newPath());
    const question = 'fcr last 28 ripe days';
    const answers = await askEverybody(world, `${question} ${ADA}`);
    for (const role of HERS) expect([role, answers[role]]).toEqual([role, answers.lead]);
    expect(answers.lead).toMatch(/Ada Adler[^]*of 20/u);
    const own = await askEverybody(world, `${question} assignee:me`);
    expect(own.agent).toBe(answers.lead);
    expect(own.colleague).toContain('Quirin Zanderfisch');
    for (const role of ['leadOfGroup', 'lead'] as const)
      expect(own[role]).toBe(
        'It is not known who you are in Zendesk; type /benchmarks me, which looks for you by your e-mail address and asks.',
      );
    expect(own.unconfirmed).toMatch(/^You have not said yet that you are the agent/u);
    expect(own.outsider).toMatch(/^Only leads see the figures of single agents, and agents their own/u);
    expectNoLeaks(world, 2 * ALL_ROLES.length);
  });

  it('are refused to somebody by the same sentence whether or not there are any', async () => {
    const world = await startWalk(newPath());
    const asked = ['Xaver Qvistorp', 'Root', 'Nobody Atall', '(no assignee)', '(agents you do not lead)'];
    for (const role of ALL_ROLES.filter((each) => each !== 'lead' && each !== 'leadOfGroup')) {
      const told_ = await Promise.all(asked.map((name) => told(world, role, `frt assignee:"${name}"`)));
      expect([role, new Set(told_).size]).toEqual([role, 1]);
    }
    const mixed = 'frt last 28 days assignee:"Ada Adler","Gudrun Yblisch"';
    const answers = await askEverybody(world, mixed);
    for (const role of ALL_ROLES.filter((each) => each !== 'lead'))
      expect([role, answers[role]]).toEqual([role, expect.stringMatching(/^[^\n\d]+\.$/u)]);
    expectNoLeaks(world, 6 * asked.length);
  });

  it('are told to just those whom feedback to the agent names', async () => {
    const world = await startWalk(newPath());
    for (const [who, name] of [
      ['agent', 'Ada Adler'],
      ['colleague', 'Quirin Zanderfisch'],
    ] as const) {
      const [audience = ''] = /seen only by .*/u.exec(await told(world, who, 'me')) ?? [];
      const named = [...audience.matchAll(/<@(\w+)>/gu)].map(([, user]) => user);
      const answers = await askEverybody(world, `fcr last 28 ripe days assignee:"${name}"`);
      const able = ALL_ROLES.filter((role) => role !== who && answers[role].includes('%'));
      expect(new Set(able.map((role): string => ROLES[role].user))).toEqual(new Set(named));
      expect(named.length).toBe(2);
    }
  });

  it('are nothing to whoever has not confirmed to be the agent, until then', async () => {
    const world = await startWalk(newPath());
    const [ticket] = await world.app.data.reads.cases([3]);
    expect(ticket?.past.agent(WIEBKES_ID).groupIds).toEqual([1]);
    const confirm = /^You have not said yet that you are the agent with your e-mail address; [^\n]+\.$/u;
    for (const command of ['fcr dispute 3', 'fcr disputes', 'frt assignee:me', 'fcr by assignee'])
      expect([command, await told(world, 'unconfirmed', command)]).toEqual([
        command,
        expect.stringMatching(confirm),
      ]);
    expect(await told(world, 'unconfirmed', 'me')).toMatch(/^Is this you\? Wiebke Yxenbrodt in Zendesk/u);
    expect(await told(world, 'unconfirmed', 'fcr ticket 3')).not.toContain('Yxenbrodt');
    expect(await told(world, 'colleague', `feedback yes ${WIEBKES_ID}`)).toContain('for somebody else');
    await told(world, 'unconfirmed', `feedback yes ${WIEBKES_ID}`);
    expect(await told(world, 'unconfirmed', 'fcr last 28 ripe days assignee:me')).toContain('of 20');
    expect(await told(world, 'unconfirmed', 'fcr ticket 3')).toContain('by Wiebke Yxenbrodt');
    expect(await told(world, 'unconfirmed', 'fcr disputes')).toBe(
      'No disputes\neach is seen by the agent and by the leads of the group alone',
    );
  });

  it('are refused in one sentence however the question is written', async () => {
    const world = await startWalk(newPath());
    for (const question of ODDLY_WRITTEN) {
      const answers = await askEverybody(world, question);
      for (const role of whoMayNot(question)) expect(answers[role], question).toMatch(/^[^\n]+[.]$/u);
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
    const tickets = await askEverybody(world, `fcr ticket ${ticket}`);
    expect(ALL_ROLES.filter((role) => tickets[role].includes('by Ada Adler'))).toEqual(HERS);
    expect(ALL_ROLES.filter((role) => tickets[role].includes('by an agent'))).toEqual(OTHERS);
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
    await world.slack.waitFor(({ text }) => text.startsWith('Daily digest'));
    world.clock.moveTo('2026-11-17T09:05:00Z');
    const isFeedback = (user: string) => () =>
      world.slack.messages(user).some(({ text }) => text.includes('of your first replies settled it'));
    await until(isFeedback(ROLES.agent.user));
    await until(isFeedback(ROLES.colleague.user));
    await world.slack.waitFor(({ channelId, text }) => channelId === CHANNEL && text.startsWith('Breach'));
    for (const forged of buttonsIn(world, ROLES.agent.user).filter((value) =>
      /^feedback \S+ \S/u.test(value),
    ))
      for (const role of ALL_ROLES.filter((other) => other !== 'agent' && other !== 'lead'))
        expect(await pressForged(world, role, forged), forged).toMatch(NOTHING_TOLD);
    expectNoLeaks(world, 30);
  });

  it('are not brought out by a button that was made to run something else', async () => {
    const world = await startWalk(newPath());
    const ticket = await ticketOfAda(world);
    for (const forged of [
      `tickets frt ${ADA}`,
      `tickets "fcr ${ADA}"`,
      `fcr reasons ${ADA}`,
      'feedback yes 700',
      'feedback exception feedback:700:2026-11-17',
      `fcr dispute ${ticket}`,
    ])
      for (const role of OTHERS)
        expect(await pressForged(world, role, forged), `${role} ${forged}`).toMatch(NOTHING_TOLD);
    expectNoLeaks(world, 6 * OTHERS.length);
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
