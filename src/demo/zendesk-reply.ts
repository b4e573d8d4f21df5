export type HeaderMap = Record<string, string>;

export interface Reply {
  status: number;
  headers: HeaderMap;
  body: string;
}

/** Thrown from wherever a request turns out to be wrong. */
export class Refusal extends Error {
  readonly reply: Reply;

  constructor(reply: Reply) {
    super(reply.body);
    this.reply = reply;
  }
}

export function json(status: number, value: unknown, headers: HeaderMap = {}): Reply {
  const all = { 'Content-Type': 'application/json; charset=utf-8', ...headers };
  return { status, headers: all, body: JSON.stringify(value) };
}

export function refuse(status: number, error: string, description?: string, headers?: HeaderMap): never {
  throw new Refusal(json(status, { error, description }, headers));
}
