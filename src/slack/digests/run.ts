import type { EpochSeconds } from '../../domain/ticket.ts';
import type { Window } from '../../domain/window.ts';
import type { AskContext } from '../../reports/ask.ts';
import { type Digest, gatherDigest } from '../../reports/digest.ts';
import { type PublishedFigure, publishedOf } from '../../reports/published.ts';
import type { Reads } from '../../reports/reads.ts';
import type { Sheet } from '../blocks/sheet.ts';
import type { Plan } from '../dispatch.ts';
import type { Delivery, Outbox } from '../outbox.ts';
import { digestSheet } from './sheet.ts';
import { type DigestTimes, digestWindow, latestSlot, type Slot } from './slots.ts';

/** How long a digest waits for the sync to pass its window's end before it goes out marked partial. */
const PATIENCE_SECONDS = 3600;

export interface DigestRun {
  readonly reads: Reads;
  readonly outbox: Outbox;
  readonly channel: string;
  readonly times: DigestTimes;
  /** Slots before the first start belong to nobody. */
  readonly firstStartAt: EpochSeconds;
  context(): AskContext;
  /** Remembers what is posted, so that it can be restated. */
  publish(figures: readonly PublishedFigure[]): Promise<void>;
}

/** Puts the digest that is due into the outbox, once per channel and day; call it as often as you like. */
export async function queueDueDigest(run: DigestRun): Promise<void> {
  const { now } = run.context();
  const slot = latestSlot(run.times, now);
  if (!slot || slot.at < run.firstStartAt || (await run.outbox.get(digestKey(run, slot)))) return;
  await giveUpOlder(run, slot);
  const window = await windowOf(run, slot);
  const { asOf, isComplete, lastSuccessAt } = await run.reads.freshness();
  const isCovered = asOf !== null && asOf >= window.end && isComplete && lastSuccessAt !== null;
  if (!isCovered && now - slot.at < PATIENCE_SECONDS) return;
  await run.outbox.add({
    key: digestKey(run, slot),
    kind: 'digest',
    channel: run.channel,
    subject: JSON.stringify(window),
  });
}

const digestKey = ({ channel }: Pick<DigestRun, 'channel'>, { on }: Slot): string =>
  `digest:${channel}:${on}`;

/** A digest that could not be sent by the next slot is part of the next one. */
async function giveUpOlder({ outbox, channel }: DigestRun, slot: Slot): Promise<void> {
  for (const { key, kind } of await outbox.pending()) {
    if (kind === 'digest' && key.startsWith(`digest:${channel}:`))
      await outbox.markFailed(key, `not sent by ${slot.on}; its days are in the next digest`);
  }
}

async function windowOf(
  { outbox, channel, times }: Pick<DigestRun, 'outbox' | 'channel' | 'times'>,
  slot: Slot,
): Promise<Window> {
  const last = await outbox.latest('digest', channel);
  const lastEnd = last ? (JSON.parse(last.subject) as Window).end : null;
  return digestWindow(times, slot, lastEnd);
}

/** The digest as it reads at this moment, to be posted. */
export async function renderDigest(
  { reads, context, publish }: Pick<DigestRun, 'reads' | 'context' | 'publish'>,
  delivery: Delivery,
): Promise<Plan> {
  const asking = context();
  const digest = await gatherDigest(reads, JSON.parse(delivery.subject) as Window, asking);
  return {
    kind: 'post',
    sheet: digestSheet(digest, asking.timeZone),
    told: () => publish(saidIn(digest, asking.now)),
  };
}

/** What a digest says of windows; what it restates is told, so that no later one tells it again. */
function saidIn({ rows, restated }: Digest, now: EpochSeconds): PublishedFigure[] {
  const news = rows
    .filter(({ question }) => question.metric.anchor !== 'now')
    .map(({ answer }) => publishedOf(answer, now));
  const questions = new Set(news.map(({ question }) => question));
  const retold = restated.map(({ published: { question }, answer }) => ({
    ...publishedOf(answer, now),
    question,
    isRestated: true as const,
  }));
  return [...retold.filter(({ question }) => !questions.has(question)), ...news];
}

async function sheetFor(
  { reads, context }: Pick<DigestRun, 'reads' | 'context'>,
  window: Window,
): Promise<Sheet> {
  const asking = context();
  return digestSheet(await gatherDigest(reads, window, asking), asking.timeZone);
}

/** What the latest slot's digest, sent or not, says now. */
export async function previewDigest(run: Omit<DigestRun, 'firstStartAt' | 'publish'>): Promise<Sheet> {
  const { now } = run.context();
  const slot = latestSlot(run.times, now) ?? { at: now, on: '' };
  const sent = await run.outbox.get(digestKey(run, slot));
  return sheetFor(run, sent ? (JSON.parse(sent.subject) as Window) : await windowOf(run, slot));
}
