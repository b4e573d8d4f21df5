import { describe, expect, it } from 'vitest';
import { readRecords, toTicketRecord } from '../../src/zendesk/records.ts';
import { ticketSchema } from '../../src/zendesk/schema.ts';
import { toNamedRecord } from '../../src/zendesk/streams/groups.ts';

const TICKET = {
  id: 7,
  status: 'open',
  created_at: '2026-11-17T08:00:00Z',
  generated_timestamp: 1_763_366_400,
};

const read = (changes: object) => {
  const { records, setAside } = readRecords([{ ...TICKET, ...changes }], ticketSchema);
  return { record: records[0] && toTicketRecord(records[0], []), setAside };
};

describe('a record', () => {
  it('keeps a subject on one line, no longer than a list shows', () => {
    expect(read({ subject: ' Where\nis\r\n\tit? ' }).record?.subject).toBe('Where is it?');
    expect(read({ subject: 'x'.repeat(5000) }).record?.subject).toHaveLength(120);
  });

  it('keeps a name on one line', () => {
    expect(toNamedRecord({ id: 1, name: 'Tier 2,\n EU ' }).name).toBe('Tier 2, EU');
  });

  it('keeps what Zendesk may add or rename, and knows what is missing from what is zero', () => {
    const { record } = read({
      status: 'dreaming',
      via: { channel: 'hologram' },
      metric_set: { replies: null },
    });
    expect(record).toMatchObject({ status: 'dreaming', channel: 'hologram' });
    expect(record?.metricSet).toMatchObject({ replies: null, reopens: null });
  });

  it('is set aside with its id and the reason where it cannot be read', () => {
    expect(read({ created_at: 'yesterday' }).setAside).toEqual([{ id: '7', reason: 'created_at: custom' }]);
  });
});
