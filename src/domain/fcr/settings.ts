/** How support is delivered on a channel, which decides what a first contact is (ServiceXRG's four models). */
export const DELIVERY_MODELS = ['electronic', 'direct', 'callBack', 'triage'] as const;

export type DeliveryModel = (typeof DELIVERY_MODELS)[number];

/** A named reason for which tickets are taken out: those with a tag. */
export interface ExceptionRule {
  readonly name: string;
  readonly tag: string;
}

/** What leads decide of first contact resolution; ids are Zendesk's. */
export interface FcrSettings {
  /** Channels that differ from what their names suggest, by `via.channel`. */
  readonly models: Readonly<Record<string, DeliveryModel>>;
  /** Groups that only sort and pass on; their replies are no first contact. */
  readonly triageGroupIds: readonly number[];
  /** Only these groups' replies are a first contact; empty means every group's. */
  readonly qualifiedGroupIds: readonly number[];
  /** Only agents with these roles are qualified (`admin`, `agent`, or a custom role's id); empty means every role. */
  readonly qualifiedRoles: readonly string[];
  /** Business days a customer has to say that it is not solved. */
  readonly windowDays: number;
  /** Tags that say the customer has accepted. */
  readonly acceptingTags: readonly string[];
  /** Tags that say it was closed though the customer did not get what was wanted. */
  readonly noFurtherActionTags: readonly string[];
  /** Macros that ask for information, by id. */
  readonly clarificationMacroIds: readonly number[];
  /** Forms and tags of tickets that agents file for callers. */
  readonly callerFormIds: readonly number[];
  readonly callerTags: readonly string[];
  /** Tags of escalations that are justified: they never count against an agent. */
  readonly escalationTags: readonly string[];
  readonly exceptions: readonly ExceptionRule[];
  /** The ticket field whose equal values are one matter, by id; null where subjects decide alone. */
  readonly categoryFieldId: number | null;
  /** The ticket field whose options are the products figures are told by, by id; no verdict depends on it. */
  readonly productFieldId: number | null;
}

/** Of an account that has decided nothing. */
export const DEFAULT_FCR_SETTINGS: FcrSettings = {
  models: {},
  triageGroupIds: [],
  qualifiedGroupIds: [],
  qualifiedRoles: [],
  windowDays: 5,
  acceptingTags: [],
  noFurtherActionTags: [],
  clarificationMacroIds: [],
  callerFormIds: [],
  callerTags: [],
  escalationTags: [],
  exceptions: [],
  categoryFieldId: null,
  productFieldId: null,
};
