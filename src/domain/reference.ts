import { type FieldValues } from './mapped-field.ts';
import type { EpochSeconds } from './ticket.ts';

/** A group, brand, form or the like. */
export interface NamedRecord {
  readonly id: number;
  readonly name: string;
}

/** A human agent or admin, light agents included. */
export interface AgentRecord extends NamedRecord {
  readonly isLight: boolean;
  /** `admin`, `agent` or a custom role's id; null or absent where it is not told. */
  readonly role?: string | null;
}

/** That an agent belongs to a group. */
export interface MembershipRecord {
  readonly id: number;
  readonly userId: number;
  readonly groupId: number;
  readonly isDefault: boolean;
}

/** A customer's company, with the values of its fields by key, but for free text. */
export interface OrganizationRecord extends NamedRecord {
  readonly fields: Readonly<Record<string, string | number | boolean>>;
  readonly isDeleted: boolean;
  readonly updatedAt?: EpochSeconds | null;
  /** What its mapped fields hold; absent where that is not told. */
  readonly answers?: FieldValues;
}

/** The language of whoever asked: what Zendesk calls it, `de` or `en-US`; null where it says none, or the user is deleted. */
export interface RequesterRecord {
  readonly id: number;
  readonly locale: string | null;
}

/** A user of whom nothing is kept but what the mapped fields hold, the organization, and a requester's language. */
export interface UserRecord extends RequesterRecord {
  readonly organizationId: number | null;
  readonly updatedAt: EpochSeconds;
  readonly answers: FieldValues;
}

/** A field of tickets or organizations; options by the value they store. */
export interface FieldRecord extends NamedRecord {
  /** What organizations call it in their values; empty for fields of tickets. */
  readonly key: string;
  readonly type: string;
  readonly isActive: boolean;
  readonly options: Readonly<Record<string, string>>;
}

/** A status of the account's own, within one of Zendesk's categories. */
export interface StatusRecord extends NamedRecord {
  readonly category: string;
  readonly isActive: boolean;
}

/** One target of an SLA policy. */
export interface PolicyTarget {
  readonly metric: string;
  readonly priority: string;
  readonly targetMinutes: number;
  readonly isBusiness: boolean;
}

/** An SLA policy; its id is a number, or a ULID for those of groups. */
export interface PolicyRecord {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly targets: readonly PolicyTarget[];
}

/** What the account has, by the stream that lists it. */
export interface ListRecords {
  readonly agents: AgentRecord;
  readonly groups: NamedRecord;
  readonly brands: NamedRecord;
  readonly forms: NamedRecord;
  readonly organizations: OrganizationRecord;
  readonly 'organization-fields': FieldRecord;
  readonly 'ticket-fields': FieldRecord;
  readonly statuses: StatusRecord;
  readonly memberships: MembershipRecord;
  readonly 'sla-policies': PolicyRecord;
}

export type ListName = keyof ListRecords;
