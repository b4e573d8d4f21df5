import type { Account } from '../../src/demo/account.ts';
import { zendeskTime } from '../../src/demo/zendesk-records.ts';
import type { Field, Schedule, SlaPolicy } from '../../src/demo/zendesk-settings.ts';
import { weekly } from '../../src/demo/zendesk-settings.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/domain/settings.ts';
import { AGENT, CUSTOMER, type TicketStory, tellAccount } from '../support/story.ts';
import { serve, standingClock } from '../support/sync.ts';

/** When the account is read for the first time, and when it is read after what happened later. */
export const FIRST = Date.parse('2026-11-18T12:00:00Z');
export const LATER = Date.parse('2026-11-25T12:00:00Z');
/** The field of users that holds answers. */
export const MAPPED: Settings = {
  ...DEFAULT_SETTINGS,
  fields: [{ kind: 'nps', owner: 'user', key: 'nps' }],
};
/** Two full pages of anything and one more row. */
export const PAGE = 4;
const ROWS = 2 * PAGE + 1;

const BORN = '2026-01-01T00:00:00Z';
const DAY_MINUTES = 1440;
const common = { url: '', created_at: BORN, updated_at: BORN };
const rows = <T>(of: (number: number) => T): T[] => Array.from({ length: ROWS }, (_, index) => of(index + 1));

/** Most were opened before the history starts, so that their clocks tell little within it. */
const stories: TicketStory[] = rows((number) => {
  const isNew = number > ROWS - 2;
  const ageMinutes = (isNew ? 3 : 100 + number) * DAY_MINUTES;
  const replied = isNew ? 10 : ageMinutes - 9 * DAY_MINUTES + number;
  return {
    createdAt: zendeskTime(FIRST - ageMinutes * 60_000 + number * 1000),
    group: `Group ${number}`,
    repliedAfter: replied,
    ratedAfter: [replied + 30, number % 2 === 0 ? 'good' : 'bad'],
  };
});

/** Closed and left alone since long before the history starts, so that only a longer one has them. */
const oldStories: TicketStory[] = rows((number) => ({
  createdAt: zendeskTime(FIRST - (150 + number) * DAY_MINUTES * 60_000),
  repliedAfter: 10,
  solvedAfter: 20,
}));

const field = (number: number): Field => ({
  id: 4000 + number,
  key: `field_${number}`,
  type: 'integer',
  title: `Field ${number}`,
  active: true,
});

const schedule = (id: number): Schedule => ({
  ...common,
  id,
  name: `Hours ${id}`,
  zone: 'Europe/Berlin',
  intervals: weekly(9, 17),
  holidays: [{ id: id + 50, name: 'Stocktaking', start_date: '2026-11-02', end_date: '2026-11-02' }],
});

const policy: SlaPolicy = {
  ...common,
  id: 601,
  title: 'Customers',
  description: '',
  position: 1,
  filter: { all: [], any: [] },
  policy_metrics: [
    {
      priority: 'normal',
      metric: 'next_reply_time',
      target: 60,
      target_in_seconds: 3600,
      business_hours: false,
    },
  ],
};

/** An account with the newer surveys, and little beside the tickets that they are about. */
export const surveyedAccount = (): Account => {
  const { users, brands, groups, ...account } = pagedAccount('new');
  const people = { users: users.slice(0, 2), brands: brands.slice(0, 1), groups: groups.slice(0, 1) };
  const lists = { groupMemberships: [], organizations: [], organizationFields: [], ticketFields: [] };
  return { ...account, ...people, ...lists, slaPolicies: [], schedules: [] };
};

/** An account of which every list that has pages fills three of them. */
export function pagedAccount(surveys: Account['surveys'] = 'legacy'): Account {
  const told = tellAccount(
    [...stories, ...oldStories],
    rows((number) => `Group ${number}`),
    {
      surveys,
      schedules: [schedule(801), schedule(802)],
      slaPolicies: [policy],
      ticketForms: [{ id: 1, name: 'Default', active: true }],
      customStatuses: [
        {
          id: 11,
          status_category: 'new',
          agent_label: 'New',
          end_user_label: '',
          active: true,
          default: true,
        },
      ],
      ticketFields: rows(field),
      organizationFields: rows(field),
    },
  );
  const [agent] = told.users;
  const [brand] = told.brands;
  if (!agent || !brand) throw new Error('The account has agents and brands');
  const agents = rows((number) => ({
    ...agent,
    id: 710 + number,
    name: `Agent ${number}`,
    user_fields: { nps: `nps_${number}` },
    updated_at: zendeskTime(FIRST - number * DAY_MINUTES * 60_000),
  }));
  const customers = ['de', 'en-US'].map((locale, index) => ({
    ...agent,
    id: CUSTOMER + index,
    name: `Customer ${index + 1}`,
    role: 'end-user' as const,
    locale,
  }));
  return {
    ...told,
    users: [...told.users, ...agents, ...customers],
    brands: rows((number) => ({ ...brand, id: number, name: `Brand ${number}` })),
    groupMemberships: [...told.users, ...agents].map((user, index) => ({
      ...common,
      id: 300 + index,
      user_id: user.id,
      group_id: 1 + (index % ROWS),
      default: true,
    })),
    organizations: rows((number) => ({
      ...common,
      id: 500 + number,
      name: `Company ${number}`,
      domain_names: [],
      tags: [],
      organization_fields: { [`field_${ROWS}`]: number },
      group_id: null,
    })),
  };
}

/** The account after every ticket and company of it has changed, and some of everything else. */
export async function accountLater(before: Account): Promise<Account> {
  const clock = standingClock(LATER - 5 * 3600 * 1000);
  const { happen, account, close } = await serve(before, clock);
  const tickets = account.tickets.map(({ id }) => id).filter((id) => id <= ROWS);
  for (const id of tickets) {
    clock.moveSeconds(61);
    happen(id, { does: 'write' });
    clock.moveSeconds(61);
    happen(id, { does: 'reply', by: AGENT });
    clock.moveSeconds(61);
    happen(id, { does: 'rate', score: 'bad', comment: null });
  }
  clock.moveSeconds(61);
  happen(1, { does: 'move', to: 'solved' });
  happen(2, { does: 'move', to: 'deleted' });
  happen(3, { does: 'change-requester', requesterId: CUSTOMER + 1 });
  await close();
  return {
    ...account,
    users: account.users
      .filter(({ name }) => name !== 'Agent 9')
      .map((user, index) => ({
        ...user,
        user_fields: { nps: index === 5 ? null : index % 11 },
        updated_at: zendeskTime(LATER - 7_200_000 + index * 1000),
      })),
    groupMemberships: account.groupMemberships.slice(0, -1).map((row) => ({ ...row, default: false })),
    groups: account.groups.map((group) => ({ ...group, name: `${group.name} (new)` })),
    organizations: account.organizations.map((row, index) => ({
      ...row,
      name: `${row.name} (new)`,
      updated_at: zendeskTime(LATER - 7_200_000 + index * 1000),
    })),
  };
}
