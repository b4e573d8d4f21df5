const ITEM = /"((?:[^"\\]|\\.)*)"|[^,"]+/gu;

/** The items of a typed list: commas tell them apart, quotes keep one with a comma together. */
export const splitList = (text: string): string[] =>
  [...text.matchAll(ITEM)]
    .map(([item, quoted]) => (quoted?.replace(/\\(.)/gu, '$1') ?? item).trim())
    .filter((item) => item !== '');
