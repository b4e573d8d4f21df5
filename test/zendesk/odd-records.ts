import type { StreamName } from '../../src/domain/stream.ts';
import type { Row } from '../support/temp.ts';

/** A record unlike what Zendesk documents: how it differs from a right one, and what becomes of it. */
export interface OddRecord {
  readonly what: string;
  readonly change: Readonly<Record<string, unknown>>;
  /** What of it is stored; nothing where it is left out or set aside. */
  readonly kept?: Row;
  /** Under which id it is stored or set aside, where that is not its own. */
  readonly storedAs?: number | string;
  /** Why it is set aside. */
  readonly reason?: string;
}

const NO_NAME: OddRecord = { what: 'no name', change: { name: undefined }, reason: 'name: invalid_type' };
const NO_ID: OddRecord = {
  what: 'no id',
  change: { id: null },
  storedAs: 'null',
  reason: 'id: too_small',
};
const NAMED: readonly OddRecord[] = [
  { what: 'a text for an id', change: { id: '900900' }, storedAs: 900_900, kept: { id: 900_900 } },
  { what: 'a name of two lines', change: { name: ' Two\n lines ' }, kept: { name: 'Two lines' } },
  { what: 'a number for a name', change: { name: 7 }, reason: 'name: invalid_type' },
  NO_NAME,
  NO_ID,
];

const FIELDS: readonly OddRecord[] = [
  { what: 'an unknown type', change: { type: 'hologram' }, kept: { type: 'hologram' } },
  {
    what: 'nulls',
    change: { key: null, active: null, custom_field_options: null },
    kept: { key: '', is_active: 1, options: '{}' },
  },
  { what: 'options that are none', change: { custom_field_options: [1] }, kept: { options: '{}' } },
  { what: 'no title', change: { title: undefined }, reason: 'title: invalid_type' },
];

const TICKETS: readonly OddRecord[] = [
  {
    what: 'texts for numbers',
    change: { group_id: '3', requester_id: '905', generated_timestamp: '1794744609' },
    kept: { group_id: 3, requester_id: 905 },
  },
  {
    what: 'ids that are none',
    change: { group_id: 'billing', brand_id: -1, assignee_id: 1.5, problem_id: {} },
    kept: { group_id: null, brand_id: null, assignee_id: null, problem_id: null },
  },
  {
    what: 'unknown words',
    change: { status: 'open', type: 'riddle', priority: 'asap', via: { channel: 'fax' } },
    kept: { status: 'open', type: 'riddle', priority: 'asap', channel: 'fax' },
  },
  {
    what: 'nulls',
    change: { type: null, priority: null, via: null, tags: null, metric_set: null, updated_at: null },
    kept: { type: null, priority: null, channel: 'unknown', tags: '[]', metric_set: null, updated_at: null },
  },
  {
    what: 'a later source that is none',
    change: { via: { channel: 'email', source: 5 }, updated_at: 'soon' },
    kept: { channel: 'email', follow_up_of_id: null, updated_at: null },
  },
  {
    what: 'minutes below zero',
    change: { metric_set: { reply_time_in_minutes: { calendar: -1, business: null } } },
    kept: { frt_state: 'impossible', frt_value: null, created_value: 1 },
  },
  { what: 'no status', change: { status: undefined }, reason: 'status: invalid_type' },
  { what: 'no creation', change: { created_at: null }, reason: 'created_at: custom' },
];

const AT = 1_794_000_000;
const TIME = '2026-11-06T00:00:00Z';

const TICKET_EVENTS: readonly OddRecord[] = [
  {
    what: 'texts for numbers',
    change: { ticket_id: '5', timestamp: String(AT), child_events: [{ status: 'open' }] },
    kept: { ticket_id: 5, at: AT, kind: 'status', value: 'open' },
  },
  {
    what: 'nobody who did it, and no way it came',
    change: { updater_id: null, via: null, child_events: [{ via: 7, priority: 'high' }] },
    kept: { actor_id: -1, channel: null, kind: 'priority' },
  },
  {
    what: 'an unknown status and an odd value before',
    change: { child_events: [{ status: 'snoozed', previous_value: { was: 'open' } }] },
    kept: { value: 'snoozed', previous: null },
  },
  {
    what: 'a comment that says too little',
    change: { updater_id: 900, child_events: [{ type: 'Comment', public: 'yes', created_at: 'now' }] },
    kept: { kind: 'comment', actor_id: 0, is_public: 0 },
  },
  { what: 'a child of an unknown kind', change: { child_events: [{ mood: 'sad' }] } },
  { what: 'no children', change: { child_events: null } },
  {
    what: 'a child that is none',
    change: { child_events: [null] },
    reason: 'child_events.0: invalid_type',
  },
  { what: 'no moment', change: { timestamp: undefined }, reason: 'timestamp: invalid_type' },
];

const METRIC_EVENTS: readonly OddRecord[] = [
  {
    what: 'unknown words',
    change: { metric: 'mood_time', type: 'sulk' },
    kept: { metric: 'mood_time', type: 'sulk' },
  },
  {
    what: 'texts for numbers',
    change: { instance_id: '2', type: 'apply_sla', sla: { target: '90', policy: { id: 7 } } },
    kept: { instance_id: 2, target_minutes: 90, policy_id: '7', is_business: null },
  },
  {
    what: 'nulls',
    change: { type: 'update_status', sla: null, status: null, deleted: null },
    kept: { target_minutes: null, calendar_minutes: null, is_deleted: 0 },
  },
  {
    what: 'another kind of target',
    change: { type: 'apply_group_sla', group_sla: { target_in_seconds: 90, policy: null } },
    kept: { target_minutes: 1.5, policy_id: null },
  },
  {
    what: 'a retraction',
    change: { type: 'breach', deleted: true },
    kept: { type: 'breach', is_deleted: 1 },
  },
  { what: 'nothing to tell', change: { type: 'measure' } },
  { what: 'a moment that is none', change: { type: 'breach', time: 'soon' }, reason: 'time: custom' },
];

/** What may be odd about the records of each stream. */
export const ODD_RECORDS: { readonly [Name in StreamName]: readonly OddRecord[] } = {
  agents: [
    {
      what: 'texts for numbers',
      change: { id: '900900', role_type: '1' },
      storedAs: 900_900,
      kept: { is_light: 1 },
    },
    { what: 'an unknown role', change: { role: 'oracle', role_type: 99 }, kept: { is_light: 0 } },
    {
      what: 'nulls',
      change: { role: null, role_type: null, only_private_comments: null },
      kept: { is_light: 0 },
    },
    { what: 'a customer among them', change: { role: 'end-user' } },
    NO_NAME,
    NO_ID,
  ],
  groups: NAMED,
  brands: NAMED,
  forms: NAMED,
  memberships: [
    {
      what: 'texts for numbers',
      change: { user_id: '711', group_id: '2' },
      kept: { user_id: 711, group_id: 2 },
    },
    { what: 'no word on the default', change: { default: undefined }, kept: { is_default: 0 } },
    { what: 'no user', change: { user_id: null }, reason: 'user_id: too_small' },
    NO_ID,
  ],
  statuses: [
    { what: 'an unknown category', change: { status_category: 'frozen' }, kept: { category: 'frozen' } },
    { what: 'nulls', change: { active: null }, kept: { is_active: 1 } },
    { what: 'no label', change: { agent_label: undefined }, reason: 'agent_label: invalid_type' },
  ],
  'ticket-fields': FIELDS,
  'organization-fields': FIELDS,
  organizations: [
    {
      what: 'a text for a number',
      change: { organization_fields: { field_9: '7' } },
      kept: { fields: '{"field_9":"7"}' },
    },
    {
      what: 'values nobody can count by',
      change: { organization_fields: { field_9: [7] } },
      kept: { fields: '{}' },
    },
    {
      what: 'nulls',
      change: { organization_fields: null, deleted_at: null },
      kept: { fields: '{}', is_deleted: 0 },
    },
    { what: 'a deletion', change: { deleted_at: TIME }, kept: { is_deleted: 1 } },
    NO_NAME,
    NO_ID,
  ],
  schedules: [
    {
      what: 'texts for numbers, and the name of a zone that is no city',
      change: { time_zone: 'Pacific Time (US & Canada)', intervals: [{ start_time: '60', end_time: '120' }] },
      kept: { time_zone: 'America/Los_Angeles', intervals: '[{"startMinute":60,"endMinute":120}]' },
    },
    { what: 'an unknown zone', change: { time_zone: 'Atlantis' }, reason: 'time_zone: custom' },
    { what: 'no hours', change: { intervals: null }, reason: 'intervals: invalid_type' },
    {
      what: 'hours outside the week',
      change: { intervals: [{ start_time: 0, end_time: 20_000 }] },
      reason: 'intervals.0.end_time: too_big',
    },
  ],
  'sla-policies': [
    { what: 'a word for an id', change: { id: '01HPOLICY' }, storedAs: '01HPOLICY', kept: { position: 1 } },
    { what: 'nulls', change: { position: null, policy_metrics: null }, kept: { position: 0, targets: '[]' } },
    {
      what: 'texts for numbers and unknown words',
      change: { policy_metrics: [{ metric: 'mood', priority: 'asap', target: '30' }] },
      kept: { targets: '[{"metric":"mood","priority":"asap","targetMinutes":30,"isBusiness":false}]' },
    },
    { what: 'no title', change: { title: undefined }, reason: 'title: invalid_type' },
  ],
  tickets: TICKETS,
  unsolved: TICKETS,
  users: [
    {
      what: 'a text for a number, and an organization that is none',
      change: { organization_id: 'acme', user_fields: { nps: 'nps_9' } },
      kept: { kind: 'nps', score: 9 },
    },
    { what: 'fields that are none', change: { user_fields: [1] } },
    { what: 'other fields alone', change: { user_fields: { door_code: '7' } } },
    {
      what: 'words for a score',
      change: { id: 900_901, user_fields: { nps: 'rather not' } },
      storedAs: '900901 nps',
      reason: 'user:nps: no score from 0 to 10',
    },
    { what: 'no moment', change: { updated_at: null }, reason: 'updated_at: invalid_type' },
    NO_ID,
  ],
  requesters: [
    { what: 'nobody asked for them', change: {} },
    { what: 'no id', change: { id: null } },
  ],
  ratings: [
    { what: 'a longer word', change: { score: 'good_with_comment' }, kept: { score: 'good' } },
    { what: 'an unknown score', change: { score: 'meh' } },
    {
      what: 'texts, nulls and ids that are none',
      change: { ticket_id: '77', group_id: null, assignee_id: 'kim', updated_at: null, created_at: TIME },
      kept: { ticket_id: 77, group_id: null, assignee_id: null, updated_at: Date.parse(TIME) / 1000 },
    },
    { what: 'no ticket', change: { ticket_id: null }, reason: 'ticket_id: too_small' },
    { what: 'no moment', change: { created_at: null }, reason: 'created_at: invalid_type' },
  ],
  surveys: [
    {
      what: 'a text for a number',
      change: { answers: [{ type: 'rating_scale', rating: '5', rating_category: 'good' }] },
      kept: { points: 5, score: 'good' },
    },
    {
      what: 'a subject told otherwise, and an end that is none',
      change: { subjects: null, subject_zrns: ['zen:user:4', 'zen:ticket:8'], expires_at: 'never' },
      kept: { ticket_id: 8, expires_at: null },
    },
    {
      what: 'an unknown score',
      change: { answers: [{ type: 'rating_scale', rating_category: 'ecstatic' }] },
    },
    { what: 'no answer', change: { answers: null } },
    { what: 'no ticket', change: { subjects: [], subject_zrns: null } },
    { what: 'an id that is none', change: { id: 'x' }, storedAs: 'x', reason: 'id: invalid_format' },
  ],
  'tickets-history': [],
  'ticket-events': TICKET_EVENTS,
  'ticket-events-history': TICKET_EVENTS,
  'metric-events': METRIC_EVENTS,
  'metric-events-history': METRIC_EVENTS,
};

/** The table in which each stream's records are. */
export const TABLE_OF = {
  agents: 'agents',
  groups: 'groups',
  brands: 'brands',
  forms: 'forms',
  memberships: 'memberships',
  statuses: 'statuses',
  'ticket-fields': 'ticket_fields',
  'organization-fields': 'organization_fields',
  organizations: 'organizations',
  users: 'field_answers',
  requesters: 'requesters',
  schedules: 'schedules',
  'sla-policies': 'sla_policies',
  tickets: 'tickets',
  'tickets-history': 'tickets',
  unsolved: 'tickets',
  ratings: 'ratings',
  surveys: 'survey_responses',
  'ticket-events': 'ticket_events',
  'ticket-events-history': 'ticket_events',
  'metric-events': 'metric_events',
  'metric-events-history': 'metric_events',
} as const satisfies Record<StreamName, string>;
