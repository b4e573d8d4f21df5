import { DateTime } from 'luxon';
import { afterAll, describe, expect, it } from 'vitest';
import type { Benchmark } from '../../src/benchmarks/benchmark.ts';
import { type Account, generateAccount } from '../../src/demo/account.ts';
import type { Figures as Answered, BreakdownRow } from '../../src/reports/answer.ts';
import { openSynced, type Synced, serve, standingClock } from '../support/sync.ts';
import { temporaryPaths } from '../support/temp.ts';
import { Oracle, type Share, windowOf } from './oracle.ts';

const newPath = temporaryPaths();
const METRICS = [
  'frt',
  'resolution',
  'first-resolution',
  'requester-wait',
  'agent-wait',
  'on-hold',
  'created',
  'solved',
  'one-touch',
  'reopen-rate-native',
  'csat',
] as const;
type RawTicket = Account['tickets'][number];

let compared = 0;
afterAll(() => console.info(`${compared.toLocaleString('en-US')} figures compared`));

/** Compares numbers to the last digits that matter, and nothing with nothing. */
function same(what: string, actual: number | null | undefined, expected: number | null): void {
  compared += 1;
  const isEqual =
    typeof actual === 'number' && expected !== null
      ? Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected))
      : (actual ?? null) === expected;
  if (!isEqual) expect.fail(`${what}: the app says ${actual}, the oracle ${expected}`);
}

const WORLDS = [
  {
    name: '600 tickets in Berlin, over the end of summer time',
    now: '2026-11-18T13:37:20Z',
    zone: 'Europe/Berlin',
    seed: 11,
    windows: 'all',
  },
  {
    name: '600 tickets in New York, on the first of a month',
    now: '2026-04-01T02:10:00Z',
    zone: 'America/New_York',
    seed: 12,
    windows: 'few',
  },
  {
    name: '600 tickets in Kathmandu, on a Monday morning',
    now: '2026-11-22T19:00:00Z',
    zone: 'Asia/Kathmandu',
    seed: 13,
    windows: 'few',
  },
];

describe.each(WORLDS)('$name', ({ now, zone, seed, windows }) => {
  const nowMs = Date.parse(now);
  const clock = standingClock(nowMs + 60_000);
  const account = generateAccount({ nowMs, ticketCount: 600, seed, timeZone: zone });
  const historyStart = DateTime.fromMillis(nowMs + 60_000, { zone })
    .startOf('day')
    .minus({ days: 90 });
  const oracle = new Oracle(account, nowMs, historyStart.toMillis());
  const day = (offset: number): string => new Date(nowMs - offset * 86_400_000).toISOString().slice(0, 10);
  const FEW = ['last 30 days', 'yesterday', 'last week', 'this month', 'last 24 hours'];
  const MORE = ['last 7 days', 'today', 'this week', 'last month', 'last 6 hours', 'last 4 weeks'];
  const DATES = [`${day(60)}..${day(20)}`, `${day(9)}..${day(9)}`];
  const WINDOWS = windows === 'all' ? [...FEW, ...MORE, ...DATES] : FEW;
  const nameIn = (rows: readonly { id: number; name: string }[], id: number | null, none: string): string =>
    rows.find((row) => row.id === id)?.name ?? none;
  const localeOf = (requester: number): string | undefined =>
    account.users.find(({ id }) => id === requester)?.locale;
  const product = account.ticketFields.find(({ title }) => title === 'Product');
  const productIn = (values: RawTicket['custom_fields']): string | undefined =>
    product?.custom_field_options?.find(({ value }) =>
      values.some((held) => held.id === product.id && held.value === value),
    )?.name;
  const DIMENSIONS: Readonly<Record<string, (ticket: RawTicket) => string>> = {
    group: (ticket) => nameIn(account.groups, ticket.group_id, '(no group)'),
    channel: (ticket) => ticket.via.channel,
    priority: (ticket) => ticket.priority ?? '(no priority)',
    form: (ticket) => nameIn(account.ticketForms, ticket.ticket_form_id, '(no form)'),
    brand: (ticket) => nameIn(account.brands, ticket.brand_id, '(no brand)'),
    organization: (ticket) => nameIn(account.organizations, ticket.organization_id, '(no organization)'),
    product: ({ custom_fields }) => productIn(custom_fields) ?? '(no product)',
    type: (ticket) => ticket.type ?? '(no type)',
    language: ({ requester_id }) => localeOf(requester_id)?.replace(/-.*$/u, '') ?? '(no language)',
  };
  const SEGMENTS: Readonly<Record<string, (ticket: RawTicket) => boolean>> = {
    'group:Billing': (ticket) => ticket.group_id === idOf('Billing'),
    'group:"tier 2"': (ticket) => ticket.group_id === idOf('Tier 2'),
    'channel:email': ({ via }) => via.channel === 'email',
    'priority:high,urgent': ({ priority }) => priority === 'high' || priority === 'urgent',
    'brand:"Lumen Outlet"': ({ brand_id }) => nameIn(account.brands, brand_id, '') === 'Lumen Outlet',
    'group:Billing,Delivery channel:email': (ticket) =>
      [idOf('Billing'), idOf('Delivery')].includes(ticket.group_id ?? 0) && ticket.via.channel === 'email',
    'product:"Floor lamp"': ({ custom_fields }) => productIn(custom_fields) === 'Floor lamp',
    'tag:monitoring': ({ tags }) => tags.includes('monitoring'),
    'priority:"(no priority)"': ({ priority }) => priority === null,
    'language:de': ({ requester_id }) => /^de\b/u.test(localeOf(requester_id) ?? ''),
    'language:en-US,fr channel:email': ({ requester_id, via }) =>
      ['en-US', 'fr'].includes(localeOf(requester_id) ?? '') && via.channel === 'email',
  };
  const idOf = (group: string): number => account.groups.find(({ name }) => name === group)?.id ?? -1;

  let opened: Promise<Synced> | undefined;
  const synced = (): Promise<Synced> => {
    opened ??= (async () => {
      const zendesk = await serve(account, clock, { pageSizeLimit: 150 });
      const own = await openSynced(zendesk, newPath(), clock, { timeZone: zone });
      await own.pass();
      const { fcrSettings, settings } = own.data.store;
      await fcrSettings.save({ ...settings.fcr, productFieldId: product?.id ?? null }, 'U0LEAD');
      return own;
    })();
    return opened;
  };

  const compareFigures = (
    what: string,
    answer: Answered,
    expected: ReturnType<Oracle['figures']>,
    isRow = false,
  ): void => {
    same(`${what} n`, answer.n, expected.n);
    for (const [name, value] of Object.entries(expected.values)) {
      same(`${what} ${name}`, answer.values[name], value);
    }
    if (expected.business && expected.business['n']) {
      for (const [name, value] of Object.entries(expected.business)) {
        same(`${what} business ${name}`, answer.business?.[name], value);
      }
    }
    if (expected.open) {
      same(`${what} waiting`, answer.open?.waiting, expected.open.waiting);
      same(`${what} oldest`, answer.open?.oldestMinutes, expected.open.oldestMinutes);
    }
    if (!isRow && expected.n === 0 && !('count' in expected.values)) expect(answer.reason).toBeTruthy();
  };

  const compareWhole = async (question: string, expected: ReturnType<Oracle['figures']>): Promise<void> => {
    const answer = await (await synced()).ask(question);
    compareFigures(question, answer, expected);
    for (const [name, count] of Object.entries(answer.excluded ?? {})) {
      same(`${question} excluded ${name}`, count, expected.excluded[name] ?? 0);
    }
    expect(Object.keys(expected.excluded).filter((name) => !(name in (answer.excluded ?? {})))).toEqual([]);
    for (const name of new Set([...Object.keys(answer.beside), ...Object.keys(expected.beside)])) {
      same(`${question} beside ${name}`, answer.beside[name] ?? 0, expected.beside[name] ?? 0);
    }
  };

  const compareRows = (
    what: string,
    rows: readonly BreakdownRow[],
    keys: ReadonlySet<string>,
    expectedOf: (key: string) => ReturnType<Oracle['figures']>,
  ): void => {
    for (const key of new Set([...keys, ...rows.map((row) => row.key)])) {
      const row = rows.find((candidate) => candidate.key === key);
      const expected = expectedOf(key);
      if (row) compareFigures(`${what} ${key}`, row, expected, true);
      else same(`${what} ${key} has no row, n`, 0, expected.n);
    }
  };

  describe.each(METRICS)('%s', (metric) => {
    it.each(WINDOWS)('is the same for %s', async (words) => {
      const window = windowOf(words, nowMs + 60_000, nowMs, zone);
      const answer = await (await synced()).ask(`${metric} ${words}`);
      expect(answer.window).toMatchObject({
        start: new Date(window.start).toISOString(),
        end: new Date(window.end).toISOString(),
        timeZone: zone,
      });
      await compareWhole(`${metric} ${words}`, oracle.figures(metric, window));
      for (const [dimension, keyOf] of Object.entries(DIMENSIONS)) {
        const question = `${metric} ${words} by ${dimension}`;
        const { breakdown = [] } = await (await synced()).ask(question);
        compareRows(question, breakdown, new Set(account.tickets.map(keyOf)), (key) =>
          oracle.figures(metric, window, (ticket) => keyOf(ticket) === key),
        );
      }
      for (const [segment, keep] of Object.entries(SEGMENTS)) {
        await compareWhole(`${metric} ${words} ${segment}`, oracle.figures(metric, window, keep));
      }
    });
  });

  it.each(['backlog', 'unanswered'])('%s is the same now', async (metric) => {
    await compareWhole(metric, oracle.figures(metric, null));
    for (const [segment, keep] of Object.entries(SEGMENTS)) {
      await compareWhole(`${metric} ${segment}`, oracle.figures(metric, null, keep));
    }
    for (const [dimension, keyOf] of Object.entries(DIMENSIONS)) {
      const { breakdown = [] } = await (await synced()).ask(`${metric} by ${dimension}`);
      compareRows(dimension, breakdown, new Set(account.tickets.map(keyOf)), (key) =>
        oracle.figures(metric, null, (ticket) => keyOf(ticket) === key),
      );
    }
  });

  it('two dimensions at once are the same', async () => {
    const keyOf = (ticket: RawTicket): string =>
      `${DIMENSIONS['group']?.(ticket)} · ${DIMENSIONS['channel']?.(ticket)}`;
    const window = windowOf('last 30 days', nowMs + 60_000, nowMs, zone);
    const { breakdown = [] } = await (await synced()).ask('frt last 30 days by group and channel');
    compareRows('two', breakdown, new Set(account.tickets.map(keyOf)), (key) =>
      oracle.figures('frt', window, (ticket) => keyOf(ticket) === key),
    );
  });

  describe('a target', () => {
    const benchmark = (
      metricId: string,
      target: Benchmark['target'],
      segment: Benchmark['segment'] = [],
    ): Omit<Benchmark, 'id'> => ({
      metricId,
      segment,
      target,
      window: { kind: 'last', count: 7, unit: 'days' },
      min: 20,
      owner: null,
      channel: null,
    });
    const shareTarget = (threshold: number, required: number, statistic = 'share') =>
      ({ form: 'share', statistic, threshold, required }) as const;

    const compareShare = (what: string, target: Answered['target'], expected: Share, required: number) => {
      same(`${what} within`, target?.within, expected.within);
      same(`${what} decided`, target?.decided, expected.decided);
      same(`${what} undecided`, target?.undecided, expected.undecided);
      const percent = expected.decided === 0 ? null : (expected.within / expected.decided) * 100;
      same(`${what} percent`, target?.percent, percent);
      const verdict = percent !== null && percent >= required ? 'met' : 'missed';
      const judged = expected.decided < 20 ? 'too-few' : verdict;
      expect([what, target?.state]).toEqual([what, percent === null ? 'no-data' : judged]);
    };

    it.each([
      ['frt', 240, 80, 'share'],
      ['frt', 90, 50, 'p50'],
      ['resolution', 1440, 70, 'share'],
      ['resolution', 4320, 90, 'share'],
    ] as const)(
      'on %s within %i minutes is judged the same',
      async (metric, threshold, required, statistic) => {
        const own = await synced();
        await own.data.benchmarks.save(benchmark(metric, shareTarget(threshold, required, statistic)), 'U1');
        for (const words of WINDOWS) {
          const window = windowOf(words, nowMs + 60_000, nowMs, zone);
          const answer = await own.ask(`${metric} ${words} by group`);
          const whole = oracle.share(metric, window, threshold, () => true);
          compareShare(`${metric} ${words}`, answer.target, whole, required);
          if (metric === 'frt') {
            same(`${words} overdue`, answer.open?.overdue, whole.decided - (answer.n ?? 0));
          }
          for (const { id, name } of account.groups) {
            const row = answer.breakdown?.find(({ key }) => key === name);
            const expected = oracle.share(metric, window, threshold, ({ group_id }) => group_id === id);
            if (row) compareShare(`${metric} ${words} ${name}`, row.target, expected, required);
          }
        }
      },
    );

    it('has a row for each group in which something fell due, though nothing was solved', async () => {
      const own = await synced();
      await own.data.benchmarks.save(benchmark('resolution', shareTarget(1440, 70)), 'U1');
      for (const words of WINDOWS) {
        const window = windowOf(words, nowMs + 60_000, nowMs, zone);
        const { breakdown = [] } = await own.ask(`resolution ${words} by group`);
        const due = account.groups.filter(({ id }) => {
          const share = oracle.share('resolution', window, 1440, ({ group_id }) => group_id === id);
          return share.decided > 0;
        });
        const missing = due.filter(({ name }) => !breakdown.some(({ key }) => key === name));
        expect([words, missing.map(({ name }) => name)]).toEqual([words, []]);
      }
    });

    it('on a segment is judged the same', async () => {
      const own = await synced();
      const segment = [{ dimension: 'channel', values: ['email'] }] as const;
      await own.data.benchmarks.save(benchmark('frt', shareTarget(240, 80), segment), 'U1');
      for (const words of WINDOWS) {
        const window = windowOf(words, nowMs + 60_000, nowMs, zone);
        const { target } = await own.ask(`frt ${words} channel:email`);
        const expected = oracle.share('frt', window, 240, ({ via }) => via.channel === 'email');
        compareShare(`frt ${words} channel:email`, target, expected, 80);
      }
    });

    it('on a rate is judged the same', async () => {
      const own = await synced();
      const atLeast = { form: 'bound', statistic: 'percent', operator: '>=', threshold: 90 } as const;
      await own.data.benchmarks.save(benchmark('csat', atLeast), 'U1');
      for (const words of WINDOWS) {
        const window = windowOf(words, nowMs + 60_000, nowMs, zone);
        const { n, values } = oracle.figures('csat', window);
        const { target } = await own.ask(`csat ${words}`);
        const expected = { within: values['hits'] ?? 0, decided: n, undecided: 0 };
        compareShare(`csat ${words}`, target, expected, 90);
      }
    });
  });

  it('hundreds of figures of each kind are compared', () => {
    expect(compared).toBeGreaterThan(10_000);
  });
});
