import { databaseFindings } from '../app/findings/database.ts';
import { type Finding, fail, type Mark, ok } from '../app/findings/finding.ts';
import { zendeskFindings } from '../app/findings/zendesk.ts';
import { ConfigError, readAskConfig, readStartConfig, readSyncConfig } from '../config/index.ts';
import type { ProcessCommand } from './command.ts';

const SIGNS: Readonly<Record<Mark, string>> = { ok: '✓', warn: '!', fail: '✗' };

export const command: ProcessCommand = {
  id: 'doctor',
  summary: 'checks configuration, database, Zendesk and Slack, and says what is missing and what that costs',
  async run(_words, environment, { out, signal }) {
    const found: Finding[] = [];
    const start = check(found, 'Configuration is complete for start', () => readStartConfig(environment));
    const sync = start ?? quietly(() => readSyncConfig(environment));
    const ask = sync ?? quietly(() => readAskConfig(environment));
    if (ask) found.push(...(await databaseFindings(ask, start?.leads ?? null)));
    if (sync) found.push(...(await zendeskFindings(sync, signal)));
    if (start) {
      const { slackFindings } = await import('../app/findings/slack.ts');
      found.push(...(await slackFindings(start)));
    }
    for (const { mark, sentence } of found) out(`${SIGNS[mark]} ${sentence}`);
    return found.some(({ mark }) => mark === 'fail') ? 1 : 0;
  },
};

function check<T>(findings: Finding[], success: string, read: () => T): T | null {
  try {
    const value = read();
    findings.push(ok(success));
    return value;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    findings.push(...error.faults.map(fail));
    return null;
  }
}

function quietly<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof ConfigError) return null;
    throw error;
  }
}
