import { openData, secondsOf } from '../app/data.ts';
import { followBackfill, progressBar } from '../app/progress.ts';
import { createSyncer, tokenWarning } from '../app/syncer.ts';
import { readSyncConfig } from '../config/index.ts';
import { systemClock } from '../lib/clock.ts';
import { ZendeskError } from '../zendesk/errors.ts';
import type { ProcessCommand } from './command.ts';

export const command: ProcessCommand = {
  id: 'sync',
  summary: 'reads Zendesk once, to the end of every stream',
  async run(_words, environment, terminal) {
    const config = readSyncConfig(environment);
    const warning = tokenWarning(config);
    if (warning) terminal.err(`Warning: ${warning}`);
    const data = await openData(config.databasePath, 'sync', systemClock);
    const follow = followBackfill(() => performance.now());
    const syncer = createSyncer(config, data, {
      clock: systemClock,
      signal: terminal.signal,
      onProgress: (progress) => {
        if (progress.stream !== 'tickets') return;
        terminal.progress(progressBar(follow(progress, secondsOf(systemClock))), progress.isEnd);
      },
    });
    try {
      await syncer.verify();
      await syncer.pass(true);
      await data.recordSuccess();
      const { tickets } = await data.store.counts();
      terminal.out(`Synced: ${tickets.toLocaleString('en-US')} tickets stored.`);
      return 0;
    } catch (error) {
      if (terminal.signal.aborted) return 130;
      if (!(error instanceof ZendeskError)) throw error;
      await data.recordFault(error.message);
      terminal.err(error.message);
      return 1;
    } finally {
      await data.store.close();
    }
  },
};
