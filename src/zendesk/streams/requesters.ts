import { z } from 'zod';
import type { RequesterRecord } from '../../domain/reference.ts';
import type { ZendeskClient } from '../client.ts';
import { ZendeskError } from '../errors.ts';
import { readRecords } from '../records.ts';
import { flag, id } from '../schema.ts';
import { NOWHERE, readAt } from './lists.ts';
import type { Stream } from './stream.ts';

/** A locale as Zendesk writes it; what is none is not kept. */
const locale = z
  .string()
  .regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/iu)
  .nullish()
  .catch(null);

/** What tells a user's language. */
export const languageShape = { id, locale, active: flag.catch(null) };

const requesterSchema = z.object(languageShape);

/** The language of a user; that of a deleted one is forgotten. */
export const languageOf = ({
  locale: told,
  active,
}: Omit<z.infer<typeof requesterSchema>, 'id'>): string | null => (active === false ? null : (told ?? null));

const SHOWN_AT_ONCE = 100;

/** The languages of the requesters of stored tickets, a hundred a call and each once; the export of users tells what changes later. */
export const requesters: Stream = {
  name: 'requesters',
  cost: 'single users, so the languages of requesters are not measured',
  everySeconds: 0,
  async read({ client, store, now, hasTime, onProgress }) {
    const state = await store.stream('requesters');
    for (let isFirst = true; isFirst || hasTime(); isFirst = false) {
      const asked = await store.unreadRequesters(SHOWN_AT_ONCE);
      const isEnd = asked.length === 0;
      if (isEnd && state.completedAt !== null) return;
      const records = isEnd ? [] : await show(client, asked);
      const position = isEnd ? readAt(state, now()) : state;
      await store.saveRequesters({ records, setAside: [], position }, asked);
      onProgress({ ...NOWHERE, stream: 'requesters', records: records.length, isEnd });
      if (isEnd) return;
    }
  },
};

const usersSchema = z.object({ users: z.array(z.unknown()) });

async function show(client: ZendeskClient, asked: readonly number[]): Promise<RequesterRecord[]> {
  const { body } = await client.get('users/show_many', { ids: asked.join(',') });
  const page = usersSchema.safeParse(body);
  if (!page.success)
    throw new ZendeskError('unexpected-shape', "Zendesk's answer on single users has another shape.");
  const { records } = readRecords(page.data.users, requesterSchema);
  return records.map((user) => ({ id: user.id, locale: languageOf(user) }));
}
