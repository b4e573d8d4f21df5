import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { verifyCredentials } from '../../src/zendesk/sync.ts';
import { CLIENT, serve, standingClock } from '../support/sync.ts';
import { account, bareServer, clientFor, faultOf, NOW } from './clients.ts';

const TOKEN = { kind: 'token', email: 'ada@lumenhome.example', apiToken: 'an-api-token' } as const;

async function start(options: Parameters<typeof serve>[2] = {}) {
  const clock = standingClock(NOW + 60_000);
  const zendesk = await serve(account, clock, options);
  const statuses = (part: string): number[] =>
    zendesk.requests.filter(({ path }) => path.includes(part)).map(({ status }) => status);
  return { zendesk, clock, statuses };
}

describe('an OAuth client', () => {
  it('is somebody, and asks for one token only', async () => {
    const { zendesk, statuses } = await start();
    const client = clientFor(zendesk.url);
    expect(await verifyCredentials({ client })).toEqual({ name: 'Ada Adler', role: 'admin' });
    await Promise.all([client.get('groups'), client.get('brands'), client.get('users')]);
    expect(statuses('oauth')).toEqual([200]);
  });

  it('that is wrong is told apart, with the variables to look at', async () => {
    const { zendesk, statuses } = await start();
    const credentials = { kind: 'oauth', clientId: 'bench', clientSecret: 'a-wrong-secret' } as const;
    const error = await faultOf(verifyCredentials({ client: clientFor(zendesk.url, { credentials }) }));
    expect(error).toMatchObject({ fault: 'credentials', isConfiguration: true });
    expect(error.message).toBe(
      `Zendesk at ${zendesk.url} refused the OAuth client (401); check ZENDESK_OAUTH_CLIENT_ID and ZENDESK_OAUTH_CLIENT_SECRET.`,
    );
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain('a-wrong-secret');
    expect(statuses('')).toEqual([401]);
  });

  it('whose scope is not allowed is refused as a client', async () => {
    const { zendesk } = await start();
    zendesk.failNext({ status: 400, body: { error: 'invalid_scope' } }, { path: 'oauth' });
    expect(await faultOf(clientFor(zendesk.url).get('groups'))).toMatchObject({ fault: 'credentials' });
  });

  it('gets a new token when Zendesk says that the old one ran out', async () => {
    const { zendesk, clock, statuses } = await start();
    const client = clientFor(zendesk.url);
    await client.get('groups');
    clock.moveSeconds(1801);
    await client.get('groups');
    expect(statuses('groups')).toEqual([200, 401, 200]);
    expect(statuses('oauth')).toEqual([200, 200]);
  });

  it('gets a new token before the old one runs out', async () => {
    const { zendesk, statuses } = await start({ accessTokenSeconds: 0.02 });
    const client = clientFor(zendesk.url);
    await client.get('groups');
    await sleep(40);
    await client.get('groups');
    expect(statuses('groups')).toEqual([200, 200]);
    expect(statuses('oauth')).toEqual([200, 200]);
  });

  it('gives up when a new token is refused too', async () => {
    const { zendesk, statuses } = await start();
    const client = clientFor(zendesk.url);
    zendesk.failNext({ status: 401, body: { error: 'invalid_token' } }, { path: 'groups', times: 9 });
    expect(await faultOf(client.get('groups'))).toMatchObject({ fault: 'credentials', status: 401 });
    expect(statuses('groups')).toEqual([401, 401]);
    expect(statuses('oauth')).toEqual([200, 200]);
  });

  it('works after the token endpoint was down for a moment', async () => {
    const { zendesk, statuses } = await start();
    zendesk.failNext({ status: 503, headers: { 'Retry-After': '1' } }, { path: 'oauth' });
    expect((await clientFor(zendesk.url).get('groups')).status).toBe(200);
    expect(statuses('oauth')).toEqual([503, 200]);
  });

  it('never sends its secret where the token endpoint redirects to', async () => {
    const elsewhere = await bareServer((_request, response) => response.end('{"access_token":"t"}'));
    const { zendesk } = await start();
    zendesk.failNext({ redirect: `${elsewhere.url}/oauth/tokens` }, { path: 'oauth' });
    expect(await faultOf(clientFor(zendesk.url).get('groups'))).toMatchObject({ fault: 'redirected' });
    expect(elsewhere.seen).toEqual([]);
  });

  it('finds an answer without a token strange', async () => {
    const { zendesk } = await start();
    zendesk.failNext({ status: 200, body: { token_type: 'bearer' } }, { path: 'oauth' });
    const error = await faultOf(clientFor(zendesk.url).get('groups'));
    expect(error).toMatchObject({ fault: 'unexpected-shape' });
  });
});

describe('an API token', () => {
  it('works without a token endpoint', async () => {
    const { zendesk, statuses } = await start({
      credentials: { email: TOKEN.email, apiToken: TOKEN.apiToken },
    });
    const client = clientFor(zendesk.url, { credentials: TOKEN });
    expect(await verifyCredentials({ client })).toEqual({ name: 'Ada Adler', role: 'admin' });
    expect(statuses('oauth')).toEqual([]);
  });

  it('that is wrong makes an anonymous user, which is no user', async () => {
    const { zendesk } = await start({ credentials: { ...CLIENT, email: TOKEN.email, apiToken: 'another' } });
    const client = clientFor(zendesk.url, { credentials: TOKEN });
    const error = await faultOf(verifyCredentials({ client }));
    expect(error).toMatchObject({ fault: 'credentials', isConfiguration: true });
    expect(error.message).toContain('"Anonymous user"');
  });

  it('is not tried again when it is refused', async () => {
    const { zendesk, statuses } = await start({ credentials: CLIENT });
    const client = clientFor(zendesk.url, { credentials: TOKEN });
    expect(await faultOf(client.get('groups'))).toMatchObject({ fault: 'credentials', status: 401 });
    expect(statuses('groups')).toEqual([401]);
  });
});
