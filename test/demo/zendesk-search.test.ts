import { describe, expect, it } from 'vitest';
import { tellAccount } from '../support/story.ts';
import { callable, told } from './zendesk-caller.ts';

const account = tellAccount([
  { createdAt: '2026-11-01T00:00:00Z' },
  { createdAt: '2026-11-02T00:00:00Z', repliedAfter: 5, solvedAfter: 10 },
  { createdAt: '2026-11-03T00:00:00Z', happenings: told([5, { does: 'move', to: 'pending' }]) },
  { createdAt: '2026-11-04T00:00:00Z', happenings: told([5, { does: 'move', to: 'deleted' }]) },
  {
    createdAt: '2026-11-05T00:00:00Z',
    happenings: told([5, { does: 'move', to: 'closed' }], [6, { does: 'archive' }]),
  },
]);

describe('a search', () => {
  it.each([
    ['type:ticket', [1, 2, 3, 5]],
    ['type:ticket status<solved', [1, 3]],
    ['status>pending', [2, 5]],
    ['status:pending', [3]],
    ['created>2026-11-02T00:00:00Z', [3, 5]],
    ['created>=2026-11-02T00:00:00Z created<2026-11-03T00:00:00Z', [2]],
    ['created>="2026-11-02T00:00:00Z" created<="2026-11-03T00:00:00Z" status<solved', [3]],
    ['created>=2026-11-02T01:00:00+01:00 created<2026-11-02T00:00:00.500Z', [2]],
    ['created<2026-11-02', [1]],
  ])('for %s counts and exports the same', async (query, expected) => {
    const { body } = await callable(account);
    const words = `query=${encodeURIComponent(query)}`;
    expect((await body(`search/count.json?${words}`)).count).toBe(expected.length);
    const found = await body(`search/export?filter[type]=ticket&${words}`);
    expect((found['results'] as { id: number }[]).map(({ id }) => id)).toEqual(expected);
  });

  it.each(['created:2026-11-02', 'created>soon', 'status<late', 'invoice', 'toString>1'])(
    'refuses %s',
    async (query) => {
      const { get } = await callable(account);
      expect((await get(`search/count?query=${encodeURIComponent(query)}`)).status).toBe(422);
    },
  );

  it('finds archived tickets, which the count of tickets leaves out', async () => {
    const { body } = await callable(account);
    expect((await body('tickets/count')).count).toMatchObject({ value: 3 });
  });
});
