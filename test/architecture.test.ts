import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '../src');

/** Which rooms a room may import; `app`, `cli` and `main.ts` may import everything. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  config: ['domain/duration.ts', 'domain/effort.ts', 'domain/organization.ts', 'domain/settings.ts', 'lib'],
  domain: [],
  metrics: ['domain'],
  benchmarks: ['domain'],
  reports: ['domain', 'metrics', 'benchmarks'],
  imports: ['domain', 'lib'],
  zendesk: ['domain', 'lib'],
  store: ['domain', 'lib'],
  schedule: ['lib'],
  slack: ['domain', 'benchmarks', 'reports', 'lib'],
  demo: ['domain', 'lib', 'zendesk/schema.ts'],
  lib: [],
};

const PURE = ['domain', 'metrics', 'benchmarks', 'reports'];
/** What a pure room must not see: the clock, chance, the process, the network, Node's own modules. */
const IMPURE =
  /\b(Date\.now|new Date\(\)|DateTime\.(now|local|utc)\(|Math\.random|process\.|fetch\(|setTimeout|setInterval|performance\.)|from 'node:/u;

interface Source {
  readonly path: string;
  readonly room: string;
  readonly text: string;
  readonly imports: readonly string[];
}

function sources(): Source[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/u.test(path))
    .map((path) => {
      const text = readFileSync(join(SRC, path), 'utf8');
      const found = text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/gu);
      const imports = [...found].map(([, target = '']) => relative(SRC, resolve(SRC, dirname(path), target)));
      return { path, room: path.split('/')[0] ?? '', text, imports };
    });
}

const isAllowed = (room: string, target: string): boolean => {
  const allowed = MAY_IMPORT[room];
  if (!allowed) return true;
  return [room, ...allowed].some((place) => target === place || target.startsWith(`${place}/`));
};

describe('the rooms', () => {
  const all = sources();

  it('are all known', () => {
    const rooms = new Set(all.map(({ room }) => room));
    expect([...rooms].filter((room) => !(room in MAY_IMPORT)).sort()).toEqual(['app', 'cli', 'main.ts']);
  });

  it('import only what they may', () => {
    const strays = all.flatMap(({ path, room, imports }) =>
      imports.filter((target) => !isAllowed(room, target)).map((target) => `${path} imports ${target}`),
    );
    expect(strays).toEqual([]);
  });

  it('import nothing from the composition root but through the command line', () => {
    const strays = all.filter(
      ({ room, imports }) => room in MAY_IMPORT && imports.some((target) => /^(app|cli)\//u.test(target)),
    );
    expect(strays.map(({ path }) => path)).toEqual([]);
  });

  it('see neither clock, chance, process nor network where they are pure', () => {
    const impure = all.filter(({ room, text }) => PURE.includes(room) && IMPURE.test(text));
    expect(impure.map(({ path }) => path)).toEqual([]);
  });

  it('call Slack only from deliver.ts, read user groups only from leads.ts, and people only from people.ts', () => {
    const callers = all.filter(
      ({ room, text }) =>
        room === 'slack' && /\.(chat|views|usergroups|conversations)\.\w|client\.users\./u.test(text),
    );
    expect(callers.map(({ path }) => path).sort()).toEqual([
      'slack/deliver.ts',
      'slack/leads.ts',
      'slack/people.ts',
    ]);
  });

  it('keep the file layer free of everything that is not SQLite, so that it stands on its own', () => {
    const strays = all
      .filter(({ path }) => path.startsWith('store/file/'))
      .flatMap(({ imports }) => imports.filter((target) => !target.startsWith('store/file/')));
    expect(strays).toEqual([]);
  });

  it('keep every file under 400 lines', () => {
    const long = all.filter(({ text }) => text.split('\n').length > 400);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('read the environment and the arguments in main.ts alone', () => {
    const readers = all.filter(({ text }) => /process\.(env|argv)\b/u.test(text));
    expect(readers.map(({ path }) => path)).toEqual(['main.ts']);
  });
});

describe('lists that name files', () => {
  const filesOf = (folder: string, others: readonly string[]): string[] =>
    readdirSync(join(SRC, folder))
      .filter((file) => !others.includes(file))
      .sort();
  const listed = (file: string): string[] =>
    [...readFileSync(join(SRC, file), 'utf8').matchAll(/command[^\n]* from '\.\/([^']+)'/giu)]
      .map(([, name = '']) => name)
      .sort();

  it('name every subcommand of their folder', () => {
    const files = filesOf('slack/commands', ['index.ts', 'command.ts']);
    expect(listed('slack/commands/index.ts').filter((name) => name !== 'command.ts')).toEqual(files);
  });

  it('name every process command of their folder', () => {
    const files = filesOf('cli', ['command.ts']);
    const text = readFileSync(join(SRC, 'main.ts'), 'utf8');
    expect(files.filter((file) => !text.includes(`./cli/${file}`))).toEqual([]);
  });
});
