import { realpathSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { webApi } from '@slack/bolt';
import { type Data, openData } from '../app/data.ts';
import { tokenWarning, verifyZendesk } from '../app/syncer.ts';
import {
  type AskConfig,
  ConfigError,
  type Environment,
  readAskConfig,
  readStartConfig,
  readSyncConfig,
  type StartConfig,
  type SyncConfig,
} from '../config/index.ts';
import { UserError } from '../domain/user-error.ts';
import { describeInstant } from '../domain/window.ts';
import { systemClock } from '../lib/clock.ts';
import { ZendeskError } from '../zendesk/errors.ts';
import type { ProcessCommand, Terminal } from './command.ts';

type Mark = 'ok' | 'warn' | 'fail';

interface Finding {
  readonly mark: Mark;
  readonly sentence: string;
}

const SIGNS: Readonly<Record<Mark, string>> = { ok: '✓', warn: '!', fail: '✗' };

export const command: ProcessCommand = {
  id: 'doctor',
  summary: 'checks configuration, database, Zendesk and Slack, and says what is missing and what that costs',
  async run(_words, environment, terminal) {
    const findings: Finding[] = [];
    const start = check(findings, 'Configuration is complete for start', () => readStartConfig(environment));
    const sync = start ?? quietly(() => readSyncConfig(environment));
    findings.push(...(await databaseFindings(environment, sync)));
    findings.push(...(sync ? await zendeskFindings(sync, terminal) : []));
    findings.push(...(start ? [...leadFindings(start), ...(await slackFindings(start))] : []));
    for (const { mark, sentence } of findings) terminal.out(`${SIGNS[mark]} ${sentence}`);
    return findings.some(({ mark }) => mark === 'fail') ? 1 : 0;
  },
};

function check<T>(findings: Finding[], success: string, read: () => T): T | null {
  try {
    const value = read();
    findings.push({ mark: 'ok', sentence: success });
    return value;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    findings.push(...error.faults.map((sentence): Finding => ({ mark: 'fail', sentence })));
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

async function databaseFindings(environment: Environment, sync: SyncConfig | null): Promise<Finding[]> {
  const config = sync ?? quietly(() => readAskConfig(environment));
  if (!config) return [];
  try {
    const data = await openData(config.databasePath, 'doctor', systemClock, { isGuest: true });
    try {
      const { tickets, setAside } = await data.store.counts();
      const streams = await data.store.streams();
      const missing = [...streams.values()].flatMap(({ unavailable }): Finding[] =>
        unavailable ? [{ mark: 'warn', sentence: `Zendesk: ${unavailable}` }] : [],
      );
      const aside: Finding[] =
        setAside > 0
          ? [
              {
                mark: 'warn',
                sentence: `${setAside} records of Zendesk's could not be read as they last came`,
              },
            ]
          : [];
      const opened: Finding = {
        mark: 'ok',
        sentence: `Database ${config.databasePath} ${data.store.holder ? `is in use by ${data.store.holder}, which answers` : 'opens'}; ${tickets.toLocaleString('en-US')} tickets stored`,
      };
      return [
        opened,
        ...spaceFindings(config.databasePath),
        ...(await faultFindings(data, config)),
        ...aside,
        ...missing,
      ];
    } finally {
      await data.store.close();
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const sentence = error instanceof UserError ? reason : `The database cannot be read: ${reason}`;
    return [{ mark: 'fail', sentence }];
  }
}

const LEAST_BYTES = 100_000_000;

/** A database on a full disk keeps what it has and takes nothing in. */
function spaceFindings(path: string): Finding[] {
  const { bavail, bsize } = statfsSync(dirname(realpathSync(path)));
  if (bavail * bsize >= LEAST_BYTES) return [];
  const megabytes = Math.floor((bavail * bsize) / 1_000_000);
  return [{ mark: 'fail', sentence: `The disk of ${path} has ${megabytes} MB left; free some space` }];
}

async function faultFindings(data: Data, { timeZone }: AskConfig): Promise<Finding[]> {
  const { fault, faultSince } = await data.health();
  if (fault === null) return [];
  const since = faultSince === null ? '' : ` since ${describeInstant(faultSince, timeZone)}`;
  return [{ mark: 'fail', sentence: `The sync fails${since}: ${fault}` }];
}

async function zendeskFindings(config: SyncConfig, { signal }: Terminal): Promise<Finding[]> {
  const warning = tokenWarning(config);
  const findings: Finding[] = warning ? [{ mark: 'warn', sentence: warning }] : [];
  try {
    const { name, role } = await verifyZendesk(config, signal);
    findings.push({
      mark: 'ok',
      sentence: `Zendesk at ${config.zendeskOrigin} answers as ${name} (${role})`,
    });
    if (role !== 'admin')
      findings.push({
        mark: 'fail',
        sentence: `Zendesk gives the ticket export to admins only, and ${name} is ${role}; use an admin's credentials`,
      });
  } catch (error) {
    if (!(error instanceof ZendeskError)) throw error;
    findings.push({ mark: 'fail', sentence: error.message });
  }
  return findings;
}

const leadFindings = ({ leads }: StartConfig): Finding[] =>
  leads.length > 0
    ? []
    : [
        {
          mark: 'warn',
          sentence: 'LEADS is empty, so nobody can set benchmarks and nothing is ever alerted',
        },
      ];

async function slackFindings({ botToken, slackApiUrl }: StartConfig): Promise<Finding[]> {
  const client = new webApi.WebClient(botToken, {
    ...(slackApiUrl === null ? {} : { slackApiUrl }),
    retryConfig: { retries: 1 },
    timeout: 10_000,
    logLevel: webApi.LogLevel.ERROR,
  });
  try {
    const { team, user } = await client.auth.test();
    return [{ mark: 'ok', sentence: `Slack answers as ${user} in ${team}` }];
  } catch (error) {
    const reason =
      error instanceof webApi.WebAPIPlatformError
        ? `refuses the bot token (${error.data.error}); check SLACK_BOT_TOKEN`
        : 'cannot be reached';
    return [{ mark: 'fail', sentence: `Slack ${reason}` }];
  }
}
