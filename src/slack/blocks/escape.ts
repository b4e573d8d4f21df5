const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Escapes text for Slack's mrkdwn, so that nothing in it can ping anyone or forge a link. */
export const escapeText = (text: string): string =>
  text.replace(/[&<>]/gu, (character) => ENTITIES[character] ?? character);
