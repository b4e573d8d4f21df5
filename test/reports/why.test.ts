import { describe, expect, it } from 'vitest';
import { whyOf } from '../../src/reports/why.ts';
import { whySheet } from '../../src/slack/answers/why.ts';
import { plainText } from '../../src/slack/blocks/sheet.ts';
import { clockEvents, met, missed, RESOLUTION, withClocks } from '../support/sla.ts';
import { ticket } from '../support/ticket.ts';
import { CONTEXT, fakeReads } from './fake-reads.ts';

describe('how a ticket is counted', () => {
  it('names the kind of every SLA target of it', async () => {
    const past = withClocks(clockEvents(...met(10), ...missed(90, RESOLUTION)));
    const reads = { ...fakeReads(), cases: async () => [{ ticket: ticket(), past, nativeAt: null }] };
    const text = plainText(
      whySheet(await whyOf(reads, 1, CONTEXT.now), CONTEXT, 'https://example.zendesk.com'),
    );
    expect(text).toMatch(/^SLA targets met \(first reply\): counts towards it/mu);
    expect(text).toMatch(/^SLA targets met \(total resolution\): does not count towards it/mu);
    expect(text).toMatch(/^SLA attainment: does not count towards it/mu);
  });
});
