/**
 * Walks pages, asking for each while the one before is being worked on, so that no more than two are in memory.
 * `next` says how to get the page after one, or null where it was the last.
 */
export async function* readAhead<Page>(
  first: () => Promise<Page>,
  next: (page: Page) => (() => Promise<Page>) | null,
): AsyncGenerator<Page> {
  for (let coming: Promise<Page> | null = first(); coming !== null; ) {
    const page: Page = await coming;
    coming = next(page)?.() ?? null;
    // Whoever stops early never awaits it, and then its failure is nobody's.
    coming?.catch(() => {});
    yield page;
  }
}
