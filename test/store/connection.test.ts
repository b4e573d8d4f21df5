import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRows, temporaryPaths } from '../support/temp.ts';
import { open, page, ticket } from './records.ts';

const newPath = temporaryPaths();

describe('a new database', () => {
  it('gets its folders, for its owner alone', async () => {
    const path = join(dirname(newPath()), 'deep', 'er', 'benchmarks.db');
    await (await open(path)).close();
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('is written through a write-ahead log and left without one', async () => {
    const path = newPath();
    const store = await open(path);
    await store.sync.saveTickets('tickets', page([ticket(1)]));
    expect(statSync(`${path}-log`).size).toBeGreaterThan(0);
    await store.close();
    expect(existsSync(`${path}-log`)).toBe(false);
    expect([...readFileSync(path).subarray(18, 20)]).toEqual([2, 2]);
    expect(await readRows(path, 'pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  });

  it('keeps what is stored across a restart', async () => {
    const path = newPath();
    const store = await open(path);
    await store.sync.saveTickets('tickets', page([ticket(1), ticket(2)]));
    await store.writeSetting('first-start', '123');
    await store.close();
    const again = await open(path);
    expect(await again.counts()).toMatchObject({ tickets: 2 });
    expect(await again.readSetting('first-start')).toBe('123');
    await again.close();
  });
});

it('a store that is closed twice is closed once', async () => {
  const store = await open(newPath());
  await Promise.all([store.close(), store.close()]);
  await store.close();
});

describe('a path that cannot be used', () => {
  it('is named where it is a folder', async () => {
    const path = newPath();
    mkdirSync(path);
    await expect(open(path)).rejects.toMatchObject({
      name: 'UserError',
      message: `The database ${path} cannot be opened or created (EISDIR); check DATABASE_PATH and its permissions.`,
    });
  });

  it('is named where a file stands in the place of its folder', async () => {
    const file = newPath('file');
    writeFileSync(file, '');
    const path = join(file, 'benchmarks.db');
    await expect(open(path)).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringMatching(/cannot be opened or created \(E\w+\); check DATABASE_PATH/u) as string,
    });
  });

  it.each(['too short', 'This is a letter, not a database. '.repeat(200)])(
    'is named where the file is no database, and the file stays as it is',
    async (content) => {
      const path = newPath('letter.txt');
      writeFileSync(path, content);
      await expect(open(path)).rejects.toMatchObject({
        name: 'UserError',
        message: `${path} is not a SQLite database; move it away or give another DATABASE_PATH.`,
      });
      expect(readFileSync(path, 'utf8')).toBe(content);
    },
  );
});
