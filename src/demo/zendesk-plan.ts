import { refuse } from './zendesk-reply.ts';

const FOR_ADMINS =
  /^(incremental\/|satisfaction_ratings$|guide\/survey_responses$|slas\/|group_slas\/|business_hours\/)/u;
/** What a small plan refuses, and what it does not even know. */
const FORBIDDEN_IF_SMALL =
  /^(slas\/|business_hours\/|satisfaction_ratings$|ticket_forms$|organization_fields$|custom_statuses$)/u;
const UNKNOWN_IF_SMALL = /^(guide\/survey_responses$|group_slas\/)/u;

/** Refuses what the account's plan or the caller's role does not allow. */
export function admit(name: string, plan: 'small' | 'full', role: string): void {
  if (plan === 'small' && UNKNOWN_IF_SMALL.test(name)) refuse(404, 'InvalidEndpoint', 'Not found');
  const isForbidden = plan === 'small' && FORBIDDEN_IF_SMALL.test(name);
  if (isForbidden || (FOR_ADMINS.test(name) && role !== 'admin'))
    refuse(403, 'Forbidden', 'You do not have access to this page');
}
