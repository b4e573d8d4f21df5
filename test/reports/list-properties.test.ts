import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOfOrganizations, type Metric, SUBSETS, type Subset } from '../../src/domain/metric.ts';
import type { Condition, Dimension } from '../../src/domain/segment.ts';
import { findMetric, METRICS } from '../../src/metrics/index.ts';
import { parseQuestion, type Question } from '../../src/reports/question.ts';
import { askReply } from '../../src/reports/reply.ts';
import { listTickets } from '../../src/reports/tickets.ts';
import {
  anyAccount,
  anyQuestion,
  anySegment,
  anyWindow,
  type Known,
  know,
  setTarget,
  typed,
} from '../support/random-accounts.ts';
import { countOf } from '../support/subsets.ts';
import { temporaryPaths } from '../support/temp.ts';

const ON_TICKETS = METRICS.filter((metric) => !isOfOrganizations(metric));
const newPath = temporaryPaths();
const ALL = { limit: 100_000, offset: 0 };
const STOCKS = METRICS.filter(({ flows = [] }) => flows.length > 0);
/** What a ticket keeps, be it created, reopened or solved. */
const KEPT: readonly Dimension[] = [
  'group',
  'channel',
  'priority',
  'type',
  'form',
  'brand',
  'organization',
  'tag',
];

/** Kinds of metrics whose things are hits or others. */
const TOLD_APART: readonly Metric['kind'][] = ['rate', 'score'];

const linesOf = async ({ synced: { data }, context }: Known, question: Question, subset: Subset) =>
  listTickets(data.reads, question, subset, ALL, context);

/** Lines of a list, sorted, so that equal lists are equal. */
const idsOf = (lines: readonly { readonly id: number }[]) => lines.map(({ id }) => id).sort((a, b) => a - b);

/** Every list of a question is as long as the count that opens it; gives what was listed. */
async function expectLengths(known: Known, text: string, metric: Metric) {
  const lists = new Map<Subset, number[]>();
  for (const subset of SUBSETS) {
    if (metric.kind === 'average' && (subset === 'missed' || subset === 'overdue')) continue;
    if (!TOLD_APART.includes(metric.kind) && (subset === 'hits' || subset === 'others')) continue;
    const { answer, total, lines } = await linesOf(known, parseQuestion(text), subset);
    const expected = answer.n === null ? 0 : countOf(answer, subset);
    expect([subset, lines.length, lines.length]).toEqual([subset, total, expected ?? total]);
    if (metric.kind === 'rate' || expected !== null) lists.set(subset, idsOf(lines));
  }
  return lists;
}

const ACCOUNTS = fc.sample(anyAccount, 2);

describe.each(ACCOUNTS)('of the account %j', (options) => {
  let listed = 0;
  let opened: Promise<Known> | undefined;
  const known = (): Promise<Known> => {
    opened ??= know(options, newPath());
    return opened;
  };

  it('the list of what missed is empty where too little is known to judge', async () => {
    const own = await known();
    const { measuredSince } = await own.synced.data.reads.freshness();
    const at = (hours: number): string =>
      new Date(((measuredSince ?? 0) + hours * 3600) * 1000).toISOString().replace('.000Z', 'Z');
    const { answer, lines, total } = await linesOf(
      own,
      parseQuestion(`resolution ${at(1)}..${at(40 * 24)}`),
      'missed',
    );
    expect(answer.n).toBeGreaterThan(0);
    expect(answer.target).toMatchObject({ state: 'no-data', decided: 0 });
    expect([total, lines]).toEqual([0, []]);
  });

  it.each(ON_TICKETS.map(({ id }) => id))('every list of %s is as long as its count (A045)', async (id) => {
    const own = await known();
    const metric = findMetric(id);
    const questions = anyQuestion(own, { metrics: [metric] });
    const rule = fc.asyncProperty(questions, async (drawn) => {
      if (drawn.segment.length > 0) await setTarget(own.synced.data, metric, drawn.segment);
      const lists = await expectLengths(own, typed(drawn), metric);
      const [measured = [], hits = [], others = []] = [
        lists.get('measured'),
        lists.get('hits'),
        lists.get('others'),
      ];
      if (metric.kind === 'rate') expect([...hits, ...others].sort((a, b) => a - b)).toEqual(measured);
      const ofTickets =
        metric.measure !== undefined
          ? [...measured, ...(lists.get('waiting') ?? []), ...(lists.get('excluded') ?? [])]
          : [];
      expect(new Set(ofTickets).size).toBe(ofTickets.length);
      listed += measured.length;
    });
    await fc.assert(rule, { numRuns: 5, endOnFailure: true });
    listed += (await expectLengths(own, `${id} last 45 days`, metric)).get('measured')?.length ?? 0;
  });

  it('hundreds of lines are listed', () => {
    expect(listed).toBeGreaterThan(500);
  });

  describe.each(STOCKS.map(({ id }) => id))('%s', (id) => {
    const flowing = (own: Known) => fc.tuple(anyWindow(own), anySegment(own, KEPT));

    it('changes by what came less what went, in any window and segment (A027)', async () => {
      const own = await known();
      const rule = fc.asyncProperty(flowing(own), async ([window, segment]) => {
        const text = typed({ metric: findMetric(id), window, segment, by: [] });
        const { answer, change } = await askReply(own.synced.data.reads, parseQuestion(text), own.context);
        if (answer.n === null) return;
        const flows = change?.flows.map(({ answer: flow, sign }) => sign * (flow.n ?? Number.NaN)) ?? [
          Number.NaN,
        ];
        expect([text, flows.reduce((sum, each) => sum + each, 0)]).toEqual([
          text,
          answer.n - (change?.before.n ?? Number.NaN),
        ]);
      });
      await fc.assert(rule, { numRuns: 40, endOnFailure: true });
    });

    it('has in its list, more than at the start, what came less what went, ticket by ticket (A027, A045)', async () => {
      const own = await known();
      const rule = fc.asyncProperty(flowing(own), async ([window, segment]) => {
        const question = parseQuestion(typed({ metric: findMetric(id), window, segment, by: [] }));
        const { answer, change } = await askReply(own.synced.data.reads, question, own.context);
        if (answer.n === null || !change) return;
        const counts = new Map<number, number>();
        const add = async (exactQuestion: string, sign: number) => {
          for (const { id: ticket } of (await linesOf(own, parseQuestion(exactQuestion), 'measured')).lines)
            counts.set(ticket, (counts.get(ticket) ?? 0) + sign);
        };
        await add(answer.exactQuestion, 1);
        await add(change.before.exactQuestion, -1);
        for (const { answer: flow, sign } of change.flows) await add(flow.exactQuestion, -sign);
        expect([...counts].filter(([, count]) => count !== 0)).toEqual([]);
      });
      await fc.assert(rule, { numRuns: 20, endOnFailure: true });
    });

    it.each<Condition>([
      { dimension: 'weekday', values: ['Monday'] },
      { dimension: 'hour', values: ['09:00'] },
      { dimension: 'assignee', values: ['(no assignee)'] },
    ])(
      'has no change told by $dimension, which is another one for what came and went (A027)',
      async (condition) => {
        const own = await known();
        const text = typed({ metric: findMetric(id), window: 'last 30 days', segment: [condition], by: [] });
        const { answer, change } = await askReply(own.synced.data.reads, parseQuestion(text), own.context);
        expect([answer.n === null, change]).toEqual([false, null]);
      },
    );
  });
});
