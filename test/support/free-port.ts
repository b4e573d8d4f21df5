import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Systems hand out ports above these to whoever asks for any, so that one of these stays free until it is taken. */
const [LOWEST, HIGHEST] = [10_000, 32_000];

/** A port of this machine that nobody has at the moment. */
export async function freePort(): Promise<string> {
  for (;;) {
    const port = randomInt(LOWEST, HIGHEST);
    if (await isFree(port)) return String(port);
  }
}

/** As it is bound by an app that listens to every address. */
function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}
