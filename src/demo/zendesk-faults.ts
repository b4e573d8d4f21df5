import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { HeaderMap, Reply } from './zendesk-reply.ts';

/** Something that goes wrong with one request instead of, before, or to its answer. */
export type Fault =
  | { status: number; headers?: Record<string, string>; body?: unknown; contentType?: string }
  | { reset: true }
  | { hang: true }
  /** The right answer, cut in half. */
  | { truncate: true }
  /** A sign-in page with status 200. */
  | { html: true }
  | { delayMs: number }
  /** The right answer, but not before this. */
  | { heldUntil: Promise<unknown> }
  /** What the last request of the same path was answered. */
  | { repeat: true }
  /** A page without rows that is not the end; the next one is to be asked for where this one was. */
  | { empty: true }
  /** A JSON answer of so many bytes. */
  | { bytes: number }
  /** To be asked at another address. */
  | { redirect: string }
  /** All access tokens are revoked before the request is looked at. */
  | { expireTokens: true }
  /** The right answer, changed at will. */
  | { patch: (body: Record<string, unknown>) => unknown };

/** Faults that are going to hit the next requests of a path. */
export interface PlannedFault {
  fault: Fault;
  path: string;
  left: number;
}

const JSON_TYPE = 'application/json; charset=utf-8';
const CHUNK = 65_536;

/** The fault that waits for a path, which is used up by this. */
export function plannedFault(planned: readonly PlannedFault[], path: string): Fault | undefined {
  const plan = planned.find((candidate) => candidate.left > 0 && path.includes(candidate.path));
  if (plan) plan.left--;
  return plan?.fault;
}

/** What is sent in the place of the right answer, if anything. */
export function replacement(fault: Fault, last: Reply | undefined): Reply | undefined {
  if ('repeat' in fault) return last;
  if ('redirect' in fault) return { status: 302, headers: { Location: fault.redirect }, body: '' };
  if ('html' in fault) {
    const body = '<!doctype html><title>Sign in</title><form>Password</form>';
    return { status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body };
  }
  if (!('status' in fault)) return undefined;
  const { status, headers = {}, body = { error: 'Simulated' }, contentType = 'application/json' } = fault;
  const content = typeof body === 'string' ? body : JSON.stringify(body);
  return { status, headers: { 'Content-Type': contentType, ...headers }, body: content };
}

/** The right answer as a fault spoils it; `url` is where it was asked for. */
export function spoiled(fault: Fault, reply: Reply, url: string): Reply {
  if ('truncate' in fault) return { ...reply, body: reply.body.slice(0, reply.body.length / 2) };
  if ('empty' in fault) return changed(reply, (body) => unended(body, url));
  return 'patch' in fault ? changed(reply, fault.patch) : reply;
}

function changed(reply: Reply, change: (body: Record<string, unknown>) => unknown): Reply {
  if (reply.status !== 200) return reply;
  return { ...reply, body: JSON.stringify(change(JSON.parse(reply.body) as Record<string, unknown>)) };
}

/** A page that claims to be followed by another one, whatever its kind. */
function unended(body: Record<string, unknown>, url: string): unknown {
  if ('meta' in body) return { ...body, meta: { ...(body['meta'] as object), has_more: true } };
  if ('end_of_stream' in body) return { ...body, end_of_stream: false };
  return 'end_time' in body ? body : { ...body, next_page: url };
}

/** Sends a JSON answer of exactly so many bytes (12 at least), as fast as it is taken. */
export async function flood(outgoing: ServerResponse, bytes: number, headers: HeaderMap): Promise<void> {
  outgoing.writeHead(200, { ...headers, 'Content-Type': JSON_TYPE });
  await pipeline(Readable.from(padding(bytes)), outgoing);
}

function* padding(bytes: number): Generator<string> {
  const [head, tail] = ['{"pad":"', '"}'];
  yield head;
  for (let left = bytes - head.length - tail.length; left > 0; left -= CHUNK) {
    yield ' '.repeat(Math.min(left, CHUNK));
  }
  yield tail;
}
