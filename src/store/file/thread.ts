import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { OpenOptions } from './engine.ts';
import { SqliteError } from './sqlite-error.ts';
import type { Call, FileCalls, Reply } from './thread-host.ts';

/** An open database whose calls never block: each is answered in its turn. */
export type AsyncDatabase = {
  [Name in keyof FileCalls]: (
    ...args: Parameters<FileCalls[Name]>
  ) => Promise<Awaited<ReturnType<FileCalls[Name]>>>;
};

/** The thread is gone, for want of memory or by a fault of the engine; only a new process has another. */
export class ThreadEnded extends Error {
  override readonly name = 'ThreadEnded';
}

interface Pending {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

type Without<T> = T extends { id: number } ? Omit<T, 'id'> : never;

interface Thread {
  ask(call: Without<Call>): Promise<unknown>;
  /** Resolves when the thread is gone, if ever. */
  readonly ended: Promise<ThreadEnded>;
}

let thread: Thread | undefined;
let filesOpened = 0;

/** The thread that all databases of this process share; started early, it gets ready while something else is waited for. */
export function prepareThread(): Thread {
  thread ??= startThread(createWorker());
  return thread;
}

/** Opens a database in the thread. */
export async function openInThread(path: string, options: OpenOptions = {}): Promise<AsyncDatabase> {
  const { ask } = prepareThread();
  filesOpened += 1;
  const file = filesOpened;
  await ask({ file, open: path, options });
  const method = <Name extends keyof FileCalls>(name: Name) =>
    ((...args: unknown[]) => ask({ file, method: name, args })) as AsyncDatabase[Name];
  return {
    query: method('query'),
    runMany: method('runMany'),
    execute: method('execute'),
    begin: method('begin'),
    rollback: method('rollback'),
    copyTo: method('copyTo'),
    close: method('close'),
  };
}

/** A thread that keeps the process alive only while it owes an answer. */
export function startThread(worker: Worker): Thread {
  const pending = new Map<number, Pending>();
  let calls = 0;
  worker.unref();
  worker.on('message', ({ id, value, error }: Reply) => {
    const waiting = pending.get(id);
    pending.delete(id);
    if (pending.size === 0) worker.unref();
    if (error) waiting?.reject(decode(error));
    else waiting?.resolve(value);
  });
  let death: ThreadEnded | null = null;
  const ended = new Promise<ThreadEnded>((resolve) => {
    const end = (cause: unknown): void => {
      death ??= new ThreadEnded('The database thread ended', { cause });
      for (const { reject } of pending.values()) reject(death);
      pending.clear();
      resolve(death);
    };
    worker.on('error', end);
    worker.on('exit', end);
  });
  return {
    ended,
    ask: (call) =>
      new Promise((resolve, reject) => {
        if (death) return reject(death);
        calls += 1;
        worker.postMessage({ ...call, id: calls });
        pending.set(calls, { resolve, reject });
        worker.ref();
      }),
  };
}

const decode = ({ message, resultCode, errno }: NonNullable<Reply['error']>): Error =>
  resultCode === null ? new Error(message) : new SqliteError(message, resultCode, errno);

/** Rows that are handed over are garbage soon; with room for more of it, memory would grow with how much is stored. */
const RESOURCE_LIMITS = { maxYoungGenerationSizeMb: 8 };

/** Node cannot start a thread from TypeScript, so there the thread first learns to read it. */
function createWorker(): Worker {
  const options = { resourceLimits: RESOURCE_LIMITS };
  if (import.meta.url.endsWith('.js'))
    return new Worker(new URL('./thread-host.js', import.meta.url), options);
  const tsx = createRequire(import.meta.url).resolve('tsx/package.json');
  const loader = new URL('dist/esm/api/index.mjs', pathToFileURL(tsx));
  const host = new URL('./thread-host.ts', import.meta.url);
  const source = `import(${JSON.stringify(loader.href)})
    .then(({ register }) => { register(); return import(${JSON.stringify(host.href)}); });`;
  return new Worker(source, { ...options, eval: true, execArgv: [] });
}
