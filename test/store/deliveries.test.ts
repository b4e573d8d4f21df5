import { expect, it } from 'vitest';
import { open } from './records.ts';

it.each([
  ['recovery', 'pending'],
  ['dispute-closed', 'pending'],
  ['dispute', 'unknown'],
  ['digest', 'unknown'],
])('of a %s whose sending broke off is %s', async (kind, state) => {
  const { deliveries, close } = await open(':memory:');
  await deliveries.add({ key: 'one', kind, channel: 'D1', subject: '{}' });
  await deliveries.markSending('one');
  await deliveries.settleInterrupted();
  expect(await deliveries.get('one')).toMatchObject({ state });
  await close();
});
