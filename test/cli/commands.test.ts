import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generateAccount } from '../../src/demo/account.ts';
import { Oracle, windowOf } from '../oracle/oracle.ts';
import { runCommand } from '../support/process.ts';
import { CLIENT, serve, standingClock, TIME_ZONE } from '../support/sync.ts';
import { temporaryPaths } from '../support/temp.ts';
import { environmentFor, thirtyDaysBefore } from './environment.ts';

const newPath = temporaryPaths();
const nowMs = Math.floor(Date.now() / 1000) * 1000 - 120_000;
const account = generateAccount({ nowMs, ticketCount: 600, seed: 21, timeZone: TIME_ZONE });
/** Zendesk stands still, so that the data ends where the account does, or earlier by what the answer took. */
const clock = standingClock(nowMs + 60_000);
const DAYS = thirtyDaysBefore(nowMs);
const SENTENCE = /^[^\n]+\.\n$/u;

interface Document {
  readonly question: string;
  readonly metric: string;
  readonly asOf: string;
  readonly n: number;
  readonly values: Readonly<Record<string, number>>;
  readonly excluded: Readonly<Record<string, number>>;
  readonly open: { readonly waiting: number; readonly oldestMinutes: number | null };
  readonly breakdown: readonly (Pick<Document, 'n' | 'values'> & { readonly key: string })[];
}

describe('sync and ask', () => {
  it('read an account to its end and answer exactly what an independent computation gives (A043)', async () => {
    const path = newPath();
    const zendesk = await serve(account, clock, { pageSizeLimit: 100 });
    const environment = environmentFor(zendesk.url, path);
    const synced = await runCommand(['sync'], environment);
    const { requests } = zendesk;
    const calls = requests.filter(({ path: asked }) => asked !== '/oauth/tokens').length;
    expect(synced.code).toBe(0);
    expect(synced.stdout).toMatch(
      new RegExp(
        `^Synced: ${account.tickets.length} tickets stored; ${calls} requests, \\d+ per 1,000 changed tickets\\.\n$`,
        'u',
      ),
    );
    expect(synced.stderr).not.toContain('Warning');

    const asked = await runCommand(['ask', `frt ${DAYS} by group`, '--json'], environment);
    expect(asked).toMatchObject({ code: 0, stderr: '' });
    const answer = JSON.parse(asked.stdout) as Document;
    const asOfMs = Date.parse(answer.asOf);
    expect(asOfMs).toBeLessThanOrEqual(nowMs);
    expect(asOfMs).toBeGreaterThan(nowMs - 30_000);
    const window = windowOf(DAYS, nowMs, asOfMs, TIME_ZONE);
    const oracle = new Oracle(account, asOfMs);
    const whole = oracle.figures('frt', window);
    expect(answer).toMatchObject({
      question: `frt ${DAYS} by group`,
      metric: 'frt',
      unit: 'minutes',
      definition: { version: expect.any(Number) as number },
      window: {
        start: new Date(window.start).toISOString(),
        end: new Date(window.end).toISOString(),
        timeZone: TIME_ZONE,
      },
      n: whole.n,
      tooFew: false,
    });
    expect(Object.keys(answer.excluded)).toEqual([
      'merged',
      'deleted',
      'suspended',
      'aiOnly',
      'openedByAgents',
      'internal',
      'voice',
      'solvedWithoutReply',
      'noAgent',
      'neverAnswered',
      'exception',
      'byRule',
    ]);
    for (const [reason, count] of Object.entries(answer.excluded)) {
      expect([reason, count]).toEqual([reason, whole.excluded[reason] ?? 0]);
    }
    // On some days nobody of that time waits any more.
    const oldest = whole.open?.oldestMinutes ?? null;
    expect(answer.open).toMatchObject({
      waiting: whole.open?.waiting,
      oldestMinutes: oldest === null ? null : (expect.closeTo(oldest, 9) as number),
    });
    for (const name of ['median', 'p90', 'mean']) {
      expect(answer.values[name]).toBeCloseTo(whole.values[name] ?? Number.NaN, 9);
    }
    const rows = answer.breakdown.filter(({ n }) => n > 0);
    for (const { key, n, values } of rows) {
      const group = account.groups.find(({ name }) => name === key);
      const part = oracle.figures('frt', window, ({ group_id }) => group_id === group?.id);
      expect([key, n]).toEqual([key, part.n]);
      expect(values['p90']).toBeCloseTo(part.values['p90'] ?? Number.NaN, 9);
    }
    expect(rows.reduce((sum, { n }) => sum + n, 0)).toBe(whole.n);

    const gap = await runCommand(['ask', `fcr gap ${DAYS} by group`], environment);
    expect(gap).toMatchObject({ code: 0, stderr: '' });
    expect(gap.stdout).toContain('Optimal level: none is set yet.');
    const reasons = await runCommand(['ask', `fcr reasons ${DAYS}`, '--json'], environment);
    expect(JSON.parse(reasons.stdout)).toMatchObject({ answer: { metric: 'fcr' } });
    const refused = await runCommand(['ask', 'fcr settings'], environment);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toMatch(/^"fcr settings" is asked in Slack, as \/benchmarks fcr settings; .*\n$/u);

    const unknown = await runCommand(['ask', 'ftr last 30 days', '--json'], environment);
    expect(unknown).toMatchObject({ code: 1, stdout: '' });
    expect(unknown.stderr).toMatch(
      /^There is no metric "ftr"\. Did you mean (?:fcr or frt|frt or fcr)\?\n$/u,
    );
  });
});

describe.concurrent('a fault', () => {
  it('of the configuration is listed with all others, with exit code 2', async () => {
    const sync = await runCommand(['sync'], {
      BACKFILL_DAYS: 'ninety',
      ZENDESK_OAUTH_CLIENT_SECRET: CLIENT.clientSecret,
    });
    expect(sync).toMatchObject({ code: 2, stdout: '' });
    for (const name of ['TIME_ZONE', 'ZENDESK_SUBDOMAIN', 'ZENDESK_OAUTH_CLIENT_ID', 'BACKFILL_DAYS']) {
      expect(sync.stderr).toMatch(new RegExp(`^  - ${name}\\b.*\\.$`, 'mu'));
    }
    expect(sync.stderr).toContain('The configuration has 4 faults:');
    expect(sync.stderr).not.toContain(CLIENT.clientSecret);
  });

  it.each([
    [
      'a client that is wrong',
      { ZENDESK_OAUTH_CLIENT_SECRET: 'a-wrong-secret' },
      /refused the OAuth client/u,
    ],
    [
      'an API token that is wrong',
      {
        ZENDESK_OAUTH_CLIENT_ID: '',
        ZENDESK_OAUTH_CLIENT_SECRET: '',
        ZENDESK_EMAIL: 'ada@lumenhome.example',
        ZENDESK_API_TOKEN: 'a-wrong-secret',
      },
      /Anonymous user/u,
    ],
  ])('of the credentials is one sentence, as with %s', async (_name, variables, sentence) => {
    const zendesk = await serve(account, clock);
    const environment = { ...environmentFor(zendesk.url, newPath()), ...variables };
    const { code, stdout, stderr } = await runCommand(['sync'], environment);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    const lines = stderr
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('Warning: '));
    expect(lines).toEqual([expect.stringMatching(sentence)]);
    expect(stderr).not.toContain('a-wrong-secret');
  });

  it('of the address is one sentence that names it', async () => {
    const zendesk = await serve(account, clock, { onRequest: () => ({ html: true }) });
    const { code, stdout, stderr } = await runCommand(['sync'], environmentFor(zendesk.url, newPath()));
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(SENTENCE);
    expect(stderr).toContain(zendesk.url);
  });

  it('of the database path is one sentence', async () => {
    const path = newPath('letter.txt');
    writeFileSync(path, 'Dear reader, this is no database. '.repeat(100));
    const { code, stdout, stderr } = await runCommand(['ask', 'frt', '--json'], {
      DATABASE_PATH: path,
      TIME_ZONE,
    });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe(`${path} is not a SQLite database; move it away or give another DATABASE_PATH.\n`);
  });

  it('of an ask before the first sync says what to do', async () => {
    const environment = { DATABASE_PATH: newPath(), TIME_ZONE };
    const { code, stdout, stderr } = await runCommand(['ask', 'frt', '--json'], environment);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(SENTENCE);
    expect(stderr).toContain('run "npm run sync" first');
  });
});
