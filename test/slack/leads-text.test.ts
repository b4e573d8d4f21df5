import { describe, expect, it } from 'vitest';
import { leadOfCheck } from '../../src/slack/lead-of.ts';
import { readLeads } from '../../src/slack/leads-text.ts';
import { ACCOUNT } from '../reports/fcr-settings/account.ts';

const read = (text: string) => readLeads(text, ACCOUNT);

describe('what is said of leads', () => {
  it.each([
    ['', { kind: 'list', groupIds: [] }],
    ['Billing', { kind: 'list', groupIds: [13] }],
    ['"Tier 2, EU", intake', { kind: 'list', groupIds: [14, 12] }],
    ['add <@U123|dana> Billing', { kind: 'add', slackUser: 'U123', groupIds: [13] }],
    ['add <@U123> Front desk', { kind: 'add', slackUser: 'U123', groupIds: [11] }],
    ['ADD <@W9ABC|dana k.> "Tier 2, EU", Billing', { kind: 'add', slackUser: 'W9ABC', groupIds: [14, 13] }],
    ['remove <@U123|dana> Billing', { kind: 'remove', slackUser: 'U123', groupIds: [13] }],
    ['add <@U123|dana> Twins', { kind: 'add', slackUser: 'U123', groupIds: [16, 17] }],
    ['add <@U123|dana> 13', { kind: 'add', slackUser: 'U123', groupIds: [13] }],
  ])('"%s" is understood', (text, request) => {
    expect(read(text)).toEqual(request);
  });

  it.each([
    ['add', 'Say who and which group, for example: leads add @dana Billing.'],
    ['add @dana Billing', /^Slack did not say who "@dana" is: pick the person from the names it suggests/u],
    ['add Billing <@U123|dana>', /^Name the person first, with @, then the group: leads add @dana Billing;/u],
    ['add <@U123|dana>', 'Say which group, for example: leads add @dana Billing.'],
    ['add <!subteam^S1|@leads> Billing', /^Name the person first/u],
    ['remove <@U123|dana> Biling', 'There is no group "Biling". Did you mean Billing?'],
    ['add <@U123|dana> Billing, Nowhere', /^There is no group "Nowhere"\./u],
    ['Biling', 'There is no group "Biling". Did you mean Billing?'],
  ])('"%s" is refused with one sentence', (text, sentence) => {
    expect(() => read(text)).toThrow(sentence);
  });
});

describe('who leads a group', () => {
  const all = async () => [{ groupId: 13, slackUser: 'U1', addedBy: 'U0', at: 1 }];
  const isLeadOf = leadOfCheck(async (userId) => userId === 'U0', { all });

  it.each([
    ['U0', 13, true],
    ['U0', 12, true],
    ['U1', 13, true],
    ['U1', 12, false],
    ['U2', 13, false],
  ])('%s of group %i: %s', async (userId, groupId, expected) => {
    expect(await isLeadOf(userId, groupId)).toBe(expected);
  });

  it('is known of those who were added even while Slack does not say who leads all', async () => {
    const failing = leadOfCheck(() => Promise.reject(new Error('Slack is away')), { all });
    expect(await failing('U1', 13)).toBe(true);
  });
});
