import type { Account } from '../../src/demo/account.ts';
import type { Organization, User } from '../../src/demo/zendesk-people.ts';
import { zendeskTime } from '../../src/demo/zendesk-records.ts';
import { effortScale } from '../../src/domain/effort.ts';
import { DEFAULT_SETTINGS, type MappedField, type Settings } from '../../src/domain/settings.ts';
import { type TicketStory, tellAccount } from './story.ts';
import { openSynced, serve, standingClock } from './sync.ts';
import { readEach, temporaryPaths } from './temp.ts';

/** A Wednesday, 13:00 in Berlin. */
export const NOW = Date.parse('2026-11-18T12:00:00Z');
export const TICKET_FIELD = 360_000_777;
/** Words in fields that are mapped to nothing. */
export const SECRET = 'the door code is 4711';

/** Settings in which some fields are mapped; effort is asked for from 1 to 7, low being good. */
export const mapping = (...fields: readonly MappedField[]): Settings => ({
  ...DEFAULT_SETTINGS,
  ces: effortScale(1, 7, true),
  fields,
});

export const TICKET_NPS: MappedField = { kind: 'nps', owner: 'ticket', key: String(TICKET_FIELD) };
export const USER_NPS: MappedField = { kind: 'nps', owner: 'user', key: 'nps_score' };
export const COMPANY_NPS: MappedField = { kind: 'nps', owner: 'organization', key: 'nps' };

const at = (minutesAgo: number): string => zendeskTime(NOW - minutesAgo * 60_000);

/** A customer of a company, whose field was filled so many minutes ago. */
export const customer = (
  id: number,
  value: unknown,
  minutesAgo = 3 * 1440,
  companyId: number | null = 11,
): User => ({
  id,
  url: '',
  name: `Customer ${id}`,
  email: `c${id}@customer.example`,
  role: 'end-user',
  role_type: null,
  only_private_comments: false,
  restricted_agent: false,
  active: true,
  suspended: false,
  locale: 'en',
  iana_time_zone: 'Europe/Berlin',
  organization_id: companyId,
  default_group_id: null,
  user_fields: { nps_score: value as string, notes: SECRET },
  created_at: at(200 * 1440),
  updated_at: at(minutesAgo),
});

export const company = (
  id: number,
  name: string,
  value: unknown = null,
  minutesAgo = 3 * 1440,
): Organization => ({
  id,
  url: '',
  name,
  domain_names: [],
  tags: [],
  organization_fields: { nps: value as string, notes: SECRET },
  group_id: null,
  created_at: at(200 * 1440),
  updated_at: at(minutesAgo),
});

/** A ticket of three days ago that holds a value. */
export const answered = (value: unknown): TicketStory => ({
  createdAt: at(3 * 1440),
  customFields: [
    { id: TICKET_FIELD, value: value as string },
    { id: TICKET_FIELD + 1, value: SECRET },
  ],
});

const field = (id: number, key: string, title: string) => ({ id, key, title, type: 'text', active: true });

/** An account with fields for answers and one for words. */
export function fieldAccount(stories: readonly TicketStory[], parts: Partial<Account> = {}): Account {
  const { users = [], ...others } = parts;
  const told = tellAccount(stories, undefined, {
    ticketFields: [
      { id: TICKET_FIELD, type: 'tagger', title: 'Recommend, 0 to 10', active: true },
      { id: TICKET_FIELD + 1, type: 'text', title: 'Notes', active: true },
    ],
    userFields: [field(31, 'nps_score', 'Would recommend'), field(32, 'notes', 'Notes')],
    organizationFields: [field(41, 'nps', 'Company NPS'), field(42, 'notes', 'Notes')],
    organizations: [company(11, 'Acme'), company(12, 'Globex')],
    ...others,
  });
  return { ...told, users: [...told.users, ...users] };
}

const newPath = temporaryPaths();
const LIMITS = { attempts: 2, retryDelayMs: 1 };

/** Serves and reads an account under some settings, all of it real but Zendesk. */
export async function readFields(
  account: Account,
  settings: Settings,
  options: Parameters<typeof serve>[2] = {},
) {
  const clock = standingClock(NOW);
  const zendesk = await serve(account, clock, options);
  const path = newPath();
  let synced = await openSynced(zendesk, path, clock, { settings }, { limits: LIMITS });
  await synced.pass();
  return {
    clock,
    zendesk,
    path,
    synced: () => synced,
    pass: () => synced.pass({ isAwaited: true }),
    ask: (question: string) => synced.ask(question),
    /** Reads on under other settings. */
    reopen: async (others: Settings) => {
      await synced.close();
      synced = await openSynced(zendesk, path, clock, { settings: others }, { limits: LIMITS });
      await synced.pass({ isAwaited: true });
    },
    /** What is stored: closes the database. */
    stored: async () => {
      await synced.close();
      const [responses = [], measured = [], setAside = [], seen = []] = await readEach(path, [
        'select kind, at, score, ticket_id, organization_id, source from responses order by at, content',
        "select metric, ticket_id, at, state from occurrences where metric in ('nps', 'ces') order by at, seq",
        'select stream, record, reason from set_aside order by record',
        'select * from field_answers order by kind, record_id',
      ]);
      return { responses, measured, setAside, seen };
    },
  };
}
