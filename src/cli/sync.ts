import { type Data, openData, secondsOf } from '../app/data.ts';
import { followBackfill, progressBar } from '../app/progress.ts';
import { failingStreams, missingStreams } from '../app/streams.ts';
import { createSyncer, type Syncer, tokenWarning } from '../app/syncer.ts';
import { readSyncConfig } from '../config/index.ts';
import { systemClock } from '../lib/clock.ts';
import { ZendeskError } from '../zendesk/errors.ts';
import type { ProcessCommand, Terminal } from './command.ts';

export const command: ProcessCommand = {
  id: 'sync',
  summary: 'reads Zendesk once, to the end of every stream',
  async run(_words, environment, terminal) {
    const config = readSyncConfig(environment);
    const warning = tokenWarning(config);
    if (warning) terminal.err(`Warning: ${warning}`);
    const data = await openData(config.databasePath, 'sync', systemClock, { settings: config.settings });
    const follow = followBackfill(() => performance.now());
    let changed = 0;
    const syncer = createSyncer(config, data, {
      clock: systemClock,
      signal: terminal.signal,
      onProgress: (page) => {
        if (page.stream === 'tickets') changed += page.records;
        const progress = follow(page, secondsOf(systemClock));
        if (progress) terminal.progress(progressBar(progress), page.isEnd);
      },
    });
    try {
      await syncer.verify();
      await syncer.pass({ isAwaited: true });
      await data.recordSuccess();
      return await report(data, syncer, changed, terminal);
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

async function report(
  { store }: Data,
  syncer: Syncer,
  changed: number,
  { out, err }: Terminal,
): Promise<number> {
  const streams = await store.streams();
  const { tickets } = await store.counts();
  const count = (value: number): string => value.toLocaleString('en-US');
  const rate =
    changed === 0
      ? ''
      : `, ${count(Math.round((syncer.requests() / changed) * 1000))} per 1,000 changed tickets`;
  out(`Synced: ${count(tickets)} tickets stored; ${count(syncer.requests())} requests${rate}.`);
  for (const sentence of missingStreams(streams)) err(`Zendesk: ${sentence}.`);
  const failing = failingStreams(streams);
  for (const { name, sentence } of failing) err(`Zendesk: ${name} cannot be read: ${sentence}`);
  return failing.length > 0 ? 1 : 0;
}
