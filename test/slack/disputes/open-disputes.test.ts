import { describe, expect, it } from 'vitest';
import type { Dispute } from '../../../src/domain/fcr/dispute.ts';
import type { GroupLead } from '../../../src/domain/fcr/settings-in-force.ts';
import { UserError } from '../../../src/domain/user-error.ts';
import { plainText } from '../../../src/slack/blocks/sheet.ts';
import { disputesSheet } from '../../../src/slack/disputes/list.ts';
import { queueOpenDisputes } from '../../../src/slack/disputes/messages.ts';
import type { Surface } from '../../../src/slack/surface.ts';
import { memoryOutbox } from '../digests/memory-outbox.ts';

const NOW = Date.parse('2026-11-18T11:00:00Z') / 1000;
const [LEAD, KIM] = ['U0BILL', 'U0KIM'];
const [BILLING, DELIVERY] = [1, 2];

const dispute = (id: number, groupId: number): Dispute => ({
  id,
  ticketId: 40_000 + id,
  agentId: 700,
  groupId,
  disputedBy: KIM,
  disputedAt: NOW,
  reason: 'It was one answer',
  against: { verdict: 'notFirstContact', reason: 'moreReplies' },
  decision: null,
});

/** Billing has a lead of its own, Delivery has none; Slack does not say who is in the user group that leads all. */
function surfaceWith(disputes: readonly Dispute[]) {
  const asked: string[] = [];
  const said = async () => {
    asked.push('isLead');
    throw new UserError('Slack did not say who is in the user group S0LEADS');
  };
  const leads: readonly GroupLead[] = [{ groupId: BILLING, slackUser: LEAD, addedBy: 'U0', at: NOW }];
  const surface = {
    disputes: { list: async () => disputes },
    outbox: memoryOutbox(() => NOW),
    groupLeads: {
      all: async () => {
        asked.push('groupLeads');
        return leads;
      },
    },
    agentIdsOf: async () => {
      asked.push('agentIdsOf');
      return [];
    },
    isUnconfirmed: async () => false,
    isLead: said,
    isLeadOf: async (userId: string, groupId: number) =>
      leads.some((lead) => lead.slackUser === userId && lead.groupId === groupId) || said(),
    everyLead: said,
    zendeskOrigin: 'https://lumen.zendesk.com',
    context: () => ({ now: NOW, timeZone: 'UTC', staleAfterSeconds: 900 }),
  };
  return { surface: surface as unknown as Surface, outbox: surface.outbox, asked };
}

describe('while Slack does not say who leads all groups', () => {
  it('an open dispute of a group without a lead holds up no other', async () => {
    const { surface, outbox } = surfaceWith([dispute(1, DELIVERY), dispute(2, BILLING)]);
    await expect(queueOpenDisputes(surface)).rejects.toThrow('Slack did not say');
    expect([...outbox.all.keys()]).toEqual([`dispute:2:${LEAD}`]);
  });

  it('the lead of one group sees the disputes of that group', async () => {
    const { surface } = surfaceWith([dispute(1, DELIVERY), dispute(2, BILLING)]);
    const text = plainText(await disputesSheet({ userId: LEAD }, surface));
    expect(text).toContain('#40002');
    expect(text).not.toContain('#40001');
  });
});

it('who somebody is, is asked once for a list, however long it is', async () => {
  const many = Array.from({ length: 200 }, (_, index) => dispute(index + 1, BILLING));
  const { surface, asked } = surfaceWith(many);
  expect(plainText(await disputesSheet({ userId: LEAD }, surface))).toContain(
    '200 disputes, 200 of them open',
  );
  expect(asked.filter((what) => what === 'agentIdsOf')).toHaveLength(1);
});
