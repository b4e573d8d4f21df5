import { Moments } from './zendesk-moments.ts';

const RECENT = 12_000;

/** Where a page starts and ends: events from a second on, of that second only those behind an id. */
export interface PageBounds {
  fromSecond: number;
  afterId: number;
  /** The newest second that is given. */
  untilSecond: number;
  size: number;
}

/** What a stream is told from. */
interface Source<Row> {
  /** Ids of the tickets there are, ascending. */
  ticketIds: number[];
  /** Everything of one ticket, ascending by id. */
  rowsOf(ticketId: number): Row[];
  secondOf(row: Row): number;
  /** When something may have happened to a ticket: every row's second, in any order, perhaps among others. */
  secondsOf(ticketId: number): Iterable<number>;
}

/** All events of one kind in the order of second and id; told from the tickets when a page is asked for. */
export class EventStream<Row extends { id: number }> {
  private readonly source: Source<Row>;
  private readonly places: Map<number, number>;
  private readonly moments: Moments;
  /** Tickets told lately, since what happens to one lies close together. */
  private readonly recent = new Map<number, Row[]>();

  constructor(source: Source<Row>) {
    this.source = source;
    this.places = new Map(source.ticketIds.map((id, place) => [id, place]));
    this.moments = new Moments(this.everything());
  }

  /** Takes note of what has been added to a ticket; false when only a new stream can tell it in order. */
  follow(ticketId: number): boolean {
    const { ticketIds } = this.source;
    if (!this.places.has(ticketId)) {
      if (ticketId < (ticketIds.at(-1) ?? 0)) return false;
      this.places.set(ticketId, ticketIds.push(ticketId) - 1);
    }
    this.recent.delete(ticketId);
    const place = this.places.get(ticketId) ?? 0;
    for (const second of this.source.secondsOf(ticketId)) this.moments.add(second, place);
    return true;
  }

  page({ fromSecond, afterId, untilSecond, size }: PageBounds): { rows: Row[]; isEnd: boolean } {
    const rows: Row[] = [];
    for (const [second, place] of this.moments.from(fromSecond)) {
      if (second > untilSecond) break;
      for (const row of this.rowsOf(this.source.ticketIds[place] ?? 0)) {
        if (this.source.secondOf(row) !== second || (second === fromSecond && row.id <= afterId)) continue;
        if (rows.length === size) return { rows, isEnd: false };
        rows.push(row);
      }
    }
    return { rows, isEnd: true };
  }

  private rowsOf(ticketId: number): Row[] {
    const known = this.recent.get(ticketId);
    if (known) return known;
    const [oldest] = this.recent.keys();
    if (oldest !== undefined && this.recent.size >= RECENT) this.recent.delete(oldest);
    const rows = this.source.rowsOf(ticketId);
    this.recent.set(ticketId, rows);
    return rows;
  }

  private *everything(): Generator<readonly [number, number]> {
    for (const [place, ticketId] of this.source.ticketIds.entries()) {
      for (const second of this.source.secondsOf(ticketId)) yield [second, place];
    }
  }
}
