import { readFileSync } from 'node:fs';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { secondsOf } from '../../../src/app/data.ts';
import { type Account, generateAccount } from '../../../src/demo/account.ts';
import { type AskContext, ask } from '../../../src/reports/ask.ts';
import { parseQuestion } from '../../../src/reports/question.ts';
import type { Reads } from '../../../src/reports/reads.ts';
import { formatPercent } from '../../../src/slack/blocks/numbers.ts';
import type { Message } from '../../../src/slack/blocks/sheet.ts';
import type { Deliver } from '../../../src/slack/deliver.ts';
import { dispatchDue } from '../../../src/slack/dispatch.ts';
import type { FeedbackDesk } from '../../../src/slack/feedback/desk.ts';
import { matchAgents } from '../../../src/slack/feedback/match.ts';
import { feedbackQueue, renderFeedback, renderQuestion } from '../../../src/slack/feedback/run.ts';
import { type Colleague, deskOver, peopleOf } from '../../support/feedback.ts';
import { AGENTS, busyWeeks, feedbackAccount } from '../../support/feedback-account.ts';
import { knownAt } from '../../support/known-at.ts';
import { openSynced, serve, standingClock, TIME_ZONE } from '../../support/sync.ts';
import { temporaryPaths } from '../../support/temp.ts';

const path = temporaryPaths();
const START = Date.parse('2026-09-01T00:00:00Z');
const FIRST_DAY = Date.parse('2026-10-05T00:00:00Z');
const DAYS = 60;
const END = FIRST_DAY + DAYS * 86_400_000;

const person = (name: string, timeZone: string): Colleague => ({
  id: `U0${name.toUpperCase()}`,
  email: `${name.toLowerCase()}@example.com`,
  timeZone,
  isThere: true,
});
const PEOPLE = [
  person('Kim', 'America/New_York'),
  person('Ada', 'Europe/Berlin'),
  person('Ben', 'Asia/Tokyo'),
  person('Cleo', 'Europe/Berlin'),
];

/** Whose past is told: an account, who of it is in Slack, and the addresses of its agents by id. */
interface Cast {
  readonly account: Account;
  readonly people: readonly Colleague[];
  readonly emails: ReadonlyMap<number, string>;
  nameOf(slackUser: string): string;
}

const FOUR: Cast = {
  account: feedbackAccount(busyWeeks(new Date(START + 7 * 3_600_000).toISOString(), 94)),
  people: PEOPLE,
  emails: new Map(Object.entries(AGENTS).map(([name, id]) => [id, `${name.toLowerCase()}@example.com`])),
  nameOf: (slackUser) => slackUser.slice(2, 3) + slackUser.slice(3).toLowerCase(),
};

interface Sent {
  readonly to: string;
  readonly at: number;
  readonly text: string;
  /** The same figures, asked for at that instant. */
  readonly asked: string;
}

/** The account of the demo, with all of its agents in Slack. */
function demoCast() {
  const account = generateAccount({
    nowMs: END,
    days: 110,
    ticketCount: 2600,
    seed: 11,
    timeZone: TIME_ZONE,
  });
  const agents = account.users.filter(({ role, role_type: type }) => role !== 'end-user' && type !== 1);
  const people = agents.map(({ id, name, email }) => ({
    ...person(name, TIME_ZONE),
    id: `U0D${id}`,
    email: email ?? '',
    name,
  }));
  return {
    account,
    people,
    emails: new Map(agents.map(({ id, email }) => [id, email ?? ''])),
    nameOf: (slackUser: string) => people.find(({ id }) => id === slackUser)?.name ?? '',
  };
}

/** Two months of an account whose past is all stored, told as it was known at each instant. */
async function replay({ account, people, emails, nameOf }: Cast) {
  const clock = standingClock(END);
  const zendesk = await serve(account, clock);
  const file = path();
  const { data, pass, close } = await openSynced(zendesk, file, clock, { backfillDays: 120 });
  await pass();
  await data.recordSuccess();
  clock.moveSeconds((FIRST_DAY - END) / 1000);
  const context = (): AskContext => ({ now: secondsOf(clock), timeZone: TIME_ZONE, staleAfterSeconds: 900 });
  const reads = knownAt(data.reads, () => secondsOf(clock) - 90);
  const desk = deskOver(data, context, {
    reads,
    people: peopleOf(people),
    emailsOf: async (ids) => new Map([...emails].filter(([id]) => ids.includes(id))),
    leads: ['U0DANA'],
  });
  const sent: Sent[] = [];
  const deliver: Deliver = {
    post: async (to, message: Message) => {
      sent.push({
        to,
        at: secondsOf(clock),
        text: message.text,
        asked: await askedFor(reads, nameOf(to), context()),
      });
      return { kind: 'sent', posted: { channel: to, ts: `${sent.length}` } };
    },
    update: async (posted) => ({ kind: 'sent', posted }),
    publishHome: async () => {},
    openModal: async () => {},
  };
  return {
    file,
    close,
    desk,
    sent,
    tick: ticker(desk, deliver),
    moveTo: (ms: number) => clock.moveSeconds((ms - clock.now()) / 1000),
  };
}

async function askedFor(reads: Reads, name: string, context: AskContext): Promise<string> {
  const question = parseQuestion(`fcr last 28 ripe days assignee:"${name}"`);
  const { values, n, verdicts, tooFew } = await ask(reads, question, context);
  if (tooFew) return `${values['hits']} of ${n}, too few`;
  return `${formatPercent(values['percent'] ?? 0)} ${values['hits']} of ${n} ${verdicts?.confirmed} ${verdicts?.presumed}`;
}

/** The figures of a message in the same form. */
function toldIn(text: string): string {
  const [, few, all] = /^(\d+) of your (\d+) first repl/u.exec(text) ?? [];
  if (few !== undefined) return `${few} of ${all}, too few`;
  const [, percent, hits, n, confirmed, presumed] =
    /^(\S+ %) of your.*\n(\d+) of (\d+), .*?\. (\d+) customers? said so; (\d+) stayed quiet/u.exec(text) ??
    [];
  return `${percent} ${hits} of ${n} ${confirmed} ${presumed}`;
}

function ticker(desk: FeedbackDesk, deliver: Deliver): () => Promise<void> {
  const queue = feedbackQueue(desk);
  const renderers = {
    feedback: (delivery: Parameters<typeof renderFeedback>[1]) => renderFeedback(desk, delivery),
    'feedback-question': (delivery: Parameters<typeof renderFeedback>[1]) => renderQuestion(desk, delivery),
  };
  return async () => {
    const { now } = desk.context();
    await matchAgents(desk, now);
    await queue();
    await dispatchDue(desk.outbox, deliver, renderers, now);
  };
}

const localOf = ({ to, at }: Sent, people: readonly Colleague[] = PEOPLE) =>
  DateTime.fromSeconds(at, { zone: people.find(({ id }) => id === to)?.timeZone ?? 'UTC' });

type Replay = Awaited<ReturnType<typeof replay>>;

const ASLEEP = '2026-10-27';

/** Six moments of every day but one, after what leads and agents do on it; whoever is asked says yes. */
async function liveThrough(
  { desk, sent, tick, moveTo }: Replay,
  does: Readonly<Record<number, () => Promise<void>>>,
): Promise<void> {
  for (let day = 0; day < DAYS; day += 1) {
    const midnight = FIRST_DAY + day * 86_400_000;
    await does[day]?.();
    const isAsleep = new Date(midnight).toISOString().startsWith(ASLEEP);
    for (const hour of isAsleep ? [] : [1.5, 4, 9.2, 13.9, 14.2, 20]) {
      moveTo(midnight + hour * 3_600_000);
      await tick();
      for (const { id, state, slackUser } of await desk.memory.agents())
        if (state === 'matched' && sent.some(({ to }) => to === slackUser))
          await desk.memory.saveAccount(id, slackUser, 'confirmed');
    }
  }
}

const PAUSED = [FIRST_DAY / 1000 + 35 * 86_400, FIRST_DAY / 1000 + 38 * 86_400] as const;
const isAsked = ({ text }: Sent): boolean => text.startsWith('Is this you?');

/** Each once a day at most and not before ten in the agent's own zone, none while paused, all with the figures that are asked for. */
function expectFeedback(all: readonly Sent[], people: readonly Colleague[]): void {
  const feedback = all.filter((one) => !isAsked(one));
  const days = feedback.map((one) => `${one.to} ${localOf(one, people).toISODate()}`);
  expect(new Set(days).size).toBe(days.length);
  for (const one of feedback) {
    expect(localOf(one, people).hour).toBeGreaterThanOrEqual(10);
    expect(toldIn(one.text)).toBe(one.asked);
  }
  expect(all.filter(({ at }) => at >= PAUSED[0] && at < PAUSED[1])).toEqual([]);
}

describe('two months of feedback, day by day', () => {
  it('come when due, once, to those who want them, with the figures that are asked for at that instant', async () => {
    const played = await replay(FOUR);
    const { desk, sent, file, close } = played;
    await liveThrough(played, {
      2: async () => desk.memory.saveGroups([1], true, 'U0DANA'),
      14: async () => desk.memory.saveFrequency(AGENTS.Ada, 'daily'),
      30: async () => desk.memory.saveFrequency(AGENTS.Ben, 'off'),
      35: async () => desk.memory.savePause({ by: 'U0DANA', at: PAUSED[0], reason: 'outage' }),
      38: async () => desk.memory.savePause(null),
    });
    const feedback = sent.filter((one) => !isAsked(one));
    expect(
      sent
        .filter(isAsked)
        .map(({ to, text }) => `${to} ${text.split('\n')[0]}`)
        .sort(),
    ).toEqual([
      'U0ADA Is this you? Ada in Zendesk',
      'U0BEN Is this you? Ben in Zendesk',
      'U0KIM Is this you? Kim in Zendesk',
    ]);
    expectFeedback(sent, PEOPLE);
    const days = (to: string) =>
      feedback.filter((one) => one.to === to).map((one) => localOf(one).toFormat('ccc d LLL'));
    expect(days('U0KIM')).toEqual([
      'Tue 13 Oct',
      'Tue 20 Oct',
      'Tue 27 Oct',
      'Tue 3 Nov',
      'Tue 17 Nov',
      'Tue 24 Nov',
      'Tue 1 Dec',
    ]);
    expect(days('U0BEN')).toEqual(['Tue 13 Oct', 'Tue 20 Oct', 'Tue 3 Nov']);
    expect(days('U0ADA').length).toBeGreaterThan(20);
    expect(feedback.filter(({ to }) => to === 'U0ADA').every((one) => localOf(one).weekday <= 5)).toBe(true);
    expect(sent.some(({ to }) => to === 'U0CLEO')).toBe(false);
    await close();
    expect(readFileSync(file).includes('@example.com')).toBe(false);
    for (const { to, text } of sent)
      for (const name of Object.keys(AGENTS)) if (FOUR.nameOf(to) !== name) expect(text).not.toContain(name);
  });

  it('reach in the demo account those of the group alone who want them, with the figures that are asked for', async () => {
    const cast = demoCast();
    const played = await replay(cast);
    const { desk, sent, close } = played;
    const { groups, groupMemberships } = cast.account;
    const billing = groups.find(({ name }) => name === 'Billing')?.id ?? 0;
    const members = groupMemberships.filter(({ group_id: id }) => id === billing).map((row) => row.user_id);
    const [daily = 0, weekly = 0, stopped = 0] = members;
    const toOf = (agentId: number): string => `U0D${agentId}`;
    await liveThrough(played, {
      2: async () => desk.memory.saveGroups([billing], true, 'U0DANA'),
      14: async () => desk.memory.saveFrequency(daily, 'daily'),
      30: async () => desk.memory.saveFrequency(stopped, 'off'),
      35: async () => desk.memory.savePause({ by: 'U0DANA', at: PAUSED[0], reason: 'outage' }),
      38: async () => desk.memory.savePause(null),
    });
    expectFeedback(sent, cast.people);
    expect(new Set(sent.map(({ to }) => to))).toEqual(new Set(members.map(toOf)));
    const feedback = sent.filter((one) => !isAsked(one));
    const daysOf = (agentId: number) =>
      feedback.filter(({ to }) => to === toOf(agentId)).map((one) => localOf(one, cast.people));
    expect(daysOf(weekly).map((at) => at.toFormat('ccc d LLL'))).toEqual([
      'Tue 13 Oct',
      'Tue 20 Oct',
      'Tue 3 Nov',
      'Tue 17 Nov',
      'Tue 24 Nov',
      'Tue 1 Dec',
    ]);
    expect(daysOf(daily).length).toBeGreaterThan(20);
    expect(daysOf(stopped).every((at) => at.toMillis() < FIRST_DAY + 30 * 86_400_000)).toBe(true);
    await close();
    for (const { to, text } of sent)
      for (const { id, name } of cast.people) if (id !== to) expect(text).not.toContain(name);
  });
});
