import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { verifyCredentials } from '../../src/zendesk/sync.ts';
import { CLIENT, serve, standingClock } from '../support/sync.ts';
import { account, bareServer, budgetOf, clientFor, EXPORT, faultOf, NOW } from './clients.ts';

/** How long one call too many is waited for. */
const PATIENCE_MS = 500;

const zendeskAt = (options: Parameters<typeof serve>[2] = {}) =>
  serve(account, standingClock(NOW + 60_000), options);

const callsOf = (zendesk: { requests: { path: string }[] }, part: string): number =>
  zendesk.requests.filter(({ path }) => path.includes(part)).length;

describe.concurrent('a call', () => {
  it('sends its query as it stands', async () => {
    const zendesk = await zendeskAt();
    await clientFor(zendesk.url).get('users', { 'role[]': ['agent', 'admin'], 'page[size]': 7 });
    const { path, query } = zendesk.requests.at(-1) ?? {};
    expect(path).toBe('/api/v2/users.json');
    expect([...(query ?? [])]).toEqual([
      ['role[]', 'agent'],
      ['role[]', 'admin'],
      ['page[size]', '7'],
    ]);
  });

  it('is tried again after what can pass by itself', async () => {
    const zendesk = await zendeskAt();
    const client = clientFor(zendesk.url);
    zendesk.failNext({ status: 503, headers: { 'Retry-After': '1' } }, { path: 'groups' });
    expect((await client.get('groups')).body).toMatchObject({ count: 6 });
    expect(callsOf(zendesk, 'groups')).toBe(2);
  });

  it.each([
    ['a conflict', { status: 409 }],
    ['a reset', { reset: true }],
    ['an answer cut off', { truncate: true }],
    ['a gateway that shows a page', { status: 502, contentType: 'text/html', body: '<h1>502</h1>' }],
    ['a rate limit that names no wait', { status: 429 }],
    [
      'a rate limit that names a date',
      { status: 429, headers: { 'Retry-After': new Date(0).toUTCString() } },
    ],
  ] as const)('works the second time after %s', async (_name, fault) => {
    const zendesk = await zendeskAt();
    const client = clientFor(zendesk.url);
    zendesk.failNext(fault, { path: 'brands' });
    expect((await client.get('brands')).status).toBe(200);
    expect(callsOf(zendesk, 'brands')).toBe(2);
  });

  it('works after a hang that outlasts its time', async () => {
    const zendesk = await zendeskAt();
    const client = clientFor(zendesk.url, { timeoutMs: 300 });
    zendesk.failNext({ hang: true }, { path: 'brands' });
    expect((await client.get('brands')).status).toBe(200);
  });

  it.each([400, 403, 404, 422])('is not tried again after status %i', async (status) => {
    const zendesk = await zendeskAt();
    zendesk.failNext({ status }, { path: 'brands' });
    expect(await faultOf(clientFor(zendesk.url).get('brands'))).toMatchObject({ status });
    expect(callsOf(zendesk, 'brands')).toBe(1);
  });

  it('is given up after the number of tries it has', async () => {
    const zendesk = await zendeskAt();
    zendesk.failNext({ status: 500 }, { path: 'brands', times: 100 });
    const call = clientFor(zendesk.url, { attempts: 2 }).get('brands');
    expect(await faultOf(call)).toMatchObject({ fault: 'server-error', status: 500 });
    expect(callsOf(zendesk, 'brands')).toBe(2);
  });

  it.each([
    ['server-error', { status: 409 }],
    ['rate-limited', { status: 429 }],
    ['server-error', { status: 520 }],
    ['unreachable', { reset: true }],
    ['not-json', { truncate: true }],
    ['not-json', { html: true }],
    ['timeout', { hang: true }],
  ] as const)('ends as %s after its tries where %j goes on', async (fault, lasting) => {
    const zendesk = await zendeskAt();
    const short = fault === 'timeout' ? { timeoutMs: 1000 } : {};
    const client = clientFor(zendesk.url, { attempts: 4, retryDelayMs: 1, ...short });
    await client.get('groups');
    zendesk.failNext(lasting, { path: 'brands', times: 100 });
    expect(await faultOf(client.get('brands'))).toMatchObject({ fault, isTransient: true });
    expect(callsOf(zendesk, 'brands')).toBe(4);
  });

  it.each(['0', '-5', 'soon', new Date(0).toUTCString()])(
    'waits a moment where Retry-After reads "%s"',
    async (wait) => {
      const zendesk = await zendeskAt();
      const client = clientFor(zendesk.url, { retryDelayMs: 200 });
      await client.get('groups');
      zendesk.failNext({ status: 429, headers: { 'Retry-After': wait } }, { path: 'brands' });
      const startedAt = performance.now();
      await client.get('brands');
      expect(performance.now() - startedAt).toBeGreaterThanOrEqual(199);
    },
  );

  it('that is redirected to another host is not tried again, and nothing is asked there', async () => {
    const elsewhere = await bareServer((_request, response) => response.end('{}'));
    const zendesk = await zendeskAt();
    zendesk.failNext({ redirect: `${elsewhere.url}/api/v2/brands.json` }, { path: 'brands', times: 9 });
    expect(await faultOf(clientFor(zendesk.url).get('brands'))).toMatchObject({ fault: 'redirected' });
    expect([callsOf(zendesk, 'brands'), elsewhere.seen]).toEqual([1, []]);
  });

  it('asks for one new token where all are revoked between two calls', async () => {
    const zendesk = await zendeskAt();
    const client = clientFor(zendesk.url);
    await client.get('groups');
    zendesk.failNext({ expireTokens: true }, { path: 'brands' });
    expect((await client.get('brands')).status).toBe(200);
    expect([callsOf(zendesk, 'brands'), callsOf(zendesk, 'oauth')]).toEqual([2, 2]);
  });

  it.each(['3600', '9999999', 'Fri, 31 Dec 9999 23:59:59 GMT'])(
    'ends with a fault when asked to wait as long as %s, and asks nothing until then',
    async (wait) => {
      const zendesk = await zendeskAt();
      zendesk.failNext({ status: 429, headers: { 'Retry-After': wait } }, { path: 'brands' });
      const client = clientFor(zendesk.url);
      expect(await faultOf(client.get('brands'))).toMatchObject({ fault: 'rate-limited', status: 429 });
      expect((await faultOf(client.get('groups'))).message).toMatch(
        /nothing is read for another \d+ seconds/u,
      );
      expect(zendesk.requests.filter(({ path }) => /brands|groups/u.test(path))).toHaveLength(1);
    },
  );
});

describe.concurrent('the first call', () => {
  it('gives up on a page of HTML after three tries and names the address', async () => {
    const zendesk = await zendeskAt({
      onRequest: ({ path }) => (path.includes('users/me') ? { html: true } : undefined),
    });
    const error = await faultOf(verifyCredentials({ client: clientFor(zendesk.url) }));
    expect(error.message).toContain(zendesk.url);
    expect(callsOf(zendesk, 'users/me')).toBe(3);
  });

  it('gives up as well where even the token endpoint shows a page', async () => {
    const pages = await bareServer((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Our shop</h1>');
    });
    const error = await faultOf(verifyCredentials({ client: clientFor(pages.url) }));
    expect(error.message).toContain(pages.url);
    expect(pages.seen).toHaveLength(3);
  });

  it('finds somebody else’s JSON strange', async () => {
    const other = await bareServer((request, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(request.url === '/oauth/tokens' ? '{"access_token":"t"}' : '{"hello":"world"}');
    });
    const error = await faultOf(verifyCredentials({ client: clientFor(other.url) }));
    expect(error).toMatchObject({ fault: 'unexpected-shape' });
    expect(error.message).toContain(other.url);
  });
});

describe('the budget for incremental calls', () => {
  it('bounds how many start within a minute', async () => {
    const zendesk = await zendeskAt();
    const ending = new AbortController();
    const client = clientFor(zendesk.url, { budget: budgetOf(2), signal: ending.signal });
    const calls = [1, 2, 3, 4].map(() => client.get('incremental/tickets/cursor', EXPORT));
    const outcomes = Promise.allSettled(calls);
    await Promise.all(calls.slice(0, 2));
    await sleep(PATIENCE_MS);
    ending.abort();
    expect((await outcomes).map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'rejected',
    ]);
    expect(callsOf(zendesk, 'incremental')).toBe(2);
  });

  it('leaves other calls alone', async () => {
    const zendesk = await zendeskAt();
    const client = clientFor(zendesk.url, { budget: budgetOf(1) });
    for (const path of ['groups', 'brands', 'users', 'organizations']) await client.get(path);
    expect(callsOf(zendesk, '/api/v2/')).toBe(4);
  });
});

describe('a fault', () => {
  const secrets = [
    CLIENT.clientSecret,
    'very-secret-token',
    Buffer.from('very-secret-token').toString('base64'),
  ];
  const basic = Buffer.from('ada@lumenhome.example/token:very-secret-token').toString('base64');

  it.each([
    ['401', { status: 401, body: { error: 'very-secret-token' } }],
    ['403', { status: 403 }],
    ['302', { status: 302, headers: { Location: 'https://x.example/?token=very-secret-token' } }],
    ['a page', { html: true }],
    ['JSON cut off', { status: 200, body: '{"token":"very-secret-token' }],
    ['a reset', { reset: true }],
  ] as const)('never shows a secret after %s', async (_name, fault) => {
    const zendesk = await zendeskAt();
    zendesk.failNext(fault, { path: 'api', times: 9 });
    for (const credentials of [
      { kind: 'token', email: 'ada@lumenhome.example', apiToken: 'very-secret-token' } as const,
      { kind: 'oauth', ...CLIENT } as const,
    ]) {
      const error = await faultOf(clientFor(zendesk.url, { credentials, attempts: 1 }).get('groups'));
      const shown = inspect(error, { depth: null, showHidden: true }) + error.message;
      for (const secret of [...secrets, basic]) expect(shown).not.toContain(secret);
    }
  });
});
