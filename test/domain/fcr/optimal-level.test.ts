import { describe, expect, it } from 'vitest';
import { levelFor, type OptimalLevel } from '../../../src/domain/fcr/optimal-level.ts';
import type { Segment } from '../../../src/domain/segment.ts';

const group = (...values: string[]) => ({ dimension: 'group', values }) as const;
const channel = (...values: string[]) => ({ dimension: 'channel', values }) as const;
const level = (percent: number, ...segment: Segment): OptimalLevel => ({
  segment,
  percent,
  setAt: percent,
  setBy: 'U0LEAD',
});

const rows: [name: string, levels: OptimalLevel[], segment: Segment, percent: number | null][] = [
  ['its own', [level(70), level(80, group('Billing'))], [group('Billing')], 80],
  ['that of everything where it has none', [level(70)], [group('Billing')], 70],
  ['none where only another has one', [level(80, group('Delivery'))], [group('Billing')], null],
  ['none where there is none', [], [group('Billing')], null],
  [
    'that of the narrowest around it',
    [level(70), level(80, group('Billing')), level(60, channel('email'))],
    [channel('email'), group('Billing')],
    80,
  ],
  [
    'its own, however its words are ordered',
    [level(70, channel('email'), group('Billing')), level(90, group('Billing'))],
    [group('Billing'), channel('email')],
    70,
  ],
  [
    'that of several values it is one of, but one of fewer first',
    [level(60, group('Billing', 'Delivery', 'Tier 2')), level(65, group('Billing', 'Delivery'))],
    [group('Billing')],
    65,
  ],
  ['none of a part of it', [level(80, group('Billing'))], [group('Billing', 'Delivery')], null],
  ['none of a narrower one', [level(80, group('Billing'), channel('email'))], [group('Billing')], null],
  ['that of everything for everything', [level(80, group('Billing')), level(70)], [], 70],
];

describe('the optimal level of a segment is', () => {
  it.each(rows)('%s', (_name, levels, segment, percent) => {
    expect(levelFor(levels, segment)?.percent ?? null).toBe(percent);
    expect(levelFor(levels.toReversed(), segment)?.percent ?? null).toBe(percent);
  });
});
