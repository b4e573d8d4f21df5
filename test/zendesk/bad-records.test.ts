import { describe, expect, it } from 'vitest';
import type { Account } from '../../src/demo/account.ts';
import { ulid } from '../../src/demo/zendesk-surveys.ts';
import type { StreamName } from '../../src/domain/stream.ts';
import { STREAMS } from '../../src/zendesk/streams/index.ts';
import { storedIn } from '../support/stored.ts';
import { openSynced, serve, standingClock } from '../support/sync.ts';
import { temporaryPaths } from '../support/temp.ts';
import { accountLater, LATER, MAPPED, pagedAccount, surveyedAccount } from './matrix-account.ts';
import { listed, streamOf } from './matrix-faults.ts';
import { ODD_RECORDS, type OddRecord, TABLE_OF } from './odd-records.ts';

const newPath = temporaryPaths();

const idOf = (stream: StreamName, place: number): number | string => {
  if (stream === 'surveys') return ulid(LATER - 86_400_000, place);
  return 1_000_000 + 1000 * STREAMS.findIndex(({ name }) => name === stream) + place;
};

/** What events have where there is none on the page yet. */
const EVENT = {
  ticket_id: 3,
  timestamp: LATER / 1000 - 3600,
  updater_id: 900,
  via: 'Mail',
  metric: 'reply_time',
  instance_id: 1,
  type: 'fulfill',
  time: new Date(LATER - 3_600_000).toISOString(),
};

/** The odd records of a stream, each made of a right one. */
const oddOnes = (stream: StreamName, right: unknown): unknown[] =>
  ODD_RECORDS[stream].map(({ change }, place) => {
    const id = idOf(stream, place);
    const children = change['child_events'];
    const withIds = Array.isArray(children)
      ? { child_events: children.map((child: object | null) => child && { id, ...child }) }
      : {};
    return { ...EVENT, ...(right as object), novelty: { of: [1] }, id, ...change, ...withIds };
  });

/** Reads an account whose first page of every stream has its odd records behind the right ones. */
async function read(account: Account, isOdd: boolean) {
  const clock = standingClock(LATER);
  const met = new Set<StreamName>();
  const zendesk = await serve(account, clock, {
    onRequest: (request) => {
      const stream = streamOf(request);
      if (/schedules\/1\d+\/holidays/u.test(request.path)) return { status: 200, body: { holidays: [] } };
      if (!isOdd || stream === null || met.has(stream)) return undefined;
      met.add(stream);
      return {
        patch: (body) => {
          const [key, records] = listed(body);
          return { ...body, [key]: [...records, ...oddOnes(stream, records[0])], novelty: null };
        },
      };
    },
  });
  const path = newPath();
  const synced = await openSynced(zendesk, path, clock, { settings: MAPPED });
  await synced.pass();
  await Promise.all([synced.close(), zendesk.close()]);
  return storedIn(path);
}

const readBoth = async (account: Account) => ({
  right: await read(account, false),
  odd: await read(account, true),
});
const rated = await readBoth(await accountLater(pagedAccount()));
const surveyed = await readBoth(await accountLater(surveyedAccount()));

/** Older tickets are read as all others are. */
const NAMES = STREAMS.map(({ name }) => name).filter((name) => name !== 'tickets-history');

describe.each(NAMES)('of %s', (stream) => {
  const { odd, right } = stream === 'surveys' ? surveyed : rated;
  const rows = odd[TABLE_OF[stream]];
  const reasons = odd.set_aside.filter((row) => row['stream'] === stream);
  const storedAs = (record: OddRecord): number | string =>
    record.storedAs ?? idOf(stream, ODD_RECORDS[stream].indexOf(record));
  const rowsOf = (record: OddRecord) => rows.filter(({ id }) => String(id) === String(storedAs(record)));
  const select = (isIt: (record: OddRecord) => boolean): OddRecord[] => ODD_RECORDS[stream].filter(isIt);

  it.each(select(({ kept }) => kept !== undefined))('a record with $what is kept', (record) => {
    expect(rowsOf(record)).toEqual([expect.objectContaining(record.kept)]);
  });

  it.each(select(({ reason }) => reason !== undefined))('a record with $what is set aside', (record) => {
    expect(reasons).toContainEqual({ stream, record: String(storedAs(record)), reason: record.reason });
    expect(rowsOf(record)).toEqual([]);
  });

  it('nothing else is set aside, and everything else is stored', () => {
    expect(reasons).toHaveLength(select(({ reason }) => reason !== undefined).length);
    const expected = right[TABLE_OF[stream]];
    const ids = new Set(expected.map(({ id }) => id));
    expect(rows.filter(({ id }) => ids.has(id))).toEqual(expected);
  });
});
