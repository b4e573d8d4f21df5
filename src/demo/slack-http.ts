import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { type Fault, isJson, type Json } from './slack-types.ts';

const jsonFields = new Set(['blocks', 'attachments', 'metadata', 'view']);

/** Listens on loopback and resolves with the address. */
export async function listen(server: Server, port: number): Promise<string> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : port}`;
}

/** Stops at once, whatever is still open. */
export async function shut(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}

/** Reads a Web API body: a form whose structured fields hold JSON, or plain JSON. */
export async function readArgs(request: IncomingMessage): Promise<Json> {
  const body = await readBody(request);
  if (request.headers['content-type']?.startsWith('application/json')) {
    const parsed = parseJson(body);
    return isJson(parsed) ? parsed : {};
  }
  const fields = [...new URLSearchParams(body)];
  return Object.fromEntries(
    fields.map(([key, value]) => [key, jsonFields.has(key) ? parseJson(value) : value]),
  );
}

/** The parsed text, or the text itself when it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Answers with JSON, unless the caller has gone. */
export function sendJson(response: ServerResponse, status: number, body: Json): void {
  if (response.destroyed) return;
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

/** Lets one call go wrong; `carryOut` is what the call would have done. */
export function misbehave(response: ServerResponse, fault: Fault, carryOut: () => void): void {
  if ('hang' in fault) return;
  if ('error' in fault) {
    sendJson(response, 200, { ok: false, error: fault.error });
  } else if ('status' in fault) {
    response.writeHead(fault.status, fault.headers).end(fault.body);
  } else {
    if (fault.afterStoring) carryOut();
    response.socket?.resetAndDestroy();
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
