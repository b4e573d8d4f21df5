import { byId } from './zendesk-data.ts';
import {
  exportMetricEvents,
  exportOrganizations,
  exportTicketEvents,
  exportTickets,
  exportUsers,
} from './zendesk-exports.ts';
import { type Call, cursorPage, list, whole } from './zendesk-pages.ts';
import type { Group, User } from './zendesk-people.ts';
import type { SatisfactionRating } from './zendesk-records.ts';
import { refuse } from './zendesk-reply.ts';
import { countTickets, searchTickets } from './zendesk-search.ts';
import { railsTimeZone, type Schedule } from './zendesk-settings.ts';
import { sortedOnce } from './zendesk-sorted.ts';
import { type SurveyResponse, ulidTime } from './zendesk-surveys.ts';

type Route = (call: Call, id: number) => unknown;

const MINUTE = 60_000;

/** What each path under `/api/v2/` answers; `*` stands for a number. */
const ROUTES: Readonly<Record<string, Route>> = {
  'incremental/tickets/cursor': exportTickets,
  'incremental/ticket_events': exportTicketEvents,
  'incremental/ticket_metric_events': exportMetricEvents,
  'incremental/organizations': exportOrganizations,
  'incremental/users/cursor': exportUsers,
  'search/export': searchTickets,
  'search/count': countTickets,
  satisfaction_ratings: listRatings,
  'guide/survey_responses': listSurveyResponses,
  users: (call) => {
    const roles = call.query.getAll('role[]');
    const isWanted = (user: User) => roles.length === 0 || roles.includes(user.role);
    return list(call, 'users', accountOf(call).users.filter(isWanted));
  },
  'users/show_many': (call) => {
    const ids = new Set(call.query.get('ids')?.split(',').map(Number));
    return { users: accountOf(call).users.filter(({ id }) => ids.has(id)) };
  },
  groups: (call) => {
    const isWanted = (group: Group) => !group.deleted || call.query.get('exclude_deleted') === 'false';
    return list(call, 'groups', accountOf(call).groups.filter(isWanted));
  },
  group_memberships: (call) => list(call, 'group_memberships', accountOf(call).groupMemberships),
  organizations: (call) => {
    const present = accountOf(call).organizations.filter(({ deleted_at: at }) => at == null);
    return list(call, 'organizations', present);
  },
  organization_fields: (call) => list(call, 'organization_fields', accountOf(call).organizationFields),
  user_fields: (call) => list(call, 'user_fields', accountOf(call).userFields),
  brands: (call) => list(call, 'brands', accountOf(call).brands),
  ticket_fields: (call) => list(call, 'ticket_fields', accountOf(call).ticketFields),
  ticket_forms: (call) => whole('ticket_forms', accountOf(call).ticketForms),
  custom_statuses: (call) => ({ custom_statuses: accountOf(call).customStatuses }),
  'slas/policies': (call) => whole('sla_policies', accountOf(call).slaPolicies),
  'group_slas/policies': (call) => {
    const policies = accountOf(call).groupSlaPolicies;
    if (!policies) refuse(403, 'Forbidden', 'You do not have access to this page');
    return whole('group_sla_policies', policies);
  },
  'business_hours/schedules': (call) => ({ schedules: accountOf(call).schedules.map(showSchedule) }),
  'business_hours/schedules/*/holidays': (call, id) => {
    const schedule = accountOf(call).schedules.find((candidate) => candidate.id === id);
    if (!schedule) refuse(404, 'RecordNotFound', 'Not found');
    return { holidays: schedule.holidays };
  },
  'tickets/count': ({ state: { data, options } }) => {
    const isThere = (status: string, id: number) =>
      status !== 'deleted' && !(status === 'closed' && data.isArchived(id));
    const value = data.ticketsById.filter(({ status, id }) => isThere(status, id)).length;
    return { count: { value, refreshed_at: new Date(options.clock.now()).toISOString() } };
  },
};

/** What answers a path, or nothing. */
export function routeOf(name: string): ((call: Call) => unknown) | undefined {
  const number = /\/(\d+)\//u.exec(name)?.[1];
  const pattern = number === undefined ? name : name.replace(`/${number}/`, '/*/');
  const route = Object.hasOwn(ROUTES, pattern) ? ROUTES[pattern] : undefined;
  return route && ((call) => route(call, Number(number)));
}

const accountOf = ({ state }: Call) => state.data.account;

function showSchedule({ zone, id, name, intervals, created_at, updated_at }: Schedule) {
  return { id, name, time_zone: railsTimeZone(zone), intervals, created_at, updated_at };
}

function listRatings(call: Call) {
  const { state, query } = call;
  const account = accountOf(call);
  if (account.surveys === 'new') refuse(403, 'Forbidden', 'You do not have access to this page');
  const start = Number(query.get('start_time') ?? 0) * 1000;
  const end = Number(query.get('end_time') ?? Infinity) * 1000;
  if (start > state.options.clock.now() - MINUTE) refuse(400, 'InvalidValue', 'start_time is too recent');
  const score = query.get('score');
  const scores = score === 'received' ? ['good', 'bad'] : [score];
  const isWanted = (rating: SatisfactionRating) => {
    const at = Date.parse(rating.created_at);
    return at >= start && at <= end && (score === null || scores.includes(rating.score));
  };
  const key = 'satisfaction_ratings';
  if (!query.has('page[size]')) return list(call, key, account.ratings.filter(isWanted));
  return cursorPage(call, key, sortedOnce(account.ratings, byId), { isWanted });
}

function listSurveyResponses(call: Call) {
  const account = accountOf(call);
  if (account.surveys === 'legacy') refuse(404, 'InvalidEndpoint', 'Not found');
  const [start, end] = ['filter[created_at_start]', 'filter[created_at_end]'].map((name) => {
    const given = call.query.get(name);
    return given === null ? undefined : Number(given);
  });
  const isWanted = ({ id }: SurveyResponse) =>
    ulidTime(id) >= (start ?? 0) && ulidTime(id) <= (end ?? Infinity);
  return cursorPage(call, 'survey_responses', sortedOnce(account.surveyResponses, byUlid), { isWanted });
}

function byUlid(a: SurveyResponse, b: SurveyResponse): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
