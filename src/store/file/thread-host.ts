import { parentPort } from 'node:worker_threads';
import { type Copy, createEngine, type DatabaseFile, type OpenOptions } from './engine.ts';
import { SqliteError } from './sqlite-error.ts';

/** What can be asked of a database that is open in the thread. */
export interface FileCalls extends Omit<DatabaseFile, 'copyTo' | 'close'> {
  /** Copies into a new file, while other calls go on. */
  copyTo(path: string): Promise<void>;
  close(): void;
}

export type Call =
  | { readonly id: number; readonly file: number; readonly open: string; readonly options: OpenOptions }
  | {
      readonly id: number;
      readonly file: number;
      readonly method: keyof FileCalls;
      readonly args: readonly unknown[];
    };

export interface Reply {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: {
    readonly message: string;
    readonly resultCode: number | null;
    readonly errno: string | null;
  };
}

/** So much of a copy is a few milliseconds. */
const COPIED_PAGES = 128;

const files = new Map<number, FileCalls>();

function callsOf(file: DatabaseFile): FileCalls {
  const copies = new Set<Copy>();
  const waiting = new Set<() => void>();
  /** Where transactions follow each other without a pause, a copy gets on right after each of them. */
  const nextPause = (): Promise<void> =>
    new Promise((resolve) => {
      const go = (): void => {
        waiting.delete(go);
        resolve();
      };
      waiting.add(go);
      setImmediate(go);
    });
  return {
    ...file,
    execute: (sql) => {
      file.execute(sql);
      for (const go of waiting) go();
    },
    copyTo: async (path) => {
      const copy = file.copyTo(path);
      copies.add(copy);
      try {
        while (copy.step(COPIED_PAGES)) {
          await nextPause();
          if (!copies.has(copy)) throw new Error('The database was closed before the copy was whole');
        }
      } finally {
        copies.delete(copy);
      }
    },
    close: () => {
      for (const copy of copies) copy.abort();
      copies.clear();
      file.close();
    },
  };
}

function encode(error: unknown): NonNullable<Reply['error']> {
  const message = error instanceof Error ? error.message : String(error);
  const { resultCode, errno } = error instanceof SqliteError ? error : { resultCode: null, errno: null };
  return { message, resultCode, errno };
}

function serve(port: NonNullable<typeof parentPort>): void {
  const engine = createEngine();
  // Nothing overtakes an opening, since every call awaits the engine.
  const run = async (call: Call): Promise<unknown> => {
    const { open } = await engine;
    if ('open' in call) return void files.set(call.file, callsOf(open(call.open, call.options)));
    const file = files.get(call.file);
    if (!file) throw new Error('The database is closed');
    if (call.method === 'close') files.delete(call.file);
    return (file[call.method] as (...args: readonly unknown[]) => unknown)(...call.args);
  };
  port.on('message', (call: Call) => {
    run(call).then(
      (value) => port.postMessage({ id: call.id, value } satisfies Reply),
      (error: unknown) => {
        // After a trap the engine's memory may be anything.
        if (error instanceof Error && error.name === 'RuntimeError')
          setImmediate(() => {
            throw error;
          });
        else port.postMessage({ id: call.id, error: encode(error) } satisfies Reply);
      },
    );
  });
}

if (parentPort) serve(parentPort);
