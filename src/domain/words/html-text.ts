/** Elements whose content is not the writer's present word: earlier mails, code, and what no reader sees. */
const LEFT_OUT = new Set(['blockquote', 'pre', 'code', 'script', 'style', 'head', 'title', 'template']);

const BLOCKS = new Set([
  'br',
  'p',
  'div',
  'li',
  'tr',
  'table',
  'ul',
  'ol',
  'hr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  bull: '-',
  gt: '>',
  hellip: '…',
  iexcl: '¡',
  iquest: '¿',
  laquo: '«',
  ldquo: '“',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  nbsp: ' ',
  ndash: '–',
  oelig: 'œ',
  quot: '"',
  raquo: '»',
  rdquo: '”',
  rsquo: '’',
  szlig: 'ß',
};

/** `&eacute;` is its letter and a mark. */
const MARKS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  cedil: '\u0327',
  circ: '\u0302',
  grave: '\u0300',
  tilde: '\u0303',
  uml: '\u0308',
};

const ENTITY =
  /&(?:#(?<code>\d{1,7})|#x(?<hex>[\da-f]{1,6})|(?<letter>[a-z])(?<mark>acute|cedil|circ|grave|tilde|uml)|(?<name>[a-z]{2,6}));/giu;
const HIGHEST_CODE_POINT = 0x10_ff_ff;

const character = (code: number, written: string): string =>
  code <= HIGHEST_CODE_POINT ? String.fromCodePoint(code) : written;

function decoded(text: string): string {
  return text.replaceAll(ENTITY, (written: string, ...rest: unknown[]) => {
    const { code, hex, letter, mark, name } = rest.at(-1) as Record<string, string | undefined>;
    if (code) return character(Number(code), written);
    if (hex) return character(Number.parseInt(hex, 16), written);
    if (letter && mark) return `${letter}${MARKS[mark.toLowerCase()] ?? ''}`;
    return NAMED[name?.toLowerCase() ?? ''] ?? written;
  });
}

/** The text of a comment that is only given as HTML, without quoted mails and code; tags are skipped, not understood. */
export function textOfHtml(html: string): string {
  const parts: string[] = [];
  let leftOut: string | null = null;
  let depth = 0;
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (!leftOut) parts.push(html.slice(at, open === -1 ? html.length : open).replaceAll(/\s+/gu, ' '));
    const close = open === -1 ? -1 : html.indexOf('>', open);
    if (close === -1) break;
    const name =
      /^\/?[a-z][a-z0-9]*/iu.exec(html.slice(open + 1, Math.min(close, open + 20)))?.[0].toLowerCase() ?? '';
    if (leftOut) {
      if (name === leftOut) depth += 1;
      else if (name === `/${leftOut}`) depth -= 1;
      if (depth === 0) leftOut = null;
    } else if (LEFT_OUT.has(name)) {
      leftOut = name;
      depth = 1;
    } else if (BLOCKS.has(name.replace('/', ''))) parts.push('\n');
    at = close + 1;
  }
  return decoded(parts.join(''));
}
