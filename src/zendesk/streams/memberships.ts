import { z } from 'zod';
import { flag, id } from '../schema.ts';
import { listStream } from './lists.ts';

const membershipSchema = z.object({ id, user_id: id, group_id: id, default: flag });

/** Which agents belong to which groups now; one that is not listed any more is over. */
export const memberships = listStream(
  {
    name: 'memberships',
    cost: 'group memberships, so the agents of a group are not known',
    path: 'group_memberships',
    key: 'group_memberships',
    query: { 'page[size]': 100 },
    schema: membershipSchema,
    toRecord: (raw) => ({
      id: raw.id,
      userId: raw.user_id,
      groupId: raw.group_id,
      isDefault: raw.default === true,
    }),
  },
  // A record that cannot be read may have no number for an id.
  ({ store }, listed) => store.keepMemberships([...listed].map(Number).filter(Number.isSafeInteger)),
);
