import { describe, expect, it } from 'vitest';
import { Moments } from '../../src/demo/zendesk-moments.ts';
import { SortedRows } from '../../src/demo/zendesk-sorted.ts';

const T = 1_795_000_000;

describe('moments', () => {
  it('come in order of second and place, once each, from any second on', () => {
    const moments = new Moments([
      [T + 5, 1],
      [T, 2],
      [T, 0],
      [T, 2],
    ]);
    moments.add(T + 1, 7);
    moments.add(T - 9, 3);
    moments.add(T, 2);
    expect([...moments.from(T)]).toEqual([
      [T, 0],
      [T, 2],
      [T + 1, 7],
      [T + 5, 1],
    ]);
    expect([...moments.from(0)][0]).toEqual([T - 9, 3]);
    expect([...moments.from(T + 6)]).toEqual([]);
  });

  it('go back to 1970 and on to 2040', () => {
    const far = [0, 1_199_999_999, 1_200_000_000, 2_240_000_000];
    const moments = new Moments(far.map((second) => [second, 4_000_000] as const));
    expect([...moments.from(0)]).toEqual(far.map((second) => [second, 4_000_000]));
  });
});

describe('sorted rows', () => {
  it('stay sorted while rows are replaced and added', () => {
    const rows = [{ id: 5 }, { id: 1 }, { id: 9 }];
    const sorted = new SortedRows(rows, (a, b) => a.id - b.id);
    sorted.replace(rows[0], { id: 10 });
    sorted.replace(undefined, { id: 0 });
    sorted.replace({ id: 9 }, { id: 8 });
    expect(sorted.rows.map(({ id }) => id)).toEqual([0, 1, 8, 9, 10]);
  });
});
