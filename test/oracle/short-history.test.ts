import { expect, it } from 'vitest';
import { generateAccount } from '../../src/demo/account.ts';
import { openSynced, serve, standingClock } from '../support/sync.ts';
import { temporaryPaths } from '../support/temp.ts';
import { Oracle, windowOf } from './oracle.ts';

const newPath = temporaryPaths();
const nowMs = Date.parse('2026-11-18T13:37:20Z');
const zone = 'Europe/Berlin';
const FORTNIGHT = 14 * 24 * 60;

it('a target that looks back beyond the history is not judged on the part that is known', async () => {
  const clock = standingClock(nowMs + 60_000);
  const account = generateAccount({ nowMs, ticketCount: 600, seed: 11, timeZone: zone });
  const synced = await openSynced(await serve(account, clock), newPath(), clock, { backfillDays: 8 });
  await synced.pass();
  const target = { form: 'share', statistic: 'share', threshold: FORTNIGHT, required: 80 } as const;
  const window = { kind: 'last', count: 7, unit: 'days' } as const;
  await synced.data.benchmarks.save(
    { metricId: 'resolution', segment: [], window, target, min: 2, owner: null, channel: null },
    'U1',
  );
  const answer = await synced.ask('resolution last 7 days');
  const span = windowOf('last 7 days', nowMs, nowMs, zone);
  const truth = new Oracle(account, nowMs).share('resolution', span, FORTNIGHT, () => true);
  const judged = answer.target?.state === 'met' || answer.target?.state === 'missed';
  const counts = { within: answer.target?.within, decided: answer.target?.decided };
  expect(judged ? counts : 'not judged').toEqual(
    judged ? { within: truth.within, decided: truth.decided } : 'not judged',
  );
});
