import type { Environment } from '../config/index.ts';

/** What a process command gets, and the exit code it gives: 0 done, 1 it failed, 2 the configuration is wrong. */
export interface ProcessCommand {
  readonly id: string;
  readonly summary: string;
  run(words: readonly string[], environment: Environment, terminal: Terminal): Promise<number>;
}

/** Where a command writes, and what ends it early. */
export interface Terminal {
  out(text: string): void;
  /** Faults and progress, so that `out` stays the answer alone. */
  err(text: string): void;
  /** Draws over the present line of stderr where that is a terminal. */
  progress(text: string, isLast: boolean): void;
  /** Aborts on the first interrupt or termination signal. */
  readonly signal: AbortSignal;
}
