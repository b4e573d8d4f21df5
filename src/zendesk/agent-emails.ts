import { z } from 'zod';
import type { ZendeskClient } from './client.ts';
import { ZendeskError } from './errors.ts';

const usersSchema = z.object({
  users: z.array(
    z.object({
      id: z.coerce.number(),
      email: z.string().nullish().catch(null),
      active: z.boolean().nullish(),
    }),
  ),
});

const SHOWN_AT_ONCE = 100;

/** The e-mail addresses of agents by id, to be compared and forgotten; whoever has none or is gone is left out. */
export async function agentEmails(
  client: ZendeskClient,
  ids: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const emails = new Map<number, string>();
  for (let from = 0; from < ids.length; from += SHOWN_AT_ONCE) {
    const asked = ids.slice(from, from + SHOWN_AT_ONCE);
    const { body } = await client.get('users/show_many', { ids: asked.join(',') });
    const page = usersSchema.safeParse(body);
    if (!page.success)
      throw new ZendeskError('unexpected-shape', "Zendesk's answer on single users has another shape.");
    for (const { id, email, active } of page.data.users)
      if (email && active !== false && asked.includes(id)) emails.set(id, email.toLowerCase());
  }
  return emails;
}
