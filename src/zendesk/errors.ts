/** What went wrong with Zendesk; each kind is a named state people can see in `status` and `doctor`. */
export type ZendeskFault =
  | 'unreachable'
  | 'timeout'
  | 'rate-limited'
  | 'server-error'
  | 'credentials'
  | 'forbidden'
  | 'not-found'
  | 'refused'
  | 'redirected'
  | 'not-json'
  | 'too-large'
  | 'unexpected-shape';

const TRANSIENT: ReadonlySet<ZendeskFault> = new Set([
  'unreachable',
  'timeout',
  'rate-limited',
  'server-error',
  'not-json',
]);

/** A failed call to Zendesk. Its message is a sentence for people and carries no secret and no customer text. */
export class ZendeskError extends Error {
  override readonly name = 'ZendeskError';
  readonly fault: ZendeskFault;
  readonly status: number | null;
  /** What Zendesk asked us to wait, in seconds. */
  readonly retryAfterSeconds: number | null;

  constructor(
    fault: ZendeskFault,
    message: string,
    details: { status?: number; retryAfterSeconds?: number | null; cause?: unknown } = {},
  ) {
    super(message, { cause: details.cause });
    this.fault = fault;
    this.status = details.status ?? null;
    this.retryAfterSeconds = details.retryAfterSeconds ?? null;
  }

  /** Whether trying again can help. */
  get isTransient(): boolean {
    return TRANSIENT.has(this.fault);
  }

  /** Whether only another configuration can help. */
  get isConfiguration(): boolean {
    return this.fault === 'credentials' || this.fault === 'redirected';
  }

  /** Whether the plan or the role does not give this. */
  get isMissingCapability(): boolean {
    return this.fault === 'forbidden' || this.fault === 'not-found';
  }
}

/** The fault of an address where nothing of Zendesk's answers. */
export const noZendesk = (origin: string): ZendeskError =>
  new ZendeskError('redirected', `There is no Zendesk at ${origin}; check ZENDESK_SUBDOMAIN.`);
