/** A fault a person can act on: its message is one clear sentence and is shown to them as it stands. */
export class UserError extends Error {
  override readonly name = 'UserError';
}
