import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { generateAccount } from '../../src/demo/account.ts';
import type { Ticket } from '../../src/demo/zendesk-records.ts';
import { startZendesk, type ZendeskOptions, type ZendeskServer } from '../../src/demo/zendesk-server.ts';
import { until } from '../support/world.ts';

const NOW = Date.parse('2026-11-24T08:00:00Z');
const START_TIME = NOW / 1000 - 90 * 86_400;
const account = generateAccount({ nowMs: NOW, ticketCount: 400, seed: 5 });
const basic = { Authorization: `Basic ${Buffer.from('ada@lumenhome.example/token:key').toString('base64')}` };
const credentials = {
  clientId: 'bench',
  clientSecret: 'secret',
  email: 'ada@lumenhome.example',
  apiToken: 'key',
};

/** The parts of any answer that the tests look at. */
interface Body {
  access_token: string;
  user: { email: string; role: string };
  tickets: Ticket[];
  after_cursor: string;
  end_of_stream: boolean;
  results: Ticket[];
  users: { name: string }[];
  organizations: unknown[];
  groups: unknown[];
  brands: unknown[];
  satisfaction_ratings: { id: number }[];
  count: { value: number };
  meta: { has_more: boolean; after_cursor: string };
  links: { next: string };
  next_page: string | null;
}

const bodyOf = async (response: Response) => z.custom<Body>().parse(await response.json());

const running: ZendeskServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((zendesk) => zendesk.close()));
});

/** A server one minute after the account's moment, so that nothing is held back. */
async function start(options: Partial<ZendeskOptions> = {}) {
  const time = { ms: NOW + 60_000 };
  const zendesk = await startZendesk(account, { clock: { now: () => time.ms }, credentials, ...options });
  running.push(zendesk);
  const get = async (path: string, headers: Record<string, string> = basic) => {
    const response = await fetch(path.startsWith('http') ? path : `${zendesk.url}/api/v2/${path}`, {
      headers,
    });
    return { status: response.status, headers: response.headers, body: await bodyOf(response) };
  };
  const mint = (form: Record<string, string>) =>
    fetch(`${zendesk.url}/oauth/tokens`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ grant_type: 'client_credentials', client_id: 'bench', scope: 'read', ...form }),
    });
  const walk = async (query = 'per_page=150&include=metric_sets') => {
    const pages: Body[] = [];
    let position = `start_time=${START_TIME}`;
    do {
      const { body } = await get(`incremental/tickets/cursor.json?${query}&${position}`);
      pages.push(body);
      position = `cursor=${encodeURIComponent(body.after_cursor)}`;
    } while (pages.at(-1)?.end_of_stream === false);
    return { pages, rows: pages.flatMap((page) => page.tickets), position };
  };
  return { zendesk, time, get, mint, walk };
}

describe('authentication', () => {
  it('mints a bearer token for the right client', async () => {
    const { mint, get } = await start();
    const token = await bodyOf(await mint({ client_secret: 'secret' }));
    expect(token).toMatchObject({ token_type: 'bearer', scope: 'read', expires_in: 1800 });
    const { body } = await get('users/me.json', { Authorization: `Bearer ${token.access_token}` });
    expect(body.user.role).toBe('admin');
  });

  it('mints a token from a form as well', async () => {
    const { zendesk } = await start();
    const form = { grant_type: 'client_credentials', client_id: 'bench', client_secret: 'secret' };
    const response = await fetch(`${zendesk.url}/oauth/tokens`, {
      method: 'POST',
      body: new URLSearchParams(form),
    });
    expect(response.status).toBe(200);
  });

  it('refuses a wrong client secret', async () => {
    const { mint } = await start();
    const response = await mint({ client_secret: 'wrong' });
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ error: 'invalid_client' });
  });

  it('refuses a bearer token that has expired', async () => {
    const { mint, get, time } = await start({ accessTokenSeconds: 10 });
    const { access_token: token } = await bodyOf(await mint({ client_secret: 'secret' }));
    const bearer = { Authorization: `Bearer ${token}` };
    expect((await get('brands.json', bearer)).status).toBe(200);
    time.ms += 10_000;
    expect(await get('brands.json', bearer)).toMatchObject({ status: 401, body: { error: 'invalid_token' } });
  });

  it.each([{}, { Authorization: 'Basic d3Jvbmc=' }, { Authorization: 'Bearer wrong' }])(
    'takes the caller for an anonymous user with the headers %j',
    async (headers) => {
      const { get } = await start();
      const me = await get('users/me.json', headers);
      expect(me).toMatchObject({ status: 200, body: { user: { id: null, name: 'Anonymous user' } } });
      const groups = await get('groups.json', headers);
      expect(groups).toMatchObject({ status: 401, body: { error: "Couldn't authenticate you" } });
    },
  );

  it('keeps exports from agents who are no administrators', async () => {
    const email = account.users.find((user) => user.role === 'agent')?.email ?? '';
    const { get } = await start({ credentials: { email, apiToken: 'key' } });
    const agent = { Authorization: `Basic ${Buffer.from(`${email}/token:key`).toString('base64')}` };
    expect((await get('users/me', agent)).body.user.email).toBe(email);
    expect((await get(`incremental/tickets/cursor?start_time=${START_TIME}`, agent)).status).toBe(403);
  });
});

describe('the incremental export', () => {
  it('walks every ticket touched since the start exactly once, in order', async () => {
    const { walk } = await start();
    const { rows, pages } = await walk();
    const expected = account.tickets
      .filter((ticket) => ticket.generated_timestamp >= START_TIME)
      .sort((a, b) => a.generated_timestamp - b.generated_timestamp || a.id - b.id);
    expect(rows).toEqual(expected);
    expect(pages.map((page) => page.tickets.length)).toEqual([150, 150, 100]);
  });

  it('gives a cursor on the last page from which nothing more comes until something changes', async () => {
    const { walk, get, zendesk, time } = await start();
    const { position, rows } = await walk();
    const path = `incremental/tickets/cursor?${position}`;
    const after = decodeURIComponent(position.replace('cursor=', ''));
    expect((await get(path)).body).toMatchObject({ tickets: [], after_cursor: after, end_of_stream: true });
    const changed = rows[7];
    if (!changed) throw new Error('the walk found too little');
    zendesk.upsertTicket({ ...changed, subject: 'Changed' });
    expect((await get(path)).body.tickets).toEqual([]);
    time.ms += 60_000;
    expect((await get(path)).body.tickets).toMatchObject([{ id: changed.id, subject: 'Changed' }]);
  });

  it('writes its cursor as time and ticket in base64', async () => {
    const { walk } = await start();
    const { rows, pages } = await walk();
    const last = rows.at(-1);
    const cursor = Buffer.from(pages.at(-1)?.after_cursor ?? '', 'base64').toString();
    expect(cursor).toBe(`${last?.generated_timestamp}.0||${last?.id}|`);
  });

  it('holds back what changed within the last minute', async () => {
    const { zendesk, walk, time } = await start();
    const [first] = account.tickets;
    if (!first) throw new Error('the account is empty');
    const touched = zendesk.upsertTicket({ ...first, id: 99_999 });
    time.ms += 59_000;
    expect((await walk()).rows.map((ticket) => ticket.id)).not.toContain(touched.id);
    time.ms += 1000;
    expect((await walk()).rows.at(-1)?.id).toBe(touched.id);
  });

  it('refuses a start within the last minute, no start and a broken cursor', async () => {
    const { get } = await start();
    const recent = await get(`incremental/tickets/cursor?start_time=${NOW / 1000 + 1}`);
    expect(recent).toMatchObject({ status: 422, body: { error: 'InvalidValue' } });
    expect((await get('incremental/tickets/cursor')).status).toBe(400);
    expect((await get('incremental/tickets/cursor?cursor=nonsense')).status).toBe(400);
  });

  it('leaves metric sets out unless they are asked for, and deleted tickets in', async () => {
    const { walk } = await start();
    const { rows } = await walk('');
    expect(rows.filter((ticket) => 'metric_set' in ticket)).toEqual([]);
    expect(rows.some((ticket) => ticket.status === 'deleted')).toBe(true);
    const kept = await walk('exclude_deleted=true');
    expect(kept.rows.some((ticket) => ticket.status === 'deleted')).toBe(false);
  });

  it('answers 429 with the time to wait once the minute is used up', async () => {
    const { get, time } = await start({ incrementalPerMinute: 2 });
    const path = `incremental/tickets/cursor?start_time=${START_TIME}`;
    const first = await get(path);
    expect(first.headers.get('zendesk-ratelimit-incremental-exports')).toBe(
      'total=2; remaining=1; resets=60',
    );
    time.ms += 15_000;
    await get(path);
    const refused = await get(path);
    expect(refused).toMatchObject({ status: 429, body: { error: 'APIRateLimitExceeded' } });
    expect(refused.headers.get('retry-after')).toBe('45');
    time.ms += 45_000;
    expect((await get(path)).status).toBe(200);
  });
});

describe('search', () => {
  it('exports every unsolved ticket, also those older than the export, without metrics', async () => {
    const { get } = await start({ pageSizeLimit: 7 });
    const found: Ticket[] = [];
    let after = '';
    for (;;) {
      const query = `query=status%3Csolved&filter[type]=ticket&page[size]=1000${after}`;
      const { body } = await get(`search/export.json?${query}`);
      found.push(...body.results);
      if (!body.meta.has_more) break;
      after = `&page[after]=${encodeURIComponent(body.meta.after_cursor)}`;
    }
    const unsolved = account.tickets.filter(({ status }) =>
      ['new', 'open', 'pending', 'hold'].includes(status),
    );
    expect(found.map((ticket) => ticket.id)).toEqual(unsolved.map((ticket) => ticket.id));
    expect(found.some((ticket) => Date.parse(ticket.created_at) / 1000 < START_TIME)).toBe(true);
    expect(found.filter((ticket) => 'metric_set' in ticket || 'generated_timestamp' in ticket)).toEqual([]);
  });

  it('refuses words it does not understand', async () => {
    const { get } = await start();
    expect((await get('search/export?query=invoice&filter[type]=ticket')).status).toBe(422);
    expect((await get('search/export?query=status%3Csolved')).status).toBe(422);
  });
});

describe('lists', () => {
  it('page by cursor, with a next link even behind the last page', async () => {
    const { get, zendesk } = await start();
    const names: string[] = [];
    let next = `${zendesk.url}/api/v2/users.json?role[]=agent&role[]=admin&page[size]=5`;
    let hasMore = true;
    while (hasMore) {
      const { body } = await get(next);
      names.push(...body.users.map((user) => user.name));
      hasMore = body.meta.has_more;
      next = body.links.next;
    }
    const staff = account.users.filter((user) => user.role !== 'end-user').map((user) => user.name);
    expect(names).toEqual(staff);
    const { body } = await get(next);
    expect(body).toMatchObject({ users: [], meta: { has_more: false }, links: { next } });
  });

  it('page by number when no page size is given', async () => {
    const { get } = await start();
    const { body } = await get('organizations.json?per_page=30');
    expect(body).toMatchObject({ count: 40, previous_page: null });
    expect(body.organizations).toHaveLength(30);
    const second = await get(body.next_page ?? '');
    expect(second.body.organizations).toHaveLength(10);
    expect(second.body.next_page).toBeNull();
  });

  it('show deleted groups on request only', async () => {
    const { get } = await start();
    expect((await get('groups.json?page[size]=100')).body.groups).toHaveLength(6);
    expect((await get('groups.json?page[size]=100&exclude_deleted=false')).body.groups).toHaveLength(7);
  });

  it('give the ratings since a start, and a new one as soon as it exists', async () => {
    const { get, zendesk } = await start();
    const [rating] = account.ratings;
    if (!rating) throw new Error('nobody rated');
    const since = NOW / 1000 - 7 * 86_400;
    const path = `satisfaction_ratings.json?start_time=${since}&page[size]=100`;
    const ids = async () => (await get(path)).body.satisfaction_ratings.map((row) => row.id);
    const expected = account.ratings.filter((row) => Date.parse(row.created_at) / 1000 >= since);
    expect(await ids()).toEqual(expected.map((row) => row.id));
    zendesk.upsertRating({ ...rating, id: 8_000_000_000, created_at: new Date(NOW).toISOString() });
    expect(await ids()).toContain(8_000_000_000);
    expect((await get(`satisfaction_ratings?start_time=${NOW / 1000 + 30}`)).status).toBe(400);
  });

  it('count the tickets that are not deleted', async () => {
    const { get } = await start();
    const { body } = await get('tickets/count.json');
    expect(body.count.value).toBe(account.tickets.filter((ticket) => ticket.status !== 'deleted').length);
  });

  it('do not exist under an unknown path', async () => {
    const { get } = await start();
    expect(await get('nothing.json')).toMatchObject({
      status: 404,
      body: { error: 'InvalidEndpoint' },
    });
  });

  it('come with the rate limits and the time of the server', async () => {
    const { get, time } = await start({ accountPerMinute: 3 });
    await get('brands');
    const { headers } = await get('brands.json');
    expect(headers.get('x-rate-limit-remaining')).toBe('1');
    expect(headers.get('date')).toBe(new Date(time.ms).toUTCString());
    const refused = await get('brands');
    expect(refused).toMatchObject({ status: 429, body: { error: 'APIRateLimitExceeded' } });
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/u);
    time.ms += 60_000;
    expect((await get('brands')).status).toBe(200);
  });
});

describe('faults', () => {
  it('answer in the place of the right answer, as often as asked', async () => {
    const { get, zendesk } = await start();
    zendesk.failNext({ status: 503, headers: { 'Retry-After': '3' } }, { path: 'brands', times: 2 });
    expect((await get('groups.json')).status).toBe(200);
    expect((await get('brands.json')).headers.get('retry-after')).toBe('3');
    expect((await get('brands.json')).status).toBe(503);
    expect((await get('brands.json')).status).toBe(200);
    expect(zendesk.requests.map((request) => request.status)).toEqual([200, 503, 503, 200]);
  });

  it('cut the connection', async () => {
    const { get, zendesk } = await start();
    zendesk.failNext({ reset: true });
    await expect(get('brands.json')).rejects.toThrow('fetch failed');
  });

  it('never answer, until the caller gives up', async () => {
    const { zendesk } = await start({ onRequest: () => ({ hang: true }) });
    const caller = new AbortController();
    const answer = fetch(`${zendesk.url}/api/v2/brands.json`, { signal: caller.signal });
    await until(() => zendesk.requests.length === 1);
    caller.abort();
    await expect(answer).rejects.toThrow('aborted');
  });

  it('cut the JSON in half', async () => {
    const { get, zendesk } = await start();
    zendesk.failNext({ truncate: true });
    await expect(get('brands.json')).rejects.toThrow(SyntaxError);
  });

  it('show a sign-in page', async () => {
    const { zendesk } = await start({ onRequest: () => ({ html: true }) });
    const response = await fetch(`${zendesk.url}/api/v2/brands.json`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/html');
  });

  it('delay the right answer', async () => {
    const { get, zendesk } = await start();
    zendesk.failNext({ delayMs: 5 });
    expect((await get('brands.json')).body.brands).toHaveLength(2);
  });
});
