import type { types } from '@slack/bolt';
import type { Asker } from '../commands/command.ts';
import type { Surface } from '../surface.ts';
import type { Values } from './values.ts';

/** What somebody entered, and what the view remembered from when it was opened. */
export interface Submission {
  readonly values: Values;
  readonly note: string;
  /** The block of the first input, for a fault of no input in particular. */
  readonly firstInput: string;
}

/** What becomes of the view: faults at its inputs by block id, another view in its place, or it closes. */
export type Submitted =
  | { readonly kind: 'faults'; readonly faults: Readonly<Record<string, string>> }
  | { readonly kind: 'view'; readonly view: types.ModalView }
  | { readonly kind: 'close' };

/** A form that commands open by putting its view into their sheet. A submission may come twice. */
export interface Modal {
  /** The callback id of its views. */
  readonly id: string;
  /** UserErrors are shown at the first input. */
  submit(submission: Submission, asker: Asker, surface: Surface): Promise<Submitted>;
  /** What a list too long for the view offers when somebody types. */
  options?(block: string, typed: string, surface: Surface): Promise<readonly Choice[]>;
}

/** One choice of a list. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** What it means, in the list. */
  readonly description?: string;
}
