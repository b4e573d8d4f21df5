import { describe, expect, it } from 'vitest';
import { secondsOf } from '../../src/app/data.ts';
import { generateAccount } from '../../src/demo/account.ts';
import { isOfOrganizations, SUBSETS } from '../../src/domain/metric.ts';
import { findMetric, METRICS } from '../../src/reports/catalogue.ts';
import { exportTickets } from '../../src/reports/export.ts';
import { parseList } from '../../src/reports/list-words.ts';
import { listTickets } from '../../src/reports/tickets.ts';
import { openSynced, type Synced, serve, standingClock, TIME_ZONE } from '../support/sync.ts';
import { temporaryPaths } from '../support/temp.ts';

const newPath = temporaryPaths();
const nowMs = Date.parse('2026-11-18T13:37:20Z');
const clock = standingClock(nowMs + 60_000);
const account = generateAccount({ nowMs, ticketCount: 600, seed: 32, timeZone: TIME_ZONE });
const context = { now: secondsOf(clock), timeZone: TIME_ZONE, staleAfterSeconds: 900 };

let opened: Promise<Synced> | undefined;
const synced = (): Promise<Synced> => {
  opened ??= (async () => {
    const store = await openSynced(await serve(account, clock), newPath(), clock);
    await store.pass();
    return store;
  })();
  return opened;
};

const TARGETLESS = SUBSETS.filter((subset) => subset !== 'missed' && subset !== 'overdue');
const WINDOWS = ['last 30 days', 'last week group:Billing', 'last 4 weeks channel:email,web'];
/** Organizations are in no group or channel. */
const OF_ORGANIZATIONS = ['last 30 days', 'last month'];

/** The fields of every record but the header; subjects of the account have neither commas nor line breaks. */
const recordsOf = (chunks: readonly string[]): string[][] =>
  chunks
    .join('')
    .split('\r\n')
    .slice(1, -1)
    .map((record) => record.split(','));

describe('an export over a real store', () => {
  it.each(METRICS.filter((metric) => !metric.measureOrganization).map(({ id }) => id))(
    'of %s has as many lines as every list and figure counts (A011, A045)',
    async (id) => {
      const { data, ask } = await synced();
      const isOwn = isOfOrganizations(findMetric(id));
      for (const window of isOwn ? OF_ORGANIZATIONS : WINDOWS) {
        for (const subset of TARGETLESS) {
          const wanted = parseList(`${subset} ${id} ${window}`);
          const isOfHits = subset === 'hits' || subset === 'others';
          if (isOfHits && (isOwn || !['rate', 'score'].includes(wanted.question.metric.kind))) continue;
          const list = await listTickets(
            data.reads,
            wanted.question,
            subset,
            { limit: 100_000, offset: 0 },
            context,
          );
          if (list.answer.n === null) continue;
          const { chunks, total } = await exportTickets(
            data.reads,
            wanted,
            context,
            'https://acme.zendesk.com',
          );
          const ids = recordsOf(chunks).map(([ticket]) => Number(ticket));
          expect(ids).toEqual(list.lines.map((line) => line.id));
          expect(ids).toHaveLength(total);
          if (subset === 'measured') expect(total).toBe((await ask(`${id} ${window}`)).n);
        }
      }
    },
  );

  it('carries the business hours that the screen shows beside the figure (A011)', async () => {
    const { data, ask } = await synced();
    const { business } = await ask('frt last 30 days');
    const { chunks } = await exportTickets(data.reads, parseList('frt last 30 days'), context, 'https://a.b');
    const values = recordsOf(chunks).flatMap((record) => (record[9] === '' ? [] : [Number(record[9])]));
    expect(values).toHaveLength(business?.n ?? -1);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean).toBeCloseTo(business?.['mean'] ?? Number.NaN, 6);
  });

  it('has the anchor of every ticket inside the window', async () => {
    const { data, ask } = await synced();
    for (const id of ['frt', 'resolution', 'first-resolution', 'csat']) {
      const { window } = await ask(`${id} last 30 days`);
      const { chunks } = await exportTickets(
        data.reads,
        parseList(`${id} last 30 days`),
        context,
        'https://a.b',
      );
      const anchors = recordsOf(chunks).map((record) => Date.parse(record[7] ?? ''));
      expect(anchors.length).toBeGreaterThan(0);
      expect(Math.min(...anchors)).toBeGreaterThanOrEqual(Date.parse(window.start ?? ''));
      expect(Math.max(...anchors)).toBeLessThan(Date.parse(window.end ?? ''));
    }
  });
});
