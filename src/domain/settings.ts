import { DEFAULT_FCR_SETTINGS, type FcrSettings } from './fcr/settings.ts';
import type { ResponseKind } from './response.ts';
import { DEFAULT_SHIFTS, type ShiftStarts } from './shifts.ts';

/** The scale of an effort survey and its direction: without both, the same answers mean opposite things. */
export interface EffortScale {
  readonly low: number;
  readonly high: number;
  /** Whether low scores are the good ones: little effort. */
  readonly isLowGood: boolean;
  /** The last score that still is favourable, seen from the good end. */
  readonly favourable: number;
}

/** What answers can be read from a field of Zendesk's. */
export type MappedKind = Extract<ResponseKind, 'nps' | 'ces'>;

/** What has fields in Zendesk. */
export const FIELD_OWNERS = ['ticket', 'user', 'organization'] as const;

export type FieldOwner = (typeof FIELD_OWNERS)[number];

/** A field, named as Zendesk names it. */
export interface FieldName {
  readonly owner: FieldOwner;
  /** The id of a ticket field, the key of any other. */
  readonly key: string;
}

/** A field that holds customers' answers. */
export interface MappedField extends FieldName {
  readonly kind: MappedKind;
}

/** "user:nps_score", as it is configured. */
export const fieldText = ({ owner, key }: FieldName): string => `${owner}:${key}`;

/** What a team decides of its own definitions; everything else of them is the same everywhere. */
export interface Settings {
  /** Calendar minutes within which our own SLA wants a first reply. */
  readonly ownReplyMinutes: number;
  /** The points of a survey that count as good, ascending; null where the survey's own good and bad decide. */
  readonly goodPoints: readonly number[] | null;
  /** Null where nobody has said how effort is asked for. */
  readonly ces: EffortScale | null;
  /** The fields of Zendesk's that hold customers' answers. */
  readonly fields: readonly MappedField[];
  /** IANA. */
  readonly timeZone: string;
  /** By the clock of that zone. */
  readonly shifts: ShiftStarts;
  readonly fcr: FcrSettings;
}

/** Of a team that has decided nothing. */
export const DEFAULT_SETTINGS: Settings = {
  ownReplyMinutes: 1440,
  goodPoints: null,
  ces: null,
  fields: [],
  timeZone: 'UTC',
  shifts: DEFAULT_SHIFTS,
  fcr: DEFAULT_FCR_SETTINGS,
};
