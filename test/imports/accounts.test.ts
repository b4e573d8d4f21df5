import { describe, expect, it } from 'vitest';
import { importAccounts } from '../support/imports.ts';
import { at } from '../support/ticket.ts';

const one = async (columns: string, cells: string, organization = 'Acme', month = '2026-10') => {
  const text = `organization;month;${columns}\n${organization};${month};${cells}\n`;
  const { kept, imported } = await importAccounts(text);
  return { kept: kept[0], reason: imported.reasons[0]?.replace('line 2: ', '') };
};

describe('facts of an account that are taken', () => {
  it.each<[string, string, object]>([
    ['mrr_start', '1000', { mrrStart: 1000 }],
    ['MRR', '0', { mrrStart: 0 }],
    [
      'mrr_start;expansion;contraction;churn',
      '100.50;20;5;10',
      { mrrStart: 100.5, expansion: 20, contraction: 5, churn: 10 },
    ],
    ['mrr_start;churn', '100;100', { mrrStart: 100, churn: 100 }],
    ['renewal_due;committed', '2027-01-31;yes', { renewalDue: at('2027-01-31T11:00:00Z'), committed: true }],
    ['committed;active', 'No;TRUE', { committed: false, active: true }],
    ['onboarding_started;onboarded', '2026-09-01;', { onboardingStarted: at('2026-09-01T10:00:00Z') }],
    ['milestones_met;milestones_defined', '5;5', { milestonesMet: 5, milestonesDefined: 5 }],
    ['goal_reached', '0', { goalReached: false }],
    [
      'engagements_positive;engagements_negative',
      '12;3',
      { engagementsPositive: 12, engagementsNegative: 3 },
    ],
  ])('%s: %s', async (columns, cells, facts) => {
    const { kept, reason } = await one(columns, cells);
    expect(reason).toBeUndefined();
    expect(kept).toEqual({ organizationId: 11, month: '2026-10', facts });
  });
});

describe('facts of an account that are rejected', () => {
  it.each([
    ['mrr_start', '1.234,50', 'mrr_start "1.234,50" is not a plain amount such as 1234.50'],
    ['mrr_start', '€100', 'mrr_start "€100" is not a plain amount such as 1234.50'],
    ['churn', '-5', 'churn "-5" is not a plain amount such as 1234.50'],
    ['mrr_start', '9999999999999999', 'mrr_start "9999999999999999" is more money than there is'],
    ['mrr_start;contraction;churn', '100;60;60', 'it loses more revenue than there was'],
    ['committed', 'maybe', 'committed "maybe" is neither yes nor no'],
    ['renewal_due', 'soon', 'renewal_due "soon" is not a date; write YYYY-MM-DD'],
    [
      'onboarding_started;onboarded',
      '2026-09-02;2026-09-01',
      'it has an onboarding that ended before it started',
    ],
    ['milestones_met;milestones_defined', '6;5', 'it has more milestones met than defined'],
    ['milestones_met', '2.5', 'milestones_met "2.5" is not a whole number from 0 to 999999999'],
    ['mrr_start', '', 'it says nothing of the organization and the month'],
  ])('%s: %s', async (columns, cells, expected) => {
    const { kept, reason } = await one(columns, cells);
    expect(kept).toBeUndefined();
    expect(reason).toBe(expected);
  });

  it.each([
    ['Acme', '2026-13', 'month "2026-13" is not a month; write YYYY-MM'],
    ['Acme', '2026-10-01', 'month "2026-10-01" is not a month; write YYYY-MM'],
    ['Acme', '2026-12', 'month "2026-12" is in the future'],
    ['Globx, Inc.', '2026-10', 'organization "Globx, Inc." is not known. Did you mean Globex, Inc.?'],
    ['', '2026-10', 'organization is empty'],
  ])('of %s in %s', async (organization, month, expected) => {
    expect((await one('mrr_start', '1', organization, month)).reason).toBe(expected);
  });

  it('where the same month is told twice, and differently', async () => {
    const text = 'organization,month,mrr_start\nAcme,2026-10,1\n11,2026-10,1\nACME,2026-10,2\n';
    const { imported, kept } = await importAccounts(text);
    expect(kept).toHaveLength(1);
    expect(imported).toMatchObject({ fresh: 1, known: 1, rejected: 1 });
    expect(imported.reasons).toEqual(['line 4: it is on line 2 too, with other values']);
  });
});
