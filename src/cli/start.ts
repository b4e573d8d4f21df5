import { once } from 'node:events';
import { readStartConfig } from '../config/index.ts';
import { systemClock } from '../lib/clock.ts';
import { createLogger } from '../lib/logger.ts';
import type { ProcessCommand } from './command.ts';

export const command: ProcessCommand = {
  id: 'start',
  summary: 'runs the bot',
  async run(_words, environment, terminal) {
    const config = readStartConfig(environment);
    // Slack's packages take as long to load as all else together, which no other command should wait for.
    const { startApp } = await import('../app/app.ts');
    const app = await startApp(config, { clock: systemClock, log: createLogger(config.logLevel) });
    const stopped = terminal.signal.aborted
      ? Promise.resolve()
      : once(terminal.signal, 'abort').then(() => undefined);
    const sentence = await Promise.race([app.ended, stopped]);
    if (sentence !== undefined) terminal.err(sentence);
    await app.stop();
    return sentence === undefined ? 0 : 2;
  },
};
