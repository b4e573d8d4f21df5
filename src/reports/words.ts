/** One word of a typed question; what stood in quotes is kept together and never read as a keyword. */
export interface Word {
  readonly text: string;
  /** For `group:Billing,"Tier 2"`: the part before the colon, lower case, and the values after it. */
  readonly condition?: { readonly key: string; readonly values: readonly string[] };
}

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/** Gives back the signs that Slack sends as entities. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:lt|gt|amp);/gu, (entity) => ENTITIES[entity] ?? entity);

/** Makes the quotes that phones type into those that are read. */
export const straightQuotes = (text: string): string => text.replace(/[“”„‟«»]/gu, '"');

const OUTER_QUOTES = /^(?:"(.*)"|'(.*)'|`(.*)`|‘(.*)’|’(.*)’)$/u;

/** Undoes what Slack and keyboards do to typed text: entities, curly quotes, odd spaces, quotes around the whole. */
export function tidy(text: string): string {
  const plain = straightQuotes(decodeEntities(text))
    .replace(/[\s\u00a0\u200b\u2007\u202f\ufeff]+/gu, ' ')
    .replace(/\s*[?!]+$/u, '')
    .trim();
  const unquoted = OUTER_QUOTES.exec(plain)
    ?.slice(1)
    .find((inner) => inner !== undefined);
  return unquoted === undefined || startsWithCondition(plain) ? plain : tidy(unquoted);
}

const startsWithCondition = (text: string): boolean => /^"[^"]*":/u.test(text);

const WORD =
  /([\p{L}][\p{L}\p{N}._-]*)\s*:\s*((?:"(?:[^"\\]|\\.)*"|[^\s,"]+)(?:\s*,\s*(?:"(?:[^"\\]|\\.)*"|[^\s,"]+))*)|"((?:[^"\\]|\\.)*)"|\S+/gu;
const VALUE = /"((?:[^"\\]|\\.)*)"|[^\s,"]+/gu;

/** Splits a tidy text into its words and conditions. */
export function splitWords(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => {
    const [whole, key, values] = match;
    if (key === undefined || values === undefined)
      return { text: match[3] ?? whole.replace(/[?!.,;]+$/u, '') };
    const found = [...values.matchAll(VALUE)].map(([value, quoted]) => unescape(quoted ?? value));
    return { text: whole, condition: { key: key.toLocaleLowerCase(), values: found } };
  });
}

const unescape = (value: string): string => value.replace(/\\(.)/gu, '$1').trim();
