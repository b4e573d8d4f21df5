import { type Benchmark, canAlert, defaultMinimum } from '../../benchmarks/benchmark.ts';
import { type ParsedTarget, parseTarget, type Target, targetText } from '../../benchmarks/target.ts';
import { segmentText } from '../../domain/segment.ts';
import { UserError } from '../../domain/user-error.ts';
import { DEFAULT_WINDOW, windowWords } from '../../domain/window.ts';
import type { Answer } from '../../reports/answer.ts';
import { ask } from '../../reports/ask.ts';
import { findMetric, METRICS } from '../../reports/catalogue.ts';
import { resolveNames } from '../../reports/names.ts';
import { refuseNotTold } from '../../reports/not-told.ts';
import { readQuestion, windowOf } from '../../reports/question.ts';
import { questionOf } from '../../reports/scorecard.ts';
import { splitWords, tidy } from '../../reports/words.ts';
import { withdrawAlert } from '../alerts/withdraw.ts';
import { footerOf, targetLine } from '../blocks/figures.ts';
import { setHoursLines, targetInForce } from '../blocks/hours.ts';
import type { Line, Sheet } from '../blocks/sheet.ts';
import type { Surface } from '../surface.ts';
import type { Subcommand } from './command.ts';

const CHANNEL = /<#([CG][A-Z0-9]+)(?:\|[^>]*)?>|(?<=^|\s)#([\p{L}\p{N}_-]+)/u;
const OWNER = /<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/u;
const MINIMUM = /\bmin\s+(\S+)/iu;

export const command: Subcommand = {
  id: 'set',
  usage:
    '<metric> 80% within 4h [calendar] | p50 <= 4h | >= 90% [channel:email] [last 7 days] [min 20] [#channel] [@owner]',
  summary: 'Sets a benchmark; one for the same metric and segment is replaced.',
  leadsOnly: true,
  run: async (words, { userId }, surface) => {
    const draft = readBenchmark(tidy(words), await surface.reads.hasSchedules());
    if (draft.segment.some(({ dimension }) => dimension === 'assignee'))
      throw new UserError('A benchmark is posted to a channel, so it cannot be about single agents.');
    const benchmark = { ...draft, segment: await resolveNames(surface.reads, draft.segment) };
    await refuseNotTold(surface.reads, questionOf({ ...benchmark, id: 0 }));
    const wanted = segmentText(benchmark.segment);
    const before = (await surface.reads.benchmarks()).find(
      ({ metricId, segment }) => metricId === benchmark.metricId && segmentText(segment) === wanted,
    );
    if (before) await withdrawAlert(surface.alerts, surface.outbox, before);
    await surface.benchmarks.save(benchmark, userId);
    return confirmation({ ...benchmark, id: 0 }, surface);
  },
};

/** Reads a benchmark as it is typed; throws a UserError where a part is missing or wrong. */
export function readBenchmark(text: string, hasSchedules = true): Omit<Benchmark, 'id'> {
  const [first, ...others] = splitWords(text);
  if (!first) throw new UserError('Say what to set, for example: set frt 80% within 4h channel:email.');
  const metric = findMetric(first.text);
  const [whole] = METRICS.filter(({ fallback }) => fallback === metric);
  if (whole)
    throw new UserError(
      `${metric.id} stands in for ${whole.id} and has no target of its own; set ${whole.id}.`,
    );
  // Names are told apart first, so that nothing inside their quotes is taken for a number or a channel.
  const plain = others.flatMap(({ text: word, condition }) => (condition ? [] : [word])).join(' ');
  const channel = CHANNEL.exec(plain);
  const parsed = parseTarget(plain.replace(CHANNEL, ' ').replace(OWNER, ' '), metric);
  const { rest } = parsed;
  const target = inHours(parsed, hasSchedules);
  const question = readQuestion(metric, [
    ...others.filter(({ condition }) => condition),
    ...splitWords(rest.replace(MINIMUM, ' ')),
  ]);
  if (question.by.length > 0) {
    throw new UserError('A benchmark has no breakdown; set one for each segment instead.');
  }
  return {
    metricId: metric.id,
    segment: question.segment,
    window: windowOf(question) ?? DEFAULT_WINDOW,
    target,
    min: readMinimum(rest) ?? defaultMinimum(metric, target),
    owner: OWNER.exec(plain)?.[1] ?? null,
    channel: channel?.[1] ?? (channel?.[2] ? `#${channel[2]}` : null),
  };
}

/** A duration is one of business time wherever there is any, unless the calendar's was said. */
function inHours({ target, hours }: ParsedTarget, hasSchedules: boolean): Target {
  if (hours === 'business' && !hasSchedules)
    throw new UserError(
      'Zendesk has no business hours (schedules) for this account, so a target cannot count in them; leave the word out.',
    );
  return target.form === 'share' && hours !== 'calendar' ? { ...target, hours: 'business' } : target;
}

function readMinimum(text: string): number | null {
  const typed = MINIMUM.exec(text)?.[1];
  if (typed === undefined) return null;
  const minimum = Number(typed);
  if (Number.isInteger(minimum) && minimum >= 1) return minimum;
  throw new UserError(`"min ${typed}" does not work: give a whole number from 1.`);
}

async function confirmation(
  benchmark: Benchmark,
  { reads, context, defaultChannel }: Surface,
): Promise<Sheet> {
  const answer = await ask(reads, questionOf(benchmark), context());
  const target = await targetInForce(reads, benchmark.target);
  const segment = segmentText(benchmark.segment);
  const where = benchmark.channel ?? defaultChannel;
  return {
    headline: `Set: ${answer.label}${segment === '' ? '' : ` ${segment}`}, ${targetText(target)}`,
    lines: [
      [`${scoredOn(answer, benchmark)}; alerts go to `, { channel: where }],
      ...(await setHoursLines(reads, target)),
      answer.n === null ? [answer.reason ?? 'not measured'] : targetLine(answer),
      ...warnings(benchmark),
    ],
    footer: footerOf(answer),
  };
}

/** A count is judged as it is, of however few. */
function scoredOn({ window: { label }, noun, nouns }: Answer, { window, min }: Benchmark): string {
  if (label === 'now') return 'Scored on the present moment';
  const from = min === 0 ? '' : ` from ${min} decided ${min === 1 ? noun : nouns}`;
  return `Scored over ${windowWords(window)}${from}`;
}

function warnings(benchmark: Benchmark): Line[] {
  const lines: Line[] = [];
  const isReply = findMetric(benchmark.metricId).hasOpenClocks === true;
  if (isReply && !benchmark.segment.some(({ dimension }) => dimension === 'channel')) {
    lines.push([
      { bold: 'Note: ' },
      'without channel: one target holds for e-mail and chat alike; most teams set one for each',
    ]);
  }
  if (!canAlert(benchmark))
    lines.push([
      { bold: 'Note: ' },
      'a target under five minutes is scored, but not alerted: polling cannot see it in time',
    ]);
  return lines;
}
