import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText } from '../../../src/slack/blocks/escape.ts';
import { drawTable, plainText, type Sheet, toMessage } from '../../../src/slack/blocks/sheet.ts';

const SHEET: Sheet = {
  headline: 'First reply time · last week',
  lines: [
    [{ bold: '42 min' }, ' median'],
    [{ link: '#48213', url: 'https://acme.example/agent/tickets/48213' }, ' Where is it? <!channel>'],
  ],
  table: [
    ['', 'n'],
    ['Billing', '118'],
    ['EU', '9'],
  ],
  buttons: [{ label: 'Open the 118', command: 'tickets measured frt last week' }],
  footer: ['Mon 9 Nov–Sun 15 Nov Europe/Berlin', 'frt v1'],
};

/** Every text in a tree of blocks, buttons aside. */
function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && value.type === 'button') return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'text' && typeof part === 'string' ? [part] : textsIn(part),
  );
}

describe('escaped text', () => {
  it.each([
    ['<!channel>', '&lt;!channel&gt;'],
    ['R&D', 'R&amp;D'],
    ['<https://x|y>', '&lt;https://x|y&gt;'],
    ['&lt;', '&amp;lt;'],
    ['plain', 'plain'],
  ])('of %s is %s', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });

  it('never holds a bracket, and is the same text once undone', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '>', '&', ';', '&lt;', '&amp;', '!', '|', 'a', ' ') }),
        (text) => {
          const escaped = escapeText(text);
          expect(escaped).not.toMatch(/[<>]/u);
          const undone = escaped.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
          expect(undone).toBe(text);
        },
      ),
    );
  });
});

describe('a message', () => {
  it('has a text that says everything its blocks say', () => {
    const { text, blocks } = toMessage(SHEET);
    const missing = textsIn(blocks)
      .map((part) => part.trim())
      .filter((part) => part !== '' && !text.includes(escapeText(part)));
    expect(missing).toEqual([]);
  });

  it('has its blocks in the order they are read', () => {
    expect(toMessage(SHEET).blocks.map(({ type }) => type)).toEqual(['rich_text', 'actions', 'context']);
  });

  it('shows hostile text as it is, in leaves that Slack does not parse', () => {
    const { text, blocks } = toMessage(SHEET);
    expect(text).toContain('Where is it? &lt;!channel&gt;');
    expect(textsIn(blocks)).toContain(' Where is it? <!channel>');
    expect(JSON.stringify(blocks)).not.toContain('mrkdwn');
  });

  it('has no empty leaf, which Slack would refuse', () => {
    const { blocks } = toMessage({ ...SHEET, lines: [['', { bold: 'met' }, ''], []] });
    expect(textsIn(blocks)).not.toContain('');
  });

  it('without buttons and footer is its text alone', () => {
    const { blocks, text } = toMessage({ headline: 'Done', lines: [], footer: [], buttons: [] });
    expect(blocks.map(({ type }) => type)).toEqual(['rich_text']);
    expect(text).toBe('Done');
  });

  it('keeps within what Slack takes', () => {
    const long = 'x'.repeat(5000);
    const { blocks } = toMessage({
      ...SHEET,
      footer: [long],
      buttons: [{ label: long, command: long }],
    });
    const [, actions, context] = blocks;
    expect(actions).toMatchObject({
      elements: [{ text: { text: 'x'.repeat(75) }, value: 'x'.repeat(2000) }],
    });
    expect(context).toMatchObject({ elements: [{ text: 'x'.repeat(2000) }] });
  });
});

describe('plain text', () => {
  it('reads as the sheet does', () => {
    expect(plainText(SHEET)).toBe(
      [
        'First reply time · last week',
        '42 min median',
        '#48213 Where is it? <!channel>',
        '           n',
        'Billing  118',
        'EU         9',
        'Mon 9 Nov–Sun 15 Nov Europe/Berlin · frt v1',
      ].join('\n'),
    );
  });
});

describe('a table', () => {
  it('keeps its columns under each other', () => {
    const cell = fc.stringMatching(/^[a-z]{0,8}$/u);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
        const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
        const second = (widths[0] ?? 0) + 2 + (widths[1] ?? 0);
        for (const [index, line] of drawTable(rows).split('\n').entries()) {
          const [first = '', middle = ''] = rows[index] ?? [];
          expect(line.startsWith(first)).toBe(true);
          if (middle !== '') expect(line.slice(0, second).endsWith(middle)).toBe(true);
        }
      }),
    );
  });

  it('of nothing is nothing', () => {
    expect(drawTable([])).toBe('');
  });
});
