import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { AccountOptions } from '../../src/demo/account.ts';
import type { ZendeskOptions } from '../../src/demo/zendesk-server.ts';

/** A server in a process of its own. */
export interface ServerProcess {
  readonly url: string;
  /** What it was asked so far. */
  served(): Promise<Served>;
  stop(): void;
}

export interface Served {
  readonly requests: number;
  /** Requests that something went wrong with. */
  readonly faults: number;
}

export interface ServedOptions extends Pick<ZendeskOptions, 'credentials' | 'pageSizeLimit'> {
  readonly account: AccountOptions;
  /** What share of the requests something goes wrong with, by chance. */
  readonly faults?: { readonly seed: number; readonly share: number };
  /** Whether its clock stands still a minute after the account's present. */
  readonly isStanding?: boolean;
}

/** Starts a script that tells its parent where it serves. */
export async function startServerProcess(script: string, words: readonly string[]): Promise<ServerProcess> {
  const child = fork(script, words, { execArgv: [] });
  const answer = async (): Promise<unknown> => {
    const gone = once(child, 'exit').then(() => Promise.reject(new Error(`${script} has ended`)));
    gone.catch(() => {});
    const [message] = (await Promise.race([once(child, 'message'), gone])) as unknown[];
    return message;
  };
  return {
    url: String(await answer()),
    served: () => {
      child.send('served?');
      return answer() as Promise<Served>;
    },
    stop: () => void child.kill(),
  };
}

/** Starts the simulated Zendesk of a compiled program. */
export const startZendeskProcess = (folder: string, options: ServedOptions): Promise<ServerProcess> =>
  startServerProcess(join(import.meta.dirname, 'serve-zendesk.mjs'), [folder, JSON.stringify(options)]);
