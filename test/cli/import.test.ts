import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Terminal } from '../../src/cli/command.ts';
import { command } from '../../src/cli/import.ts';
import { ConfigError } from '../../src/config/index.ts';
import type { OrganizationRecord } from '../../src/domain/reference.ts';
import { UserError } from '../../src/domain/user-error.ts';
import { open, page } from '../store/records.ts';
import { type Ended, runCommand } from '../support/process.ts';
import { TIME_ZONE } from '../support/sync.ts';
import { readRows, temporaryPaths } from '../support/temp.ts';

const newPath = temporaryPaths();

const organization = (id: number, name: string): OrganizationRecord => ({
  id,
  name,
  fields: {},
  isDeleted: false,
});

/** Runs the command in this process, and says of a fault what `main` would. */
async function runHere(
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Ended> {
  const [out, err]: string[][] = [[], []];
  const terminal: Terminal = {
    out: (text) => void out?.push(`${text}\n`),
    err: (text) => void err?.push(`${text}\n`),
    progress: () => {},
    signal: new AbortController().signal,
  };
  const code = await command.run(words, environment, terminal).catch((error: unknown) => {
    if (!(error instanceof UserError || error instanceof ConfigError)) throw error;
    terminal.err(error.message);
    return error instanceof ConfigError ? 2 : 1;
  });
  return { code, stdout: out?.join('') ?? '', stderr: err?.join('') ?? '' };
}

/** A database as a first sync leaves it, and the command over it. */
async function world() {
  const path = newPath();
  const store = await open(path);
  await store.sync.saveList('organizations', page([organization(11, 'Acme'), organization(12, 'Globex')]));
  await store.close();
  const environment = { DATABASE_PATH: path, TIME_ZONE };
  const run = (words: readonly string[], more: Readonly<Record<string, string>> = {}) =>
    runHere(words, { ...environment, ...more });
  const file = (text: string | Buffer): string => {
    const name = newPath('answers.csv');
    writeFileSync(name, text);
    return name;
  };
  return { path, environment, run, file, rows: (sql: string) => readRows(path, sql) };
}

const NPS = [
  'Date,Score,Company,Comment,Segment',
  '2025-11-03,10,Acme,"Quick, and ""kind""",A',
  '2025-11-04,0,globex,,B',
  '2025-11-04,11,Acme,,B',
  '2025-11-05T09:30:00Z,8,Akme,,B',
].join('\n');

describe('an import of answers', () => {
  it('stores the good rows, lists the others by line and reason, and fails for their sake', async () => {
    const { environment, file, rows } = await world();
    const name = file(NPS);
    const words = ['import', name, '--as', 'nps', '--source', 'Delighted'];
    const { code, stdout, stderr } = await runCommand(words, environment);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout.split('\n')).toEqual([
      expect.stringMatching(/^Imported 2 rows of .*: 2 new, 0 known; rejected 2\.$/u),
      '  line 4: score "11" is not a whole number from 0 to 10',
      '  line 5: organization "Akme" is not known. Did you mean Acme?',
      'Columns that were not read: Segment.',
      '',
    ]);
    expect(
      await rows('select kind, at, score, organization_id, reason, source from responses order by at'),
    ).toEqual([
      {
        kind: 'nps',
        at: Date.parse('2025-11-03T11:00:00Z') / 1000,
        score: 10,
        organization_id: 11,
        reason: 'Quick, and "kind"',
        source: 'Delighted',
      },
      {
        kind: 'nps',
        at: Date.parse('2025-11-04T11:00:00Z') / 1000,
        score: 0,
        organization_id: 12,
        reason: null,
        source: 'Delighted',
      },
    ]);
    expect(await rows('select metric, state, value, organization_id from occurrences order by at')).toEqual([
      { metric: 'nps', state: 'promoter', value: 1, organization_id: 11 },
      { metric: 'nps', state: 'detractor', value: -1, organization_id: 12 },
    ]);
    const question = 'nps 2025-11-03..2025-11-03 by organization';
    const asked = await runCommand(['ask', question, '--json'], environment);
    expect(asked).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(asked.stdout)).toMatchObject({
      n: 1,
      values: { points: 100 },
      unit: 'points',
      suppliedBy: ['Delighted'],
      breakdown: [{ key: 'Acme', n: 1, values: { points: 100 } }],
    });
  });

  it('changes nothing the second time, and nothing at all where it is only tried', async () => {
    const { run, file, rows } = await world();
    const name = file('date;score\r\n2025-11-03;10\r\n2025-11-03;10\r\n2025-11-04;7\r\n');
    const tried = await run([name, '--as', 'nps', '--dry-run']);
    expect(tried).toMatchObject({ code: 0, stderr: '' });
    expect(tried.stdout).toMatch(/^Would import 3 rows of .*: 3 new, 0 known; rejected 0\.\n$/u);
    expect(await rows('select * from responses')).toEqual([]);
    expect(await rows('select * from occurrences')).toEqual([]);
    const first = await run([name, '--as', 'nps']);
    expect(first.stdout).toMatch(/^Imported 3 rows of .*: 3 new, 0 known; rejected 0\.\n$/u);
    const before = await rows('select * from responses');
    expect(before).toHaveLength(3);
    const second = await run([name, '--as', 'nps']);
    expect(second.stdout).toMatch(/: 0 new, 3 known; rejected 0\.\n$/u);
    expect(await rows('select * from responses')).toEqual(before);
  });

  it('keeps nothing of a file that breaks off half-way', async () => {
    const { run, file, rows } = await world();
    const good = Array.from({ length: 2500 }, (_, index) => `2025-11-03,${index % 11},"no ${index}"`);
    const name = file(`date,score,reason\n${good.join('\n')}\n2025-11-03,9,"never closed\n`);
    const { code, stdout, stderr } = await run([name, '--as', 'nps']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^The file is no CSV, .*: a quote is opened and never closed\.\n$/u);
    expect(await rows('select * from responses')).toEqual([]);
  });

  it('shows twenty reasons and counts the rest', async () => {
    const { run, file } = await world();
    const bad = Array.from({ length: 1234 }, () => '2025-11-03,twelve');
    const { code, stdout } = await run([file(`date,score\n${bad.join('\n')}`), '--as', 'csat']);
    expect(code).toBe(1);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(22);
    expect(lines[0]).toMatch(/: 0 new, 0 known; rejected 1,234\.$/u);
    expect(lines.at(-1)).toBe('  and 1,214 more');
  });
});

describe('an import of accounts', () => {
  it('puts facts beside those it knows, and names whoever supplied them', async () => {
    const { run, file, rows } = await world();
    const revenue = file('organization,month,mrr_start,churn\nAcme,2025-10,1000,0\n12,2025-10,500.5,\n');
    const goals = file('organization,month,goal_reached\nACME,2025-10,yes\n');
    expect(await run([revenue, '--as', 'account', '--source', 'CRM'])).toMatchObject({ code: 0 });
    const second = await run([goals, '--as', 'account', '--source', 'Survey']);
    expect(second.stdout).toMatch(/: 0 new, 1 changed, 0 known; rejected 0\.\n$/u);
    const again = await run([revenue, '--as', 'account', '--source', 'CRM']);
    expect(again.stdout).toMatch(/: 0 new, 2 known; rejected 0\.\n$/u);
    expect(await rows('select organization_id, month, facts, source from account_months')).toEqual([
      {
        organization_id: 11,
        month: '2025-10',
        facts: '{"churn":0,"goalReached":true,"mrrStart":1000}',
        source: 'CRM, Survey',
      },
      { organization_id: 12, month: '2025-10', facts: '{"mrrStart":500.5}', source: 'CRM' },
    ]);
  });
});

describe('an import that cannot be', () => {
  it.each([
    ['without a file', ['--as', 'nps'], 1, /^Give one file to read, for example: npm run import/u],
    ['without a kind', ['x.csv'], 1, /^Say what the file holds: npm run import/u],
    [
      'of an unknown kind',
      ['x.csv', '--as', 'npm'],
      1,
      /^Nothing can be imported as "npm"\. Did you mean nps\?\n$/u,
    ],
    [
      'with an unknown option',
      ['x.csv', '--as', 'nps', '--force'],
      1,
      /^Unknown option '--force'; write npm/u,
    ],
    [
      'of a file that is not there',
      ['missing.csv', '--as', 'nps'],
      1,
      /^There is no file missing\.csv\.\n$/u,
    ],
    ['of a folder', ['src', '--as', 'nps'], 1, /^The file src cannot be read: it is a folder\.\n$/u],
    [
      'of effort without its scale and direction',
      ['x.csv', '--as', 'ces'],
      2,
      /CES_SCALE is missing: without scale and direction .*\n.*CES_GOOD is missing: /u,
    ],
  ])('%s says so', async (_name, words, expected, sentence) => {
    const { run } = await world();
    const { code, stdout, stderr } = await run(words);
    expect({ code, stdout }).toEqual({ code: expected, stdout: '' });
    expect(stderr).toMatch(sentence);
  });

  it('while another process holds the database says which', async () => {
    const { path, run, file } = await world();
    const store = await open(path);
    const { code, stderr } = await run([file('date,score\n2025-11-03,9\n'), '--as', 'nps']);
    await store.close();
    expect(code).toBe(1);
    expect(stderr).toBe(
      `The database ${path} is in use by the test; stop it first, or give another DATABASE_PATH.\n`,
    );
  });

  it('before the first sync says what to do', async () => {
    const { run, file } = await world();
    const { code, stderr } = await run([file('date,score\n'), '--as', 'nps'], { DATABASE_PATH: newPath() });
    expect(code).toBe(1);
    expect(stderr).toContain('run "npm run sync" first');
  });
});
