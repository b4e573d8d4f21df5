// Runs the command `sync` of dist in this fresh process, and prints the most memory it had, in MiB, and what it took:
// DATABASE_PATH=… ZENDESK_URL=… node sync-memory.mjs
import { writeSync } from 'node:fs';

process.argv.splice(2, Number.POSITIVE_INFINITY, 'sync');
process.on('exit', (code) => {
  const rssPeak = process.resourceUsage().maxRSS / 1024;
  writeSync(1, JSON.stringify({ code, rssPeak, tookMs: performance.now() }));
});
await import('../../dist/main.js');
