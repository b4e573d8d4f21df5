import { describe, expect, it } from 'vitest';
import type { ResponseKind } from '../../src/domain/response.ts';
import { importResponses } from '../support/imports.ts';
import { at } from '../support/ticket.ts';

const HEADERS: Readonly<Record<ResponseKind, string>> = {
  nps: 'date;score;organization;ticket;reason;id',
  ces: 'date;score;organization;ticket;reason;id;driver',
  csat: 'date;score;organization;ticket;reason;id',
};

/** Fills up a row with empty cells. */
const padded = (row: string, kind: ResponseKind): string =>
  row + ';'.repeat(Math.max(0, HEADERS[kind].split(';').length - row.split(';').length));

const one = async (kind: ResponseKind, row: string) => {
  const { kept, imported } = await importResponses(`${HEADERS[kind]}\n${padded(row, kind)}\n`, kind);
  return { kept: kept[0], reason: imported.reasons[0] };
};

describe('a row that is taken', () => {
  it.each<[ResponseKind, string, object]>([
    ['nps', '2026-11-01;0', { score: 0, at: at('2026-11-01T11:00:00Z') }],
    ['nps', '2026-07-01;10', { score: 10, at: at('2026-07-01T10:00:00Z') }],
    ['nps', '2026-11-18;7.0', { score: 7, at: at('2026-11-18T11:00:00Z') }],
    ['nps', '2026-11-01T23:30:00Z;9', { at: at('2026-11-01T23:30:00Z') }],
    ['nps', '2026-11-01 23:30:00 UTC;9', { at: at('2026-11-01T23:30:00Z') }],
    ['nps', '2026-11-01T23:30:00.250+02:00;9', { at: at('2026-11-01T21:30:00Z') }],
    ['nps', '2026-11-01 08:15;9', { at: at('2026-11-01T07:15:00Z') }],
    ['nps', '2026-11-01;9;Acme', { organizationId: 11 }],
    ['nps', '2026-11-01;9; ACME ', { organizationId: 11 }],
    ['nps', '2026-11-01;9;11', { organizationId: 11 }],
    ['nps', '2026-11-01;9;2026', { organizationId: 18 }],
    ['nps', '2026-11-01;9;Globex, Inc.', { organizationId: 12 }],
    ['nps', '2026-11-01;9;Phoenix', { organizationId: 16 }],
    ['nps', '2026-11-01;9;Gone', { organizationId: 17 }],
    ['nps', '2026-11-01;9;;#4711', { ticketId: 4711, organizationId: null }],
    ['nps', '2026-11-01;9;;;=HYPERLINK("x")', { reason: '=HYPERLINK("x")' }],
    ['nps', `2026-11-01;9;;;${'é'.repeat(5000)}`, { reason: 'é'.repeat(1000) }],
    ['nps', `2026-11-01;9;;;${'x'.repeat(999)}😀`, { reason: 'x'.repeat(999) }],
    ['nps', '2026-11-01T10:00+14:00;9', { at: at('2026-10-31T20:00:00Z') }],
    ['ces', '2026-11-01;1;;;;;Navigation', { score: 1, driver: 'navigation' }],
    ['ces', '2026-11-01;7', { score: 7, driver: null }],
    ['csat', '2026-11-01;good', { score: 5 }],
    ['csat', '2026-11-01;BAD', { score: 1 }],
    ['csat', '2026-11-01;3', { score: 3 }],
  ])('%s %s', async (kind, row, expected) => {
    const { kept, reason } = await one(kind, row);
    expect(reason).toBeUndefined();
    expect(kept).toMatchObject({ kind, ...expected });
  });
});

describe('a row that is rejected', () => {
  it.each<[ResponseKind, string, string]>([
    ['nps', '2026-11-01;11', 'score "11" is not a whole number from 0 to 10'],
    ['nps', '2026-11-01;-1', 'score "-1" is not a whole number from 0 to 10'],
    ['nps', '2026-11-01;9.5', 'score "9.5" is not a whole number from 0 to 10'],
    ['nps', '2026-11-01;9,5', 'score "9,5" is not a whole number from 0 to 10'],
    ['nps', '2026-11-01;1e1', 'score "1e1" is not a whole number from 0 to 10'],
    ['nps', '2026-11-01;0x9', 'score "0x9" is not a whole number from 0 to 10'],
    ['nps', '2026-11-01;good', 'score "good" is not a whole number from 0 to 10'],
    ['nps', '2026-11-01;', 'score is empty'],
    ['nps', ';9', 'date is empty'],
    ['nps', '01.11.2026;9', 'date "01.11.2026" is not a date; write YYYY-MM-DD'],
    ['nps', '2026-11-01T10:00+99:99;9', 'date "2026-11-01T10:00+99:99" is not a date; write YYYY-MM-DD'],
    ['nps', '11/01/2026;9', 'date "11/01/2026" is not a date; write YYYY-MM-DD'],
    ['nps', '2026-02-30;9', 'date "2026-02-30" is not a date; write YYYY-MM-DD'],
    ['nps', '2026-W45;9', 'date "2026-W45" is not a date; write YYYY-MM-DD'],
    ['nps', '2026-11-01T25:00;9', 'date "2026-11-01T25:00" is not a date; write YYYY-MM-DD'],
    ['nps', '1999-12-31;9', 'date "1999-12-31" is not of this century'],
    ['nps', '2026-11-19;9', 'date "2026-11-19" is in the future'],
    ['nps', '2026-11-01;9;Acmee', 'organization "Acmee" is not known. Did you mean Acme?'],
    ['nps', '2026-11-01;9;99', 'organization "99" is not known'],
    ['nps', '2026-11-01;9;Twins', 'organization "Twins" is the name of several; give the id'],
    ['nps', '2026-11-01;9;;T-1', 'ticket "T-1" is not the number of a ticket'],
    ['nps', '2026-11-01;9;;0', 'ticket "0" is not the number of a ticket'],
    ['nps', '2026-11-01;9;;;a;b;c', 'it has 7 cells where the header has 6'],
    [
      'nps',
      'soon;11',
      'date "soon" is not a date; write YYYY-MM-DD; score "11" is not a whole number from 0 to 10',
    ],
    ['ces', '2026-11-01;0', 'score "0" is not a whole number from 1 to 7'],
    ['ces', '2026-11-01;8', 'score "8" is not a whole number from 1 to 7'],
    ['ces', '2026-11-01;3;;;;;speed', 'driver "speed" is none of navigation, clarity, simplicity'],
    ['csat', '2026-11-01;6', 'score "6" is neither good, bad nor a whole number from 1 to 5'],
    ['csat', '2026-11-01;fine', 'score "fine" is neither good, bad nor a whole number from 1 to 5'],
  ])('%s %s', async (kind, row, expected) => {
    const { kept, reason } = await one(kind, row);
    expect(kept).toBeUndefined();
    expect(reason).toMatch(new RegExp(`^line 2: ${expected.replaceAll(/[.?*+()]/gu, String.raw`\$&`)}`, 'u'));
  });

  it('shows a cell on one line, and only so much of it', async () => {
    const { imported } = await importResponses(`date,score\n2026-11-01,"${'a\nb'.repeat(100)}"\n`, 'nps');
    expect(imported.reasons[0]).toMatch(/^line 2: score "[ab ]{59}…" is not a whole number from 0 to 10$/u);
  });
});

describe('rows that are told apart', () => {
  const contents = async (text: string) =>
    (await importResponses(text, 'nps')).kept.map(({ content }) => content);

  it('by how often they come, where they carry no id: equal answers of one day are several', async () => {
    const found = await contents('date,score\n2026-11-01,9\n2026-11-01,9\n2026-11-01,8\n');
    expect(new Set(found).size).toBe(3);
  });

  it('by nothing that is not said: the order of columns, their names, and the way a date is written', async () => {
    const [one] = await contents('date,score,reason\n2026-11-01,9,fine\n');
    const [other] = await contents('Comment,ID of sender,Rating,Date\nfine,7,9.0,2026-11-01T11:00:00Z\n');
    expect(other).toBe(one);
  });

  it('by their id alone, where they carry one', async () => {
    const [one] = await contents('id,date,score\na1,2026-11-01,9\n');
    const [other] = await contents('id,date,score\na1,2026-11-02,3\n');
    expect(other).toBe(one);
    const [another] = await contents('id,date,score\na2,2026-11-01,9\n');
    expect(another).not.toBe(one);
  });

  it('and a second row of the same id in the same file is known, or rejected where it says something else', async () => {
    const text = 'id,date,score\na1,2026-11-01,9\na1,2026-11-01,9\na1,2026-11-01,2\n';
    const { imported, kept } = await importResponses(text, 'nps');
    expect(kept).toHaveLength(1);
    expect(imported).toMatchObject({ fresh: 1, known: 1, rejected: 1 });
    expect(imported.reasons).toEqual(['line 4: it is on line 2 too, with other values']);
  });
});
