import { ZendeskError } from './errors.ts';

/** Reads on from a stored position where there is one, and anew where Zendesk does not know that any more. */
export async function orAnew(
  isResumed: boolean,
  read: () => Promise<void>,
  anew: () => Promise<void>,
): Promise<void> {
  try {
    await read();
  } catch (error) {
    const isExpired = error instanceof ZendeskError && error.fault === 'refused' && isResumed;
    if (!isExpired) throw error;
    await anew();
  }
}
