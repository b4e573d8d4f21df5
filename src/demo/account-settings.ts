import { EFFORT_FIELD, USER_FIELDS } from './account-answers.ts';
import { PRODUCT_FIELD } from './account-products.ts';
import { DESKS, FIRST_ID, formOf } from './account-world.ts';
import { STATUS_LABELS } from './zendesk-life.ts';
import type { GroupMembership, User } from './zendesk-people.ts';
import { recordUrl } from './zendesk-records.ts';
import type { CustomStatus, Field, Schedule, SlaPolicy, TicketForm } from './zendesk-settings.ts';
import { weekly } from './zendesk-settings.ts';

const WEEKDAYS = [1, 2, 3, 4, 5];
const PRIORITIES = ['urgent', 'high', 'normal', 'low'] as const;
/** Minutes by priority, the most urgent first. */
const TARGETS = {
  first_reply_time: [30, 60, 240, 480],
  next_reply_time: [60, 120, 480, 960],
  requester_wait_time: [480, 960, 2880, 5760],
  total_resolution_time: [1440, 2880, 7200, 10_080],
};

/** The fields, forms and labels of the shop's tickets. */
export function createSettings(bornAt: string) {
  return {
    organizationFields: ORGANIZATION_FIELDS,
    userFields: USER_FIELDS,
    ticketFields: TICKET_FIELDS,
    ticketForms: DESKS.map((desk): TicketForm => ({ id: formOf(desk), name: desk.name, active: true })),
    customStatuses: CUSTOM_STATUSES,
    slaPolicies: [slaPolicy(bornAt)],
  };
}

/** How many desks each agent helps out at, beside the own one. */
const OTHER_DESKS = 2;

/** Each agent's membership in the own group and in the next ones; the first are from before Zendesk kept changes. */
export function createMemberships(users: readonly User[], bornAt: string): GroupMembership[] {
  const agents = users.filter((user) => user.default_group_id !== null);
  const desks = Array.from({ length: 1 + OTHER_DESKS }, (_, step) =>
    agents.map((user) => ({ user_id: user.id, default: step === 0, group_id: deskAfter(user, step) })),
  );
  return desks.flat().map((row, index) => {
    const id = 385_000_100 + index;
    const times = { created_at: bornAt, ...(index < 3 ? {} : { updated_at: bornAt }) };
    return { ...row, id, url: recordUrl('group_memberships', id), ...times };
  });
}

/** The group of the desk so many further on than an agent's own. */
const deskAfter = ({ default_group_id: own }: User, steps: number): number =>
  FIRST_ID.group + (((own ?? 0) - FIRST_ID.group + steps) % DESKS.length);

/** Office hours, and for two schedules those of the delivery desk, with a day off within the usual ninety. */
export function createSchedules(count: 1 | 2, zone: string, bornAt: string, nowMs: number): Schedule[] {
  const common = { zone, created_at: bornAt, updated_at: bornAt };
  const office = { id: 360_000_801, name: 'Office hours', intervals: weekly(9, 18, WEEKDAYS), holidays: [] };
  const day = new Date(nowMs - 21 * 86_400_000).toISOString().slice(0, 10);
  const holidays = [{ id: 360_000_851, name: 'Stocktaking', start_date: day, end_date: day }];
  const intervals = weekly(8, 20, [...WEEKDAYS, 6]);
  const delivery = { id: 360_000_802, name: 'Delivery hours', intervals, holidays };
  return [office, delivery].slice(0, count).map((schedule) => ({ ...schedule, ...common }));
}

function slaPolicy(bornAt: string): SlaPolicy {
  const policy_metrics = Object.entries(TARGETS).flatMap(([metric, targets]) =>
    PRIORITIES.map((priority, index) => {
      const target = targets[index] ?? 0;
      return { priority, metric, target, target_in_seconds: target * 60, business_hours: false };
    }),
  );
  const words = { title: 'Customers', description: 'Everybody who writes to us', position: 1 };
  const filter = { all: [], any: [] };
  return { id: 360_000_601, ...words, filter, policy_metrics, created_at: bornAt, updated_at: bornAt };
}

const option = (id: number, name: string) => ({ id, name, value: name.toLowerCase() });

const ORGANIZATION_FIELDS: Field[] = [
  {
    id: 360_001_101,
    key: 'plan',
    type: 'dropdown',
    title: 'Plan',
    active: true,
    custom_field_options: [option(360_001_111, 'Basic'), option(360_001_112, 'Business')],
  },
  { id: 360_001_102, key: 'seats', type: 'integer', title: 'Seats', active: true },
  { id: 360_001_103, key: 'old_number', type: 'text', title: 'Old number', active: false },
];

const TICKET_FIELDS: Field[] = [
  { id: 360_001_001, type: 'text', title: 'Order number', active: true },
  {
    id: 360_001_002,
    type: 'tagger',
    title: 'Reason',
    active: true,
    custom_field_options: [option(360_001_011, 'Damaged'), option(360_001_012, 'Late')],
  },
  PRODUCT_FIELD,
  { id: 360_001_003, type: 'text', title: 'Fax number', active: false },
  EFFORT_FIELD,
  { id: FIRST_ID.form - 600, type: 'status', title: 'Status', active: true },
  { id: FIRST_ID.form - 599, type: 'priority', title: 'Priority', active: true },
];

/** Each category's default label, and two that are no defaults. */
export const CUSTOM_STATUSES: CustomStatus[] = [
  ...(['new', 'open', 'pending', 'hold', 'solved'] as const).map((category) => {
    const label = category === 'hold' ? 'On-hold' : category.replace(/^./u, (letter) => letter.toUpperCase());
    return statusLabel(STATUS_LABELS[category], category, label, true, true);
  }),
  statusLabel(16, 'pending', 'Waiting for the courier', true, false),
  statusLabel(17, 'open', 'Escalated', false, false),
];

function statusLabel(
  id: number,
  status_category: CustomStatus['status_category'],
  agent_label: string,
  active: boolean,
  isDefault: boolean,
): CustomStatus {
  return { id, status_category, agent_label, end_user_label: agent_label, active, default: isDefault };
}
