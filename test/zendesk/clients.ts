import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { generateAccount } from '../../src/demo/account.ts';
import { zendeskBudget } from '../../src/zendesk/budget.ts';
import { type ClientOptions, zendeskClient } from '../../src/zendesk/client.ts';
import { authorize, type Credentials } from '../../src/zendesk/credentials.ts';
import { ZendeskError } from '../../src/zendesk/errors.ts';
import { atEnd } from '../support/ending.ts';
import { CLIENT } from '../support/sync.ts';

export const NOW = Date.parse('2026-11-18T13:37:00Z');
export const account = generateAccount({ nowMs: NOW, ticketCount: 60, seed: 4 });
export const OAUTH: Credentials = { kind: 'oauth', ...CLIENT };
export const EXPORT = { start_time: NOW / 1000 - 86_400 };

/** A budget of so many incremental calls a minute. */
export const budgetOf = (incrementalPerMinute: number, accountShare = 1) =>
  zendeskBudget({ incrementalPerMinute, accountShare });

/** A client of our own for an address. */
export const clientFor = (
  origin: string,
  options: Partial<ClientOptions> & { readonly credentials?: Credentials } = {},
) => {
  const { credentials = OAUTH, ...others } = options;
  return zendeskClient({
    origin,
    authorization: authorize(origin, credentials),
    budget: budgetOf(1_000_000),
    ...others,
  });
};

/** The ZendeskError a call ends with. */
export async function faultOf(call: Promise<unknown>): Promise<ZendeskError> {
  const error = await call.then(
    () => new Error('The call worked'),
    (reason: unknown) => reason,
  );
  if (error instanceof ZendeskError) return error;
  throw error;
}

/** A bare HTTP server that answers as told and remembers the headers it got. */
export async function bareServer(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const seen: IncomingMessage['headers'][] = [];
  const server = createServer((request, response) => {
    seen.push(request.headers);
    answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  atEnd(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return { url: `http://127.0.0.1:${port}`, seen };
}
