import { z } from 'zod';
import type { AccountFacts, AccountMonth } from '../domain/account-month.ts';
import { amount, count, instant, month, organization, type Reading, yesOrNo } from './cells.ts';
import type { Columns } from './columns.ts';
import type { GoodRow, RowKind } from './row-kind.ts';

const FACTS = {
  mrr_start: 'mrr start_mrr',
  expansion: '',
  contraction: '',
  churn: 'churned',
  renewal_due: 'renewal_date',
  committed: '',
  active: '',
  onboarding_started: 'onboarding_start',
  onboarded: 'onboarding_completed',
  milestones_met: '',
  milestones_defined: '',
  goal_reached: '',
  engagements_positive: '',
  engagements_negative: '',
} as const;

const COLUMNS: Columns = {
  organization: {
    isNeeded: true,
    aliases: 'organisation organization_id organization_name company account',
  },
  month: { isNeeded: true },
  ...Object.fromEntries(Object.entries(FACTS).map(([name, aliases]) => [name, { aliases }])),
};

/** What is said of organizations, month by month. */
export function accountRows(reading: Reading): RowKind<AccountMonth> {
  const date = instant(reading);
  const row = z.object({
    organization: organization(reading),
    month: month(reading),
    mrr_start: amount.optional(),
    expansion: amount.optional(),
    contraction: amount.optional(),
    churn: amount.optional(),
    renewal_due: date.optional(),
    committed: yesOrNo.optional(),
    active: yesOrNo.optional(),
    onboarding_started: date.optional(),
    onboarded: date.optional(),
    milestones_met: count.optional(),
    milestones_defined: count.optional(),
    goal_reached: yesOrNo.optional(),
    engagements_positive: count.optional(),
    engagements_negative: count.optional(),
  });
  return {
    columns: COLUMNS,
    schema: row
      .superRefine((facts, context) => {
        const fault = contradiction(facts);
        if (fault) context.addIssue({ code: 'custom', message: fault });
      })
      .transform(goodRow),
  };
}

interface Row extends Readonly<Partial<Record<keyof typeof FACTS, number | boolean | undefined>>> {
  readonly organization: number;
  readonly month: string;
}

/** Why what a row says cannot all be true. */
function contradiction(row: Row): string | null {
  const { mrr_start: start, expansion = 0, contraction = 0, churn = 0 } = row;
  const { organization: _organization, month: _month, ...facts } = row;
  if (Object.values(facts).every((fact) => fact === undefined))
    return 'says nothing of the organization and the month';
  if (isMore(row.milestones_met, row.milestones_defined)) return 'has more milestones met than defined';
  if (isMore(row.onboarding_started, row.onboarded)) return 'has an onboarding that ended before it started';
  if (start !== undefined && Number(contraction) + Number(churn) > Number(start) + Number(expansion))
    return 'loses more revenue than there was';
  return null;
}

const isMore = (one: number | boolean | undefined, other: number | boolean | undefined): boolean =>
  one !== undefined && other !== undefined && one > other;

function goodRow({ organization: organizationId, month: of, ...row }: Row): GoodRow<AccountMonth> {
  const entries = Object.keys(FACTS).flatMap((name) => {
    const fact = row[name as keyof typeof FACTS];
    return fact === undefined ? [] : [[camelCase(name), fact] as const];
  });
  const facts = Object.fromEntries(entries) as AccountFacts;
  return {
    key: `${organizationId} ${of}`,
    isNamed: true,
    meaning: JSON.stringify(facts),
    keep: () => ({ organizationId, month: of, facts }),
  };
}

const camelCase = (name: string): string =>
  name.replaceAll(/_(\w)/gu, (_, letter: string) => letter.toUpperCase());
