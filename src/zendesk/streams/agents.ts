import { z } from 'zod';
import { ZendeskError } from '../errors.ts';
import { flag, id, optionalId } from '../schema.ts';
import { listStream } from './lists.ts';
import type { StreamContext } from './stream.ts';

/** A user with an agent's role; light agents are told by their role type or by being limited to private comments. */
const agentSchema = z.object({
  id,
  name: z.string(),
  role: z.string().nullish(),
  role_type: z.coerce.number().nullish().catch(null),
  custom_role_id: optionalId,
  only_private_comments: flag,
});

/** Single users, asked for by id; whoever cannot be read is there all the same. */
const usersSchema = z.object({
  users: z.array(z.object({ id: z.coerce.number(), name: z.string().nullish().catch(null) })),
});

const LIGHT = 1;
const SHOWN_AT_ONCE = 100;
/** What Zendesk calls whoever exercised the right to be forgotten. */
const FORGOTTEN = 'permanently deleted user';

/** All agents and admins; those who lose the role stay known, because their tickets do. */
export const agents = listStream(
  {
    name: 'agents',
    cost: 'users, so tickets opened by agents cannot be told apart',
    path: 'users',
    key: 'users',
    query: { 'role[]': ['agent', 'admin'], 'page[size]': 100 },
    schema: agentSchema,
    toRecord: (user) =>
      user.role === 'end-user'
        ? null
        : {
            id: user.id,
            name: user.name,
            isLight: user.role_type === LIGHT || user.only_private_comments === true,
            role: user.custom_role_id == null ? (user.role ?? null) : String(user.custom_role_id),
          },
  },
  forgetDeleted,
);

/** Forgets the names of agents that Zendesk has deleted for good; those who only left, it still knows by name. */
async function forgetDeleted({ client, store }: StreamContext, listed: ReadonlySet<string>): Promise<void> {
  const left = (await store.namedAgents()).filter((agentId) => !listed.has(String(agentId)));
  for (let from = 0; from < left.length; from += SHOWN_AT_ONCE) {
    const asked = left.slice(from, from + SHOWN_AT_ONCE);
    const { body } = await client.get('users/show_many', { ids: asked.join(',') });
    const page = usersSchema.safeParse(body);
    if (!page.success)
      throw new ZendeskError('unexpected-shape', "Zendesk's answer on single users has another shape.");
    const known = page.data.users.filter(({ name }) => name?.toLowerCase() !== FORGOTTEN);
    await store.forgetAgents(asked.filter((agentId) => !known.some((user) => user.id === agentId)));
  }
}
