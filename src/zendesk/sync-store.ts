import type { MetricEvent } from '../domain/metric-event.ts';
import type { ListName, ListRecords, RequesterRecord, UserRecord } from '../domain/reference.ts';
import type { Schedule } from '../domain/schedule.ts';
import type { StreamName, StreamPage, StreamState, StreamTrouble } from '../domain/stream.ts';
import type { RatingRecord, SurveyRecord, TicketRecord } from '../domain/ticket.ts';
import type { TimelineEvent } from '../domain/timeline.ts';

/** Where the sync keeps what it read. Every page's rows and its stream's position are saved together or not at all. */
export interface SyncStore {
  stream(name: StreamName): Promise<StreamState>;
  saveTickets(name: 'tickets' | 'tickets-history', page: StreamPage<TicketRecord>): Promise<void>;
  /** Adds unsolved tickets that are not known yet; the export knows the others better. */
  saveUnsolved(page: StreamPage<TicketRecord>): Promise<void>;
  saveTicketEvents(
    name: 'ticket-events' | 'ticket-events-history',
    page: StreamPage<TimelineEvent>,
  ): Promise<void>;
  saveMetricEvents(
    name: 'metric-events' | 'metric-events-history',
    page: StreamPage<MetricEvent>,
  ): Promise<void>;
  saveRatings(page: StreamPage<RatingRecord>): Promise<void>;
  saveSurveys(page: StreamPage<SurveyRecord>): Promise<void>;
  /** Keeps what users hold in mapped fields, which are called by their titles, and the languages of requesters among them. */
  saveUsers(page: StreamPage<UserRecord>, titles: ReadonlyMap<string, string>): Promise<void>;
  /** Some of the requesters who are still to be asked for, by id. */
  unreadRequesters(count: number): Promise<readonly number[]>;
  /** Keeps the languages of those who were shown of the asked. */
  saveRequesters(page: StreamPage<RequesterRecord>, asked: readonly number[]): Promise<void>;
  saveSchedules(page: StreamPage<Schedule>): Promise<void>;
  saveList<Name extends ListName>(name: Name, page: StreamPage<ListRecords[Name]>): Promise<void>;
  /** Forgets the memberships that are not among these. */
  keepMemberships(ids: readonly number[]): Promise<void>;
  /** Agents whose names are kept. */
  namedAgents(): Promise<readonly number[]>;
  /** Forgets the names of agents, not that they are agents. */
  forgetAgents(ids: readonly number[]): Promise<void>;
  /** Keys of the organization fields whose values are not free text. */
  choiceFields(): Promise<readonly string[]>;
  saveTrouble(name: StreamName, trouble: StreamTrouble | null): Promise<void>;
}
