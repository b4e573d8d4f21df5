import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DateTime } from 'luxon';
import { type RunningApp, startApp } from '../app/app.ts';
import { progressBar } from '../app/progress.ts';
import { readStartConfig } from '../config/index.ts';
import { generateAccount } from '../demo/account.ts';
import { startWorkspacePage } from '../demo/slack-page.tsx';
import { type SlackWorkspace, startSlack } from '../demo/slack-server.ts';
import { startZendesk } from '../demo/zendesk-server.ts';
import type { Clock } from '../lib/clock.ts';
import { createLogger } from '../lib/logger.ts';
import { decodeEntities } from '../reports/words.ts';
import type { ProcessCommand, Terminal } from './command.ts';

const TIME_ZONE = 'Europe/Berlin';
const LEAD = 'U0LEAD';
const CHANNEL = 'C0SUPPORT';
const AGENT = 'U0ADA';
const USERS = [
  { id: LEAD, name: 'dana' },
  { id: AGENT, name: 'ada', email: 'ada@lumenhome.example', timeZone: TIME_ZONE },
];
/** From the digest to when feedback is due and the data has come as far. */
const TO_FEEDBACK_MS = 63 * 60_000;
const BENCHMARKS = ['set frt 80% within 4h', 'set csat >= 90%', 'set reopen-rate <= 12%'];
const QUESTIONS = [
  'frt last 30 days by group',
  'csat last week',
  'backlog by priority',
  'fcr set product field Product',
  'fcr last 28 settled days by product',
];
const TOKENS = { botToken: 'xoxb-demo', appToken: 'xapp-demo' };
const CLIENT = { clientId: 'support-benchmarks-demo', clientSecret: 'demo' };
const PATIENCE_MS = 60_000;

export const command: ProcessCommand = {
  id: 'demo',
  summary: 'runs the real bot against a simulated Zendesk and Slack, offline; --once prints and exits',
  async run(words, _environment, terminal) {
    const folder = mkdtempSync(join(tmpdir(), 'support-benchmarks-demo-'));
    try {
      return await runDemo(folder, words.includes('--once'), terminal);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** A clock that runs on from a morning just before the digest, and can be moved to it. */
function demoClock(): Clock & { readonly digestAtMs: number; moveTo(ms: number): void } {
  let digest = DateTime.now().setZone(TIME_ZONE).set({ hour: 9, minute: 0, second: 0, millisecond: 0 });
  while (digest.toMillis() > Date.now() || digest.weekday > 5) digest = digest.minus({ days: 1 });
  const digestAtMs = digest.toMillis();
  let offset = digestAtMs - 10 * 60_000 - Date.now();
  return {
    digestAtMs,
    now: () => Date.now() + offset,
    moveTo: (ms) => {
      offset = Math.max(offset, ms - Date.now());
    },
  };
}

async function runDemo(folder: string, isOnce: boolean, terminal: Terminal): Promise<number> {
  const clock = demoClock();
  terminal.out('A simulated Zendesk and Slack are starting on this machine; nothing leaves it.');
  const zendesk = await startZendesk(
    generateAccount({ nowMs: clock.now() - 2 * 60_000, timeZone: TIME_ZONE }),
    { clock, credentials: CLIENT, accountPerMinute: 700 },
  );
  const slack = await startSlack({ ...TOKENS, clock, users: USERS });
  const page = await startWorkspacePage(slack, { timeZone: TIME_ZONE });
  let isRead = false;
  const config = readStartConfig(demoEnvironment(folder, zendesk.url, slack.apiUrl));
  const app = await startApp(config, {
    clock,
    log: createLogger('error'),
    onBackfill: (progress) => {
      if (isRead) return;
      isRead = progress.share === 1;
      terminal.progress(isRead ? '' : progressBar(progress), false);
      if (isRead) terminal.out(progressBar(progress));
    },
  });
  try {
    const story = show(app, slack, clock, terminal);
    const faults = app.ended.then((sentence) => Promise.reject(new Error(sentence)));
    await Promise.race([story, faults]);
    if (isOnce) return 0;
    terminal.out(`\nThe channel and every answer as Slack draws them: ${page.url}`);
    await typeCommands(slack, terminal);
    return 0;
  } finally {
    await app.stop();
    await Promise.all([page.close(), slack.close(), zendesk.close()]);
  }
}

const demoEnvironment = (folder: string, zendeskUrl: string, slackApiUrl: string) => ({
  SLACK_BOT_TOKEN: TOKENS.botToken,
  SLACK_APP_TOKEN: TOKENS.appToken,
  SLACK_API_URL: slackApiUrl,
  ZENDESK_URL: zendeskUrl,
  ZENDESK_OAUTH_CLIENT_ID: CLIENT.clientId,
  ZENDESK_OAUTH_CLIENT_SECRET: CLIENT.clientSecret,
  ZENDESK_INCREMENTAL_PER_MINUTE: '100000',
  DATABASE_PATH: join(folder, 'benchmarks.db'),
  TIME_ZONE,
  POLL_SECONDS: '1',
  DEFAULT_CHANNEL: CHANNEL,
  LEADS: LEAD,
});

/** The story: backfill, benchmarks, the morning's digest and alert, answers, feedback to an agent. */
async function show(
  app: RunningApp,
  slack: SlackWorkspace,
  clock: ReturnType<typeof demoClock>,
  terminal: Terminal,
): Promise<void> {
  terminal.out('Reading 90 days of tickets:');
  await slack.connected(PATIENCE_MS);
  await until(async () => (await app.data.health()).lastSuccessAt !== null);
  for (const benchmark of BENCHMARKS)
    print(terminal, `dana types /benchmarks ${benchmark}`, await answerTo(slack, benchmark));
  const digest = slack.waitFor(
    (message) => message.channelId === CHANNEL && message.text.startsWith('Daily digest'),
    PATIENCE_MS,
  );
  const alert = slack.waitFor(
    (message) => message.channelId === CHANNEL && message.text.startsWith('Breach'),
    PATIENCE_MS,
  );
  clock.moveTo(clock.digestAtMs);
  print(terminal, 'It is 09:00: #support gets the daily digest', (await digest).text);
  print(terminal, '#support gets an alert', (await alert).text);
  for (const question of QUESTIONS)
    print(terminal, `dana types /benchmarks ${question}`, await answerTo(slack, question));
  await showFeedback(slack, clock, terminal);
}

/** A lead turns feedback on for a group; an agent of it says that it is really her, and is told her own figures. */
async function showFeedback(
  slack: SlackWorkspace,
  clock: ReturnType<typeof demoClock>,
  terminal: Terminal,
): Promise<void> {
  const turnOn = 'feedback on Billing';
  print(terminal, `dana types /benchmarks ${turnOn}`, await answerTo(slack, turnOn));
  const toAda = (beginning: RegExp) =>
    slack.waitFor(
      ({ channelId, text }) => channelId === AGENT.replace('U', 'D') && beginning.test(text),
      PATIENCE_MS,
    );
  clock.moveTo(clock.digestAtMs + TO_FEEDBACK_MS);
  const question = await toAda(/^Is this you/u);
  await slack.command('feedback daily', { userId: AGENT });
  await slack.click({
    userId: AGENT,
    messageTs: question.ts,
    channelId: question.channelId,
    actionId: 'run-0',
  });
  const feedback = await toAda(/settled it/u);
  print(terminal, 'ada has said that it is her; she alone gets feedback', feedback.text);
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('the backfill did not end in time');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function answerTo(slack: SlackWorkspace, text: string): Promise<string> {
  const { response } = await slack.command(text, { userId: LEAD, channelId: CHANNEL });
  return response?.text ?? 'no answer came';
}

/** A message as a person reads it: mentions by name, entities as the signs they stand for. */
function print(terminal: Terminal, title: string, text: string): void {
  const shown = decodeEntities(
    text.replaceAll(`<#${CHANNEL}>`, '#support').replaceAll(`<@${LEAD}>`, '@dana'),
  );
  terminal.out(`\n── ${title}\n${shown.replace(/^/gmu, '   ')}`);
}

async function typeCommands(slack: SlackWorkspace, terminal: Terminal): Promise<void> {
  terminal.out('Type /benchmarks and a question (dana, a lead, is asking); end with Ctrl-C or "exit".');
  const lines = createInterface({ input: process.stdin, terminal: false });
  terminal.signal.addEventListener('abort', () => lines.close(), { once: true });
  for await (const line of lines) {
    const typed = line.trim();
    if (typed === 'exit' || typed === 'quit') break;
    if (typed === '') continue;
    const text = typed.replace(/^\/?benchmarks\b/u, '').trim();
    print(terminal, `dana types /benchmarks ${text}`, await answerTo(slack, text));
  }
  lines.close();
}
