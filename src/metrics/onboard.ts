import { momentIn } from '../domain/customer-success/calendar.ts';
import { ONBOARDING_DAYS, onboardingOf } from '../domain/customer-success/onboarding.ts';
import type { OrganizationMetric } from '../domain/metric.ts';

/** Onboarded in time: within thirty days of the start. */
export const metric: OrganizationMetric = {
  id: 'onboard',
  label: 'Onboarded in time',
  aliases: ['onboarding'],
  kind: 'rate',
  noun: 'organization',
  anchor: 'at',
  anchorText: `when the ${ONBOARDING_DAYS} days since its onboarding started end`,
  better: 'higher',
  definition: `Organizations onboarded within ${ONBOARDING_DAYS} days of the day their onboarding started ÷ all whose ${ONBOARDING_DAYS} days are over.`,
  population: `Organizations whose ${ONBOARDING_DAYS} days end in the window; those whose start is not known are in no window.`,
  version: 1,
  minimumSample: 20,
  isSecondary: true,
  alertsOverScoredWindow: true,
  requires: ['onboarding_started', 'onboarded'],
  besides: { notRipe: 'not ripe', undated: 'onboarded on a day nobody knows' },
  measureOrganization(organization, window, asOf) {
    const onboarding = onboardingOf(organization, momentIn(window, asOf));
    if (!onboarding || !window) return null;
    const { dueAt, ripeAt, isInTime, sources } = onboarding;
    if (dueAt < window.start || dueAt >= window.end) return null;
    if (ripeAt > asOf) return { state: 'notRipe', value: null };
    return isInTime === null
      ? { state: 'undated', value: null }
      : { state: 'value', value: isInTime ? 1 : 0, sources };
  },
};
