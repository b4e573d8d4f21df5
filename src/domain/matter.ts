/** What mail programs put before the subject they answer or pass on. */
const PREFIX = /^\s*(?:(?:re|aw|fwd?|wg|tr|rv|sv|vs|antw)\s*(?:\[\d+\])?\s*:\s*)+/iu;

/**
 * A number that is equal for subjects about the same matter: those alike but for answer prefixes, numbers, signs and
 * case; null where nothing is left of a subject.
 */
export function matterOf(subject: string): number | null {
  const words = subject
    .replace(PREFIX, '')
    .toLocaleLowerCase('en')
    .replace(/[\p{N}\p{P}\p{S}\s]+/gu, ' ')
    .trim();
  return words === '' ? null : hash53(words);
}

/** 53 bits of two multiplicative hashes, as many as a number holds exactly. */
function hash53(text: string): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & high) + (low >>> 0);
}
