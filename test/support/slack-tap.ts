import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** A request as it went from Slack to the app. */
export interface Tapped {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const PASSED_ON = ['content-type', 'x-slack-request-timestamp', 'x-slack-signature'];

/** Stands between Slack and the app's address, passes everything on and keeps it. */
export async function tapSlack(target: string): Promise<{ url: string; requests: Tapped[] }> {
  const requests: Tapped[] = [];
  const passOn = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const body = await text(incoming);
    const headers = Object.fromEntries(PASSED_ON.map((name) => [name, String(incoming.headers[name])]));
    requests.push({ headers, body });
    const answer = await fetch(target, { method: 'POST', headers, body });
    const type = answer.headers.get('content-type');
    outgoing.writeHead(answer.status, type === null ? {} : { 'content-type': type }).end(await answer.text());
  };
  const server = createServer((incoming, outgoing) => {
    passOn(incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`, requests };
}

/** The same request signed anew, perhaps as of another second or with another secret. */
export function signedAnew({ headers, body }: Tapped, secret: string, ageSeconds = 0): Tapped {
  const timestamp = String(Math.floor(Date.now() / 1000) - ageSeconds);
  const digest = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  const own = { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${digest}` };
  return { headers: { ...headers, ...own }, body };
}
