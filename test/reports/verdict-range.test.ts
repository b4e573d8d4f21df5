import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { metric } from '../../src/metrics/fcr.ts';
import { figuresOf } from '../../src/reports/figures.ts';
import { summary } from './fake-reads.ts';

const count = fc.integer({ min: 0, max: 500 });

it('the headline lies within its range, which closes where nothing is pending', () => {
  fc.assert(
    fc.property(
      count,
      count,
      count,
      count,
      count,
      count,
      (confirmed, presumed, refused, no, pending, young) => {
        const yes = confirmed + presumed + refused;
        const states = {
          confirmed,
          presumed,
          noFurtherAction: refused,
          notFirstContact: no,
          pending,
          stillVerifying: young,
        };
        const { values, verdicts } = figuresOf({
          population: { metric, window: null, asOf: 0 },
          summary: summary({ n: yes + no, sum: yes, states }),
          benchmark: null,
          tally: null,
        });
        expect(verdicts).toEqual(states);
        const { percent, low, high } = values;
        if (percent == null || low == null || high == null) return expect(yes + no).toBe(0);
        expect(low).toBeLessThanOrEqual(percent);
        expect(percent).toBeLessThanOrEqual(high);
        expect(low === high).toBe(pending === 0);
        expect(high).toBeLessThanOrEqual(100);
      },
    ),
  );
});
