import type { types } from '@slack/bolt';
import { escapeText } from './escape.ts';

/** A piece of a line: plain, bold, or a link. Texts are raw: Slack never parses them. */
export type Span = string | { readonly bold: string } | { readonly link: string; readonly url: string };

export type Line = readonly Span[];

/** A button; a click sends its value back under its action. */
export interface Button {
  readonly action: string;
  readonly label: string;
  readonly value: string;
}

/** A message before Slack's layout: what it says, in the order it is read. */
export interface Sheet {
  readonly headline: string;
  readonly lines: readonly Line[];
  /** Rows of cells, drawn in columns; the first row is the header. */
  readonly table?: readonly (readonly string[])[];
  readonly buttons?: readonly Button[];
  readonly footer: readonly string[];
}

export type Block = types.KnownBlock;

/** A message as Slack gets it; `text` says everything the blocks say. */
export interface Message {
  readonly text: string;
  readonly blocks: Block[];
}

/** Lays a sheet out for Slack. */
export function toMessage(sheet: Sheet): Message {
  return { text: escapeText(plainText(sheet)), blocks: toBlocks(sheet) };
}

/** The whole sheet as plain text, for terminals and notifications. */
export function plainText(sheet: Sheet): string {
  const table = sheet.table ? [drawTable(sheet.table)] : [];
  return [sheet.headline, ...sheet.lines.map(plainLine), ...table, sheet.footer.join(' · ')]
    .filter((part) => part !== '')
    .join('\n');
}

const plainLine = (line: Line): string =>
  line.map((span) => (typeof span === 'string' ? span : 'bold' in span ? span.bold : span.link)).join('');

function toBlocks({ headline, lines, table, buttons, footer }: Sheet): Block[] {
  const sections: types.RichTextBlockElement[] = [
    section([{ bold: headline }]),
    ...lines.map((line) => section(line)),
  ];
  if (table)
    sections.push({ type: 'rich_text_preformatted', elements: [{ type: 'text', text: drawTable(table) }] });
  const blocks: Block[] = [{ type: 'rich_text', elements: sections }];
  if (buttons && buttons.length > 0) blocks.push({ type: 'actions', elements: buttons.map(button) });
  if (footer.length > 0) {
    blocks.push({
      type: 'context',
      elements: [{ type: 'plain_text', text: footer.join(' · ').slice(0, 2000), emoji: false }],
    });
  }
  return blocks;
}

/** Sections of one rich text block follow each other without a break of their own. */
function section(line: Line): types.RichTextSection {
  return {
    type: 'rich_text_section',
    elements: [...line.filter((span) => span !== '').map(leaf), { type: 'text', text: '\n' }],
  };
}

function leaf(span: Span): types.RichTextElement {
  if (typeof span === 'string') return { type: 'text', text: span };
  if ('bold' in span) return { type: 'text', text: span.bold, style: { bold: true } };
  return { type: 'link', url: span.url, text: span.link };
}

const button = ({ action, label, value }: Button): types.Button => ({
  type: 'button',
  action_id: action,
  text: { type: 'plain_text', text: label.slice(0, 75), emoji: false },
  value: value.slice(0, 2000),
});

/** Draws rows as columns: the first to the left, all others to the right. */
export function drawTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
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
