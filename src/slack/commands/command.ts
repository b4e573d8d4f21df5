import type { Sheet } from '../blocks/sheet.ts';
import type { Surface } from '../surface.ts';

/** Who asked. */
export interface Asker {
  readonly userId: string;
}

/** One subcommand of `/benchmarks`. It never sees Slack: words in, a sheet out, faults as UserErrors. */
export interface Subcommand {
  /** The word or words that start it. */
  readonly id: string;
  /** What may follow the word. */
  readonly usage: string;
  readonly summary: string;
  /** Whether it changes something for everyone. */
  readonly leadsOnly?: true;
  run(words: string, asker: Asker, surface: Surface): Promise<Sheet>;
}

/** The slash command as Slack knows it. */
export const SLASH_COMMAND = '/benchmarks';
