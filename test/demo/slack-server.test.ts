import { describe, expect, it } from 'vitest';
import { until } from '../support/world.ts';
import { connect, connectOverHttp, failure, form, question, start, tokens } from './slack-app.ts';

describe('people over Socket Mode', () => {
  it('acknowledges a command, then answers its response_url for the person alone', async () => {
    const { workspace } = await connect();
    const answer = await workspace.command('frt &lt;x&gt;', { userId: 'U0AGENT' });
    expect(answer.ackMs).toBeLessThan(3000);
    expect(answer.ackBody).toBeNull();
    expect(answer.response).toMatchObject({ text: 'frt &lt;x&gt; 1', responseType: 'ephemeral' });
    expect(answer.responseMs).toBeGreaterThanOrEqual(answer.ackMs ?? Infinity);
    expect(workspace.messages('C0SUPPORT')).toEqual([]);
    expect(workspace.ephemerals('U0AGENT')).toMatchObject([{ ts: answer.response?.ts }]);
  });

  it('shows what an acknowledgement carries', async () => {
    const { workspace } = await connect();
    const answer = await workspace.command('quick');
    expect(answer).toMatchObject({ ackBody: { text: 'at once' }, response: null });
    expect(workspace.ephemerals('U0LEAD')).toMatchObject([{ text: 'at once' }]);
  });

  it('reports a command that is never acknowledged', async () => {
    const { workspace } = await connect({ ackTimeoutMs: 50, responseTimeoutMs: 50 });
    expect(await workspace.command('mute')).toMatchObject({ ackMs: null, response: null });
  });

  it('refuses the sixth use of a response_url', async () => {
    const { workspace } = await connect();
    const answer = await workspace.command('six');
    await workspace.waitFor((message) => message.text === 'refused with 404');
    expect(answer.responses).toHaveLength(5);
  });

  it('replaces and deletes an ephemeral message whose button is clicked', async () => {
    const { workspace } = await connect();
    const { response } = await workspace.command('frt');
    const messageTs = response?.ts ?? '';
    const click = await workspace.click({ messageTs, actionId: 'why' });
    expect(click.response).toMatchObject({ text: 'because frt', replaceOriginal: true, ts: messageTs });
    expect(workspace.ephemerals('U0LEAD')).toMatchObject([{ text: 'because frt', edited: true }]);

    const other = await workspace.command('csat');
    await workspace.click({ messageTs: other.response?.ts ?? '', actionId: 'gone' });
    expect(workspace.ephemerals('U0LEAD')).toHaveLength(1);
  });

  it('does not let anyone click what is not there', async () => {
    const { workspace } = await connect();
    const { response } = await workspace.command('frt');
    const messageTs = response?.ts ?? '';
    await expect(workspace.click({ messageTs, actionId: 'none' })).rejects.toThrow('nothing to click');
    await expect(workspace.click({ messageTs, actionId: 'why', value: 'csat' })).rejects.toThrow(
      'nothing to click',
    );
    await expect(workspace.click({ messageTs, actionId: 'why', userId: 'U0AGENT' })).rejects.toThrow(
      'cannot see',
    );
  });

  it('opens a modal from a click and hands in what is typed', async () => {
    const { workspace } = await connect();
    const { response } = await workspace.command('frt');
    await workspace.click({ messageTs: response?.ts ?? '', actionId: 'form', timeoutMs: 0 });
    await until(() => workspace.modal('U0LEAD') !== null);
    await workspace.submit('U0LEAD', { why: { input: { type: 'plain_text_input', value: 'holiday' } } });
    await workspace.waitFor((message) => message.channelId === 'D0LEAD' && message.text === 'holiday');
    expect(workspace.modal('U0LEAD')).toBeNull();
  });

  it('opens one view per trigger, and updates it', async () => {
    const { workspace, client } = await connect();
    const { response } = await workspace.command('frt');
    await workspace.click({ messageTs: response?.ts ?? '', actionId: 'form', timeoutMs: 0 });
    await until(() => workspace.modal('U0LEAD') !== null);
    const used = workspace.calls.find(({ method }) => method === 'views.open')?.args['trigger_id'];
    const again = client.views.open({ trigger_id: String(used), view: form });
    expect(await failure(again)).toMatchObject({ error: 'exchanged_trigger_id' });

    const view_id = workspace.modal('U0LEAD')?.id ?? '';
    await client.views.update({ view_id, view: { ...form, private_metadata: '48213' } });
    expect(workspace.modal('U0LEAD')).toMatchObject({ id: view_id, body: { private_metadata: '48213' } });
    const stale = client.views.update({ view_id, hash: '1.000000', view: form });
    expect(await failure(stale)).toMatchObject({ error: 'hash_conflict' });
  });

  it('publishes the home tab when it is opened', async () => {
    const { workspace } = await connect();
    const home = await workspace.openHome('U0LEAD');
    expect(home?.blocks).toMatchObject([{ type: 'header' }]);
    expect(workspace.home('U0LEAD')).toEqual(home);
  });

  it('takes commands again after its sockets are dropped', async () => {
    const { workspace } = await connect({}, 1000);
    workspace.dropSockets();
    await expect(workspace.command('frt')).rejects.toThrow('dispatch_failed');
    await workspace.connected();
    expect(await workspace.command('frt')).toMatchObject({ response: { text: 'frt 1' } });
  });
});

describe('people over HTTP', () => {
  it('sends signed commands, clicks and events', async () => {
    const workspace = await connectOverHttp();
    const { ackMs, response } = await workspace.command('frt');
    expect(ackMs).toBeLessThan(3000);
    expect(response?.text).toBe('frt 1');
    const click = await workspace.click({ messageTs: response?.ts ?? '', actionId: 'why' });
    expect(click.response?.text).toBe('because frt');
    expect(await workspace.openHome('U0AGENT')).not.toBeNull();
  });

  it('is turned away with another signing secret', async () => {
    const workspace = await connectOverHttp('guess');
    await expect(workspace.command('frt')).rejects.toMatchObject({ details: { status: 401 } });
  });
});

describe('the Web API', () => {
  it('posts to channels by id and name, and to people', async () => {
    const { workspace, client } = await connect();
    await client.chat.postMessage({ channel: 'C0SUPPORT', text: 'one' });
    await client.chat.postMessage({ channel: '#support', text: 'two', thread_ts: '1.000000' });
    const direct = await client.chat.postMessage({ channel: 'U0AGENT', text: 'three' });
    expect(workspace.messages('C0SUPPORT').map(({ text }) => text)).toEqual(['one', 'two']);
    expect(direct.channel).toBe('D0AGENT');
    expect(workspace.messages('U0AGENT')).toMatchObject([{ text: 'three', ts: direct.ts }]);
    expect(workspace.calls.at(-1)).toMatchObject({ method: 'chat.postMessage', args: { text: 'three' } });
  });

  it('gives each message its own rising ts while the clock stands still', async () => {
    const { client } = await connect({ clock: { now: () => 1_700_000_000_000 } });
    const first = await client.chat.postMessage({ channel: 'C0SUPPORT', text: 'one' });
    const second = await client.chat.postMessage({ channel: 'C0SUPPORT', text: 'two' });
    expect([first.ts, second.ts]).toEqual(['1700000000.000000', '1700000000.000100']);
  });

  it('updates its own messages and keeps the earlier versions', async () => {
    const { workspace, client } = await connect();
    const { ts = '' } = await client.chat.postMessage({
      channel: 'C0SUPPORT',
      text: 'Breach',
      blocks: question('a'),
    });
    await client.chat.update({ channel: 'C0SUPPORT', ts, text: 'Recovered' });
    expect(workspace.messages('C0SUPPORT')).toMatchObject([
      { text: 'Recovered', edited: true, blocks: question('a'), history: [{ text: 'Breach' }] },
    ]);
    const unknown = client.chat.update({ channel: 'C0SUPPORT', ts: '1.000000', text: 'x' });
    expect(await failure(unknown)).toMatchObject({ error: 'message_not_found' });
    const byName = client.chat.update({ channel: '#support', ts, text: 'x' });
    expect(await failure(byName)).toMatchObject({ error: 'channel_not_found' });
  });

  it.each([
    ['C0OTHER', 'not_in_channel'],
    ['C0OLD', 'is_archived'],
    ['C0SECRET', 'channel_not_found'],
    ['#nowhere', 'channel_not_found'],
    ['U0NOBODY', 'channel_not_found'],
  ])('refuses a message to %s with %s', async (channel, error) => {
    const { client } = await connect();
    expect(await failure(client.chat.postMessage({ channel, text: 'x' }))).toMatchObject({ error });
  });

  const words = (length: number) => 'x'.repeat(length);
  const plain = (length: number) => ({ type: 'plain_text', text: words(length) });
  const section = (length: number) => ({ type: 'section', text: { type: 'mrkdwn', text: words(length) } });
  const buttons = (button: object) => ({ type: 'actions', elements: [{ type: 'button', ...button }] });
  it.each([
    ['51 blocks', Array.from({ length: 51 }, () => ({ type: 'divider' })), '/blocks'],
    ['a long section', [section(3001)], '/blocks/0/text/text'],
    ['a long header', [{ type: 'header', text: plain(151) }], '/blocks/0/text/text'],
    [
      '11 fields',
      [{ type: 'section', fields: Array.from({ length: 11 }, () => plain(1)) }],
      '/blocks/0/fields',
    ],
    ['a long field', [{ type: 'section', fields: [plain(2001)] }], '/blocks/0/fields/0/text'],
    [
      '11 context elements',
      [{ type: 'context', elements: Array.from({ length: 11 }, () => plain(1)) }],
      '/blocks/0/elements',
    ],
    ['a long button', [buttons({ text: plain(76) })], '/blocks/0/elements/0/text/text'],
    ['a long value', [buttons({ text: plain(1), value: words(2001) })], '/blocks/0/elements/0/value'],
    ['an empty text', [section(0)], '/blocks/0/text/text'],
    ['an unknown block', [{ type: 'hologram' }], '/blocks/0/type'],
    ['a modal-only block', [{ type: 'alert', text: plain(1) }], '/blocks/0/type'],
  ])('refuses %s as invalid_blocks and says where', async (_case, blocks, pointer) => {
    const { client, workspace } = await connect();
    const post = client.apiCall('chat.postMessage', { channel: 'C0SUPPORT', text: 'x', blocks });
    expect(await failure(post)).toMatchObject({
      error: 'invalid_blocks',
      response_metadata: { messages: [expect.stringContaining(`[json-pointer:${pointer}]`)] },
    });
    expect(workspace.messages('C0SUPPORT')).toEqual([]);
  });

  it('refuses blocks that are too long together', async () => {
    const { client } = await connect();
    const post = (blocks: object[]) =>
      client.apiCall('chat.postMessage', { channel: 'C0SUPPORT', text: 'x', blocks });
    await post([section(3000), section(3000), section(3000), section(3000)]);
    const tooLong = post([section(3000), section(3000), section(3000), section(3000), section(1)]);
    expect(await failure(tooLong)).toMatchObject({ error: 'msg_blocks_too_long' });
  });

  it('takes no charts or tables in the home tab', async () => {
    const { client } = await connect();
    const blocks = [{ type: 'data_table', caption: 'x', rows: [[{ type: 'raw_text', text: 'x' }]] }];
    const publish = client.apiCall('views.publish', { user_id: 'U0LEAD', view: { type: 'home', blocks } });
    expect(await failure(publish)).toMatchObject({
      error: 'invalid_arguments',
      response_metadata: { messages: [expect.stringContaining('/blocks/0/type')] },
    });
  });

  it('knows people, channels and groups', async () => {
    const { client } = await connect();
    expect(await client.users.lookupByEmail({ email: 'dana@example.com' })).toMatchObject({
      user: { id: 'U0LEAD', profile: { email: 'dana@example.com' } },
    });
    expect(await client.users.info({ user: 'U0AGENT' })).toMatchObject({ user: { name: 'kim' } });
    expect(await client.conversations.info({ channel: 'C0OLD' })).toMatchObject({
      channel: { name: 'old', is_archived: true },
    });
    expect(await client.conversations.open({ users: 'U0LEAD' })).toMatchObject({ channel: { id: 'D0LEAD' } });
    expect(await client.usergroups.users.list({ usergroup: 'S0AGENTS' })).toMatchObject({
      users: ['U0AGENT'],
    });
    expect(await failure(client.users.lookupByEmail({ email: 'who@example.com' }))).toMatchObject({
      error: 'users_not_found',
    });
  });

  it('posts ephemeral messages', async () => {
    const { client, workspace } = await connect();
    await client.chat.postEphemeral({ channel: 'C0SUPPORT', user: 'U0AGENT', text: 'psst' });
    expect(workspace.ephemerals('U0AGENT')).toMatchObject([{ text: 'psst', channelId: 'C0SUPPORT' }]);
    expect(workspace.ephemerals('U0LEAD')).toEqual([]);
  });

  it('tells wrong tokens and unknown methods apart', async () => {
    const { client } = await connect();
    const test = (token: string) => failure(client.apiCall('auth.test', { token }));
    expect(await test('xoxb-other')).toMatchObject({ error: 'invalid_auth' });
    expect(await test(tokens.appToken)).toMatchObject({ error: 'not_allowed_token_type' });
    expect(await failure(client.apiCall('chat.sing'))).toMatchObject({ error: 'unknown_method' });
  });

  it('lets the next calls fail as told', async () => {
    const { client, workspace } = await connect();
    const post = () => failure(client.chat.postMessage({ channel: 'C0SUPPORT', text: 'x' }));
    workspace.failNext('chat.postMessage', { error: 'fatal_error' });
    workspace.failNext('chat.postMessage', { status: 503 });
    workspace.failNext('chat.postMessage', { reset: true });
    expect(await post()).toMatchObject({ error: 'fatal_error' });
    expect(await post()).toMatchObject({ statusCode: 503 });
    expect(await post()).toMatchObject({ code: 'slack_webapi_request_error' });
    expect(workspace.messages('C0SUPPORT')).toEqual([]);
    expect(await post()).toBe('no failure');
  });

  it('can store a message and lose its answer', async () => {
    const { client, workspace } = await connect();
    workspace.failNext('chat.postMessage', { reset: true, afterStoring: true });
    const post = client.chat.postMessage({ channel: 'C0SUPPORT', text: 'once' });
    expect(await failure(post)).toMatchObject({ code: 'slack_webapi_request_error' });
    expect(workspace.messages('C0SUPPORT')).toMatchObject([{ text: 'once' }]);
  });

  it('closes at once while a call hangs', async () => {
    const workspace = await start();
    workspace.failNext('auth.test', { hang: true });
    const call = failure(fetch(`${workspace.apiUrl}auth.test`, { method: 'POST' }));
    await until(() => workspace.calls.length === 1);
    await workspace.close();
    expect(await call).toBeInstanceOf(TypeError);
  });
});
