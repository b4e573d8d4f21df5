import type { ReconciliationSummary } from './reconcile-summary.ts';
import type { EpochSeconds } from './ticket.ts';

/** How many tickets we have of a kind, and how many Zendesk's own search finds. */
export interface CountCheck {
  /** For people: "created Tue 17 Nov", "unsolved". */
  readonly what: string;
  readonly ours: number;
  /** Of ours, those that only AI agents have handled. */
  readonly aiOnly: number;
  readonly zendesks: number;
}

/** What holding our data against Zendesk's came to. */
export interface Reconciled {
  readonly at: EpochSeconds;
  readonly counts: readonly CountCheck[];
  readonly clocks: ReconciliationSummary;
  /** Why the counts could not be had, or null. */
  readonly fault: string | null;
}

/** Whether a search that may or may not find what AI agents handled gives our count. */
export const agrees = ({ ours, aiOnly, zendesks }: CountCheck): boolean =>
  zendesks === ours || zendesks === ours - aiOnly;
