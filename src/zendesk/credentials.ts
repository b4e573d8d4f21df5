import { z } from 'zod';
import { noZendesk, ZendeskError } from './errors.ts';
import { requestJson } from './transport.ts';

/** How we sign in: an OAuth client, or the API tokens that Zendesk is retiring. */
export type Credentials =
  | { readonly kind: 'oauth'; readonly clientId: string; readonly clientSecret: string }
  | { readonly kind: 'token'; readonly email: string; readonly apiToken: string };

/** Gives the Authorization header of the moment. */
export interface Authorization {
  header(signal?: AbortSignal): Promise<string>;
  /** Forgets a token that was refused; false where there is nothing to renew. */
  renew(): boolean;
}

const TOKEN_TIMEOUT_MS = 30_000;
const RENEW_BEFORE_MS = 60_000;
const DEFAULT_SECONDS = 1800;

const tokenSchema = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().positive().nullish(),
});

/** Signs in at the given origin with the given credentials. */
export function authorize(origin: string, credentials: Credentials): Authorization {
  if (credentials.kind === 'oauth') return oauth(origin, credentials);
  const basic = Buffer.from(`${credentials.email}/token:${credentials.apiToken}`).toString('base64');
  return { header: async () => `Basic ${basic}`, renew: () => false };
}

function oauth(origin: string, credentials: Credentials & { kind: 'oauth' }): Authorization {
  let current: Promise<{ header: string; renewAt: number }> | null = null;
  const mint = (signal?: AbortSignal) => {
    const minting = mintToken(origin, credentials, signal);
    minting.catch(() => {
      current = null;
    });
    return minting;
  };
  return {
    async header(signal) {
      current ??= mint(signal);
      const token = await current;
      if (performance.now() < token.renewAt) return token.header;
      current = mint(signal);
      return (await current).header;
    },
    renew() {
      current = null;
      return true;
    },
  };
}

async function mintToken(origin: string, credentials: Credentials & { kind: 'oauth' }, signal?: AbortSignal) {
  const body = {
    grant_type: 'client_credentials',
    client_id: credentials.clientId,
    client_secret: credentials.clientSecret,
    scope: 'read',
  };
  const reply = await requestToken(origin, JSON.stringify(body), signal);
  const parsed = tokenSchema.safeParse(reply.body);
  if (!parsed.success)
    throw new ZendeskError('unexpected-shape', `Zendesk at ${origin} answered without an access token.`);
  const lifetimeMs = (parsed.data.expires_in ?? DEFAULT_SECONDS) * 1000;
  const renewAt = performance.now() + Math.max(lifetimeMs - RENEW_BEFORE_MS, lifetimeMs / 2);
  return { header: `Bearer ${parsed.data.access_token}`, renewAt };
}

async function requestToken(origin: string, body: string, signal?: AbortSignal) {
  try {
    return await requestJson(`${origin}/oauth/tokens`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body,
      timeoutMs: TOKEN_TIMEOUT_MS,
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (error instanceof ZendeskError && error.fault === 'not-found') throw noZendesk(origin);
    const isRefused =
      error instanceof ZendeskError && ['refused', 'credentials', 'forbidden'].includes(error.fault);
    if (!isRefused) throw error;
    throw new ZendeskError(
      'credentials',
      `Zendesk at ${origin} refused the OAuth client (${error.status}); check ZENDESK_OAUTH_CLIENT_ID and ZENDESK_OAUTH_CLIENT_SECRET.`,
      { cause: error },
    );
  }
}
