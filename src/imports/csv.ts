import { pipeline, Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { CsvError, parse } from 'csv-parse';
import { UserError } from '../domain/user-error.ts';

/** A row of a CSV file, and the line it starts on. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** More than any row of answers has, and so little that a quote nobody closes does not fill the memory. */
const LONGEST_ROW_BYTES = 1_000_000;
const DELIMITERS = [',', ';', '\t'] as const;

/** Reads the rows of a CSV file, its header first, holding no more of it than a piece; throws a UserError where it is none. */
export async function* readCsv(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<CsvRow> {
  const texts = withPlainLineEnds(decoded(bytes));
  const start = await firstLine(texts);
  const parser = parse({
    delimiter: delimiterOf(start),
    info: true,
    max_record_size: LONGEST_ROW_BYTES,
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    trim: true,
  });
  // What goes wrong on the way is thrown to whoever reads the parser.
  const rows = pipeline(Readable.from(startingWith(start, texts)), parser, () => {});
  try {
    for await (const { record, info } of rows as AsyncIterable<Parsed>)
      yield { line: info.lines - newlinesIn(record), cells: record };
  } catch (error) {
    throw error instanceof CsvError ? explained(error) : error;
  }
}

interface Parsed {
  readonly record: string[];
  /** The lines read so far, the last one of this row included. */
  readonly info: { readonly lines: number };
}

const newlinesIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.split('\n').length - 1), 0);

/** As much of the text as holds a whole line. */
async function firstLine(texts: AsyncGenerator<string>): Promise<string> {
  let start = '';
  while (!start.includes('\n') && start.length < LONGEST_ROW_BYTES) {
    const { value, done } = await texts.next();
    if (done) break;
    start += value;
  }
  return start;
}

async function* startingWith(start: string, texts: AsyncIterable<string>): AsyncGenerator<string> {
  yield start;
  yield* texts;
}

/** Spreadsheets write UTF-8, or UTF-16 with a mark; read as anything else, names would turn into others. */
async function* decoded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  try {
    for await (const chunk of bytes) {
      decoder ??= new TextDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? 'utf-16le' : 'utf-8', {
        fatal: true,
      });
      const text = decoder.decode(chunk, { stream: true });
      if (text.includes('\0')) throw new UserError('The file is no CSV: it holds binary data.');
      yield text;
    }
    decoder?.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UserError('The file is not UTF-8 text; save it as "CSV UTF-8" and import that.');
  }
}

/** Lines end with one character, so that they can be counted whatever they ended with. */
async function* withPlainLineEnds(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const text of texts) {
    const whole = rest + text;
    // The other half of a line end may be in the next piece.
    rest = whole.endsWith('\r') ? '\r' : '';
    yield whole.slice(0, whole.length - rest.length).replaceAll(/\r\n?/gu, '\n');
  }
  if (rest !== '') yield '\n';
}

/** The delimiter that the header has most of, outside its quotes. */
function delimiterOf(text: string): string {
  const header = text.replaceAll(/"(?:[^"]|"")*"/gu, '').split('\n', 1)[0] ?? '';
  const count = (delimiter: string): number => header.split(delimiter).length;
  return DELIMITERS.toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

const FAULTS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote is opened and never closed',
  CSV_MAX_RECORD_SIZE: 'a row is longer than a million bytes, perhaps because a quote is never closed',
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: 'something follows a closing quote',
};

function explained(error: CsvError): UserError {
  const { lines } = error as { readonly lines?: unknown };
  const where = typeof lines === 'number' ? `, in the row that begins at or before line ${lines}` : '';
  return new UserError(`The file is no CSV${where}: ${FAULTS[error.code] ?? error.message}.`);
}
