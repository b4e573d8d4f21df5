const endings: (() => unknown)[] = [];

/** Ends something with the test file that began it. An `afterAll` of a module would do so in the first file alone, since files share what is loaded. */
export function atEnd(end: () => unknown): void {
  endings.push(end);
}

/** Ends all that was begun, the last first. */
export async function endAll(): Promise<void> {
  for (let end = endings.pop(); end; end = endings.pop()) await end();
}
