import { describe, expect, it } from 'vitest';
import { requestJson } from '../../src/zendesk/transport.ts';
import { serve, standingClock } from '../support/sync.ts';
import { account, bareServer, faultOf, NOW } from './clients.ts';

const clock = standingClock(NOW + 60_000);
const zendesk = await serve(account, clock);
const HOUR = 3600;
const BARE = { method: 'GET', headers: {}, timeoutMs: 20_000 };

const send = (timeoutMs = 5000, signal?: AbortSignal) =>
  requestJson(`${zendesk.url}/api/v2/users/me.json`, {
    method: 'GET',
    headers: { Authorization: 'Basic c2VjcmV0OnNlY3JldA==' },
    timeoutMs,
    ...(signal ? { signal } : {}),
  });

describe('an answer', () => {
  it('brings its JSON and the time of the server', async () => {
    expect(await send()).toMatchObject({
      status: 200,
      body: { user: { name: 'Anonymous user' } },
      serverAtMs: NOW + 60_000,
    });
  });
});

describe('the time of the server', () => {
  it.each([7_200_000, -7_200_000])(
    'is taken as it is told, also %d ms away from ours',
    async (dateOffsetMs) => {
      const { url } = await serve(account, clock, { dateOffsetMs });
      const reply = await requestJson(`${url}/api/v2/users/me.json`, BARE);
      expect(reply.serverAtMs).toBe(NOW + 60_000 + dateOffsetMs);
    },
  );

  it.each([undefined, 'yesterday'])('is not known where Date reads %s', async (date) => {
    const { url } = await bareServer((_request, response) => {
      response.sendDate = false;
      const headers = date === undefined ? {} : { Date: date };
      response.writeHead(200, { 'Content-Type': 'application/json', ...headers }).end('{}');
    });
    expect(await requestJson(url, BARE)).toMatchObject({ body: {}, serverAtMs: null });
  });
});

it('an answer of 200 MB costs no more memory than what is read of it', async () => {
  zendesk.failNext({ bytes: 200_000_000 });
  const before = process.memoryUsage().arrayBuffers;
  let most = 0;
  const watching = setInterval(() => {
    most = Math.max(most, process.memoryUsage().arrayBuffers - before);
  }, 1);
  const call = requestJson(`${zendesk.url}/x`, { ...BARE, largestAnswerBytes: 1_000_000 });
  expect(await faultOf(call)).toMatchObject({ fault: 'too-large' });
  clearInterval(watching);
  expect(most).toBeLessThan(50_000_000);
});

it('an answer far larger than any page is not read to its end', async () => {
  let sent = 0;
  const large = await bareServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const chunk = Buffer.alloc(1_000_000, 'x');
    const go = (): void => {
      for (; sent < 200 && !response.destroyed; sent += 1) if (!response.write(chunk)) break;
      if (sent < 200) response.once('drain', go);
    };
    go();
  });
  const error = await faultOf(requestJson(large.url, { method: 'GET', headers: {}, timeoutMs: 20_000 }));
  expect(error).toMatchObject({ fault: 'too-large', isTransient: false });
  expect(error.message).toBe("Zendesk's answer has more than 100 MB; it was not read.");
  expect(sent).toBeLessThan(150);
});

describe('a refusal', () => {
  it.each([
    [301, 'redirected', false],
    [302, 'redirected', false],
    [400, 'refused', false],
    [401, 'credentials', false],
    [402, 'refused', false],
    [403, 'forbidden', false],
    [404, 'not-found', false],
    [409, 'server-error', true],
    [410, 'refused', false],
    [422, 'refused', false],
    [429, 'rate-limited', true],
    [500, 'server-error', true],
    [501, 'server-error', true],
    [503, 'server-error', true],
    [504, 'server-error', true],
    [520, 'server-error', true],
    [524, 'server-error', true],
  ])('with status %i is of the kind %s', async (status, fault, isTransient) => {
    zendesk.failNext({ status });
    const error = await faultOf(send());
    expect({ fault: error.fault, status: error.status, isTransient: error.isTransient }).toEqual({
      fault,
      status,
      isTransient,
    });
    expect(error.message).toMatch(/^[A-Z0-9h].*\.$/u);
  });

  it('with a page of HTML is still told by its status', async () => {
    zendesk.failNext({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' });
    expect(await faultOf(send())).toMatchObject({ fault: 'server-error', status: 502 });
  });

  it.each([429, 503])('with status %i tells how many seconds to wait', async (status) => {
    zendesk.failNext({ status, headers: { 'Retry-After': '93' } });
    expect(await faultOf(send())).toMatchObject({ retryAfterSeconds: 93 });
  });

  it('tells to wait until a date', async () => {
    const date = new Date(Date.now() + HOUR * 1000).toUTCString();
    zendesk.failNext({ status: 429, headers: { 'Retry-After': date } });
    const { retryAfterSeconds } = await faultOf(send());
    expect(retryAfterSeconds).toBeGreaterThan(HOUR - 60);
    expect(retryAfterSeconds).toBeLessThanOrEqual(HOUR);
  });

  it.each(['Wed, 21 Oct 2015 07:28:00 GMT', '-5', '0'])(
    'never tells a negative wait, as with %s',
    async (value) => {
      zendesk.failNext({ status: 429, headers: { 'Retry-After': value } });
      expect(await faultOf(send())).toMatchObject({ retryAfterSeconds: 0 });
    },
  );

  it.each(['soon', ''])('tells no wait where the header reads "%s"', async (value) => {
    zendesk.failNext({ status: 429, headers: { 'Retry-After': value } });
    expect(await faultOf(send())).toMatchObject({ retryAfterSeconds: null });
  });
});

describe('something that is not data', () => {
  it('is a page with status 200, and the address is named', async () => {
    zendesk.failNext({ html: true });
    const error = await faultOf(send());
    expect(error).toMatchObject({ fault: 'not-json', isTransient: true });
    expect(error.message).toBe(`${zendesk.url} answered with a page instead of data; check the subdomain.`);
  });

  it('is JSON that was cut off', async () => {
    zendesk.failNext({ truncate: true });
    expect(await faultOf(send())).toMatchObject({ fault: 'not-json', isTransient: true });
  });

  it('is an empty answer', async () => {
    zendesk.failNext({ status: 200, body: '' });
    expect(await faultOf(send())).toMatchObject({ fault: 'not-json' });
  });

  it('is an answer without content', async () => {
    zendesk.failNext({ status: 204, body: '' });
    expect(await faultOf(send())).toMatchObject({ fault: 'not-json' });
  });
});

describe('a connection', () => {
  it('that is reset is unreachable', async () => {
    zendesk.failNext({ reset: true });
    expect(await faultOf(send())).toMatchObject({ fault: 'unreachable', isTransient: true });
  });

  it('that nobody takes is unreachable, and says why', async () => {
    const gone = await serve(account, clock);
    await gone.close();
    const call = requestJson(`${gone.url}/x`, { method: 'GET', headers: {}, timeoutMs: 5000 });
    const error = await faultOf(call);
    expect(error.fault).toBe('unreachable');
    expect(error.message).toBe(`Zendesk at ${gone.url} cannot be reached (ECONNREFUSED).`);
  });

  it('that is lost in the middle of an answer leaves no data', async () => {
    const server = await bareServer((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '100' });
      response.write('{"user":', () => response.socket?.resetAndDestroy());
    });
    expect(await faultOf(requestJson(server.url, BARE))).toMatchObject({
      fault: 'not-json',
      isTransient: true,
    });
  });

  it('that hangs ends after its time', async () => {
    zendesk.failNext({ hang: true });
    expect(await faultOf(send(150))).toMatchObject({ fault: 'timeout', isTransient: true });
  });

  it('that hangs in the middle of an answer ends after its time', async () => {
    const server = await bareServer((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.write('{"user":');
    });
    const call = requestJson(`${server.url}/x`, { method: 'GET', headers: {}, timeoutMs: 150 });
    expect(await faultOf(call)).toMatchObject({ fault: 'timeout', isTransient: true });
  });

  it('ends at once when the caller gives up', async () => {
    zendesk.failNext({ hang: true });
    await expect(send(60_000, AbortSignal.timeout(100))).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});

describe('a redirect', () => {
  it('to another host is refused, and nothing is sent there', async () => {
    const elsewhere = await bareServer((_request, response) => response.end('{}'));
    zendesk.failNext({ status: 302, headers: { Location: `${elsewhere.url}/api/v2/users/me.json` } });
    const error = await faultOf(send());
    expect(error).toMatchObject({ fault: 'redirected', isTransient: false, isConfiguration: true });
    expect(error.message).toContain(zendesk.url);
    expect(elsewhere.seen).toEqual([]);
  });

  it('on the same host is refused as well', async () => {
    zendesk.failNext({ status: 307, headers: { Location: '/api/v2/users/me.json' } });
    expect(await faultOf(send())).toMatchObject({ fault: 'redirected', status: 307 });
  });
});
