import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { User } from './zendesk-people.ts';
import { refuse } from './zendesk-reply.ts';

/** Who may come in, and the access tokens that were given out, each with the moment when it expires. */
export interface Doors {
  options: {
    clock: { now(): number };
    credentials: { clientId?: string; clientSecret?: string; email?: string; apiToken?: string };
    accessTokenSeconds?: number;
  };
  tokens: Map<string, number>;
}

const tokenForm = z.record(z.string(), z.unknown());

/** Gives an access token to the right client. */
export function mintToken({ options, tokens }: Doors, body: string, contentType = '') {
  const { clock, credentials, accessTokenSeconds } = options;
  const isJson = contentType.includes('json');
  const form = tokenForm.parse(isJson ? JSON.parse(body) : Object.fromEntries(new URLSearchParams(body)));
  if (form['grant_type'] !== 'client_credentials') refuse(400, 'unsupported_grant_type');
  const isKnown = credentials.clientId !== undefined && form['client_id'] === credentials.clientId;
  if (!isKnown || form['client_secret'] !== credentials.clientSecret) refuse(401, 'invalid_client');
  const asked = Number(form['expires_in'] ?? 1800);
  const seconds = accessTokenSeconds ?? Math.min(Math.max(asked, 300), 172_800);
  const token = randomUUID();
  tokens.set(token, clock.now() + seconds * 1000);
  return { access_token: token, token_type: 'bearer', scope: form['scope'] ?? '', expires_in: seconds };
}

/** Makes every token that was given out worthless. */
export function expireTokens({ options, tokens }: Doors): void {
  for (const token of tokens.keys()) tokens.set(token, options.clock.now());
}

/** Who asks: an OAuth client acts as its owner, an administrator; nobody when the credentials are wrong. */
export function identify(doors: Doors, users: readonly User[], authorization: string): User | undefined {
  const { clock, credentials } = doors.options;
  const { email, apiToken } = credentials;
  const owner = users.find((user) => user.role === 'admin');
  const [scheme, secret = ''] = authorization.split(' ');
  if (scheme === 'Bearer') {
    const expiresAt = doors.tokens.get(secret);
    if (expiresAt !== undefined && expiresAt <= clock.now()) refuse(401, 'invalid_token');
    return expiresAt === undefined ? undefined : owner;
  }
  const given = Buffer.from(secret, 'base64').toString();
  if (scheme !== 'Basic' || !email || !apiToken || given !== `${email}/token:${apiToken}`) return undefined;
  return users.find((user) => user.email === email) ?? owner;
}
