/** A parsed JSON object. */
export type Json = Readonly<Record<string, unknown>>;

/** A Block Kit block, of whatever type. */
export interface SlackBlock extends Json {
  readonly type: string;
}

/** A person in the workspace. */
export interface SlackUser {
  readonly id: string;
  readonly name: string;
  readonly realName?: string;
  readonly email?: string;
  readonly timeZone?: string;
  /** Whether the account was deactivated. */
  readonly isDeactivated?: boolean;
  /** Slack's code where it takes no direct messages to them; may be changed while it runs. */
  refusal?: string | undefined;
}

/** A channel of the workspace; membership and archiving may be changed while it runs. */
export interface SlackChannel {
  readonly id: string;
  readonly name: string;
  readonly isPrivate?: boolean;
  /** Whether the bot has been invited; true unless told otherwise. */
  isMember?: boolean;
  isArchived?: boolean;
}

/** A user group and its members. */
export interface SlackUserGroup {
  readonly id: string;
  readonly userIds: readonly string[];
}

/** What a message says. */
export interface SlackContent {
  readonly text: string;
  readonly blocks: readonly SlackBlock[];
}

/** A stored message of the app. */
export interface SlackMessage extends SlackContent {
  readonly ts: string;
  readonly channelId: string;
  /** The one person who sees it when it is ephemeral, else null. */
  readonly visibleTo: string | null;
  readonly threadTs: string | null;
  readonly metadata: unknown;
  readonly edited: boolean;
  /** Earlier versions, oldest first. */
  readonly history: readonly SlackContent[];
}

/** A published home tab or an open modal. */
export interface SlackView {
  readonly id: string;
  readonly hash: string;
  readonly userId: string;
  readonly blocks: readonly SlackBlock[];
  /** The view as the app sent it. */
  readonly body: Json;
}

/** One recorded Web API call; values that travel as JSON are parsed. */
export interface SlackCall {
  readonly method: string;
  readonly args: Json;
  /** Milliseconds since the epoch, by the workspace's clock. */
  readonly at: number;
}

/** One use of a response_url. */
export interface SlackResponse extends SlackContent {
  readonly responseType: 'ephemeral' | 'in_channel';
  readonly replaceOriginal: boolean;
  readonly deleteOriginal: boolean;
  /** The message it left behind, or null after a deletion. */
  readonly ts: string | null;
  /** Milliseconds since the person acted. */
  readonly afterMs: number;
}

/** What came back after somebody typed or clicked. */
export interface SlackAnswer {
  /** Null when the app did not acknowledge in time. */
  readonly ackMs: number | null;
  /** Null when the acknowledgement was empty. */
  readonly ackBody: Json | null;
  readonly response: SlackResponse | null;
  readonly responseMs: number | null;
  /** Every use of this response_url, growing while the app keeps answering. */
  readonly responses: readonly SlackResponse[];
}

/** What goes wrong with the next call of a method. */
export type Fault =
  | { readonly error: string }
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  | { readonly reset: true; readonly afterStoring?: boolean }
  | { readonly hang: true };

/** Slack's way to refuse: `ok: false`, a code, and perhaps more. */
export class SlackRefusal extends Error {
  readonly code: string;
  readonly details: Json;

  constructor(code: string, details: Json = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

/** Whether a value is a JSON object. */
export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value could be a block. */
export function isBlock(value: unknown): value is SlackBlock {
  return isJson(value) && typeof value['type'] === 'string';
}

/** The string under a key, or '' when there is none. */
export function stringAt(json: Json, key: string): string {
  const value = json[key];
  return typeof value === 'string' ? value : '';
}

/** The items under a key, or none when it is no list. */
export function listAt(json: Json, key: string): readonly unknown[] {
  const value = json[key];
  return Array.isArray(value) ? value : [];
}
