// Opens a store in this fresh process on dist, asks, and prints what that took:
// node open-and-ask.mjs <database> <"cold" | "warm" thread> <times> [question …]
import { performance } from 'node:perf_hooks';

const [path, thread, times, ...questions] = process.argv.slice(2);
const { openData } = await import('../../dist/app/data.js');
const { ask } = await import('../../dist/reports/ask.js');
const { parseQuestion } = await import('../../dist/reports/question.js');
const { openInThread } = await import('../../dist/store/file/thread.js');

const mebibytes = (bytes) => bytes / 1024 / 1024;
const rss = () => mebibytes(process.memoryUsage().rss);
const found = { rssBefore: rss(), startMs: null, asked: [] };

if (thread === 'warm') {
  const startedAt = performance.now();
  await (await openInThread(':memory:')).close();
  found.startMs = performance.now() - startedAt;
}
const openedAt = performance.now();
const data = await openData(path, 'bench', { now: () => Date.now() });
found.openMs = performance.now() - openedAt;
found.processMs = performance.now();
found.rssOpen = rss();

const context = { now: Math.floor(Date.now() / 1000), timeZone: 'Europe/Berlin', staleAfterSeconds: 900 };
for (const question of questions) {
  const spent = [];
  for (let time = 0; time < Number(times); time += 1) {
    const startedAt = performance.now();
    await ask(data.reads, parseQuestion(question), context);
    spent.push(performance.now() - startedAt);
  }
  found.asked.push(spent);
}
found.rssAsked = rss();
await data.store.close();
found.rssPeak = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify(found));
