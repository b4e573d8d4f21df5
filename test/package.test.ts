import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly resolved?: string;
}

const readJson = (file: string) => JSON.parse(readFileSync(join(import.meta.dirname, '..', file), 'utf8'));

describe('the packages', () => {
  it('are pinned exactly', () => {
    const { dependencies, devDependencies } = readJson('package.json');
    const loose = Object.entries<string>({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/u.test(version),
    );
    expect(loose).toEqual([]);
  });

  it('are locked for every platform, without which a clean install refuses to start', () => {
    const packages: Readonly<Record<string, Locked>> = readJson('package-lock.json').packages;
    const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies),
    );
    expect(wanted.filter((name) => !(`node_modules/${name}` in packages))).toEqual([]);
  });

  it('are locked without the address of a registry', () => {
    const packages: Readonly<Record<string, Locked>> = readJson('package-lock.json').packages;
    expect(Object.keys(packages).filter((name) => packages[name]?.resolved !== undefined)).toEqual([]);
  });
});
