import { describe, expect, it } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { tellAccount, times } from '../support/story.ts';
import { signed, WEBHOOK_SECRET } from '../support/webhook.ts';
import { startWorld, until, type World } from '../support/world.ts';

const NOW = '2026-11-18T11:00:00Z';
const BODY = '{"type":"zen:event-type:ticket.created"}';
const WAKE_TIMES = { hiddenMs: 100, gatherMs: 50, spacingMs: 200 };
/** Longer than a woken poll could take to come. */
const PATIENCE_MS = 700;

interface Hooked {
  readonly world: World;
  readonly url: string;
  /** How often the ticket export was asked. */
  polls(): number;
  post(body: string, headers?: Readonly<Record<string, string>>): Promise<{ status: number; text: string }>;
}

/** The app in HTTP mode, which polls by itself but once. */
async function startHooked({ wakeTimes = WAKE_TIMES, hasSecret = true } = {}): Promise<Hooked> {
  const port = await freePort();
  const account = tellAccount(
    times(30, { createdAt: '2026-11-17T08:00:00Z', group: 'Billing', repliedAfter: 30 }),
  );
  const environment = {
    SLACK_SIGNING_SECRET: 'shh',
    PORT: port,
    POLL_SECONDS: '3600',
    ...(hasSecret ? { ZENDESK_WEBHOOK_SECRET: WEBHOOK_SECRET } : {}),
  };
  const world = await startWorld({ account, at: NOW, environment, wakeTimes });
  const url = `http://127.0.0.1:${port}/zendesk/webhook`;
  await world.ready();
  await until(() => fetch(url).then(Boolean, () => false));
  return {
    world,
    url,
    polls: () => world.zendesk.requests.filter(({ path }) => path.includes('incremental/tickets')).length,
    post: async (body, headers = {}) => {
      const response = await fetch(url, { method: 'POST', headers, body });
      return { status: response.status, text: await response.text() };
    },
  };
}

const headersFor = (body: string, timestamp = NOW, signature = signed(timestamp, body)) => ({
  'x-zendesk-webhook-signature': signature,
  'x-zendesk-webhook-signature-timestamp': timestamp,
});

/** Holds the next answer of the ticket export back until it is released. */
function holdPoll({ zendesk }: World): () => void {
  let release = (): void => {};
  const heldUntil = new Promise<void>((resolve) => {
    release = resolve;
  });
  zendesk.failNext({ heldUntil }, { path: 'incremental/tickets' });
  return release;
}

const patience = () => new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));

describe('a genuine webhook', () => {
  it('is answered at once and wakes the poller, which reads what is new', async () => {
    const { world, post, polls } = await startHooked();
    const before = await world.app.data.reads.freshness();
    const release = holdPoll(world);
    world.clock.moveTo('2026-11-18T11:02:00Z');
    expect(await post(BODY, headersFor(BODY))).toEqual({ status: 204, text: '' });
    release();
    await until(async () => (await world.app.data.reads.freshness()).asOf === (before.asOf ?? 0) + 120);
    expect(polls()).toBe(2);
  });

  it('wakes it no sooner than the change can be read, the second time as the first', async () => {
    const { post, polls } = await startHooked();
    for (const [index, body] of ['first', 'second'].entries()) {
      const sentAt = performance.now();
      await post(body, headersFor(body));
      await until(() => polls() === index + 2);
      expect(performance.now() - sentAt).toBeGreaterThanOrEqual(WAKE_TIMES.hiddenMs);
    }
  });

  it('among many at once wakes it once', async () => {
    const wakeTimes = { ...WAKE_TIMES, gatherMs: 1500 };
    const { post, polls } = await startHooked({ wakeTimes });
    const startedAt = performance.now();
    const bodies = Array.from({ length: 40 }, (_none, index) => `{"id":${index}}`);
    const answers = await Promise.all(bodies.map((body) => post(body, headersFor(body))));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204]));
    // What a slow machine sends after that poll was due is for further ones.
    const lateMs = Math.max(0, performance.now() - startedAt - wakeTimes.gatherMs);
    await until(() => polls() > 1);
    await patience();
    expect(polls()).toBeLessThanOrEqual(2 + Math.ceil(lateMs / wakeTimes.spacingMs));
  });

  it('during a poll brings one more after it, together with its like', async () => {
    const { world, post, polls } = await startHooked();
    const release = holdPoll(world);
    await post('1', headersFor('1'));
    await until(() => polls() === 2);
    for (const body of ['2', '3', '4']) await post(body, headersFor(body));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(polls()).toBe(2);
    release();
    await until(() => polls() === 3);
    await patience();
    expect(polls()).toBe(3);
  });

  it('that carries no JSON wakes it all the same, since nobody reads it', async () => {
    const { post, polls } = await startHooked();
    expect((await post('<not json>', headersFor('<not json>'))).status).toBe(204);
    await until(() => polls() === 2);
  });
});

describe('any other webhook', () => {
  it('is refused without a word and wakes nobody', async () => {
    const { post, polls } = await startHooked();
    const refused = { status: 401, text: '' };
    expect(await post(BODY)).toEqual(refused);
    expect(await post(BODY, headersFor(BODY, NOW, 'forged'))).toEqual(refused);
    expect(await post(BODY, headersFor(BODY, NOW, signed(NOW, BODY, { secret: 'shh' })))).toEqual(refused);
    expect(await post(`${BODY} `, headersFor(BODY))).toEqual(refused);
    expect(await post(BODY, headersFor(BODY, '2026-11-18T10:54:59Z'))).toEqual(refused);
    expect(await post(BODY, headersFor(BODY, '2026-11-18T11:05:01Z'))).toEqual(refused);
    const long = 'x'.repeat(1_000_001);
    expect(await post(long, headersFor(long))).toEqual({ status: 413, text: '' });
    await patience();
    expect(polls()).toBe(1);
  });

  it('that is a replay is refused and wakes nobody again', async () => {
    const { post, polls } = await startHooked();
    expect((await post(BODY, headersFor(BODY))).status).toBe(204);
    await until(() => polls() === 2);
    expect(await post(BODY, headersFor(BODY))).toEqual({ status: 401, text: '' });
    await patience();
    expect(polls()).toBe(2);
  });

  it('that breaks off leaves the app at work', async () => {
    const { url, post, polls } = await startHooked();
    const ending = new AbortController();
    const body = new ReadableStream({ start: (stream) => stream.enqueue(Buffer.from('half')) });
    const sent = fetch(url, { method: 'POST', body, duplex: 'half', signal: ending.signal });
    setTimeout(() => ending.abort(), 100);
    await expect(sent).rejects.toThrow(/abort/u);
    expect(polls()).toBe(1);
    expect((await post(BODY, headersFor(BODY))).status).toBe(204);
    await until(() => polls() === 2);
  });
});

describe('the endpoint', () => {
  it('takes nothing but POST', async () => {
    const { url } = await startHooked();
    const methods = ['GET', 'PUT', 'DELETE'];
    const statuses = methods.map(async (method) => (await fetch(url, { method })).status);
    expect(await Promise.all(statuses)).toEqual([404, 404, 404]);
  });

  it('is not there without a secret', async () => {
    const { post, polls } = await startHooked({ hasSecret: false });
    expect((await post(BODY, headersFor(BODY))).status).toBe(404);
    await patience();
    expect(polls()).toBe(1);
  });

  it("leaves Slack's own as it is", async () => {
    const { world, url, post } = await startHooked();
    await post(BODY, headersFor(BODY, NOW, 'forged'));
    await post(BODY, headersFor(BODY));
    expect(await world.text('frt last 2 days')).toContain('30 min median');
    const events = url.replace('zendesk/webhook', 'slack/events');
    const response = await fetch(events, { method: 'POST', headers: headersFor(BODY), body: BODY });
    expect(response.status).toBe(401);
  });
});
