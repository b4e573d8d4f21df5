import { webApi } from '@slack/bolt';
import type { StartConfig } from '../../config/index.ts';
import { type Finding, fail, ok, warn } from './finding.ts';

const TIMEOUT_MS = 10_000;

/** Whether Slack takes the bot token, and whether anybody may set benchmarks. */
export async function slackFindings({ leads, botToken, slackApiUrl }: StartConfig): Promise<Finding[]> {
  const nobody =
    leads.length > 0
      ? []
      : [warn('LEADS is empty, so nobody can set benchmarks and nothing is ever alerted')];
  const client = new webApi.WebClient(botToken, {
    ...(slackApiUrl === null ? {} : { slackApiUrl }),
    retryConfig: { retries: 1 },
    timeout: TIMEOUT_MS,
    logLevel: webApi.LogLevel.ERROR,
  });
  try {
    const { team, user } = await client.auth.test();
    return [...nobody, ok(`Slack answers as ${user} in ${team}`)];
  } catch (error) {
    const reason =
      error instanceof webApi.WebAPIPlatformError
        ? `refuses the bot token (${error.data.error}); check SLACK_BOT_TOKEN`
        : 'cannot be reached';
    return [...nobody, fail(`Slack ${reason}`)];
  }
}
