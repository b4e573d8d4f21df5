import { createHmac, randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { performance } from 'node:perf_hooks';
import { WebSocket, WebSocketServer } from 'ws';
import { createChanges } from './slack-changes.ts';
import { parseJson } from './slack-http.ts';
import { bot } from './slack-state.ts';
import { isJson, type Json, SlackRefusal } from './slack-types.ts';

/** Something that happened in the workspace, on its way to the app. */
export interface Envelope {
  readonly type: 'slash_commands' | 'interactive' | 'events_api';
  readonly payload: Json;
}

interface Ack {
  /** Null when none came in time. */
  readonly ms: number | null;
  readonly body: Json | null;
}

/** Hands an envelope to the app and waits for its acknowledgement. */
export type Deliver = (envelope: Envelope, timeoutMs: number) => Promise<Ack>;

const noAck: Ack = { ms: null, body: null };

/** The app's Socket Mode connections. */
export interface Sockets {
  readonly deliver: Deliver;
  /** A WebSocket address that works once, as apps.connections.open hands it out. */
  openUrl(httpUrl: string): string;
  connected(timeoutMs: number): Promise<void>;
  readonly drop: () => void;
}

/** Takes Socket Mode connections on the same server as the Web API. */
export function attachSockets(server: Server): Sockets {
  const wss = new WebSocketServer({ noServer: true });
  const tickets = new Set<string>();
  const changes = createChanges();
  const acks = new Map<string, unknown>();

  server.on('upgrade', (request, socket, head) => {
    const ticket = new URL(request.url ?? '/', 'http://localhost').searchParams.get('ticket') ?? '';
    if (!tickets.delete(ticket)) {
      socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n');
      return;
    }
    wss.handleUpgrade(request, socket, head, (client) => {
      client.on('message', (data: Buffer) => receive(data.toString('utf8')));
      client.on('close', changes.announce);
      client.on('error', () => client.terminate());
      client.send(JSON.stringify({ type: 'hello', connection_info: { app_id: bot.appId } }));
      changes.announce();
    });
  });

  function receive(frame: string): void {
    const message = parseJson(frame);
    if (!isJson(message) || typeof message['envelope_id'] !== 'string') return;
    acks.set(message['envelope_id'], message['payload'] ?? null);
    changes.announce();
  }

  const openClient = () => [...wss.clients].findLast((client) => client.readyState === WebSocket.OPEN);

  return {
    async deliver(envelope, timeoutMs) {
      const client = openClient();
      if (!client) throw new SlackRefusal('dispatch_failed', { reason: 'no Socket Mode connection' });
      const envelopeId = randomUUID();
      const startedAt = performance.now();
      const acceptsPayload = envelope.type !== 'events_api';
      client.send(
        JSON.stringify({
          envelope_id: envelopeId,
          ...envelope,
          accepts_response_payload: acceptsPayload,
          ...(!acceptsPayload && { retry_attempt: 0, retry_reason: '' }),
        }),
      );
      const isOver = () => acks.has(envelopeId) || client.readyState !== WebSocket.OPEN;
      await changes.until(() => isOver() || undefined, timeoutMs);
      if (!acks.has(envelopeId)) return noAck;
      const body = toAckBody(acks.get(envelopeId));
      acks.delete(envelopeId);
      return { ms: performance.now() - startedAt, body };
    },
    openUrl(httpUrl) {
      const ticket = randomUUID();
      tickets.add(ticket);
      return `${httpUrl.replace(/^http/, 'ws')}/link/?ticket=${ticket}&app_id=${bot.appId}`;
    },
    async connected(timeoutMs) {
      if (!(await changes.until(openClient, timeoutMs))) throw new Error('the app did not connect in time');
    },
    drop() {
      for (const client of wss.clients) client.terminate();
    },
  };
}

/** Delivers as signed requests to the app's own address. */
export function deliverOverHttp(eventsUrl: string, signingSecret: string): Deliver {
  return async (envelope, timeoutMs) => {
    const body = encode(envelope);
    const startedAt = performance.now();
    try {
      const response = await fetch(eventsUrl, {
        method: 'POST',
        headers: { 'content-type': contentType(envelope), ...sign(body, signingSecret) },
        body,
        signal: AbortSignal.timeout(timeoutMs),
      });
      const answer = await response.text();
      if (!response.ok) throw new SlackRefusal('dispatch_failed', { status: response.status, answer });
      return { ms: performance.now() - startedAt, body: toAckBody(parseJson(answer)) };
    } catch (error) {
      if (error instanceof DOMException && error.name === 'TimeoutError') return noAck;
      throw error;
    }
  };
}

function toAckBody(payload: unknown): Json | null {
  if (typeof payload === 'string') return payload ? { text: payload } : null;
  return isJson(payload) && Object.keys(payload).length > 0 ? payload : null;
}

function encode({ type, payload }: Envelope): string {
  if (type === 'events_api') return JSON.stringify(payload);
  if (type === 'interactive') return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  const fields = Object.entries(payload).map(([key, value]): [string, string] => [key, String(value)]);
  return new URLSearchParams(fields).toString();
}

function contentType({ type }: Envelope): string {
  return type === 'events_api' ? 'application/json' : 'application/x-www-form-urlencoded';
}

function sign(body: string, secret: string): Record<string, string> {
  // The app refuses a skewed timestamp by its own real clock, whatever the workspace's clock says.
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${signature}` };
}
