import type { StreamName, StreamPage, StreamState } from '../domain/stream.ts';
import type { AgentRecord, NamedRecord, RatingRecord, TicketRecord } from '../domain/ticket.ts';

/** Where the sync keeps what it read. */
export interface SyncStore {
  stream(name: StreamName): Promise<StreamState>;
  saveTickets(page: StreamPage<TicketRecord>): Promise<void>;
  /** Adds unsolved tickets that are not known yet; the export knows the others better. */
  saveUnsolved(page: StreamPage<TicketRecord>): Promise<void>;
  saveRatings(page: StreamPage<RatingRecord>): Promise<void>;
  saveAgents(page: StreamPage<AgentRecord>): Promise<void>;
  /** Agents whose names are kept. */
  namedAgents(): Promise<readonly number[]>;
  /** Forgets the names of agents, not that they are agents. */
  forgetAgents(ids: readonly number[]): Promise<void>;
  saveNames(stream: 'groups' | 'organizations' | 'brands', page: StreamPage<NamedRecord>): Promise<void>;
  saveState(name: StreamName, state: StreamState): Promise<void>;
  /** Small facts the sync remembers between polls. */
  recall(key: SyncNote): Promise<string | null>;
  remember(key: SyncNote, value: string): Promise<void>;
}

export type SyncNote = 'ratings-full-scan' | 'reference-read';
