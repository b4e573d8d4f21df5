import { randomBytes } from 'node:crypto';
import { UserError } from '../domain/user-error.ts';
import type { Sheet } from './blocks/sheet.ts';

/** What a person is told of an error: a UserError's own sentence, or a reference that leads to the log. */
export function faultSheet(error: unknown, report: (reference: string, error: unknown) => void): Sheet {
  if (error instanceof UserError) return { headline: error.message, lines: [], footer: [] };
  const reference = randomBytes(4).toString('hex');
  report(reference, error);
  return {
    headline: `Something broke here. Tell your admin the reference ${reference}.`,
    lines: [],
    footer: [],
  };
}
