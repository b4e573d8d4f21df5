import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { type Block, Message } from 'slack-blocks-to-jsx';
import {
  isBlock,
  isJson,
  type Json,
  listAt,
  type SlackBlock,
  type SlackChannel,
  type SlackUser,
  stringAt,
} from './slack-types.ts';

/** The names behind mentions. */
export interface Names {
  readonly users: readonly SlackUser[];
  readonly channels: readonly SlackChannel[];
}

// The drawing library decodes entities before it looks for mentions, and reads plain text as mrkdwn.
// Characters that must stay what they are travel through it as private-use ones; so do the colons of
// clock times, which it takes for emoji.
const special = ['&', '<', '>', '*', '_', '~', '`', ':'];
const shields = special.map((_, index) => String.fromCodePoint(0xe000 + index));
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const meant: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** Draws blocks as Slack would; one that cannot be drawn becomes a box, never an error. */
export function Blocks({ blocks, names }: { blocks: readonly SlackBlock[]; names: Names }): ReactElement {
  const html = blocks.map((block) => drawBlock(block, names)).join('');
  return <div dangerouslySetInnerHTML={{ __html: html }} />;
}

// Each block becomes markup on its own, so that one that throws leaves the others alone.
function drawBlock(block: SlackBlock, names: Names): string {
  try {
    if (block.type === 'data_table') return markup(<DataTable table={block} names={names} />);
    const html = markup(<LibraryBlock block={block} names={names} />);
    if (html.includes('slack_blocks_to_jsx--block_wrapper')) return html;
    return markup(<p className="box unknown">{`A “${block.type}” block, not drawn here`}</p>);
  } catch (error) {
    return markup(<p className="box broken">{`A “${block.type}” block that fails: ${String(error)}`}</p>);
  }
}

function LibraryBlock({ block, names }: { block: Json; names: Names }): ReactElement {
  const users = names.users.map(({ id, name }) => ({ id, name }));
  const channels = names.channels.map(({ id, name }) => ({ id, name }));
  return (
    <Message
      blocks={[shield(block)].filter(isDrawable)}
      name=""
      logo=""
      theme="light"
      data={{ users, channels, user_groups: [] }}
      withoutWrapper
    />
  );
}

function DataTable({ table, names }: { table: Json; names: Names }): ReactElement {
  const [header = [], ...rows] = listAt(table, 'rows').map(toCells);
  return (
    <figure className="data-table">
      <figcaption>{stringAt(table, 'caption')}</figcaption>
      <table>
        <thead>
          <tr>
            {header.map((cell, column) => (
              <th key={column}>{stringAt(cell, 'text')}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, column) => (
                <Cell key={column} cell={cell} names={names} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

function Cell({ cell, names }: { cell: Json; names: Names }): ReactElement {
  if (cell['type'] === 'rich_text') {
    return (
      <td>
        <LibraryBlock block={cell} names={names} />
      </td>
    );
  }
  return <td className={cell['type'] === 'raw_number' ? 'number' : ''}>{rawText(cell)}</td>;
}

// The library looks at the type alone; whatever else does not fit ends up in the box of `drawBlock`.
function isDrawable(value: unknown): value is Block {
  return isBlock(value);
}

function toCells(row: unknown): readonly Json[] {
  return Array.isArray(row) ? row.filter(isJson) : [];
}

function rawText(cell: Json): string {
  const value = cell['value'];
  return stringAt(cell, 'text') || (typeof value === 'number' ? String(value) : '');
}

function markup(element: ReactElement): string {
  return shields.reduce((html, character, index) => {
    const original = special[index] ?? '';
    const written = entities[original] ?? original;
    // In the address of a link it arrives percent-encoded.
    return html.replaceAll(character, written).replaceAll(encodeURIComponent(character), written);
  }, renderToStaticMarkup(element));
}

function shield(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shield);
  if (!isJson(value)) return value;
  const fields = Object.entries(value).map(([key, field]) => [key, shield(field)]);
  return { ...Object.fromEntries(fields), ...shieldedText(value) };
}

function shieldedText(object: Json): Json {
  const text = stringAt(object, 'text');
  switch (object['type']) {
    case 'mrkdwn':
      return {
        text: text.replaceAll(/&lt;|&gt;|&amp;|(?<=\b\d\d?):(?=\d\d\b)/g, (found) =>
          hide(meant[found] ?? found),
        ),
      };
    case 'plain_text':
      return { text: text.replaceAll(/[&<>*_~`]|(?<=\b\d\d?):(?=\d\d\b)/g, hide) };
    case 'raw_text':
    case 'raw_number':
      // The library throws on raw_number.
      return { type: 'raw_text', text: rawText(object).replaceAll(/[&<>*_~`:]/g, hide) };
    default:
      return {};
  }
}

function hide(character: string): string {
  return shields[special.indexOf(character)] ?? character;
}
