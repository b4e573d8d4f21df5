import { describe, expect, it } from 'vitest';
import { readAhead } from '../../src/zendesk/read-ahead.ts';

/** Pages 1 to `last`, telling what was asked for; page `failing` cannot be had. */
function book(last: number, failing = 0) {
  const asked: number[] = [];
  const fetch = async (page: number): Promise<number> => {
    asked.push(page);
    if (page === failing) throw new Error(`page ${page} fails`);
    return page;
  };
  const pages = readAhead(
    () => fetch(1),
    (page) => (page === last ? null : () => fetch(page + 1)),
  );
  return { asked, pages };
}

describe('reading ahead', () => {
  it('asks for the next page before one is worked on, and for no more than that', async () => {
    const { asked, pages } = book(4);
    const seen: string[] = [];
    for await (const page of pages) seen.push(`${page} with ${asked.join('')} asked for`);
    expect(seen).toEqual([
      '1 with 12 asked for',
      '2 with 123 asked for',
      '3 with 1234 asked for',
      '4 with 1234 asked for',
    ]);
  });

  it('gives every page before one that fails', async () => {
    const seen: number[] = [];
    const walk = async (): Promise<void> => {
      for await (const page of book(4, 3).pages) seen.push(page);
    };
    await expect(walk()).rejects.toThrow('page 3 fails');
    expect(seen).toEqual([1, 2]);
  });

  it('leaves no failure behind where it is stopped early', async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown): number => unhandled.push(reason);
    process.on('unhandledRejection', note);
    for await (const page of book(4, 2).pages) if (page === 1) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
    process.off('unhandledRejection', note);
    expect(unhandled).toEqual([]);
  });
});
