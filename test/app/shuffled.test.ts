import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { generateAccount } from '../../src/demo/account.ts';
import { createRandom } from '../../src/demo/random.ts';
import { isOfOrganizations } from '../../src/domain/metric.ts';
import type { StreamPage } from '../../src/domain/stream.ts';
import { METRICS } from '../../src/metrics/index.ts';
import { storedIn } from '../support/stored.ts';
import { openSynced, type Synced, serve, standingClock, TIME_ZONE } from '../support/sync.ts';
import { type Row, readRows, temporaryPaths } from '../support/temp.ts';

const ON_TICKETS = METRICS.filter((metric) => !isOfOrganizations(metric));
const newPath = temporaryPaths();
const nowMs = Date.parse('2026-11-18T13:37:20Z');

type Page = StreamPage<unknown>;
type Saving = Synced['data']['store']['sync'];
/** One page as the sync hands it to the store: which function takes it, of which stream where it takes several. */
interface Saved {
  readonly by: keyof Saving;
  readonly stream: string | null;
  readonly page: Page;
  /** What is given beside the page. */
  readonly others: readonly unknown[];
}

/** Notes every page that is saved, in its order. */
function noteSaves({ data }: Synced): Saved[] {
  const noted: Saved[] = [];
  const sync = data.store.sync as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>;
  for (const [by, save] of Object.entries(sync)) {
    if (!by.startsWith('save') || by === 'saveTrouble') continue;
    sync[by] = (...given) => {
      const stream = typeof given[0] === 'string' ? given[0] : null;
      const [page, ...others] = given.slice(stream === null ? 0 : 1);
      noted.push({ by: by as keyof Saving, stream, page: page as Page, others });
      return save(...given);
    };
  }
  return noted;
}

/** The same records, each twice and in another order across pages and streams; where a stream stands is told in order. */
function retold(saves: readonly Saved[], random: () => number): Saved[] {
  const streams = new Map<string, Saved[]>();
  // Whose language is asked for is known from tickets alone.
  const after = saves.filter(({ by }) => by === 'saveRequesters');
  for (const save of saves) {
    if (after.includes(save)) continue;
    const name = `${save.by} ${save.stream}`;
    streams.set(name, [...(streams.get(name) ?? []), save]);
  }
  const shuffled = <T>(items: readonly T[]): T[] =>
    items
      .map((item) => ({ item, place: random() }))
      .sort((a, b) => a.place - b.place)
      .map(({ item }) => item);
  const queues = [...streams.values()].map((pages) => {
    const records = shuffled(pages.flatMap(({ page }) => [...page.records, ...page.records]));
    const size = Math.ceil(records.length / pages.length);
    return pages.map((save, index) => {
      const own = records.slice(index * size, (index + 1) * size);
      return { ...save, page: { ...save.page, records: own } };
    });
  });
  const turns = shuffled(queues.flatMap((pages) => pages.map(() => pages)));
  return [...turns.flatMap((pages) => pages.shift() ?? []), ...after];
}

/** Everything that is stored and every answer, whole and in parts. */
async function outcome(synced: Synced, path: string) {
  const answers: unknown[] = [];
  for (const { id } of ON_TICKETS)
    for (const rest of ['', 'last 30 days by group', 'last 30 days by channel and weekday'])
      answers.push(await synced.ask(`${id} ${rest}`));
  await synced.close();
  const measured = await readRows(path, 'select * from occurrences order by ticket_id, metric, seq');
  return { answers, stored: withoutTroubles(await storedIn(path)), measured };
}

/** Only the sync itself tells of what it could not read. */
const withoutTroubles = (stored: Awaited<ReturnType<typeof storedIn>>) => ({
  ...stored,
  streams: stored.streams
    .filter(({ cursor }: Row) => cursor !== null)
    .map(({ name, cursor }: Row) => [name, cursor]),
});

it.each(['legacy', 'new'] as const)(
  'neither the order in which records arrive nor reading them twice changes a figure, with %s surveys',
  async (surveys) => {
    const clock = standingClock(nowMs + 60_000);
    const account = generateAccount({
      nowMs,
      ticketCount: 90,
      days: 60,
      seed: 51,
      timeZone: TIME_ZONE,
      surveys,
      schedules: 2,
    });
    const zendesk = await serve(account, clock, { pageSizeLimit: 60 });
    const path = newPath();
    const plain = await openSynced(zendesk, path, clock, { backfillDays: 60 });
    const saves = noteSaves(plain);
    await plain.pass();
    const expected = await outcome(plain, path);
    const [seed = 1] = fc.sample(fc.integer({ min: 1, max: 1_000_000 }), 1);
    const random = createRandom(seed);
    const otherPath = newPath();
    const other = await openSynced(zendesk, otherPath, clock, { backfillDays: 60 });
    const saving = other.data.store.sync as unknown as Record<string, (...given: unknown[]) => Promise<void>>;
    for (const { by, stream, page, others } of retold(saves, () => random.between(0, 1_000_000_000)))
      await saving[by]?.(...(stream === null ? [] : [stream]), page, ...others);
    const actual = await outcome(other, otherPath);
    expect({ seed, ...actual }).toEqual({ seed, ...expected });
  },
);
