import { describe, expect, it } from 'vitest';
import { METRICS } from '../../src/metrics/index.ts';
import { setTarget } from '../support/random-accounts.ts';
import { tellAccount } from '../support/story.ts';
import { openSynced, type Synced, serve, standingClock } from '../support/sync.ts';
import { temporaryPaths } from '../support/temp.ts';
import { BYSTANDER, CREATED, NOW, YESTERDAY } from './telling.ts';

const newPath = temporaryPaths();

/** Two tickets that live the same, of which Zendesk then tells these minutes of the second. */
async function told(minutes: number): Promise<Synced> {
  const account = tellAccount([BYSTANDER, { createdAt: CREATED, repliedAfter: 20, solvedAfter: 40 }]);
  const native = { calendar: minutes, business: null };
  const metrics = account.tickets[1]?.metric_set;
  if (!metrics) throw new Error('The story has no second ticket with times');
  metrics.reply_time_in_minutes = native;
  metrics.first_resolution_time_in_minutes = native;
  metrics.full_resolution_time_in_minutes = native;
  const clock = standingClock(NOW);
  const synced = await openSynced(await serve(account, clock), newPath(), clock);
  await synced.pass();
  for (const metric of METRICS.filter(({ kind }) => kind === 'duration'))
    await setTarget(synced.data, metric, []);
  return synced;
}

describe.each([-3, 99_999])('a ticket of which Zendesk tells %i minutes', (minutes) => {
  it.each(['frt', 'resolution', 'first-resolution'])(
    'is in no figure of %s, is counted beside it, and neither meets nor misses its target (A012)',
    async (id) => {
      const { ask } = await told(minutes);
      const answer = await ask(`${id} ${YESTERDAY}`);
      expect(answer).toMatchObject({ n: 1, beside: { impossible: 1 }, target: { within: 1, decided: 1 } });
      expect(answer.values['p90']).toBe(answer.values['median']);
    },
  );

  it('is a ticket created and solved like any other', async () => {
    const { ask } = await told(minutes);
    for (const id of ['created', 'solved']) expect((await ask(`${id} ${YESTERDAY}`)).n).toBe(2);
  });
});
