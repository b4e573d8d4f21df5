import type { types } from '@slack/bolt';
import { cut } from './cut.ts';
import { escapeText } from './escape.ts';

/** A piece of a line: plain, bold, a link, a channel or a person. Texts are raw: Slack never parses them. */
export type Span =
  | string
  | { readonly bold: string }
  | { readonly link: string; readonly url: string }
  | { readonly channel: string }
  | { readonly user: string };

export type Line = readonly Span[];

/** A button; a click runs its command for the person who clicked. */
export interface Button {
  readonly label: string;
  readonly command: string;
}

/** What the action ids of all buttons begin with. */
export const RUN_ACTION = 'run-';

/** A message before Slack's layout: what it says, in the order it is read. */
export interface Sheet {
  readonly headline: string;
  readonly lines: readonly Line[];
  /** Rows of cells, drawn in columns; the first row is the header, and a row of one cell runs across all columns. */
  readonly table?: readonly (readonly string[])[];
  readonly buttons?: readonly Button[];
  readonly footer: readonly string[];
  /** Who else sees it, after the footer. */
  readonly audience?: Line;
  /** A form to open for whoever asked, in place of the message; where it cannot be opened the message is sent. */
  readonly modal?: types.ModalView;
}

export type Block = types.KnownBlock;

/** A message as Slack gets it; `text` says everything the blocks say. */
export interface Message {
  readonly text: string;
  readonly blocks: Block[];
}

/** Lays a sheet out for Slack. */
export function toMessage(sheet: Sheet): Message {
  return { text: write(sheet, mrkdwn), blocks: toBlocks(sheet) };
}

/** The whole sheet as plain text, for terminals. */
export const plainText = (sheet: Sheet): string => write(sheet, plain);

function write(sheet: Sheet, spell: (span: Span) => string): string {
  const lines = [[sheet.headline], ...sheet.lines].map((line) => line.map(spell).join(''));
  const table = sheet.table ? [spell(drawTable(sheet.table))] : [];
  const last = [spell(sheet.footer.join(' · ')), (sheet.audience ?? []).map(spell).join('')];
  return [...lines, ...table, last.filter((part) => part !== '').join(' · ')]
    .filter((part) => part !== '')
    .join('\n');
}

function plain(span: Span): string {
  if (typeof span === 'string') return span;
  if ('bold' in span) return span.bold;
  if ('link' in span) return span.link;
  return 'channel' in span ? span.channel : span.user;
}

/** Only ids make a mention; a channel given by its name stays text. */
function mrkdwn(span: Span): string {
  if (typeof span === 'object' && 'channel' in span && isId(span.channel)) return `<#${span.channel}>`;
  if (typeof span === 'object' && 'user' in span) return `<@${span.user}>`;
  return escapeText(plain(span));
}

const isId = (channel: string): boolean => /^[CG][A-Z0-9]+$/u.test(channel);

/** More lines than fit into a message are left to its text, which takes far more. */
const SHOWN_LINES = 60;

function shown(lines: readonly Line[]): readonly Line[] {
  const rest = lines.length - SHOWN_LINES;
  return rest <= 0 ? lines : [...lines.slice(0, SHOWN_LINES), [`… and ${rest} more`]];
}

function toBlocks({ headline, lines, table, buttons, footer, audience }: Sheet): Block[] {
  const sections: types.RichTextBlockElement[] = [section([[{ bold: headline }], ...shown(lines)])];
  if (table)
    sections.push({ type: 'rich_text_preformatted', elements: [{ type: 'text', text: drawTable(table) }] });
  const blocks: Block[] = [{ type: 'rich_text', elements: sections }];
  if (buttons && buttons.length > 0) blocks.push({ type: 'actions', elements: buttons.map(button) });
  const text = cut(footer.join(' · '), 2000);
  const elements: types.ContextBlock['elements'] = [
    ...(text === '' ? [] : [{ type: 'plain_text' as const, text, emoji: false }]),
    ...(audience ? [{ type: 'mrkdwn' as const, text: audience.map(mrkdwn).join('') }] : []),
  ];
  if (elements.length > 0) blocks.push({ type: 'context', elements });
  return blocks;
}

/** All lines in one section: between sections Slack draws no break. */
function section(lines: readonly Line[]): types.RichTextSection {
  const elements = lines.flatMap((line, index) => [
    ...(index === 0 ? [] : [leaf('\n')]),
    ...line.filter((span) => span !== '').map(leaf),
  ]);
  return { type: 'rich_text_section', elements };
}

function leaf(span: Span): types.RichTextElement {
  if (typeof span === 'string') return { type: 'text', text: span };
  if ('bold' in span) return { type: 'text', text: span.bold, style: { bold: true } };
  if ('link' in span) return { type: 'link', url: span.url, text: span.link };
  if ('user' in span) return { type: 'user', user_id: span.user };
  return isId(span.channel)
    ? { type: 'channel', channel_id: span.channel }
    : { type: 'text', text: span.channel };
}

/** Action ids differ within a message, because Slack refuses equal ones. */
const button = ({ label, command }: Button, index: number): types.Button => ({
  type: 'button',
  action_id: `${RUN_ACTION}${index}`,
  text: { type: 'plain_text', text: cut(label, 75), emoji: false },
  value: cut(command, 2000),
});

/** Draws rows as columns: the first to the left, all others to the right; a row of one cell takes what it needs. */
export function drawTable(rows: readonly (readonly string[])[]): string {
  const inColumns = rows.filter(({ length }) => length > 1);
  const widths = (inColumns[0] ?? []).map((_, column) =>
    Math.max(...inColumns.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
