import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DateTime } from 'luxon';
import { createRandom } from '../../../src/demo/random.ts';
import type { Organization } from '../../../src/demo/zendesk-people.ts';
import { type TicketStory, tellAccount } from '../../support/story.ts';
import { TIME_ZONE } from '../../support/sync.ts';

export const NOW = Date.parse('2026-11-18T11:00:00Z');
export const COMPANIES = Array.from({ length: 24 }, (_, index) => `Company ${index + 1}`);
const MONTHS = ['2026-07', '2026-08', '2026-09', '2026-10', '2026-11'];
const CREATED = '2026-01-01T00:00:00Z';
const DAY_MINUTES = 1440;
const { between: whole, chance, pick } = createRandom(20_261_122);

const blankOr = (share: number, value: () => number | string): number | string =>
  chance(share) ? '' : value();
const yesNo = (blank: number): number | string => blankOr(blank, () => pick(['yes', 'no']));
const dayOf = (month: string): string => `${month}-${String(whole(1, 28)).padStart(2, '0')}`;

function factsOf(month: string): (number | string)[] {
  const defined = whole(0, 5);
  const isTold = chance(0.5);
  const moved = (most: number) => blankOr(isTold ? 0.2 : 1, () => whole(0, most));
  const met = whole(0, defined);
  const milestones = chance(0.4) ? ['', ''] : [met, defined];
  return [
    whole(0, 9) === 0 ? 0 : whole(100, 900),
    moved(80),
    moved(40),
    moved(40),
    blankOr(0.5, () => dayOf(chance(0.8) ? month : pick(MONTHS))),
    yesNo(0.3),
    yesNo(0.5),
    yesNo(0.5),
    ...milestones,
    blankOr(0.6, () => whole(0, 12)),
    blankOr(0.6, () => whole(0, 6)),
  ];
}

/** A row fits if it does not lose more than there was, which an import refuses. */
const fits = ([mrr, expansion, contraction, churn]: readonly (number | string)[]): boolean =>
  Number(contraction) + Number(churn) <= Number(mrr) + Number(expansion);

/** What is imported of the companies: months are missing, and so are cells; of a few nothing is told. */
export function accountFile(): string {
  const rows = COMPANIES.slice(0, -3).flatMap((company) =>
    MONTHS.flatMap((month) => {
      const facts = factsOf(month);
      return chance(0.25) || !fits(facts) ? [] : [[company, month, ...facts].join(',')];
    }),
  );
  const columns =
    'organization,month,mrr_start,expansion,contraction,churn,renewal_due,committed,active,goal_reached,milestones_met,milestones_defined,engagements_positive,engagements_negative';
  return [columns, ...rows, ''].join('\n');
}

const organizations = (): Organization[] =>
  COMPANIES.map((name, index) => ({
    id: index + 1,
    url: '',
    name,
    domain_names: [],
    tags: [],
    organization_fields: { plan: pick(['gold', 'basic', null]), is_active: pick([true, false, null]) },
    group_id: null,
    created_at: CREATED,
    updated_at: CREATED,
  }));

const FIELDS = ['plan', 'is_active'].map((key, index) => ({
  id: 100 + index,
  key,
  type: key === 'plan' ? 'tagger' : 'checkbox',
  title: key,
  active: true,
}));

const PROBLEMS = 60;

function problem(): TicketStory {
  const solvedAfter = whole(5, 4 * DAY_MINUTES);
  return {
    createdAt: new Date(NOW - whole(2, 85 * DAY_MINUTES) * 60_000).toISOString(),
    ...(chance(0.85) ? { solvedAfter } : {}),
    ...(chance(0.15) ? { tags: ['closed_by_merge'] } : {}),
    ...(chance(0.2) ? { happenings: [[solvedAfter + 60, { does: 'move', to: 'open' }]] as const } : {}),
  };
}

function incident(): TicketStory {
  const createdAt = new Date(NOW - whole(2, 85 * DAY_MINUTES) * 60_000).toISOString();
  if (chance(0.3)) return { createdAt, tags: chance(0.3) ? ['closed_by_merge'] : [] };
  const rated = [whole(60, 3000), pick(['good', 'good', 'bad'] as const)] as const;
  return {
    createdAt,
    repliedAfter: 20,
    solvedAfter: 50,
    ratedAfter: rated,
    supportType: chance(0.1) ? 'ai_agent' : 'agent',
    ...(chance(0.1) ? { tags: ['closed_by_merge'] } : {}),
  };
}

/** Customers with problems, the incidents they had of them, and what they said of other tickets. */
export function customersAccount() {
  const stories = Array.from({ length: 400 }, (_, index) => (index < PROBLEMS ? problem() : incident()));
  const inTime = stories.map((story) => withoutFuture(story));
  const account = tellAccount(inTime, undefined, {
    organizations: organizations(),
    organizationFields: FIELDS,
  });
  for (const [index, ticket] of account.tickets.entries()) {
    ticket.organization_id = chance(0.1) ? null : whole(1, COMPANIES.length);
    if (index >= PROBLEMS && chance(0.3)) Object.assign(ticket, { problem_id: whole(1, PROBLEMS) });
    if (chance(0.2)) ticket.tags = [...ticket.tags, 'monitoring'];
  }
  return account;
}

/** Nothing happens after now. */
function withoutFuture({ solvedAfter, ratedAfter, repliedAfter, happenings, ...story }: TicketStory) {
  const most = (NOW - Date.parse(story.createdAt)) / 60_000 - 1;
  return {
    ...story,
    ...(solvedAfter !== undefined && solvedAfter <= most ? { solvedAfter } : {}),
    ...(repliedAfter !== undefined && repliedAfter <= most ? { repliedAfter } : {}),
    ...(ratedAfter !== undefined && ratedAfter[0] <= most ? { ratedAfter } : {}),
    happenings: (happenings ?? []).filter(([minutes]) => minutes <= most),
  };
}

/** What a window is called, and its instants. */
export interface NamedWindow {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Where the data ends, and what a rule leaves out: tickets with a tag, or the organizations of a plan with their tickets. */
interface Moment {
  readonly asOf: number;
  readonly tag?: string;
  readonly plan?: string;
}

/** A figure as the SQL gives it, percentages and hours unrounded. */
export interface CustomerCell {
  readonly metric: 'availability' | 'health';
  readonly window: string;
  readonly cut: string;
  readonly key: string;
  readonly n: number;
  readonly percent: number | null;
  readonly unknown?: number;
  readonly all_hours?: number;
  readonly available_hours?: number;
  readonly partial?: number;
  /** Of the parts, as a JSON object. */
  readonly shares?: string;
}

/** Every figure of every window, as a whole, by organization and by plan; the records are put beside the file. */
export function computeCustomers(
  file: string,
  records: Readonly<Record<string, unknown[]>>,
  windows: readonly NamedWindow[],
  moment: Moment,
): CustomerCell[] {
  const folder = dirname(file);
  const { tickets = [], searched = [], ratings = [], organizations: companies = [] } = records;
  const tables = {
    tickets: [...tickets, ...searched],
    ratings,
    organizations: companies,
    windows,
    months: spans('month'),
    days: spans('day'),
    moment: [moment],
  };
  for (const [name, rows] of Object.entries(tables))
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(rows));
  const sql = readFileSync(join(import.meta.dirname, 'customers.sql'), 'utf8');
  const answer = execFileSync('sqlite3', ['-bail', ':memory:'], {
    cwd: folder,
    input: `.import --csv '${file}' accounts\n${sql}`,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return answer.split(/(?<=\])\n(?=\[)/u).flatMap((text) => JSON.parse(text) as CustomerCell[]);
}

/** The months, or days, of a year and more by the zone's calendar. */
function spans(unit: 'month' | 'day') {
  const first = DateTime.fromISO('2026-01-01', { zone: TIME_ZONE });
  return Array.from({ length: unit === 'month' ? 16 : 480 }, (_, index) => {
    const start = first.plus({ [`${unit}s`]: index });
    return {
      [unit]: start.toFormat(unit === 'month' ? 'yyyy-MM' : 'yyyy-MM-dd'),
      start: start.toUnixInteger(),
      end: start.plus({ [`${unit}s`]: 1 }).toUnixInteger(),
    };
  });
}
