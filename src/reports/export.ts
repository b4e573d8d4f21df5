import { stringify } from 'csv-stringify/sync';
import { DateTime } from 'luxon';
import type { Metric } from '../domain/metric.ts';
import { EXCLUSION_LABELS } from '../domain/population.ts';
import type { EpochSeconds } from '../domain/ticket.ts';
import { UserError } from '../domain/user-error.ts';
import type { AskContext } from './ask.ts';
import type { ListQuestion } from './list-words.ts';
import type { Reads, TicketLine } from './reads.ts';
import { listTickets } from './tickets.ts';

const PAGE_LENGTH = 10_000;
/** The data may move while it is read; a list that does not add up is read again. */
const MOST_ATTEMPTS = 3;

/** All tickets behind a figure, as the text of a CSV file. */
export interface Exported {
  /** The header, then one record a ticket; together they are the file. */
  readonly chunks: readonly string[];
  readonly total: number;
}

/** Writes every ticket behind a question, the very ones that its list shows. Throws a UserError where nothing is measured. */
export async function exportTickets(
  reads: Reads,
  { question, subset }: Pick<ListQuestion, 'question' | 'subset'>,
  context: AskContext,
  zendeskOrigin: string,
): Promise<Exported> {
  const wanted = { question: { ...question, by: [] }, subset };
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const pages = await readPages(reads, wanted, context);
    if (!pages) continue;
    const total = pages.reduce((sum, { length }) => sum + length, 0);
    return { chunks: csvOf(question.metric, pages, context.timeZone, zendeskOrigin), total };
  }
  throw new UserError('The data changed while it was being exported; try again in a moment.');
}

/** Every page of a list; null where the list was another one before its end. */
async function readPages(
  reads: Reads,
  { question, subset }: Pick<ListQuestion, 'question' | 'subset'>,
  context: AskContext,
): Promise<(readonly TicketLine[])[] | null> {
  const read = (offset: number) =>
    listTickets(reads, question, subset, { limit: PAGE_LENGTH, offset }, context);
  const first = await read(0);
  if (first.answer.n === null) throw new UserError(`Nothing to export: ${first.answer.reason}.`);
  const pages = [first.lines];
  for (let count = first.lines.length; count < first.total; ) {
    const next = await read(count).catch((error: unknown) => {
      if (error instanceof UserError) return null;
      throw error;
    });
    if (!next || next.total !== first.total || next.asOf !== first.asOf) return null;
    pages.push(next.lines);
    count += next.lines.length;
  }
  return pages;
}

function csvOf(
  metric: Metric,
  pages: readonly (readonly TicketLine[])[],
  timeZone: string,
  zendeskOrigin: string,
): string[] {
  const columns = columnsOf(metric, timeZone, zendeskOrigin);
  const header = columns.map(([title]) => title);
  const rows = (lines: readonly TicketLine[]) => lines.map((line) => columns.map(([, cell]) => cell(line)));
  return [write([header]), ...pages.map((lines) => write(rows(lines)))];
}

type Cell = string | number | null;

/** Records as RFC 4180 has them; nothing that a spreadsheet would take for a formula. */
const write = (records: Cell[][]): string =>
  stringify(records, {
    record_delimiter: 'windows',
    escape_formulas: true,
    // Half of a record's end is no record's end to the library, but to whoever reads the file.
    quoted_match: /[\r\n]/u,
  });

type Column = readonly [title: string, cell: (line: TicketLine) => Cell];

function columnsOf(metric: Metric, timeZone: string, zendeskOrigin: string): Column[] {
  const unit = metric.kind === 'duration' ? '_minutes' : '';
  const time = (at: EpochSeconds | null): string =>
    at === null
      ? ''
      : (DateTime.fromSeconds(at, { zone: timeZone }).toISO({ suppressMilliseconds: true }) ?? '');
  return [
    ['id', ({ id }) => id || null],
    ['link', ({ id }) => (id ? `${zendeskOrigin}/agent/tickets/${id}` : null)],
    ['subject', ({ subject }) => subject],
    ['group', ({ group }) => group],
    ['channel', ({ channel }) => channel],
    ['status', ({ status }) => status],
    ['created', ({ ticketCreatedAt }) => time(ticketCreatedAt)],
    ['anchor', ({ anchorAt }) => time(anchorAt)],
    [`value${unit}`, ({ value }) => value],
    [`business_value${unit}`, ({ businessValue }) => businessValue],
    ['state', ({ state }) => stateText(metric, state)],
  ];
}

/** What a screen calls a state; one that is measured plainly is "counted". */
function stateText({ besides }: Metric, state: string): string {
  const excluded: Readonly<Record<string, string>> = EXCLUSION_LABELS;
  const label = excluded[state];
  if (label !== undefined) return `left out: ${label}`;
  return besides?.[state] ?? (state === 'value' ? 'counted' : state);
}
