import { describe, expect, it } from 'vitest';
import { tellAccount, times } from '../support/story.ts';
import { CREATED, callable, NOW, secondsOf } from './zendesk-caller.ts';

const account = tellAccount(times(5, { createdAt: CREATED, repliedAfter: 30 }));
const FROM = secondsOf(CREATED);
const TICKETS = `incremental/tickets/cursor?per_page=2&start_time=${FROM}`;

describe('a fault on demand', () => {
  it('repeats the last page of the path', async () => {
    const { body, zendesk } = await callable(account);
    const first = await body(TICKETS);
    const next = `incremental/tickets/cursor?per_page=2&cursor=${encodeURIComponent(first.after_cursor)}`;
    zendesk.failNext({ repeat: true });
    expect(await body(next)).toEqual(first);
    expect((await body(next)).tickets.map(({ id }) => id)).toEqual([3, 4]);
  });

  it.each([
    [TICKETS, 'tickets'],
    [`incremental/ticket_events?start_time=${FROM}`, 'ticket_events'],
    [`incremental/ticket_metric_events?page[size]=9&start_time=${FROM}`, 'ticket_metric_events'],
    ['groups?page[size]=2', 'groups'],
    ['groups?per_page=2', 'groups'],
  ])('leaves the page of %s empty and its position where it was', async (path, key) => {
    const { body, zendesk } = await callable(account);
    const right = await body(path);
    zendesk.failNext({ empty: true });
    const empty = await body(path);
    expect(empty[key]).toEqual([]);
    if (key.startsWith('ticket')) expect(empty.end_of_stream ?? !empty.meta.has_more).toBe(false);
    const cursor = encodeURIComponent(empty.after_cursor ?? empty.meta?.after_cursor ?? '');
    const positions: Record<string, string> = {
      tickets: `incremental/tickets/cursor?per_page=2&cursor=${cursor}`,
      ticket_events: empty.next_page ?? '',
      ticket_metric_events: `incremental/ticket_metric_events?page[size]=9&page[after]=${cursor}`,
      groups: empty.next_page ?? `groups?page[size]=2&page[after]=${cursor}`,
    };
    expect((await body(positions[key] ?? ''))[key]).toEqual(right[key]);
  });

  it('sends as many bytes as asked for, which are JSON', async () => {
    const { raw, zendesk } = await callable(account);
    for (const bytes of [12, 3_000_001]) {
      zendesk.failNext({ bytes });
      const text = await (await raw('groups')).text();
      expect(text).toHaveLength(bytes);
      expect(JSON.parse(text)).toHaveProperty('pad');
    }
  });

  it('redirects to another address', async () => {
    const { raw, zendesk } = await callable(account);
    zendesk.failNext({ redirect: 'https://elsewhere.example/login' });
    const response = await raw('groups');
    expect([response.status, response.headers.get('location')]).toEqual([
      302,
      'https://elsewhere.example/login',
    ]);
  });

  it('revokes every token', async () => {
    const { zendesk, raw } = await callable(account);
    const mint = await fetch(`${zendesk.url}/oauth/tokens`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: 'bench',
        client_secret: 'secret',
      }),
    });
    const { access_token: token } = (await mint.json()) as { access_token: string };
    expect((await raw('groups', `Bearer ${token}`)).status).toBe(200);
    zendesk.failNext({ expireTokens: true });
    expect((await raw('groups', `Bearer ${token}`)).status).toBe(401);
    expect((await raw('groups', `Bearer ${token}`)).status).toBe(401);
  });

  it('changes the right answer at will', async () => {
    const { body, zendesk } = await callable(account);
    zendesk.failNext({ patch: (right) => ({ ...right, groups: null, extra: '1' }) });
    expect(await body('groups')).toMatchObject({ groups: null, extra: '1', count: 3 });
  });

  it('keeps the limits of the exports', async () => {
    const { get, zendesk } = await callable(account, { incrementalPerMinute: 2 });
    zendesk.failNext({ empty: true });
    expect([(await get(TICKETS)).status, (await get(TICKETS)).status, (await get(TICKETS)).status]).toEqual([
      200, 200, 429,
    ]);
  });
});

describe('the clock of the server', () => {
  it('may run ahead of its answers', async () => {
    const { raw } = await callable(account, { dateOffsetMs: 90_000 });
    expect((await raw('groups')).headers.get('date')).toBe(new Date(NOW + 90_000).toUTCString());
  });
});
