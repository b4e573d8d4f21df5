import { createServer } from 'node:http';
import { UserError } from '../domain/user-error.ts';
import type { AskContext } from '../reports/ask.ts';
import type { Data } from './data.ts';

/** Answers `GET /healthz`: 200 while the data is fresh, 503 with the state where it is not. */
export function startHealthServer(
  port: number,
  { reads }: Data,
  context: () => AskContext,
): Promise<{ close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const { asOf, fault } = await reads.freshness();
      const { now, staleAfterSeconds } = context();
      const isFresh = asOf !== null && now - asOf <= staleAfterSeconds;
      const body = {
        state: isFresh ? 'ok' : 'stale',
        dataTo: asOf === null ? null : new Date(asOf * 1000).toISOString(),
        isFailing: fault !== null,
      };
      response
        .writeHead(isFresh ? 200 : 503, { 'content-type': 'application/json' })
        .end(JSON.stringify(body));
    };
    if (request.method !== 'GET' || request.url !== '/healthz') response.writeHead(404).end();
    else answer().catch(() => response.writeHead(500).end());
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isPort = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      reject(
        isPort ? new UserError(`HEALTH_PORT ${port} cannot be used (${error.code}); set another.`) : error,
      );
    });
    server.listen(port, () =>
      resolve({ close: () => new Promise((closed) => server.close(() => closed())) }),
    );
  });
}
