import { UserError } from '../domain/user-error.ts';
import type { Surface } from './surface.ts';

/** Throws a UserError where the asker is not a lead; `what` completes "Only leads …". */
export async function requireLead(
  { userId }: { readonly userId: string },
  { isLead, hasLeads }: Pick<Surface, 'isLead' | 'hasLeads'>,
  what: string,
): Promise<void> {
  if (await isLead(userId)) return;
  throw new UserError(
    hasLeads
      ? `Only leads ${what}; ask one of them.`
      : `Only leads ${what}, and none is named yet: the admin lists them in LEADS.`,
  );
}
