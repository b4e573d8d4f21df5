import { type Message, type Sheet, toMessage } from './blocks/sheet.ts';
import type { Deliver, Outcome } from './deliver.ts';
import type { Delivery, Outbox, Posted } from './outbox.ts';

/** What is to be done with a waiting message: post it, put it in place of an older one, or give it up. */
export type Plan =
  | { readonly kind: 'post'; readonly sheet: Sheet }
  | { readonly kind: 'update'; readonly posted: Posted; readonly sheet: Sheet }
  | { readonly kind: 'drop'; readonly reason: string };

/** Turns a waiting message into what it says now, by its kind. */
export type Renderers = Readonly<Record<string, (delivery: Delivery) => Promise<Plan>>>;

const FIRST_PAUSE_SECONDS = 15;
const LONGEST_PAUSE_SECONDS = 600;

/** When a message may be tried again, in epoch seconds. */
export function dueAt({ attempts, updated_at }: Pick<Delivery, 'attempts' | 'updated_at'>): number {
  if (attempts === 0) return 0;
  return updated_at + Math.min(FIRST_PAUSE_SECONDS * 2 ** (attempts - 1), LONGEST_PAUSE_SECONDS);
}

/**
 * Sends every waiting message that is due, one after another. A message is marked before it leaves, so that
 * a process that dies in between never sends it again.
 */
export async function dispatchDue(
  outbox: Outbox,
  deliver: Deliver,
  renderers: Renderers,
  now: number,
): Promise<void> {
  for (const delivery of await outbox.pending()) {
    if (dueAt(delivery) > now) continue;
    const render = renderers[delivery.kind];
    const plan: Plan = render
      ? await render(delivery)
      : { kind: 'drop', reason: `nothing renders a ${delivery.kind}` };
    if (plan.kind === 'drop') await outbox.markFailed(delivery.key, plan.reason);
    else await send(outbox, deliver, delivery, plan);
  }
}

async function send(
  outbox: Outbox,
  deliver: Deliver,
  { key, channel }: Delivery,
  plan: Exclude<Plan, { kind: 'drop' }>,
): Promise<void> {
  const message: Message = toMessage(plan.sheet);
  await outbox.markSending(key);
  const outcome =
    plan.kind === 'post' ? await deliver.post(channel, message) : await deliver.update(plan.posted, message);
  await settle(outbox, key, outcome, plan.kind === 'update');
}

/** Putting a message in place of itself twice changes nothing, so an update may be repeated. */
async function settle(outbox: Outbox, key: string, outcome: Outcome, isRepeatable: boolean): Promise<void> {
  if (outcome.kind === 'sent') await outbox.markSent(key, outcome.posted);
  else if (outcome.kind === 'not-sent' || isRepeatable) await outbox.markPending(key, outcome.reason);
  else await outbox.markUnknown(key, outcome.reason);
}
