/** Ratios carry from machine to machine, milliseconds do not. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`);

export async function millisecondsOf(times: number, run: (time: number) => unknown): Promise<number[]> {
  const spent: number[] = [];
  for (let time = 0; time < times; time += 1) spent.push(await millisecondsFor(() => run(time)));
  return spent.sort((a, b) => a - b);
}

export async function millisecondsFor(run: () => unknown): Promise<number> {
  const startedAt = performance.now();
  await run();
  return performance.now() - startedAt;
}

/** Measures several ways to do the same in turn, each round beginning with another, so that what the machine does beside it meets them all. */
export async function inRounds<T>(
  ways: readonly T[],
  rounds: number,
  run: (way: T, round: number) => unknown,
): Promise<Map<T, number[]>> {
  const spent = new Map(ways.map((way) => [way, [] as number[]]));
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < ways.length; turn += 1) {
      const way = ways[(round + turn) % ways.length] as T;
      spent.get(way)?.push(await millisecondsFor(() => run(way, round)));
    }
  }
  for (const milliseconds of spent.values()) milliseconds.sort((a, b) => a - b);
  return spent;
}

export const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

export const median = (numbers: readonly number[]): number =>
  at(
    numbers.toSorted((a, b) => a - b),
    0.5,
  );

export const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

export const spread = (sorted: readonly number[]): string =>
  `median ${at(sorted, 0.5).toFixed(1)} ms, p90 ${at(sorted, 0.9).toFixed(1)} ms`;

export const milliseconds = (value: number): string =>
  Number.isNaN(value) ? '-' : `${value.toFixed(value < 10 ? 2 : 1)} ms`;

export const counted = (count: number): string => count.toLocaleString('en-US');

/** A line of a table. */
export const sayRow = (label: string, cells: readonly string[]): void =>
  say(`  ${label.padEnd(53)}${cells.map((cell) => cell.padStart(15)).join('')}`);
