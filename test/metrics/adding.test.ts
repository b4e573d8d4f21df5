import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { environmentFor } from '../cli/environment.ts';
import { runCommand } from '../support/process.ts';
import { tellAccount, times } from '../support/story.ts';
import { openSynced, serve, standingClock } from '../support/sync.ts';
import { temporaryPaths } from '../support/temp.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const newPath = temporaryPaths();

const NEW_METRIC = `import type { TicketMetric } from '../domain/metric.ts';
import { excludedEverywhere } from '../domain/population.ts';

export const metric: TicketMetric = {
  id: 'urgent-share',
  label: 'Urgent',
  aliases: ['urgents'],
  kind: 'rate',
  anchor: 'createdAt',
  better: 'neither',
  definition: 'Tickets of urgent priority ÷ tickets created.',
  population: 'Tickets created in the window.',
  version: 1,
  minimumSample: 20,
  measure(ticket) {
    const excluded = excludedEverywhere(ticket);
    if (excluded) return { state: excluded, value: null };
    return { state: 'value', value: ticket.priority === 'urgent' ? 1 : 0 };
  },
};
`;

/** A copy of the program with one more file among the metrics, and its line in their list. */
function programWithOneMore(): string {
  const root = dirname(newPath());
  cpSync(join(ROOT, 'src'), join(root, 'src'), { recursive: true });
  for (const name of ['package.json', 'tsconfig.json']) cpSync(join(ROOT, name), join(root, name));
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  writeFileSync(join(root, 'src/metrics/urgent-share.ts'), NEW_METRIC);
  const index = join(root, 'src/metrics/index.ts');
  const list = readFileSync(index, 'utf8')
    .replace(/^(?=import \{ metric as )/mu, "import { metric as urgentShare } from './urgent-share.ts';\n")
    .replace('METRICS: readonly Metric[] = [\n', 'METRICS: readonly Metric[] = [\n  urgentShare,\n');
  writeFileSync(index, list);
  return root;
}

describe('one more metric', () => {
  it('is a file and its line in the list: it is measured on what is stored, asked, narrowed, broken down and listed', async () => {
    const clock = standingClock(Date.parse('2026-11-18T12:00:00Z'));
    const createdAt = '2026-11-17T09:00:00Z';
    const account = tellAccount([
      ...times(6, { createdAt, group: 'Billing', priority: 'urgent' }),
      ...times(18, { createdAt, group: 'Delivery' }),
    ]);
    const zendesk = await serve(account, clock);
    const path = newPath();
    const synced = await openSynced(zendesk, path, clock);
    await synced.pass();
    await synced.close();
    const environment = environmentFor(zendesk.url, path);
    const root = programWithOneMore();
    const ask = async (question: string) => {
      const { code, stdout, stderr } = await runCommand(['ask', question, '--json'], environment, root);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      return JSON.parse(stdout) as { n: number; values: { percent: number }; breakdown: { key: string }[] };
    };
    const day = '2026-11-17..2026-11-17';
    expect(await ask(`urgents ${day}`)).toMatchObject({ n: 24, values: { percent: 25, hits: 6 } });
    expect(await ask(`urgent-share ${day} group:Billing`)).toMatchObject({ n: 6, values: { percent: 100 } });
    const { breakdown } = await ask(`urgent-share ${day} by group`);
    expect(breakdown.map(({ key }) => key)).toEqual(['Delivery', 'Billing']);
  });
});
