import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXCLUSIONS } from '../../src/domain/population.ts';
import { findMetric, METRICS } from '../../src/metrics/index.ts';

const SRC = resolve(import.meta.dirname, '../../src');
const modules = readdirSync(join(SRC, 'metrics')).filter((name) => name !== 'index.ts');

describe('the list of metrics', () => {
  it('is the folder: each file one metric of the same name', () => {
    expect(METRICS.map(({ id }) => `${id}.ts`).toSorted()).toEqual(modules.toSorted());
    const misnamed = modules.filter(
      (name) =>
        !readFileSync(join(SRC, 'metrics', name), 'utf8').includes(`id: '${name.replace('.ts', '')}'`),
    );
    expect(misnamed).toEqual([]);
  });

  it('is the only way to a metric from elsewhere', () => {
    const strays = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/u.test(path) && !path.startsWith('metrics/'))
      .filter((path) => {
        const imports = readFileSync(join(SRC, path), 'utf8').matchAll(/metrics\/([\w-]+\.ts)'/gu);
        return [...imports].some(([, name]) => name !== 'index.ts');
      });
    expect(strays).toEqual([]);
  });

  it('gives every word to one metric alone', () => {
    const words = METRICS.flatMap(({ id, aliases }) => [id, ...aliases]);
    expect(new Set(words).size).toBe(words.length);
    expect(words.filter((word) => word !== word.toLowerCase())).toEqual([]);
  });

  it.each(METRICS.map((metric) => [metric.id, metric] as const))(
    '%s explains itself in sentences',
    (_id, metric) => {
      expect(metric.definition).toMatch(/^[A-Z].*\.$/u);
      expect(metric.population).toMatch(/^[A-Z].*\.$/u);
      expect(metric.version).toBeGreaterThanOrEqual(1);
    },
  );

  it.each(METRICS.map((metric) => [metric.id, metric] as const))(
    '%s names what it counts beside itself otherwise than an exclusion',
    (_id, { besides = {} }) => {
      expect(
        Object.keys(besides).filter((state) => (EXCLUSIONS as readonly string[]).includes(state)),
      ).toEqual([]);
    },
  );
});

describe('looking for a metric', () => {
  it.each([
    ['frt', 'frt'],
    ['FRT', 'frt'],
    ['first-reply', 'frt'],
    ['One-Touch', 'one-touch'],
    ['unsolved', 'backlog'],
  ])('%s finds %s', (word, id) => {
    expect(findMetric(word).id).toBe(id);
  });

  it.each([
    ['rft', 'There is no metric "rft". Did you mean frt?'],
    ['csta', 'There is no metric "csta". Did you mean csat?'],
    ['sovled', 'There is no metric "sovled". Did you mean solved or solves?'],
  ])('%s fails and names what is near', (word, sentence) => {
    expect(() => findMetric(word)).toThrow(sentence);
  });

  it('names them all where nothing is near', () => {
    expect(() => findMetric('temperature')).toThrow(
      /^There is no metric "temperature"\. Choose from frt, .*, unanswered, .*\.$/u,
    );
  });
});
