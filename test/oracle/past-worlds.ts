import type { Conditions } from './sql-oracle.ts';

/** Questions for a rate with a horizon, with the metric and the days they mean. */
export const HORIZONS: Readonly<Record<string, readonly [string, number]>> = {
  'resolution-rate': ['resolution-rate', 7],
  'resolution-rate within 1 day': ['resolution-rate', 1],
  'resolution-rate within 14 days': ['resolution-rate', 14],
  'resolution-rate within 30 days': ['resolution-rate', 30],
  'reopen-rate': ['reopen-rate', 7],
  'repeat-contact': ['repeat-contact', 7],
  'repeat-contact within 14 days': ['repeat-contact', 14],
  'repeat-contact within 30 days': ['repeat-contact', 30],
};
/** Metrics by what their figures are made of. */
export const DURATIONS = ['nrt', 'agent-work', 'acknowledge'];
export const WAITING = ['nrt', 'acknowledge'];
export const AVERAGES = ['transfers', 'assignee-stations'];
export const COUNTS = ['replies', 'solves', 'reopened'];
export const INSTANTS = ['backlog', 'unanswered'];
export const RATES = [
  'bot-share',
  'sla',
  'sla-targets',
  'own-sla',
  'csat',
  'csat-response',
  ...Object.keys(HORIZONS),
];
export const METRICS = [...DURATIONS, ...AVERAGES, ...COUNTS, ...INSTANTS, ...RATES];

/** Segments as they are written, and what they mean. */
export const SEGMENTS: Readonly<Record<string, Conditions>> = {
  'group:Billing': { group: ['Billing'] },
  'channel:email,web': { channel: ['email', 'web'] },
  'priority:high,urgent': { priority: ['high', 'urgent'] },
  'form:Delivery': { form: ['Delivery'] },
  'brand:"Lumen Outlet"': { brand: ['Lumen Outlet'] },
  'product:"desk lamp",Lampshade': { product: ['Desk lamp', 'Lampshade'] },
  'tag:monitoring': { tag: ['monitoring'] },
  'weekday:Monday,Sunday': { weekday: ['Monday', 'Sunday'] },
  'hour:09:00,10:00,23:00': { hour: ['09:00', '10:00', '23:00'] },
  'shift:06:00-14:00,22': { shift: ['06:00–14:00', '22:00–06:00'] },
  'org.plan:business channel:email': { 'org.plan': ['business'], channel: ['email'] },
  'language:de': { language: ['de'] },
  'language:en-GB,fr,"(no language)"': { locale: ['en-GB', 'fr', '(no language)'] },
  'group:Delivery,Returns assignee:"(no assignee)"': {
    group: ['Delivery', 'Returns'],
    assignee: ['(no assignee)'],
  },
};
/** The drop-down of the accounts below whose options are products. */
export const PRODUCT_FIELD = 360_001_005;
/** What leads leave out. */
export const RULES: Readonly<Record<string, Conditions>> = {
  monitoring: { tag: ['monitoring'] },
  'chats of Sales': { group: ['Sales'], channel: ['chat', 'native_messaging'] },
};
/** Breakdowns by two dimensions. */
export const PAIRS = [
  ['group', 'channel'],
  ['language', 'priority'],
  ['weekday', 'hour'],
  ['shift', 'channel'],
  ['product', 'group'],
] as const;
/** Breakdowns that every metric has. */
export const BREAKDOWNS = [
  'group',
  'channel',
  'priority',
  'type',
  'form',
  'brand',
  'product',
  'organization',
  'language',
  'assignee',
  'weekday',
  'hour',
  'shift',
  'org.plan',
  'org.seats',
  ...PAIRS.map((pair) => pair.join(' and ')),
];
/** Accounts, the moments at which they are looked at, and windows; two numbers are dates so many days ago. */
export const WORLDS = [
  {
    name: '500 tickets in Berlin, over the end of summer time',
    now: '2026-11-18T13:37:20Z',
    zone: 'Europe/Berlin',
    options: { ticketCount: 500, seed: 21, schedules: 2 },
    category: null,
    backfillDays: 90,
    windows: [
      'last 30 days',
      'last 7 days',
      'yesterday',
      'last week',
      'this month',
      'last 24 hours',
      [60, 20],
    ],
  },
  {
    name: '500 tickets in Kathmandu, of which half the history is known, with categories',
    now: '2026-11-22T19:00:00Z',
    zone: 'Asia/Kathmandu',
    options: { ticketCount: 500, seed: 22, schedules: 1 },
    category: 360_001_002,
    backfillDays: 45,
    windows: ['last 30 days', 'last week', 'last 24 hours', [44, 12]],
  },
  {
    name: '300 tickets in New York with the newer surveys, on the first of a month',
    now: '2026-04-01T02:10:00Z',
    zone: 'America/New_York',
    options: { ticketCount: 300, seed: 23, surveys: 'new' },
    category: null,
    backfillDays: 90,
    windows: ['last month', 'this week', [60, 9]],
  },
] as const;
