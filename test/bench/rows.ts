import { isOfOrganizations } from '../../src/domain/metric.ts';
import { NOTHING_KNOWN } from '../../src/domain/past.ts';
import { METRICS } from '../../src/metrics/index.ts';
import type { SqlValue } from '../../src/store/file/native.ts';
import { ticketWriter } from '../../src/store/ticket-rows.ts';
import { DAY_SECONDS, readTickets, type World } from './world.ts';

const INSTANTS = ['created_at', 'generated_at', 'first_solved_at', 'last_solved_at'];
/** Before that, everything is solved. */
const OPEN_DAYS = 10;

/** The wide rows of a large account, made from a small one. */
export interface TicketRows {
  readonly columns: readonly string[];
  /** The row of the ticket that came in as the so-manieth; ids and creation rise together. */
  rowOf(index: number): SqlValue[];
}

/** Spreads `count` tickets evenly over the last `days`. */
export function ticketRows({ account, now }: World, count: number, days: number): TicketRows {
  const agents = new Set(account.users.filter(({ role }) => role !== 'end-user').map(({ id }) => id));
  const writer = ticketWriter(METRICS.filter((metric) => !isOfOrganizations(metric)));
  const complete = readTickets(account.tickets).flatMap((record) =>
    record.createdAt === null ? [] : { ...record, createdAt: record.createdAt },
  );
  const all = complete.map((record) => {
    const isSubmitterAgent = record.submitterId !== null && agents.has(record.submitterId);
    const ticket = { ...record, isSubmitterAgent };
    return writer.values({ record, ticket, past: NOTHING_KNOWN });
  });
  const status = writer.columns.indexOf('status');
  const solved = all.filter((row) => !['new', 'open', 'pending', 'hold'].includes(String(row[status])));
  const instants = INSTANTS.map((name) => writer.columns.indexOf(name));
  const created = writer.columns.indexOf('created_at');
  return {
    columns: writer.columns,
    rowOf: (index) => {
      const at = Math.floor(now - days * DAY_SECONDS * (1 - index / count));
      const templates = at > now - OPEN_DAYS * DAY_SECONDS ? all : solved;
      const row = [...(templates[index % templates.length] ?? [])];
      const moved = at - Number(row[created]);
      for (const column of instants) {
        const instant = row[column];
        if (typeof instant === 'number') row[column] = instant + moved;
      }
      row[writer.columns.indexOf('id')] = index + 1;
      return row;
    },
  };
}
