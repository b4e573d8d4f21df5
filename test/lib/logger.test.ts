import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { PROGRAM } from '../support/compiled.ts';

const LOGGER = `${PROGRAM}/lib/logger.js`;

/** What a process that logs by the given code writes to each of its outputs. */
const log = (code: string) =>
  promisify(execFile)(process.execPath, [
    '--input-type=module',
    '--eval',
    `import { createLogger } from ${JSON.stringify(LOGGER)}; const log = createLogger('info'); ${code}`,
  ]);

describe('the log', () => {
  it('goes to stderr alone, one JSON document a line', async () => {
    const { stdout, stderr } = await log("log.info('first'); log.debug('hidden'); log.warn('second');");
    const lines = stderr
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { msg: string });
    expect(stdout).toBe('');
    expect(lines.map(({ msg }) => msg)).toEqual(['first', 'second']);
  });

  it.each([
    ['a bot token in a text', "log.info('sent with xoxb-1-hush');"],
    ['an app token in an error', "log.error({ err: new Error('xapp-1-hush is refused') }, 'no');"],
    ['a header in a text', "log.info('Authorization: Bearer hush.hush');"],
    ['a basic header', "log.info('Authorization: Basic aHVzaHush==');"],
    ['an object of headers', "log.info({ request: { headers: { cookie: 'hush' } } }, 'no');"],
    ['a token by its name', "log.info({ token: 'hush', slack: { token: 'hush' } }, 'no');"],
  ])('never shows %s', async (_story, code) => {
    const { stderr } = await log(code);
    expect(stderr).toContain('[redacted]');
    expect(stderr).not.toMatch(/hush/iu);
  });
});
