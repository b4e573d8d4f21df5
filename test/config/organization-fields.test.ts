import { describe, expect, it } from 'vitest';
import { parseOrganizationFields } from '../../src/config/organization-fields.ts';
import { ORGANIZATION_ROLES } from '../../src/domain/organization.ts';

describe('mapped organization fields', () => {
  it.each([
    ['mrr=monthly_revenue', { mrr: ['monthly_revenue'] }],
    ['milestones = m1 + m2+m3', { milestones: ['m1', 'm2', 'm3'] }],
    [
      'onboarding_started=go_live_start, onboarded=go_live_done,',
      { onboarding_started: ['go_live_start'], onboarded: ['go_live_done'] },
    ],
    ['MRR=Umsatz-2', { mrr: ['Umsatz-2'] }],
    ['', {}],
  ])('"%s" are %j', (text, fields) => {
    expect(parseOrganizationFields(text)).toEqual(fields);
  });

  it.each([
    ['onboading_started=a', 'does not know "onboading_started"; did you mean onboarding_started?'],
    ['mmr=a', 'does not know "mmr"; did you mean mrr?'],
    ['mrr', 'must list what=field pairs such as mrr=monthly_revenue; "mrr" is none'],
    ['mrr=a=b', 'must list what=field pairs such as mrr=monthly_revenue; "mrr=a=b" is none'],
    ['mrr=a, mrr=b', 'gives mrr twice'],
    ['mrr=a+b', 'takes one field for mrr; only milestones may be several, joined by +'],
    ['mrr=', 'must give the key of an organization field for mrr, as Zendesk shows it; "" is none'],
    [
      'milestones=a+b c',
      'must give the key of an organization field for milestones, as Zendesk shows it; "b c" is none',
    ],
  ])('"%s" %s', (text, fault) => {
    expect(parseOrganizationFields(text)).toBe(fault);
  });

  it.each(ORGANIZATION_ROLES)('can be mapped to %s, which metrics know', (role) => {
    expect(parseOrganizationFields(`${role}=key`)).toEqual({ [role]: ['key'] });
  });
});
