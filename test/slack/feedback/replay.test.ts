import { readFileSync } from 'node:fs';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { secondsOf } from '../../../src/app/data.ts';
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
const EMAILS = new Map(Object.entries(AGENTS).map(([name, id]) => [id, `${name.toLowerCase()}@example.com`]));

interface Sent {
  readonly to: string;
  readonly at: number;
  readonly text: string;
  /** The same figures, asked for at that instant. */
  readonly asked: string;
}

/** Two months of an account whose past is all stored, told as it was known at each instant. */
async function replay() {
  const clock = standingClock(END);
  const zendesk = await serve(
    feedbackAccount(busyWeeks(new Date(START + 7 * 3_600_000).toISOString(), 94)),
    clock,
  );
  const file = path();
  const { data, pass, close } = await openSynced(zendesk, file, clock, { backfillDays: 120 });
  await pass();
  await data.recordSuccess();
  clock.moveSeconds((FIRST_DAY - END) / 1000);
  const context = (): AskContext => ({ now: secondsOf(clock), timeZone: TIME_ZONE, staleAfterSeconds: 900 });
  const asOf = () => secondsOf(clock) - 90;
  const reads: Reads = {
    ...data.reads,
    freshness: async () => {
      const known = await data.reads.freshness();
      return {
        ...known,
        asOf: asOf(),
        events: { ...known.events, asOf: asOf() },
        words: { ...known.words, asOf: asOf() },
      };
    },
  };
  const desk = deskOver(data, context, {
    reads,
    people: peopleOf(PEOPLE),
    emailsOf: async (ids) => new Map([...EMAILS].filter(([id]) => ids.includes(id))),
    leads: ['U0DANA'],
  });
  const sent: Sent[] = [];
  const deliver: Deliver = {
    post: async (to, message: Message) => {
      sent.push({
        to,
        at: secondsOf(clock),
        text: message.text,
        asked: await askedFor(reads, to, context()),
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

const nameOf = (slackUser: string): string => slackUser.slice(2, 3) + slackUser.slice(3).toLowerCase();

async function askedFor(reads: Reads, to: string, context: AskContext): Promise<string> {
  const question = parseQuestion(`fcr last 28 ripe days assignee:${nameOf(to)}`);
  const { values, n, verdicts } = await ask(reads, question, context);
  return `${formatPercent(values['percent'] ?? 0)} ${values['hits']} of ${n} ${verdicts?.confirmed} ${verdicts?.presumed}`;
}

/** The figures of a message in the same form. */
function toldIn(text: string): string {
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

const localOf = ({ to, at }: Sent) =>
  DateTime.fromSeconds(at, { zone: PEOPLE.find(({ id }) => id === to)?.timeZone ?? 'UTC' });

describe('two months of feedback, day by day', () => {
  it('come when due, once, to those who want them, with the figures that are asked for at that instant', async () => {
    const { desk, sent, tick, moveTo, file, close } = await replay();
    const asleep = '2026-10-27';
    for (let day = 0; day < DAYS; day += 1) {
      const midnight = FIRST_DAY + day * 86_400_000;
      if (day === 2) await desk.memory.saveGroups([1], true, 'U0DANA');
      if (day === 14) await desk.memory.saveFrequency(AGENTS.Ada, 'daily');
      if (day === 30) await desk.memory.saveFrequency(AGENTS.Ben, 'off');
      if (day === 35) await desk.memory.savePause({ by: 'U0DANA', at: midnight / 1000, reason: 'outage' });
      if (day === 38) await desk.memory.savePause(null);
      const isAsleep = new Date(midnight).toISOString().startsWith(asleep);
      for (const hour of isAsleep ? [] : [1.5, 4, 9.2, 13.9, 14.2, 20]) {
        moveTo(midnight + hour * 3_600_000);
        await tick();
        for (const { id, state, slackUser } of await desk.memory.agents())
          if (state === 'matched' && sent.some(({ to }) => to === slackUser))
            await desk.memory.saveAccount(id, slackUser, 'confirmed');
      }
    }
    const questions = sent.filter(({ text }) => text.startsWith('Is this you?'));
    const feedback = sent.filter(({ text }) => !text.startsWith('Is this you?'));
    expect(questions.map(({ to, text }) => `${to} ${text.split('\n')[0]}`).sort()).toEqual([
      'U0ADA Is this you? Ada in Zendesk',
      'U0BEN Is this you? Ben in Zendesk',
      'U0KIM Is this you? Kim in Zendesk',
    ]);
    expect(new Set(feedback.map((one) => `${one.to} ${localOf(one).toISODate()}`)).size).toBe(
      feedback.length,
    );
    for (const one of feedback) {
      expect(localOf(one).hour).toBeGreaterThanOrEqual(10);
      expect(toldIn(one.text)).toBe(one.asked);
    }
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
    const paused = [FIRST_DAY / 1000 + 35 * 86_400, FIRST_DAY / 1000 + 38 * 86_400] as const;
    expect(sent.filter(({ at }) => at >= paused[0] && at < paused[1])).toEqual([]);
    await close();
    expect(readFileSync(file).includes('@example.com')).toBe(false);
    for (const { to, text } of sent)
      for (const name of Object.keys(AGENTS)) if (nameOf(to) !== name) expect(text).not.toContain(name);
  }, 120_000);
});
