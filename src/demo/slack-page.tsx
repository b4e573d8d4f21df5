import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { Fragment, type ReactElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { listen, shut } from './slack-http.ts';
import { Blocks } from './slack-page-blocks.tsx';
import { pageStyle } from './slack-page-style.ts';
import type { SlackWorkspace } from './slack-server.ts';
import { bot, directMessageId } from './slack-state.ts';
import { isJson, type SlackBlock, type SlackMessage, type SlackUser, stringAt } from './slack-types.ts';

const shownMessages = 50;
const styleHash = createHash('sha256').update(pageStyle).digest('base64');
const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src-elem 'sha256-${styleHash}'`,
  "style-src-attr 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

type Workspace = Pick<SlackWorkspace, 'channels' | 'users' | 'messages' | 'ephemerals' | 'home' | 'modal'>;

/** How the page is drawn. */
export interface PageOptions {
  /** IANA name of the zone the times are shown in; UTC unless given. */
  readonly timeZone?: string;
}

const GROUPS = ['Channels', 'Direct messages', 'Home tabs', 'Open forms'] as const;

interface Panel {
  readonly id: string;
  readonly group: (typeof GROUPS)[number];
  readonly title: string;
  readonly content: ReactNode;
}

/** Draws the whole workspace as one HTML document that refreshes itself. */
export function renderWorkspacePage(workspace: Workspace, { timeZone = 'UTC' }: PageOptions = {}): string {
  const panels = [
    ...workspace.channels.map(({ id, name }) => timelinePanel(workspace, timeZone, id, `# ${name}`)),
    ...workspace.users.flatMap((user) => directPanels(workspace, timeZone, user)),
    ...workspace.users.flatMap((user) => homePanels(workspace, user)),
    ...workspace.users.flatMap((user) => formPanels(workspace, user)),
  ];
  return `<!doctype html>${renderToStaticMarkup(<Page panels={panels} />)}`;
}

/** Serves the page, read-only, on loopback. */
export async function startWorkspacePage(
  workspace: Workspace,
  options: PageOptions & { readonly port?: number } = {},
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const isRoot = request.url === '/' || request.url?.startsWith('/?');
    if (!isRoot) response.writeHead(404).end();
    else if (request.method !== 'GET') response.writeHead(405, { allow: 'GET' }).end();
    else response.writeHead(200, pageHeaders).end(renderWorkspacePage(workspace, options));
  });
  const url = await listen(server, options.port ?? 0);
  return { url, close: () => shut(server) };
}

const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': `${contentSecurityPolicy}; frame-ancestors 'none'`,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

function directPanels(workspace: Workspace, timeZone: string, { id, name }: SlackUser): Panel[] {
  const channelId = directMessageId(id);
  if (timelineOf(workspace, channelId).length === 0) return [];
  const panel = timelinePanel(workspace, timeZone, channelId, `${bot.name} and ${name}`);
  return [{ ...panel, group: 'Direct messages' }];
}

function homePanels(workspace: Workspace, { id, name }: SlackUser): Panel[] {
  const home = workspace.home(id);
  if (!home) return [];
  const content = (
    <div className="home">
      <Blocks blocks={home.blocks} names={workspace} />
    </div>
  );
  return [{ id: home.id, group: 'Home tabs', title: `Home of ${name}`, content }];
}

function formPanels(workspace: Workspace, { id, name }: SlackUser): Panel[] {
  const modal = workspace.modal(id);
  if (!modal) return [];
  const label = (key: string): string => {
    const text = modal.body[key];
    return isJson(text) ? stringAt(text, 'text') : '';
  };
  const content = (
    <div className="home form">
      <Blocks blocks={modal.blocks.map(withContent)} names={workspace} />
      {['close', 'submit'].map((key) => label(key) && <button key={key}>{label(key)}</button>)}
    </div>
  );
  return [{ id: modal.id, group: 'Open forms', title: `${name}: ${label('title')}`, content }];
}

/** The drawing library shows nothing of what stands in an input but its placeholder. */
function withContent(block: SlackBlock): SlackBlock {
  const element = isJson(block['element']) ? block['element'] : {};
  const { initial_option: chosen, initial_value: text } = element;
  const placeholder = isJson(chosen) ? chosen['text'] : { type: 'plain_text', text };
  if (!isJson(chosen) && typeof text !== 'string') return block;
  return { ...block, element: { ...element, placeholder } };
}

function timelinePanel(workspace: Workspace, timeZone: string, id: string, title: string): Panel {
  const messages = timelineOf(workspace, id);
  const hidden = Math.max(0, messages.length - shownMessages);
  const shown = messages.slice(hidden);
  const content = (
    <>
      {messages.length === 0 && <p className="empty">No messages yet.</p>}
      {hidden > 0 && <p className="empty">{`${hidden} earlier messages`}</p>}
      {shown.map((message, index) => {
        const day = formatDay(message.ts, timeZone);
        const before = shown[index - 1];
        const isNewDay = !before || formatDay(before.ts, timeZone) !== day;
        return (
          <Fragment key={message.ts}>
            {isNewDay && <div className="day">{day}</div>}
            <MessageRow message={message} workspace={workspace} timeZone={timeZone} />
          </Fragment>
        );
      })}
    </>
  );
  return { id, group: 'Channels', title, content };
}

function timelineOf(workspace: Workspace, channelId: string): readonly SlackMessage[] {
  const ephemerals = workspace.users.flatMap(({ id }) => workspace.ephemerals(id));
  const here = ephemerals.filter((message) => message.channelId === channelId);
  return [...workspace.messages(channelId), ...here].toSorted((a, b) => Number(a.ts) - Number(b.ts));
}

interface RowProps {
  readonly message: SlackMessage;
  readonly workspace: Workspace;
  readonly timeZone: string;
}

function MessageRow({ message, workspace, timeZone }: RowProps): ReactElement {
  const { visibleTo, edited, threadTs } = message;
  const reader = workspace.users.find(({ id }) => id === visibleTo)?.name ?? visibleTo;
  return (
    <article className={visibleTo ? 'message ephemeral' : 'message'}>
      <div className="avatar">SB</div>
      <div className="body">
        {reader && <div className="note">{`Only visible to ${reader}`}</div>}
        {threadTs && <div className="note">{`In the thread of ${formatTime(threadTs, timeZone)}`}</div>}
        <span className="author">{bot.name}</span>
        <span className="app">APP</span>
        <span className="time">{formatTime(message.ts, timeZone) + (edited ? ' (edited)' : '')}</span>
        <Blocks blocks={blocksToShow(message)} names={workspace} />
      </div>
    </article>
  );
}

function blocksToShow({ blocks, text }: SlackMessage): readonly SlackBlock[] {
  return blocks.length > 0 ? blocks : [{ type: 'section', text: { type: 'mrkdwn', text } }];
}

function Page({ panels }: { panels: readonly Panel[] }): ReactElement {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={contentSecurityPolicy} />
        <meta httpEquiv="refresh" content="5" />
        <meta name="viewport" content="width=device-width" />
        <title>{`${bot.name}: demo workspace`}</title>
        <style dangerouslySetInnerHTML={{ __html: pageStyle }} />
      </head>
      <body>
        <nav>
          <h1>Demo workspace</h1>
          {GROUPS.map((group) => (
            <Links key={group} group={group} panels={panels.filter((panel) => panel.group === group)} />
          ))}
        </nav>
        <main>
          {panels.map(({ id, title, content }) => (
            <section key={id} id={id} className="panel">
              <header>{title}</header>
              {content}
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}

function Links({ group, panels }: { group: string; panels: readonly Panel[] }): ReactElement | null {
  if (panels.length === 0) return null;
  return (
    <>
      <h2>{group}</h2>
      {panels.map(({ id, title }) => (
        <a key={id} href={`#${id}`}>
          {title}
        </a>
      ))}
    </>
  );
}

function formatTime(ts: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
  return format.format(Number(ts) * 1000);
}

function formatDay(ts: string, timeZone: string): string {
  const parts = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  return new Intl.DateTimeFormat('en-GB', { timeZone, ...parts }).format(Number(ts) * 1000);
}
