import type { z } from 'zod';
import type { Columns } from './columns.ts';

/** A good row: what is kept of it, and what tells it from others. */
export interface GoodRow<T> {
  /** What makes it one. */
  readonly key: string;
  /** Whether a row of the same key must say the same; without, each of several equal rows counts. */
  readonly isNamed: boolean;
  /** Everything it says. */
  readonly meaning: string;
  /** What is kept; `key` tells apart several rows that are equal. */
  keep(key: string): T;
}

/** What files of one kind look like, and what their rows mean. */
export interface RowKind<T> {
  readonly columns: Columns;
  readonly schema: z.ZodType<GoodRow<T>>;
}
