import { agents } from './agents.ts';
import { brands } from './brands.ts';
import { organizationFields, ticketFields } from './fields.ts';
import { forms } from './forms.ts';
import { groups } from './groups.ts';
import { memberships } from './memberships.ts';
import { metricEvents, metricEventsHistory } from './metric-events.ts';
import { organizations } from './organizations.ts';
import { ratings } from './ratings.ts';
import { requesters } from './requesters.ts';
import { schedules } from './schedules.ts';
import { slaPolicies } from './sla-policies.ts';
import { statuses } from './statuses.ts';
import type { Stream } from './stream.ts';
import { surveys } from './surveys.ts';
import { ticketEvents, ticketEventsHistory } from './ticket-events.ts';
import { tickets, ticketsHistory } from './tickets.ts';
import { unsolved } from './unsolved.ts';
import { users } from './users.ts';

/** Every stream, in the order in which a pass reads them: who and what there is, the present, the past. */
export const STREAMS: readonly Stream[] = [
  agents,
  groups,
  memberships,
  brands,
  forms,
  statuses,
  ticketFields,
  organizationFields,
  organizations,
  users,
  schedules,
  slaPolicies,
  tickets,
  unsolved,
  ratings,
  surveys,
  ticketEvents,
  metricEvents,
  requesters,
  ticketsHistory,
  ticketEventsHistory,
  metricEventsHistory,
];
