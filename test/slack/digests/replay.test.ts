import { expect, it } from 'vitest';
import { openData } from '../../../src/app/data.ts';
import { describeInstant, describeWindow, type Window } from '../../../src/domain/window.ts';
import type { PublishedFigure } from '../../../src/reports/published.ts';
import { parseQuestion } from '../../../src/reports/question.ts';
import { askReply } from '../../../src/reports/reply.ts';
import { restatedLines } from '../../../src/slack/answers/beside.ts';
import { formatPercent } from '../../../src/slack/blocks/numbers.ts';
import { readBenchmark } from '../../../src/slack/commands/set.ts';
import type { Deliver } from '../../../src/slack/deliver.ts';
import { queueDueDigest, renderDigest } from '../../../src/slack/digests/run.ts';
import { dispatchDue } from '../../../src/slack/dispatch.ts';
import { page, STATE } from '../../store/records.ts';
import { idleTeam } from '../../support/full-groups.ts';
import { TIME_ZONE } from '../../support/sync.ts';
import { temporaryPaths } from '../../support/temp.ts';
import { AGENT } from '../../support/timeline.ts';
import {
  atHour,
  type Counted,
  countedOn,
  FIRST_DAY,
  isWorkday,
  type LedgerTicket,
  ledgerTickets,
  readAt,
  readOn,
} from '../../support/verdict-ledger.ts';

const path = temporaryPaths();
const [BILLING, DELIVERY] = [1, 2];
/** Two months of digests, once there is something to tell; leads change the verification window twice. */
const [FIRST_DIGEST, DAYS] = [14, 74];
const [LONGER_FROM, LONGER_TO] = [44, 58];
const windowDaysOn = (day: number): number => (day >= LONGER_FROM && day < LONGER_TO ? 7 : 5);
const TICKETS = ledgerTickets(DAYS, 3, [BILLING, DELIVERY]);

const windowOf = (question: string): Window => {
  const { window } = parseQuestion(question);
  if (window?.kind !== 'instants') throw new Error(`"${question}" has no instants`);
  return window;
};

const ledger = new Map<string, ReturnType<typeof countLedger>>();

/** The same, worked out once. */
function ledgerOf(question: string, day: number) {
  const key = `${question} ${day}`;
  const known = ledger.get(key) ?? countLedger(question, day);
  ledger.set(key, known);
  return known;
}

/** A figure by the ledger, as it is in the morning of a day: the tickets that are or were of it, and how they count. */
function countLedger(question: string, day: number) {
  const { segment } = parseQuestion(question);
  const window = windowOf(question);
  const isIn = ({ contactDay }: Counted) => {
    const at = atHour(contactDay, 10);
    return at >= window.start && at < window.end;
  };
  const tickets = TICKETS.filter(({ groupId }) => segment.length === 0 || groupId === BILLING);
  const counted = new Map<LedgerTicket, Counted>();
  for (const one of tickets) {
    const how = countedOn(one, day, windowDaysOn(day));
    if (how && isIn(how)) counted.set(one, how);
  }
  const sides = [...counted.values()].flatMap(({ side }) => (side === null ? [] : [side]));
  const hits = sides.filter((side) => side === 1).length;
  const percent = sides.length === 0 ? null : (hits * 100) / sides.length;
  return { percent, n: sides.length, hits, counted };
}

/** What is said of a figure where tickets count otherwise than on an earlier day; null where none does. */
function noteOn(question: string, from: number, day: number): string | null {
  const [was, is] = [ledgerOf(question, from), ledgerOf(question, day)];
  const moved = [...new Set([...was.counted.keys(), ...is.counted.keys()])]
    .filter((one) => (was.counted.get(one)?.side ?? null) !== (is.counted.get(one)?.side ?? null))
    .sort((a, b) => a.id - b.id);
  if (moved.length === 0) return null;
  const words = moved.map((one) => is.counted.get(one)?.word ?? 'counted on another day');
  const counts = [...new Set(words)]
    .map((word) => [word, words.filter((each) => each === word).length] as const)
    .sort((a, b) => b[1] - a[1])
    .map(([word, count]) => `${count} ${word}`);
  const settings = windowDaysOn(from) === windowDaysOn(day) ? [] : ['settings changed'];
  const such = `${moved.length > 3 ? 'such as ' : ''}${moved
    .slice(0, 3)
    .map(({ id }) => `#${id}`)
    .join(' ')}`;
  return `now ${formatPercent(is.percent ?? 0)}: ${[...settings, ...counts].join(', ')} (${such})`;
}

const isSmall = (question: string, from: number, day: number): boolean => {
  const [was, is] = [ledgerOf(question, from).percent, ledgerOf(question, day).percent];
  return was === null || is === null || Math.abs(was - is) < 1;
};

/** The store, the digests of a channel and its answers, over an account that is read every morning. */
async function channel() {
  let now = FIRST_DAY;
  const clock = { now: () => now * 1000 };
  const data = await openData(path(), 'test', clock);
  const context = () => ({ now, timeZone: TIME_ZONE, staleAfterSeconds: 20_000 });
  const { sync } = data.store;
  const position = () => ({
    ...STATE,
    startedAt: FIRST_DAY - 86_400,
    watermarkAt: now,
    completedAt: FIRST_DAY,
  });
  const told = <T>(records: readonly T[]) => page(records, [], position());
  const kim = { id: AGENT, name: 'Kim', isLight: false, role: 'agent' };
  const team = idleTeam([BILLING, DELIVERY]);
  await sync.saveList('agents', told([kim, ...team.agents]));
  await sync.saveList('memberships', told(team.memberships));
  await sync.saveList(
    'groups',
    told([
      { id: BILLING, name: 'Billing' },
      { id: DELIVERY, name: 'Delivery' },
    ]),
  );
  await sync.saveTicketEvents('ticket-events-history', told([]));
  for (const target of ['fcr >= 40% min 5', 'fcr >= 40% min 5 group:Billing'])
    await data.benchmarks.save(readBenchmark(target), 'U1');
  const published: PublishedFigure[] = [];
  const sent: string[] = [];
  const run = {
    reads: data.reads,
    outbox: data.store.deliveries,
    channel: 'C1',
    times: { hour: 9, minute: 0, days: [1, 2, 3, 4, 5], timeZone: TIME_ZONE },
    firstStartAt: atHour(FIRST_DIGEST, 0),
    context,
    publish: async (figures: readonly PublishedFigure[]) => {
      published.push(...figures);
      await data.publish(figures);
    },
  };
  const deliver: Deliver = {
    post: async (to, { text }) => {
      sent.push(text);
      return { kind: 'sent', posted: { channel: to, ts: `${sent.length}` } };
    },
    update: async (posted) => ({ kind: 'sent', posted }),
    publishHome: async () => {},
    openModal: async () => {},
  };
  return {
    data,
    published,
    sent,
    /** Reads what is new in the morning, tickets first. */
    read: async (day: number) => {
      now = readAt(day);
      const { records, events, ratings } = readOn(TICKETS, day);
      await sync.saveTickets('tickets', told(records));
      await sync.saveTicketEvents('ticket-events', told(events));
      await sync.saveRatings(told(ratings));
      await sync.saveMetricEvents('metric-events', told([]));
      await data.recordSuccess();
    },
    /** An agent disputed a verdict, and a lead accepts that. */
    accept: async (day: number, { id: ticketId, groupId }: LedgerTicket) => {
      now = atHour(day, 5);
      const at = now;
      const about = { ticketId, agentId: AGENT, groupId, disputedBy: 'U2', disputedAt: at, reason: 'Thanks' };
      const id = await data.store.disputes.add({
        ...about,
        against: { verdict: 'notFirstContact', reason: 'moreReplies' },
      });
      const ruling = { verdict: 'exception', reason: 'thank-you' } as const;
      await data.store.disputes.decide(
        { id: id ?? 0, ticketId },
        { state: 'accepted', ruling, by: 'U1', at, note: '' },
        [],
      );
    },
    decideWindow: async (day: number, windowDays: number) => {
      now = atHour(day, 5);
      await data.store.fcrSettings.save({ ...data.store.settings.fcr, windowDays }, 'U1');
      await data.store.fcrSettings.settled();
    },
    digest: async (day: number) => {
      now = atHour(day, 8.5);
      await queueDueDigest(run);
      const renderers = {
        digest: (delivery: Parameters<typeof renderDigest>[1]) => renderDigest(run, delivery),
      };
      await dispatchDue(run.outbox, deliver, renderers, now);
    },
    note: async (question: string) => {
      const reply = await askReply(data.reads, parseQuestion(question), context());
      return restatedLines(reply, TIME_ZONE).flat();
    },
  };
}

/** On which day a figure was first said and last told, be it to restate it. */
interface Said {
  readonly newsAt: number;
  readonly newsDay: number;
  readonly toldDay: number;
}

it('two months of digests and answers restate a figure exactly where verdicts have changed since, once, and say by which tickets', async () => {
  const { data, published, sent, read, accept, decideWindow, digest, note } = await channel();
  const said = new Map<string, Said>();
  const words = new Set<string>();
  let [notes, unchanged, quiet] = [0, 0, 0];
  const noteWords = (text: string | null): void => {
    const causes = /: ([^:]*) \(/u.exec(text ?? '')?.[1]?.split(', ') ?? [];
    for (const cause of causes) words.add(cause.replace(/^\d+ /u, ''));
  };
  for (let day = 1; day < DAYS; day += 1) {
    for (const one of TICKETS.filter(({ tale }) => tale.acceptedOn === day)) await accept(day, one);
    if (windowDaysOn(day) !== windowDaysOn(day - 1)) await decideWindow(day, windowDaysOn(day));
    await read(day);
    if (day < FIRST_DIGEST || !isWorkday(day)) continue;
    const before = { published: published.length, sent: sent.length };
    await digest(day);
    expect(sent.length).toBe(before.sent + 1);
    const figures = published.slice(before.published).filter(({ question }) => question.startsWith('fcr '));

    const expected = [...said]
      .filter(([question, { toldDay }]) => noteOn(question, toldDay, day) && !isSmall(question, toldDay, day))
      .sort(([a], [b]) => windowOf(b).end - windowOf(a).end || (a < b ? -1 : 1))
      .map(([question, { toldDay }]) => {
        const where = describeWindow(windowOf(question), TIME_ZONE);
        const was = formatPercent(ledgerOf(question, toldDay).percent ?? 0);
        said.set(question, { ...said.get(question), toldDay: day } as Said);
        const part = question.includes('group') ? ' group:Billing' : '';
        return `Restated: First contact resolution${part} on ${where} was published as ${was}, ${noteOn(question, toldDay, day)}`;
      });
    const lines = (sent.at(-1) ?? '').split('\n');
    const shown = lines.filter((line) => line.startsWith('Restated: First contact resolution'));
    expect([day, ...shown]).toEqual([day, ...expected.slice(0, 3)]);
    const more = lines.find(
      (line) => line.endsWith('published figures moved') || line.endsWith('published figure moved'),
    );
    const rest = expected.length - 3;
    expect(more).toBe(
      rest > 0 ? `… and ${rest} more published ${rest === 1 ? 'figure' : 'figures'} moved` : undefined,
    );
    if (lines[0]?.includes('targets met') && lines[1]?.startsWith('Restated')) quiet += 1;
    for (const one of expected.slice(0, 3)) noteWords(one);
    notes += expected.length;
    unchanged += said.size - expected.length;

    for (const { question, value, n, hits } of figures) {
      const { percent, ...counts } = ledgerOf(question, day);
      expect([day, question, value, n, hits]).toEqual([day, question, percent, counts.n, counts.hits]);
    }
    for (const { question, at, isRestated } of figures)
      if (!isRestated) said.set(question, { newsAt: at, newsDay: day, toldDay: day });

    const asked = [...said].filter((_, index) => (index + day) % 23 === 0);
    for (const [question, { newsAt, newsDay }] of asked) {
      const moved = noteOn(question, newsDay, day);
      const was = `published ${formatPercent(ledgerOf(question, newsDay).percent ?? 0)} on ${describeInstant(newsAt, TIME_ZONE)}`;
      const line = moved === null ? [] : [{ bold: 'Restated: ' }, `${was}, ${moved}`];
      expect([day, question, ...(await note(question))]).toEqual([day, question, ...line]);
      noteWords(moved);
    }
  }
  expect(notes).toBeGreaterThan(100);
  expect(unchanged).toBeGreaterThan(100);
  expect(quiet).toBeGreaterThan(0);
  expect([...words].sort()).toEqual([
    'bad rating',
    'came back',
    'confirmed',
    'counted on another day',
    'deleted',
    'excepted',
    'follow-up',
    'more replies',
    'not solved within 30 days',
    'presumed',
    'reopened',
    'settings changed',
    'still verifying',
  ]);
  await data.store.close();
});
