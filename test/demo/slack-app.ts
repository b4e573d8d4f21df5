import { App, HTTPReceiver, type Logger, LogLevel, RespondError, SocketModeReceiver } from '@slack/bolt';
import { onTestFinished } from 'vitest';
import { type SlackOptions, type SlackWorkspace, startSlack } from '../../src/demo/slack-server.ts';

export const tokens = { botToken: 'xoxb-demo', appToken: 'xapp-demo' };
const signingSecret = 'shh';
const quick = { retries: 3, minTimeout: 50, maxTimeout: 200 };
const none = () => undefined;
const logger: Logger = {
  debug: none,
  info: none,
  warn: none,
  error: none,
  setLevel: none,
  setName: none,
  getLevel: () => LogLevel.ERROR,
};

export const question = (label: string) => [
  { type: 'section', text: { type: 'mrkdwn', text: `*${label}*` } },
  {
    type: 'actions',
    elements: [
      { type: 'button', action_id: 'why', text: { type: 'plain_text', text: 'Why' }, value: label },
      { type: 'button', action_id: 'gone', text: { type: 'plain_text', text: 'Dismiss' } },
      { type: 'button', action_id: 'form', text: { type: 'plain_text', text: 'An exception…' } },
    ],
  },
];
export const form = {
  type: 'modal' as const,
  title: { type: 'plain_text' as const, text: 'An exception' },
  callback_id: 'exception',
  blocks: [],
};

/** A workspace that is closed when the test is over. */
export async function start(options: Partial<SlackOptions> = {}): Promise<SlackWorkspace> {
  const workspace = await startSlack({
    ...tokens,
    channels: [
      { id: 'C0SUPPORT', name: 'support', isMember: true },
      { id: 'C0OTHER', name: 'other', isMember: false },
      { id: 'C0OLD', name: 'old', isArchived: true },
      { id: 'C0SECRET', name: 'secret', isMember: false, isPrivate: true },
    ],
    userGroups: [{ id: 'S0AGENTS', userIds: ['U0AGENT'] }],
    ...options,
  });
  onTestFinished(() => workspace.close());
  return workspace;
}

function listen(app: App): void {
  app.command('/benchmarks', async ({ ack, respond, command, client }) => {
    if (command.text === 'mute') return;
    await ack(command.text === 'quick' ? { text: 'at once' } : undefined);
    if (command.text === 'quick') return;
    const times = command.text === 'six' ? 6 : 1;
    try {
      for (let count = 1; count <= times; count += 1) {
        await respond({ text: `${command.text} ${count}`, blocks: question(command.text) });
      }
    } catch (error) {
      const status = error instanceof RespondError ? error.statusCode : error;
      await client.chat.postMessage({ channel: 'C0SUPPORT', text: `refused with ${String(status)}` });
    }
  });
  app.action({ type: 'block_actions', action_id: 'why' }, async ({ ack, respond, action }) => {
    await ack();
    const value = 'value' in action ? action.value : '';
    await respond({ replace_original: true, text: `because ${value}` });
  });
  app.action('gone', async ({ ack, respond }) => {
    await ack();
    await respond({ delete_original: true });
  });
  app.action({ type: 'block_actions', action_id: 'form' }, async ({ ack, client, body }) => {
    await ack();
    await client.views.open({ trigger_id: body.trigger_id, view: form });
  });
  app.view('exception', async ({ ack, view, client, body }) => {
    await ack();
    await client.chat.postMessage({
      channel: body.user.id,
      text: String(view.state.values['why']?.['input']?.value),
    });
  });
  app.event('app_home_opened', async ({ event, client }) => {
    const text = { type: 'plain_text' as const, text: 'Scorecard' };
    await client.views.publish({
      user_id: event.user,
      view: { type: 'home', blocks: [{ type: 'header', text }] },
    });
  });
}

async function startApp(workspace: SlackWorkspace, receiver: SocketModeReceiver | HTTPReceiver, port = 0) {
  const clientOptions = { slackApiUrl: workspace.apiUrl, retryConfig: { retries: 0 } };
  const app = new App({ token: tokens.botToken, receiver, clientOptions, logger, deferInitialization: true });
  listen(app);
  await app.init();
  const server = await app.start(port);
  onTestFinished(async () => {
    await app.stop();
  });
  return { app, server };
}

/** A workspace and an app connected by Socket Mode, which comes back so long after its socket is gone. */
export async function connect(options: Partial<SlackOptions> = {}, clientPingTimeout = 5000) {
  const workspace = await start(options);
  const clientOptions = { slackApiUrl: workspace.apiUrl, retryConfig: quick };
  const receiver = new SocketModeReceiver({
    appToken: tokens.appToken,
    installerOptions: { clientOptions },
    clientPingTimeout,
    logger,
  });
  const { app } = await startApp(workspace, receiver);
  return { workspace, app, client: app.client };
}

/** A workspace that signs its requests, to an HTTP app, with this secret. */
export async function connectOverHttp(secret = signingSecret) {
  const workspace = await start();
  const { server } = await startApp(workspace, new HTTPReceiver({ signingSecret, logger }));
  const address = server && 'address' in server ? server.address() : null;
  const port = address && typeof address === 'object' ? address.port : 0;
  workspace.sendEventsTo(`http://127.0.0.1:${port}/slack/events`, secret);
  return workspace;
}

/** What a call failed with: Slack's answer, or the error itself. */
export async function failure(call: Promise<unknown>): Promise<unknown> {
  try {
    await call;
    return 'no failure';
  } catch (error) {
    const data = error instanceof Error && 'data' in error ? error.data : undefined;
    return data ?? error;
  }
}
