import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { openData, secondsOf } from '../../src/app/data.ts';
import { createRandom } from '../../src/demo/random.ts';
import type { Organization } from '../../src/demo/zendesk-people.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/domain/settings.ts';
import type { Answer } from '../../src/reports/answer.ts';
import { ask } from '../../src/reports/ask.ts';
import { parseQuestion } from '../../src/reports/question.ts';
import { importFile } from '../support/import-file.ts';
import { tellAccount } from '../support/story.ts';
import { openSynced, serve, standingClock, TIME_ZONE } from '../support/sync.ts';
import { temporaryPaths } from '../support/temp.ts';

/** What is imported, counted a second time by plain SQL over the very files. */
const newPath = temporaryPaths();
const NOW = Date.parse('2026-11-18T11:00:00Z');
const clock = standingClock(NOW);
const COMPANIES = ['Acme', 'Globex', 'Initech', 'Umbrella', 'Hooli', 'Stark'];
const MONTHS = ['2026-08', '2026-09', '2026-10', '2026-11'];
const CES = { low: 1, high: 7, favourable: 3 };

const { between: whole, pick } = createRandom(20_261_118);
const instant = (): string => new Date(NOW - whole(3600, 80 * 86_400) * 1000).toISOString();

const responses = (low: number, high: number): string =>
  [
    'date,score,organization',
    ...Array.from({ length: 400 }, () => [instant(), whole(low, high), pick(COMPANIES)].join(',')),
  ].join('\n');
const yesNo = (): string => pick(['yes', 'no', '']);

const accounts = (): string =>
  [
    'organization,month,mrr_start,expansion,contraction,churn,renewal_due,committed,goal_reached,milestones_met,milestones_defined,engagements_positive,engagements_negative,onboarding_started,onboarded',
    ...COMPANIES.flatMap((company, index) =>
      MONTHS.map((month) =>
        [
          company,
          month,
          whole(100, 900),
          whole(0, 50),
          whole(0, 30),
          whole(0, 20),
          `${month}-${String(whole(1, 9)).padStart(2, '0')}`,
          yesNo(),
          yesNo(),
          whole(0, 4),
          4,
          whole(1, 40),
          whole(0, 15),
          `2026-09-0${index + 1}`,
          ['2026-09-20', '2026-10-25', '2026-09-30'][index % 3],
        ].join(','),
      ),
    ),
  ].join('\n');

const FILES = { nps: responses(0, 10), ces: responses(1, 7), csat: responses(1, 5), account: accounts() };
type Kind = keyof typeof FILES;

/** The same files in the system's own database. */
const paths = Object.fromEntries(
  Object.entries(FILES).map(([kind, text]) => {
    const path = newPath(`${kind}.csv`);
    writeFileSync(path, `${text}\n`);
    return [kind, path];
  }),
) as Record<Kind, string>;

function inSql(kind: Kind, query: string): Record<string, number | null>[] {
  const input = `.import --csv '${paths[kind]}' rows\n.mode json\n${query};\n`;
  const text = execFileSync('sqlite3', [':memory:'], { input, encoding: 'utf8' }).trim();
  return text === '' ? [] : (JSON.parse(text) as Record<string, number | null>[]);
}

async function imported(settings: Settings) {
  const common = {
    url: '',
    domain_names: [],
    tags: [],
    group_id: null,
    organization_fields: {},
    deleted_at: null,
  };
  const organizations = COMPANIES.map(
    (name, index): Organization => ({
      id: index + 1,
      name,
      created_at: '2026-01-01T00:00:00Z',
      updated_at: '2026-01-01T00:00:00Z',
      ...common,
    }),
  );
  const account = tellAccount([{ createdAt: '2026-11-17T08:00:00Z' }], undefined, { organizations });
  const path = newPath();
  const synced = await openSynced(await serve(account, clock), path, clock);
  await synced.pass();
  await synced.close();
  const environment = {
    DATABASE_PATH: path,
    TIME_ZONE,
    CES_SCALE: '1-7',
    CES_GOOD: settings.ces?.isLowGood === false ? 'high' : 'low',
    CES_FAVOURABLE: String(settings.ces?.favourable),
  };
  for (const kind of Object.keys(FILES) as Kind[]) await importFile(paths[kind], kind, environment);
  const data = await openData(path, 'test', clock, { settings });
  closers.push(() => data.store.close());
  const context = { now: secondsOf(clock), timeZone: TIME_ZONE, staleAfterSeconds: 900 };
  return (question: string): Promise<Answer> => ask(data.reads, parseQuestion(question), context);
}

const closers: (() => Promise<void>)[] = [];
let compared = 0;
afterAll(async () => {
  console.info(`${compared.toLocaleString('en-US')} supplied figures compared with SQL`);
  await Promise.all(closers.map((close) => close()));
});

const opened = new Map<boolean, ReturnType<typeof imported>>();
function open(isLowGood = true): ReturnType<typeof imported> {
  const known = opened.get(isLowGood);
  if (known) return known;
  const opening = imported({ ...DEFAULT_SETTINGS, ces: { ...CES, isLowGood } });
  opened.set(isLowGood, opening);
  return opening;
}

const same = (what: string, ours: number | null | undefined, theirs: number | null | undefined): void => {
  compared += 1;
  const isSame =
    Math.abs((ours ?? Number.NaN) - (theirs ?? Number.NaN)) <= 1e-9 * Math.max(1, Math.abs(theirs ?? 0));
  if (!isSame && (ours ?? null) !== (theirs ?? null))
    expect.fail(`${what}: the app says ${ours}, the files ${theirs}`);
};

const WINDOWS = [
  ['last 30 days', '2026-10-18T22:00:00Z', '2026-11-17T23:00:00Z'],
  ['last week', '2026-11-08T23:00:00Z', '2026-11-15T23:00:00Z'],
  ['2026-10-20..2026-10-31', '2026-10-19T22:00:00Z', '2026-10-31T23:00:00Z'],
] as const;

const RULES = [
  ['nps', 'nps', '100.0 * (count(*) filter (where score >= 9) - count(*) filter (where score <= 6))', true],
  ['ces', 'ces', '100.0 * count(*) filter (where score <= 3)', true],
  ['ces', 'ces', '100.0 * count(*) filter (where score >= 3)', false],
  ['csat-supplied', 'csat', '100.0 * count(*) filter (where score >= 4)', true],
] as const;

describe.each(RULES)('%s of a file of %s', (id, kind, rule, isLowGood) => {
  it.each(WINDOWS)('is the same for %s, in all and by organization', async (window, start, end) => {
    const answer = await (await open(isLowGood))(`${id} ${window} by organization`);
    const query = (by: string) =>
      `with told as (select organization, cast(score as integer) as score, julianday(date) as at from rows)
       select ${by} as company, count(*) as n, ${rule} / count(*) as value from told
       where at >= julianday('${start}') and at < julianday('${end}') group by 1`;
    const [all] = inSql(kind, query("'all'"));
    const valueOf = (values: Answer['values']) => values['percent'] ?? values['points'] ?? values['score'];
    same(`${id} ${window} n`, answer.n, all?.['n']);
    same(`${id} ${window}`, valueOf(answer.values), all?.['value']);
    for (const { company, n, value } of inSql(kind, query('organization'))) {
      const row = answer.breakdown?.find(({ key }) => key === String(company));
      same(`${id} ${window} ${company} n`, row?.n, n);
      same(`${id} ${window} ${company}`, row && valueOf(row.values), value);
    }
  });
});

const ACCOUNTS = [
  [
    'nrr last month',
    "sum(mrr_start + expansion - contraction - churn) * 100.0 / sum(mrr_start) from rows where month = '2026-10'",
  ],
  [
    'nrr 2026-09-01..2026-09-30',
    "sum(mrr_start + expansion - contraction - churn) * 100.0 / sum(mrr_start) from rows where month = '2026-09'",
  ],
  [
    'retention last month',
    "100.0 * sum(committed = 'yes') / sum(committed <> '') from rows where month = '2026-10'",
  ],
  [
    'success',
    "100.0 * avg(goal_reached = 'yes') from (select organization, goal_reached, max(month) from rows where goal_reached <> '' group by organization) where true",
  ],
  ['adoption', "100.0 * avg(milestones_met * 1.0 / milestones_defined) from rows where month = '2026-11'"],
  [
    'engagement-quality last month',
    "100.0 * sum(engagements_positive) / sum(engagements_positive + engagements_negative) from rows where month = '2026-10'",
  ],
  [
    'onboard last month',
    "100.0 * avg(julianday(onboarded) - julianday(onboarding_started) <= 30) from rows where month = '2026-11' and date(onboarding_started, '+30 days') between '2026-10-01' and '2026-10-31'",
  ],
] as const;

describe('what a file tells of accounts', () => {
  it.each(ACCOUNTS)('%s is the same, in all and by organization', async (question, figure) => {
    const answer = await (await open())(`${question} by organization`);
    const [all] = inSql('account', `select ${figure}`);
    same(question, answer.values['percent'], Object.values(all ?? {})[0]);
    for (const { key, values } of answer.breakdown ?? []) {
      const [row] = inSql('account', `select ${figure} and organization = '${key}'`);
      same(`${question} ${key}`, values['percent'], Object.values(row ?? {})[0]);
    }
    expect(answer.breakdown?.length).toBeGreaterThan(2);
  });
});
