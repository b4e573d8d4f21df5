import type { Benchmark } from '../../benchmarks/benchmark.ts';
import type { Sheet } from '../blocks/sheet.ts';
import type { Outbox } from '../outbox.ts';
import { type AlertMemory, alertKey } from './watch.ts';

/** Ends the alert of a benchmark that is about to be changed or removed: one still waiting is not sent, one in the channel says so. */
export async function withdrawAlert(
  alerts: AlertMemory,
  outbox: Outbox,
  benchmark: Benchmark,
): Promise<void> {
  const state = await alerts.get(benchmark.id);
  if (!state?.isBreached) return;
  const key = alertKey(benchmark, state.breaches);
  const alert = await outbox.get(key);
  if (alert?.state === 'pending') await outbox.markFailed(key, 'its benchmark was changed or removed');
  if (alert?.state !== 'sent') return;
  const sheet = JSON.parse(alert.subject) as Sheet;
  const withdrawn: Sheet = {
    ...sheet,
    headline: `Target changed or removed · ${sheet.headline}`,
    buttons: [],
  };
  const subject = JSON.stringify({ alert: key, sheet: withdrawn });
  await outbox.add({
    key: `withdrawal:${benchmark.id}:${state.breaches}`,
    kind: 'recovery',
    channel: alert.channel,
    subject,
  });
}
