import { describe, expect, it } from 'vitest';
import { exportTickets } from '../../src/reports/export.ts';
import { parseList } from '../../src/reports/list-words.ts';
import type { Reads, TicketLine } from '../../src/reports/reads.ts';
import { at } from '../support/ticket.ts';
import { CONTEXT, fakeReads, summary } from './fake-reads.ts';

const line = (parts: Partial<TicketLine> = {}): TicketLine => ({
  id: 7,
  subject: 'The parcel is late',
  group: 'Billing',
  status: 'solved',
  createdAt: at('2026-11-16T08:00:00Z'),
  state: 'value',
  reason: null,
  value: 30.5,
  businessValue: 20,
  channel: 'email',
  ticketCreatedAt: at('2026-11-16T08:00:00Z'),
  anchorAt: at('2026-11-16T08:00:00Z'),
  ...parts,
});

const reads = (lines: readonly TicketLine[], total = lines.length): Reads => ({
  ...fakeReads({ summarize: () => [summary({ n: total, median: 1, p90: 1 })] }),
  tickets: async (_population, _subset, _target, { limit, offset }) => lines.slice(offset, offset + limit),
  countTickets: async () => total,
});

const exported = async (from: Reads, text = 'frt last 7 days'): Promise<string> =>
  (await exportTickets(from, parseList(text), CONTEXT, 'https://acme.zendesk.com')).chunks.join('');

const record = async (parts: Partial<TicketLine>, text?: string): Promise<string> =>
  (await exported(reads([line(parts)]), text)).split('\r\n')[1] ?? '';

describe('an export', () => {
  it('has one header and one record a ticket, ended as RFC 4180 has it', async () => {
    expect(await exported(reads([line()]))).toBe(
      [
        'id,link,subject,group,channel,status,created,anchor,value_minutes,business_value_minutes,state',
        '7,https://acme.zendesk.com/agent/tickets/7,The parcel is late,Billing,email,solved,2026-11-16T09:00:00+01:00,2026-11-16T09:00:00+01:00,30.5,20,counted',
        '',
      ].join('\r\n'),
    );
  });

  it('gives times in the zone of the screen, and names the unit of durations alone (A009, A011)', async () => {
    expect(await record({ anchorAt: at('2026-10-24T23:30:00Z') })).toContain(',2026-10-25T01:30:00+02:00,');
    expect(await exported(reads([]), 'created')).toMatch(/anchor,value,business_value,state\r\n$/u);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+49 30 1234', "'+49 30 1234"],
    ['-5', "'-5"],
    ['@here', "'@here"],
    ['\tx', "'\tx"],
    ['a=b', 'a=b'],
    ['Hello, "you"', '"Hello, ""you"""'],
    ['two\nlines', '"two\nlines"'],
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
  ])('writes the subject %j so that no spreadsheet runs it', async (subject, expected) => {
    expect(await record({ subject })).toContain(`/7,${expected},Billing`);
  });

  it('leaves what is missing empty, and never writes 0 for it', async () => {
    const text = await record({ value: null, businessValue: null, anchorAt: null, state: 'waiting' });
    expect(text).toMatch(/,,,,waiting$/u);
    expect(await record({ value: 0, businessValue: 0 })).toMatch(/,0,0,counted$/u);
  });

  it('names why a ticket is left out, in the words of the screen', async () => {
    expect(await record({ state: 'openedByAgents', value: null }, 'excluded frt')).toContain(
      'left out: opened by agents',
    );
  });

  it('reads page after page to the end', async () => {
    const many = Array.from({ length: 20_001 }, (_, index) => line({ id: index + 1 }));
    const text = await exported(reads(many));
    const ids = text
      .split('\r\n')
      .slice(1, -1)
      .map((row) => row.split(',')[0]);
    expect(new Set(ids).size).toBe(20_001);
  });

  it('is read again where the data moved meanwhile, and refused where it keeps moving', async () => {
    const many = Array.from({ length: 10_001 }, (_, index) => line({ id: index + 1 }));
    let calls = 0;
    const moving = (times: number): Reads => ({
      ...reads(many),
      countTickets: async () => {
        calls += 1;
        return calls <= times * 2 && calls % 2 === 0 ? 10_002 : 10_001;
      },
    });
    expect((await exported(moving(1))).split('\r\n')).toHaveLength(10_003);
    calls = 0;
    await expect(exported(moving(9))).rejects.toThrow('The data changed while it was being exported');
  });

  it('is refused with the reason where nothing is measured', async () => {
    await expect(exported(reads([]), 'frt 2020-01-01..2020-02-01')).rejects.toThrow(
      /^Nothing to export: not measured before .*\.$/u,
    );
  });
});

it.each([
  ['reopened last week', 'reopened', 'measured'],
  ['reopened fcr last week', 'fcr', 'reopened'],
  ['missed frt last week', 'frt', 'missed'],
  ['frt last week', 'frt', 'measured'],
])('a list of "%s" is one of %s: %s', (text, id, subset) => {
  const list = parseList(text);
  expect([list.question.metric.id, list.subset]).toEqual([id, subset]);
});
