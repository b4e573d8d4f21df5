import type { Logger } from '../lib/logger.ts';
import type { PublishedFigure } from '../reports/published.ts';
import { renderAlert, renderRecovery, watchBenchmarks } from '../slack/alerts/watch.ts';
import type { Deliver } from '../slack/deliver.ts';
import { queueDueDigest, renderDigest } from '../slack/digests/run.ts';
import { dispatchDue, type Renderers } from '../slack/dispatch.ts';
import { queueOpenDisputes, renderClosed, renderDispute, renderOutcome } from '../slack/disputes/messages.ts';
import { feedbackQueue, renderFeedback, renderQuestion } from '../slack/feedback/run.ts';
import { matchingWatch } from '../slack/feedback/watch-matching.ts';
import type { Surface } from '../slack/surface.ts';

export interface TickerOptions {
  readonly surface: Surface;
  /** Epoch seconds. */
  readonly firstStartAt: number;
  /** Where the stored data ended at the start; alerts wait for newer data. */
  readonly storedTo: number | null;
  /** Remembers what is posted. */
  publish(figures: readonly PublishedFigure[]): Promise<void>;
  readonly deliver: Deliver;
  readonly log: Logger;
}

/** What happens between polls, in this order: decide alerts on new data, queue the digest that is due, send what waits. */
export function createTicker({
  surface,
  firstStartAt,
  storedTo,
  publish,
  deliver,
  log,
}: TickerOptions): () => Promise<void> {
  const { reads, outbox, alerts, defaultChannel, context } = surface;
  const watch = { reads, alerts, outbox, defaultChannel, context };
  const digest = {
    reads,
    outbox,
    channel: defaultChannel,
    times: surface.digestTimes,
    firstStartAt,
    context,
    publish,
  };
  const renderers: Renderers = {
    alert: renderAlert,
    recovery: (delivery) => renderRecovery(outbox, delivery),
    digest: (delivery) => renderDigest(digest, delivery),
    dispute: (delivery) => renderDispute(surface, delivery),
    'dispute-closed': (delivery) => renderClosed(surface, delivery),
    'dispute-outcome': (delivery) => renderOutcome(surface, delivery),
    feedback: (delivery) => renderFeedback(surface.feedback, delivery),
    'feedback-question': (delivery) => renderQuestion(surface.feedback, delivery),
  };
  let watchedTo = storedTo ?? 0;

  const watchNewData = async (): Promise<void> => {
    const { asOf } = await reads.freshness();
    if (asOf === null || asOf <= watchedTo) return;
    await watchBenchmarks(watch);
    watchedTo = asOf;
  };
  const steps = [
    () => outbox.settleInterrupted(),
    watchNewData,
    () => queueDueDigest(digest),
    () => queueOpenDisputes(surface),
    matchingWatch(surface.feedback),
    feedbackQueue(surface.feedback),
    () => dispatchDue(outbox, deliver, renderers, context().now),
  ];

  return async () => {
    for (const step of steps) {
      await step().catch((error: unknown) => log.error({ err: error }, 'a step between polls failed'));
    }
  };
}
