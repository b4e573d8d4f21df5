import { describe, expect, it } from 'vitest';
import { openData } from '../../src/app/data.ts';
import type { Account } from '../../src/demo/account.ts';
import type { StreamName } from '../../src/domain/stream.ts';
import { STREAMS } from '../../src/zendesk/streams/index.ts';
import type { Stored } from '../support/stored.ts';
import { standingClock } from '../support/sync.ts';
import { temporaryPaths } from '../support/temp.ts';
import { accountLater, FIRST, LATER, pagedAccount, surveyedAccount } from './matrix-account.ts';
import { FAULT_CLASSES, type FaultClass, SPOILED } from './matrix-faults.ts';
import { disturbed, PLACES, placesOf, type Reading, undisturbed } from './matrix-run.ts';

const newPath = temporaryPaths();
/** A database in which nothing is stored yet. */
const empty = newPath();
await (await openData(empty, 'test', standingClock(FIRST))).store.close();

/** A reading, and what it comes to without a fault by the moment at which it ends. */
async function prepared(reading: Reading) {
  const path = newPath();
  const { requests, stored } = await undisturbed(reading, path);
  const known = new Map<number, Promise<Stored>>([[reading.at, Promise.resolve(stored)]]);
  const expectedAt = (endsAt: number): Promise<Stored> => {
    const found = known.get(endsAt) ?? undisturbed(reading, newPath(), endsAt).then((run) => run.stored);
    known.set(endsAt, found);
    return found;
  };
  return { reading, path, requests, expectedAt };
}

/** The first reading of an account, one after all of it has changed, of which everything is asked for again but the past, and one on from there with a longer past. */
async function readingsOf(account: Account) {
  const first = await prepared({ account, at: FIRST, from: empty });
  const later = await prepared({ account: await accountLater(account), at: LATER, from: first.path });
  return { first, later, longer: () => prepared({ ...later.reading, from: later.path, backfillDays: 200 }) };
}

const legacy = await readingsOf(pagedAccount());
const longer = await legacy.longer();
const surveyed = await readingsOf(surveyedAccount());

type Requests = ReadonlyMap<StreamName, number>;
const only = (stream: StreamName, requests: Requests) =>
  new Map([...requests].filter(([name]) => name === stream));
const surveysOf = (requests: Requests) => only('surveys', requests);
/** An account with ratings has no surveys. */
const othersOf = (requests: Requests) => new Map([...requests].filter(([name]) => name !== 'surveys'));

const READINGS = [
  ['the first reading', legacy.first, othersOf(legacy.first.requests)],
  ['a later reading', legacy.later, othersOf(legacy.later.requests)],
  ['a longer reading', longer, only('tickets-history', longer.requests)],
  // Both readings of surveys are of all of them.
  ['a reading of surveys', surveyed.later, surveysOf(surveyed.later.requests)],
] as const;

/** Zendesk gives these whole. */
const UNPAGED: readonly StreamName[] = ['forms', 'statuses', 'sla-policies', 'requesters'];

it('every stream is hit, and on three pages where Zendesk has pages of it', () => {
  const most = (name: StreamName): number =>
    Math.max(...READINGS.map(([, , requests]) => requests.get(name) ?? 0));
  const pages = STREAMS.map(({ name }) => [name, Math.min(most(name), 3)]);
  expect(pages).toEqual(STREAMS.map(({ name }) => [name, UNPAGED.includes(name) ? 1 : 3]));
});

/** A record that cannot be read is noted, and nothing else is. */
function withSetAside(stored: Stored, faults: FaultClass, listed: readonly StreamName[]): Stored {
  if (!faults.isSetAside) return stored;
  const spoiled = listed.map((stream) => ({ stream, record: SPOILED, reason: expect.any(String) as string }));
  return { ...stored, set_aside: spoiled };
}

for (const [name, { reading, expectedAt }, requests] of READINGS) {
  describe.each(FAULT_CLASSES)(`${name} with $name`, (faults) => {
    const places = PLACES.filter((place) => place !== 'first' || !faults.needsPageBefore);
    it.each(places)(
      'on the %s page of every stream stores what it would have stored without',
      async (place) => {
        const hits = placesOf(requests, place);
        const { stored, hit, listed, endsAt } = await disturbed(reading, newPath(), faults, hits);
        expect(hit).toEqual([...hits.keys()].sort());
        expect(stored).toEqual(withSetAside(await expectedAt(endsAt), faults, listed));
      },
    );
  });
}
