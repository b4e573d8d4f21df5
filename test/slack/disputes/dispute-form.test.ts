import { describe, expect, it } from 'vitest';
import { faultsOfBlocks } from '../../../src/demo/slack-limits.ts';
import { disputeView, readShown } from '../../../src/slack/disputes/dispute-form.ts';
import type { Disputable } from '../../../src/slack/disputes/standing.ts';

const surface = { zendeskOrigin: 'https://lumen.example' };

const disputable = (ticketId: number, reason: string): Disputable => ({
  ticketId,
  standing: {
    contact: { agentId: 700, groupId: 1 },
    now: {
      verdict: 'noFurtherAction',
      reason,
      from: 1,
      evidence: { at: 1, actorId: null, what: `tag ${reason}` },
    },
  },
  last: undefined,
  why: null,
});

describe('the form of a dispute', () => {
  it('holds ten tickets whose verdicts have the longest reasons there are, and remembers them', () => {
    const tickets = Array.from({ length: 10 }, (_, index) =>
      disputable(999_999_999_990 + index, 'x'.repeat(200)),
    );
    const view = disputeView(tickets, surface, { headline: 'Dispute', reason: 'as written' });
    expect(view.private_metadata?.length).toBeLessThanOrEqual(3000);
    expect(faultsOfBlocks(view.blocks, 'modal')).toEqual([]);
    expect(readShown(view.private_metadata ?? '').map(({ ticketId }) => ticketId)).toEqual(
      tickets.map(({ ticketId }) => ticketId),
    );
    expect(JSON.stringify(view.blocks)).toContain('"initial_value":"as written"');
  });
});
