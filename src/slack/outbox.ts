/** A message as it is kept: named by its key, sent once, its outcome remembered. */
export interface Delivery {
  readonly key: string;
  readonly kind: string;
  readonly channel: string;
  /** pending, sending, sent, failed or unknown. */
  readonly state: string;
  /** JSON the message is rendered from. */
  readonly subject: string;
  readonly attempts: number;
  /** Not to be tried again before; epoch seconds. */
  readonly next_at: number;
  readonly created_at: number;
  readonly updated_at: number;
  readonly posted_channel: string | null;
  readonly posted_ts: string | null;
  readonly error: string | null;
}

export interface NewDelivery {
  readonly key: string;
  readonly kind: string;
  readonly channel: string;
  readonly subject: string;
}

/** Where messages wait, and where what became of them is kept. */
export interface Outbox {
  /** Adds a message unless its key is known; says whether it was added. */
  add(delivery: NewDelivery): Promise<boolean>;
  get(key: string): Promise<Delivery | undefined>;
  pending(): Promise<Delivery[]>;
  /** Whatever was being sent when its sending broke off may have arrived: it becomes unknown. */
  settleInterrupted(): Promise<void>;
  troubled(): Promise<Delivery[]>;
  /** The newest message of a kind in a channel that was not given up. */
  latest(kind: string, channel: string): Promise<Delivery | undefined>;
  replaceSubject(key: string, subject: string): Promise<void>;
  markSending(key: string): Promise<void>;
  markSent(key: string, posted: Posted | null): Promise<void>;
  markUnknown(key: string, error: string): Promise<void>;
  markFailed(key: string, error: string): Promise<void>;
  /** Puts a message back, to be tried again from the given instant. */
  markPending(key: string, error: string, nextAt: number): Promise<void>;
}

/** Where Slack put a message. */
export interface Posted {
  readonly channel: string;
  readonly ts: string;
}
