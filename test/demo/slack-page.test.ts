import { describe, expect, it, onTestFinished } from 'vitest';
import { renderWorkspacePage, startWorkspacePage } from '../../src/demo/slack-page.tsx';
import { type SlackWorkspace, startSlack } from '../../src/demo/slack-server.ts';

const hostile = '<!channel> <script>alert(1)</script> *x*';
const escaped = '&lt;!channel&gt; &lt;script&gt;alert(1)&lt;/script&gt;';

async function start(): Promise<SlackWorkspace> {
  const workspace = await startSlack({
    botToken: 'xoxb-demo',
    appToken: 'xapp-demo',
    clock: { now: () => Date.parse('2025-11-18T08:01:00Z') },
  });
  onTestFinished(() => workspace.close());
  return workspace;
}

async function call(workspace: SlackWorkspace, method: string, args: object): Promise<void> {
  const response = await fetch(workspace.apiUrl + method, {
    method: 'POST',
    headers: { authorization: 'Bearer xoxb-demo', 'content-type': 'application/json' },
    body: JSON.stringify(args),
  });
  expect(await response.json()).toMatchObject({ ok: true });
}

async function draw(blocks: object[]): Promise<string> {
  const workspace = await start();
  await call(workspace, 'chat.postMessage', { channel: 'C0SUPPORT', text: 'x', blocks });
  return renderWorkspacePage(workspace);
}

/** What a reader sees, without the markup between the words. */
function visibleText(html: string): string {
  const body = html.slice(html.indexOf('<main>'));
  return body
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

describe('renderWorkspacePage', () => {
  it('draws the blocks of a digest', async () => {
    const html = await draw([
      { type: 'header', text: { type: 'plain_text', text: 'All targets met' } },
      { type: 'section', text: { type: 'mrkdwn', text: 'First reply *71 %* · <@U0LEAD>' } },
      { type: 'divider' },
      {
        type: 'actions',
        elements: [{ type: 'button', action_id: 'why', text: { type: 'plain_text', text: 'Why' } }],
      },
      { type: 'context', elements: [{ type: 'mrkdwn', text: 'Mon 00:00–24:00 · frt v3' }] },
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: '#48213' }] }],
      },
    ]);
    const text = visibleText(html);
    for (const shown of [
      'All targets met',
      'First reply 71 % · @dana',
      'Mon 00:00–24:00 · frt v3',
      '#48213',
    ]) {
      expect(text).toContain(shown);
    }
    expect(html).toMatch(/<button type="button"[^>]*>.*Why.*<\/button>/);
    expect(html).toContain('slack_blocks_to_jsx__divider');
    expect(html).not.toContain('class="box');
  });

  it.each([
    ['plain text', { type: 'header', text: { type: 'plain_text', text: hostile } }, hostile],
    [
      'escaped mrkdwn',
      { type: 'section', text: { type: 'mrkdwn', text: escaped } },
      hostile.replace(' *x*', ''),
    ],
    [
      'rich text',
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: hostile }] }],
      },
      hostile,
    ],
    ['a table', { type: 'table', rows: [[{ type: 'raw_text', text: hostile }]] }, hostile],
    [
      'a data table',
      {
        type: 'data_table',
        caption: 'Late',
        rows: [[{ type: 'raw_text', text: 'Subject' }], [{ type: 'raw_text', text: hostile }]],
      },
      hostile,
    ],
  ])('shows hostile text in %s as it is written', async (_where, block, shown) => {
    const html = await draw([block]);
    expect(visibleText(html)).toContain(shown);
    expect(html).not.toContain('<script');
    expect(html).not.toContain('class="slack_broadcast');
  });

  it('shows a control sequence that was not escaped as the ping it would be', async () => {
    const html = await draw([{ type: 'section', text: { type: 'mrkdwn', text: 'Hi <!channel>' } }]);
    expect(html).toContain('class="slack_broadcast');
  });

  it('keeps the address and label of a link', async () => {
    const html = await draw([
      {
        type: 'section',
        text: { type: 'mrkdwn', text: '<http://127.0.0.1:8080/?a=1&amp;b=2|the &lt;32&gt; late>' },
      },
    ]);
    expect(html).toContain('href="http://127.0.0.1:8080/?a=1&amp;b=2"');
    expect(visibleText(html)).toContain('the <32> late');
  });

  it('draws numbers in tables and data tables', async () => {
    const header = [
      { type: 'raw_text', text: 'Group' },
      { type: 'raw_text', text: 'Late' },
    ];
    const row = [
      { type: 'raw_text', text: 'Billing' },
      { type: 'raw_number', value: 32 },
    ];
    const html = await draw([
      { type: 'data_table', caption: 'Late by group', rows: [header, row] },
      { type: 'table', rows: [header, row] },
    ]);
    expect(html).toContain('<figcaption>Late by group</figcaption>');
    expect(html).toContain('<td class="number">32</td>');
    expect(visibleText(html)).toMatch(/GroupLateBilling32\s*GroupLateBilling32/);
    expect(html).not.toContain('class="box');
  });

  it('puts a box where a block cannot be drawn', async () => {
    const html = await draw([{ type: 'carousel' }, { type: 'divider' }]);
    expect(html).toContain('<p class="box broken">');
    expect(html).toContain('slack_blocks_to_jsx__divider');
    const unknown = renderWorkspacePage({
      channels: [],
      users: [{ id: 'U0LEAD', name: 'dana' }],
      messages: () => [],
      ephemerals: () => [],
      modal: () => null,
      home: (userId) => ({ id: 'V0', hash: '1', userId, body: {}, blocks: [{ type: 'hologram' }] }),
    });
    expect(unknown).toContain('<p class="box unknown">A “hologram” block');
  });

  it('shows an open form with what stands in it', async () => {
    const workspace = await start();
    const plain = (text: string) => ({ type: 'plain_text', text });
    const option = { value: 'direct', text: plain('the chosen one') };
    const blocks = [
      {
        type: 'input',
        label: plain('Model'),
        element: { type: 'static_select', options: [option], initial_option: option },
      },
      {
        type: 'input',
        label: plain('Tags'),
        element: { type: 'plain_text_input', initial_value: 'the text' },
      },
    ];
    const body = {
      type: 'modal',
      title: plain('A form'),
      submit: plain('Save'),
      close: plain('Cancel'),
      blocks,
    };
    const html = renderWorkspacePage({
      ...workspace,
      modal: (userId) => (userId === 'U0LEAD' ? { id: 'V1', hash: '1', userId, body, blocks } : null),
    });
    for (const text of ['dana: A form', 'Model', 'the chosen one', 'the text', '<button>Save</button>'])
      expect(html).toContain(text);
    expect(html).not.toContain('kim: A form');
  });

  it('shows channels, direct messages, ephemeral messages and home tabs', async () => {
    const workspace = await start();
    await call(workspace, 'chat.postMessage', { channel: '#support', text: 'in the channel' });
    await call(workspace, 'chat.postEphemeral', { channel: 'C0SUPPORT', user: 'U0AGENT', text: 'psst' });
    await call(workspace, 'chat.postMessage', { channel: 'U0AGENT', text: 'feedback' });
    const blocks = [{ type: 'header', text: { type: 'plain_text', text: 'Scorecard' } }];
    await call(workspace, 'views.publish', { user_id: 'U0LEAD', view: { type: 'home', blocks } });
    const text = visibleText(renderWorkspacePage(workspace, { timeZone: 'Europe/Berlin' }));
    expect(text).toMatch(/^# supportTuesday 18 November/);
    expect(text).toContain('Support BenchmarksAPP09:01in the channel');
    expect(text).toContain('Only visible to kimSupport BenchmarksAPP09:01psst');
    expect(text).toMatch(/Support Benchmarks and kim.*feedback.*Home of dana.*Scorecard/);
  });

  it('loads nothing and allows no script', async () => {
    const html = await draw([{ type: 'divider' }]);
    expect(html).not.toMatch(/@import|url\(|<link|<script|src=/);
    expect(html).toContain('content="default-src &#x27;none&#x27;; style-src-elem &#x27;sha256-');
    expect(html).toContain('<meta http-equiv="refresh" content="5"/>');
  });
});

describe('startWorkspacePage', () => {
  it('serves the page and nothing else', async () => {
    const page = await startWorkspacePage(await start());
    onTestFinished(() => page.close());
    const found = await fetch(page.url);
    expect(found.status).toBe(200);
    expect(found.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await found.text()).toMatch(/^<!doctype html>/);
    expect((await fetch(`${page.url}/api/chat.postMessage`)).status).toBe(404);
    expect((await fetch(page.url, { method: 'POST' })).status).toBe(405);
  });
});
