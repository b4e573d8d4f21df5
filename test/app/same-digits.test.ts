import { describe, expect, it } from 'vitest';
import { command as askCommand } from '../../src/cli/ask.ts';
import { generateAccount } from '../../src/demo/account.ts';
import { isOfOrganizations, type Metric } from '../../src/domain/metric.ts';
import { METRICS } from '../../src/metrics/index.ts';
import type { Answer } from '../../src/reports/answer.ts';
import { ask } from '../../src/reports/ask.ts';
import { gatherDigest } from '../../src/reports/digest.ts';
import { parseQuestion } from '../../src/reports/question.ts';
import { trendOf } from '../../src/reports/trend.ts';
import { parseTrend } from '../../src/reports/trend-words.ts';
import { formatCount, formatHeadline } from '../../src/slack/blocks/numbers.ts';
import { responsesFor, setTarget } from '../support/random-accounts.ts';
import { temporaryPaths } from '../support/temp.ts';
import { startWorld, TIME_ZONE, until, type World } from '../support/world.ts';

const ON_TICKETS = METRICS.filter((metric) => !isOfOrganizations(metric));
const newPath = temporaryPaths();
const NOW = '2026-11-18T11:00:00Z';
const nowMs = Date.parse(NOW);
const CONTEXT = { now: nowMs / 1000, timeZone: TIME_ZONE, staleAfterSeconds: 900 };
/** A whole week that is ripe for every horizon, so that it is also a point of a trend. */
const WEEK = '2026-11-02..2026-11-08';
const CES = { CES_SCALE: '1-7', CES_GOOD: 'low', CES_FAVOURABLE: '3' };

async function start(DATABASE_PATH = newPath()): Promise<World> {
  const account = generateAccount({ nowMs: nowMs - 120_000, ticketCount: 500, days: 45, seed: 23 });
  const world = await startWorld({ account, at: NOW, environment: { DATABASE_PATH, ...CES } });
  await world.slack.connected();
  await world.ready();
  const { data } = world.app;
  await data.store.imports.run({ source: 'Delighted', isDryRun: false }, (writer) =>
    writer.saveResponses(responsesFor(account, nowMs)),
  );
  for (const metric of ON_TICKETS) await setTarget(data, metric, []);
  // The events of the past are read while the present is polled on.
  const isMeasured = async ({ id }: Metric) =>
    (await ask(data.reads, parseQuestion(`${id} ${WEEK}`), CONTEXT)).n !== null;
  await until(async () => (await Promise.all(ON_TICKETS.map(isMeasured))).every(Boolean));
  return world;
}

/** What the command prints on a terminal, while the bot holds the database. */
async function terminal(DATABASE_PATH: string, ...words: string[]): Promise<string> {
  const printed: string[] = [];
  const environment = { DATABASE_PATH, TIME_ZONE, ZENDESK_URL: 'https://acme.zendesk.com', ...CES };
  await askCommand.run(words, environment, {
    out: (text) => printed.push(text),
    err: () => {},
    progress: () => {},
    signal: new AbortController().signal,
  });
  return printed.join('\n');
}

/** All digits of an answer, but for how they were asked for. */
const digitsOf = ({ n, values, interval, business, open, target, excluded, beside, tooFewFor }: Answer) =>
  JSON.parse(
    JSON.stringify({ n, values, interval, business, open, target, excluded, beside, tooFewFor }),
  ) as object;

describe('the same question', () => {
  it('gives the same digits through Slack, ask, the export and a trend, for every metric (A005, A011)', async () => {
    const path = newPath();
    const world = await start(path);
    const { reads } = world.app.data;
    for (const { id, kind } of ON_TICKETS) {
      const text = `${id} ${WEEK}`;
      const answer = await ask(reads, parseQuestion(text), CONTEXT);
      const { n } = answer;
      expect([id, typeof n]).toEqual([id, 'number']);
      const json = JSON.parse(await terminal(path, text, '--json')) as Answer;
      expect([id, digitsOf(json)]).toEqual([id, digitsOf(answer)]);
      const { points } = await trendOf(reads, parseTrend(`${id} 2 weeks`), CONTEXT);
      const point = points.find(({ period }) => `${period.from}..${period.to}` === WEEK);
      expect([id, point && digitsOf(point.answer)]).toEqual([id, digitsOf(answer)]);
      const records = (await terminal(path, text, '--csv')).split('\r\n').slice(1);
      expect([id, 'csv', records.filter((record) => record !== '').length]).toEqual([id, 'csv', n]);
      const value = formatHeadline(answer.unit, answer.values);
      for (const said of [await world.text(text), await terminal(path, text)]) {
        const [, figure = ''] = said.replaceAll('*', '').split('\n');
        expect([id, figure, figure.split(' ').slice(0, value.split(' ').length).join(' ')]).toEqual([
          id,
          figure,
          value,
        ]);
        if (kind !== 'count') expect(figure).toMatch(new RegExp(`\\b${formatCount(n ?? 0)}\\b`, 'u'));
      }
    }
  });

  it('gives the same digits in a digest, whichever its window, for every metric (A005)', async () => {
    const world = await start();
    const { reads } = world.app.data;
    const { window } = await ask(reads, parseQuestion(`created ${WEEK}`), CONTEXT);
    const [from, to] = [window.start, window.end].map((iso) => Date.parse(iso ?? '') / 1000);
    const { rows } = await gatherDigest(reads, { start: from ?? 0, end: to ?? 0 }, CONTEXT);
    for (const { answer, prior } of rows) {
      // A verdict is of its age, so that of a prior period is another today.
      const isOfItsAge = answer.verdicts !== undefined;
      for (const told of prior && !isOfItsAge ? [answer, prior] : [answer]) {
        const asked = await ask(reads, parseQuestion(told.exactQuestion), CONTEXT);
        expect([told.exactQuestion, digitsOf(asked)]).toEqual([told.exactQuestion, digitsOf(told)]);
      }
      if (answer.window.start !== window.start) continue;
      const own = await ask(reads, parseQuestion(`${answer.metric} ${WEEK}`), CONTEXT);
      expect([answer.metric, digitsOf(own)]).toEqual([answer.metric, digitsOf(answer)]);
    }
    const averages = ON_TICKETS.filter(({ kind, isSecondary }) => kind === 'average' && isSecondary);
    const told = new Set([...rows.map(({ answer }) => answer.metric), ...averages.map(({ id }) => id)]);
    expect(ON_TICKETS.filter(({ id }) => !told.has(id)).map(({ id }) => id)).toEqual([]);
  });
});
