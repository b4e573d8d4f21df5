/** The first so many characters of a text, never half of an emoji: Slack takes no text that ends in one. */
export const cut = (text: string, longest: number): string =>
  text.slice(0, longest).replace(/[\ud800-\udbff]$/u, '');

/** A text that is cut to a length, and shows it. */
export const shorten = (text: string, longest: number): string =>
  text.length > longest ? `${cut(text, longest - 1)}…` : text;
