export type Mark = 'ok' | 'warn' | 'fail';

/** One thing that was looked at, in one sentence; only `fail` needs something done. */
export interface Finding {
  readonly mark: Mark;
  readonly sentence: string;
}

export const ok = (sentence: string): Finding => ({ mark: 'ok', sentence });
export const warn = (sentence: string): Finding => ({ mark: 'warn', sentence });
export const fail = (sentence: string): Finding => ({ mark: 'fail', sentence });
