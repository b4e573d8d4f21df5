import { MACROS } from '../../src/demo/account-words.ts';
import { DEFAULT_FCR_SETTINGS, type FcrSettings } from '../../src/domain/fcr/settings.ts';
import type { Ruling } from '../../src/domain/past.ts';
import { TAGS } from './verdict-account.ts';

const [BILLING, DELIVERY, RETURNS, TIER_2, SALES] = [
  360_000_100, 360_000_101, 360_000_102, 360_000_103, 360_000_105,
];
const FORM_OF_RETURNS = 360_000_702;

/** Settings that leads may have decided on, by what they come to. */
const VARIANTS = {
  'nobody has decided anything': {},
  'two groups sort and pass on': { triageGroupIds: [DELIVERY, SALES] },
  'some groups and roles are qualified': {
    qualifiedGroupIds: [BILLING, RETURNS, TIER_2],
    qualifiedRoles: ['agent', 'admin'],
  },
  'channels have other models': {
    models: { email: 'triage', web: 'callBack', api: 'direct', chat: 'electronic', voice: 'callBack' },
  },
  'mail and web are sorted, calls returned': {
    models: { email: 'triage', web: 'triage', voice: 'callBack' },
    triageGroupIds: [DELIVERY],
  },
  'tags accept, and say that nothing can be done': {
    acceptingTags: [TAGS.accepting],
    noFurtherActionTags: [TAGS.noFurtherAction],
  },
  'macros ask, and forms and tags are of calls': {
    clarificationMacroIds: [MACROS.ask[0]],
    callerFormIds: [FORM_OF_RETURNS],
    callerTags: [TAGS.caller],
  },
  'a rule takes tickets out, and the window is two days': {
    exceptions: [{ name: 'staff tests', tag: TAGS.exception }],
    windowDays: 2,
  },
  'the window is nine days': { windowDays: 9, noFurtherActionTags: [TAGS.noFurtherAction] },
} satisfies Record<string, Partial<FcrSettings>>;

export type Variant = keyof typeof VARIANTS;

export const settingsOf = (variant: Variant): FcrSettings => ({
  ...DEFAULT_FCR_SETTINGS,
  ...VARIANTS[variant],
});

/** What leads decide of disputes, in turn. */
export const DECISIONS: readonly Pick<Ruling, 'verdict' | 'reason'>[] = [
  { verdict: 'exception', reason: 'duplicate' },
  { verdict: 'confirmed', reason: 'said so on the phone' },
  { verdict: 'presumed', reason: 'never asked again' },
  { verdict: 'noFurtherAction', reason: 'not possible' },
  { verdict: 'notFirstContact', reason: 'moreReplies' },
];

/** Accounts, the moments at which they are looked at, and the settings they are looked at under. */
export const WORLDS = [
  {
    name: 'Berlin with two schedules and a day off, over the end of summer time',
    now: '2026-11-18T13:37:20Z',
    zone: 'Europe/Berlin',
    options: { ticketCount: 80, drawn: 300, seed: 41, schedules: 2 },
    variants: Object.keys(VARIANTS) as Variant[],
    hasHours: true,
  },
  {
    name: 'New York with the newer surveys and no business hours, over the start of summer time',
    now: '2026-04-01T02:10:00Z',
    zone: 'America/New_York',
    options: { ticketCount: 40, drawn: 200, seed: 42, surveys: 'new' },
    variants: [
      'nobody has decided anything',
      'two groups sort and pass on',
      'the window is nine days',
    ] as Variant[],
    hasHours: false,
  },
] as const;

/** Windows as so many days ago, the first and the last. */
export const WINDOWS = [
  [85, 1],
  [40, 12],
  [12, 5],
] as const;
/** The instants as of which everything is asked, so many days ago; the first is the end of the data. */
export const DAYS_AGO = [0, 2.4, 9.3, 33.6];
/** Under which each figure is asked for. */
export const CUTS = [
  '',
  'by group',
  'by channel',
  'by group and channel',
  'channel:email,web',
  'group:Billing,Sales',
];

/** Every verdict with every reason that the worlds must hold, so that none is compared in vain. */
export const VERDICTS = [
  ...['aiOnly', 'deleted', 'merged', 'openedByAgents', 'internal', 'noAgent', 'neverAnswered'].map(
    (reason) => `${reason} ${reason}`,
  ),
  'unknown historyNotKnown',
  'exception staff tests',
  'waiting noFirstContact',
  ...[
    'askedForInformation',
    'moreReplies',
    'transferred',
    'reopened',
    'followUp',
    'cameBack',
    'badRating',
    'unresolved',
  ].map((reason) => `notFirstContact ${reason}`),
  `noFurtherAction ${TAGS.noFurtherAction}`,
  ...['acceptingReply', 'goodRating', 'solvedByCustomer', 'acceptingTag'].map(
    (reason) => `confirmed ${reason}`,
  ),
  'pending inWindow',
  'pending notSolved',
  'presumed silence',
  ...DECISIONS.map(({ verdict, reason }) => `${verdict} ${reason}`),
];
