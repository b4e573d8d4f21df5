// What the command `sync` of a compiled program does, but with its own pause before a call is made again, telling
// every page that is saved: node quick-sync.mjs <dist> <milliseconds>
const [folder, retryDelayMs] = process.argv.slice(2);
const { openData } = await import(`file://${folder}/app/data.js`);
const { createSyncer } = await import(`file://${folder}/app/syncer.js`);
const { readSyncConfig } = await import(`file://${folder}/config/index.js`);

const clock = { now: () => Date.now() };
const config = readSyncConfig(process.env);
const data = await openData(config.databasePath, 'sync', clock);
const syncer = createSyncer(config, data, {
  clock,
  limits: { retryDelayMs: Number(retryDelayMs) },
  onProgress: () => process.stdout.write('.'),
});
await syncer.verify();
await syncer.pass({ isAwaited: true });
await data.store.close();
process.exit();
