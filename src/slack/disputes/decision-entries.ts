import { type Choice, LONGEST_NAME, readRequired, readWritten } from '../../domain/fcr/dispute.ts';
import { UserError } from '../../domain/user-error.ts';
import { chosenIn, typedIn, type Values } from '../modals/values.ts';
import { CORRECTIONS, NAME, NOTE, VERDICT, type Verb, valueOf } from './decision-form.ts';

/** What was entered, or every fault at its input. */
type Entered =
  | { readonly choice: Choice; readonly note: string }
  | { readonly faults: Readonly<Record<string, string>> };

export function readDecision(values: Values, verb: Verb): Entered {
  const faults: Record<string, string> = {};
  const read = <T>(block: string, get: (typed: string) => T): T | null => {
    try {
      return get(typedIn(values, block));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      faults[block] = error.message;
      return null;
    }
  };
  const note = read(NOTE, (typed) =>
    verb === 'decline' ? readRequired(typed, 'why you decline; the agent reads it') : readWritten(typed),
  );
  const choice = choiceIn(values, verb, read, faults);
  return choice === null || note === null ? { faults } : { choice, note };
}

function choiceIn(
  values: Values,
  verb: Verb,
  read: <T>(block: string, get: (typed: string) => T) => T | null,
  faults: Record<string, string>,
): Choice | null {
  if (verb === 'decline') return { state: 'declined' };
  if (verb === 'accept') {
    const name = read(NAME, (typed) =>
      readRequired(typed.replace(/\s+/gu, ' '), 'what kind of exception it is', LONGEST_NAME),
    );
    return name === null ? null : { state: 'accepted', ruling: { verdict: 'exception', reason: name } };
  }
  const ruling = CORRECTIONS.find((each) => valueOf(each) === chosenIn(values, VERDICT));
  if (ruling) return { state: 'accepted', ruling };
  faults[VERDICT] = 'Choose one of the verdicts.';
  return null;
}
