import { type Message, type Sheet, toMessage } from './blocks/sheet.ts';
import type { Deliver, Outcome } from './deliver.ts';
import type { Delivery, Outbox, Posted } from './outbox.ts';

/** What is to be done with a waiting message: post it, put it in place of an older one, or give it up. */
export type Plan =
  | {
      readonly kind: 'post';
      readonly sheet: Sheet;
      /** Told Slack's code where it refuses the message; says whether that is for good, so that it is given up. */
      refused?(code: string): Promise<boolean>;
      /** Called once the message has been sent, or may have been. */
      told?(): Promise<void>;
    }
  | { readonly kind: 'update'; readonly posted: Posted; readonly sheet: Sheet }
  | { readonly kind: 'drop'; readonly reason: string };

/** Turns a waiting message into what it says now, by its kind. */
export type Renderers = Readonly<Record<string, (delivery: Delivery) => Promise<Plan>>>;

const FIRST_PAUSE_SECONDS = 15;
const LONGEST_PAUSE_SECONDS = 600;

/** How long a message rests after having failed so many times. */
export const pauseSeconds = (failures: number): number =>
  Math.min(FIRST_PAUSE_SECONDS * 2 ** (failures - 1), LONGEST_PAUSE_SECONDS);

/**
 * Sends every waiting message that is due, one after another. A message is marked before it leaves, so that
 * a process that dies in between never sends it again. One that cannot be written waits and holds up no other;
 * the first such error is thrown when all are done.
 */
export async function dispatchDue(
  outbox: Outbox,
  deliver: Deliver,
  renderers: Renderers,
  now: number,
): Promise<void> {
  const errors: unknown[] = [];
  for (const delivery of await outbox.pending()) {
    if (delivery.next_at > now) continue;
    const plan = await planFor(renderers, delivery).catch((error: unknown) => {
      errors.push(error);
      return null;
    });
    if (plan === null)
      await putBack(outbox, delivery, 'it could not be written; the log says why', null, now);
    else if (plan.kind === 'drop') await outbox.markFailed(delivery.key, plan.reason);
    else await send(outbox, deliver, delivery, plan, now);
  }
  if (errors.length > 0) throw errors[0];
}

/** What is to be sent, laid out. */
interface Ready {
  readonly kind: 'post' | 'update';
  readonly message: Message;
  readonly posted?: Posted;
  refused?(code: string): Promise<boolean>;
  told?(): Promise<void>;
}

async function planFor(
  renderers: Renderers,
  delivery: Delivery,
): Promise<Ready | Extract<Plan, { kind: 'drop' }>> {
  const render = renderers[delivery.kind];
  if (!render) return { kind: 'drop', reason: `nothing renders a ${delivery.kind}` };
  const plan = await render(delivery);
  return plan.kind === 'drop' ? plan : { ...plan, message: toMessage(plan.sheet) };
}

/** From the mark on nothing is caught: whatever breaks then, the message may have left and stays marked. */
async function send(
  outbox: Outbox,
  deliver: Deliver,
  delivery: Delivery,
  ready: Ready,
  now: number,
): Promise<void> {
  const { message, posted } = ready;
  await outbox.markSending(delivery.key);
  const outcome = posted
    ? await deliver.update(posted, message)
    : await deliver.post(delivery.channel, message);
  const code = outcome.kind === 'not-sent' ? outcome.code : undefined;
  if (code !== undefined && (await ready.refused?.(code))) await outbox.markFailed(delivery.key, code);
  else await settle(outbox, delivery, outcome, posted !== undefined, now);
  if (outcome.kind !== 'not-sent') await ready.told?.();
}

/** Putting a message in place of itself twice changes nothing, so an update may be repeated. */
async function settle(
  outbox: Outbox,
  delivery: Delivery,
  outcome: Outcome,
  isRepeatable: boolean,
  now: number,
): Promise<void> {
  if (outcome.kind === 'sent') await outbox.markSent(delivery.key, outcome.posted);
  else if (outcome.kind === 'not-sent')
    await putBack(outbox, delivery, outcome.reason, outcome.retryAfterSeconds, now);
  else if (isRepeatable) await putBack(outbox, delivery, outcome.reason, null, now);
  else await outbox.markUnknown(delivery.key, outcome.reason);
}

function putBack(
  outbox: Outbox,
  { key, attempts }: Delivery,
  reason: string,
  wanted: number | null,
  now: number,
): Promise<void> {
  return outbox.markPending(key, reason, now + Math.max(pauseSeconds(attempts + 1), wanted ?? 0));
}
