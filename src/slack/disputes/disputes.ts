import type { Decision, Dispute } from '../../domain/fcr/dispute.ts';
import type { NewDelivery } from '../outbox.ts';

/** Where disputes are kept. */
export interface Disputes {
  /** Oldest first. */
  list(filter?: {
    readonly ids?: readonly number[];
    readonly ticketIds?: readonly number[];
    readonly isOpen?: true;
  }): Promise<readonly Dispute[]>;
  /** The dispute's number; null where one on its ticket is open already. */
  add(dispute: Omit<Dispute, 'id' | 'decision'>): Promise<number | null>;
  /** False where somebody was first. A ruling is in the ticket's verdict at once, and the messages are sent. */
  decide(
    dispute: Pick<Dispute, 'id' | 'ticketId'>,
    decision: Decision,
    messages: readonly NewDelivery[],
  ): Promise<boolean>;
}
