import { type Benchmark, canAlert } from '../../benchmarks/benchmark.ts';
import { type AlertState, decide } from '../../benchmarks/decide.ts';
import type { EpochSeconds } from '../../domain/ticket.ts';
import { ALERT_WINDOW, resolveWindow, type Window } from '../../domain/window.ts';
import type { Answer } from '../../reports/answer.ts';
import { type AskContext, ask, askWithin, askWithPrior } from '../../reports/ask.ts';
import { mostMisses } from '../../reports/misses.ts';
import type { Question } from '../../reports/question.ts';
import type { Reads } from '../../reports/reads.ts';
import { questionOf } from '../../reports/scorecard.ts';
import type { Sheet } from '../blocks/sheet.ts';
import type { Plan } from '../dispatch.ts';
import type { Delivery, NewDelivery, Outbox } from '../outbox.ts';
import { breachSheet, recoverySheet } from './sheet.ts';

/** Alert states; a change and the message about it are kept together. */
export interface AlertMemory {
  get(benchmarkId: number): Promise<AlertState | null>;
  change(benchmarkId: number, state: AlertState, delivery: NewDelivery | null): Promise<void>;
}

export interface Watch {
  readonly reads: Reads;
  readonly alerts: AlertMemory;
  readonly outbox: Outbox;
  readonly defaultChannel: string;
  context(): AskContext;
}

/** Names the alert of a benchmark's n-th breach. */
export const alertKey = (benchmark: Benchmark, breaches: number): string =>
  `alert:${benchmark.id}:${breaches}`;

/** Decides every benchmark's alert once, on new data; one that cannot be decided holds up no other. */
export async function watchBenchmarks(watch: Watch): Promise<void> {
  const { asOf, measuredSince, isComplete } = await watch.reads.freshness();
  if (!isComplete || asOf === null || measuredSince === null) return;
  const errors: unknown[] = [];
  for (const benchmark of (await watch.reads.benchmarks()).filter(canAlert)) {
    try {
      const evaluation = await evaluate(watch, benchmark, asOf);
      if (evaluation.window && evaluation.window.start < measuredSince) continue;
      await decideOne(watch, benchmark, evaluation, asOf);
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw errors[0];
}

interface Evaluation {
  readonly question: Question;
  readonly window: Window | null;
  readonly answer: Answer;
}

async function evaluate(
  { reads, context }: Watch,
  benchmark: Benchmark,
  asOf: EpochSeconds,
): Promise<Evaluation> {
  const question = questionOf(benchmark);
  const asking = context();
  if (question.metric.anchor === 'now')
    return { question, window: null, answer: await ask(reads, question, asking) };
  const isOwnWindow = question.metric.alertsOverScoredWindow || benchmark.target.statistic === 'count';
  const spec = isOwnWindow ? benchmark.window : ALERT_WINDOW;
  if (spec.kind === 'ripe')
    return { question, ...(await askWithPrior(reads, { ...question, window: spec }, asking)) };
  const window = resolveWindow(spec, { ...asking, asOf });
  const { answer } = await askWithin(reads, question, window, asking);
  return { question, window, answer };
}

async function decideOne(
  watch: Watch,
  benchmark: Benchmark,
  evaluation: Evaluation,
  asOf: EpochSeconds,
): Promise<void> {
  const { alerts, outbox, defaultChannel } = watch;
  const previous = await alerts.get(benchmark.id);
  const decision = decide(previous, evaluation.answer.target?.state ?? 'no-data', asOf);
  if (!decision.notify) {
    if (decision.because === 'already-alerted' && previous)
      await refreshWaiting(watch, benchmark, evaluation, previous);
    return;
  }
  if (decision.because === 'breached') {
    const subject = JSON.stringify(await breachOf(watch, benchmark, evaluation, decision.next.since));
    const key = alertKey(benchmark, decision.next.breaches);
    await alerts.change(benchmark.id, decision.next, {
      key,
      kind: 'alert',
      channel: benchmark.channel ?? defaultChannel,
      subject,
    });
    return;
  }
  const since = previous?.since ?? asOf;
  await alerts.change(
    benchmark.id,
    decision.next,
    await recoveryOf(outbox, benchmark, evaluation.answer, decision.next, since),
  );
}

async function breachOf(
  { reads, context }: Watch,
  benchmark: Benchmark,
  { question, window, answer }: Evaluation,
  since: EpochSeconds,
): Promise<Sheet> {
  const most = window ? await mostMisses(reads, question, window, context()) : null;
  return breachSheet({ benchmark, answer, mostMisses: most, since });
}

/** An alert that could not be sent yet is kept up to date, so that it never arrives with old figures. */
async function refreshWaiting(
  watch: Watch,
  benchmark: Benchmark,
  evaluation: Evaluation,
  state: AlertState,
): Promise<void> {
  const key = alertKey(benchmark, state.breaches);
  const waiting = await watch.outbox.get(key);
  if (waiting?.state !== 'pending') return;
  await watch.outbox.replaceSubject(
    key,
    JSON.stringify(await breachOf(watch, benchmark, evaluation, state.since)),
  );
}

/** A recovery edits the alert; one that was never sent is withdrawn instead. */
async function recoveryOf(
  outbox: Outbox,
  benchmark: Benchmark,
  answer: Answer,
  next: AlertState,
  since: EpochSeconds,
): Promise<NewDelivery | null> {
  const key = alertKey(benchmark, next.breaches);
  const alert = await outbox.get(key);
  if (alert?.state === 'pending') await outbox.markFailed(key, 'recovered before it could be sent');
  if (alert?.state !== 'sent') return null;
  const sheet = recoverySheet(JSON.parse(alert.subject) as Sheet, answer, since, next.since);
  return {
    key: `recovery:${benchmark.id}:${next.breaches}`,
    kind: 'recovery',
    channel: alert.channel,
    subject: JSON.stringify({ alert: key, sheet }),
  };
}

/** An alert as it was decided. */
export async function renderAlert(delivery: Delivery): Promise<Plan> {
  return { kind: 'post', sheet: JSON.parse(delivery.subject) as Sheet };
}

/** A recovery, in place of the alert it ends. */
export async function renderRecovery(outbox: Outbox, delivery: Delivery): Promise<Plan> {
  const { alert: key, sheet } = JSON.parse(delivery.subject) as { alert: string; sheet: Sheet };
  const alert = await outbox.get(key);
  if (!alert?.posted_channel || !alert.posted_ts)
    return { kind: 'drop', reason: 'the alert it ends was never posted' };
  return { kind: 'update', posted: { channel: alert.posted_channel, ts: alert.posted_ts }, sheet };
}
