import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BREAKDOWNS,
  DIMENSIONS,
  findDimension,
  type Segment,
  segmentText,
} from '../../src/domain/segment.ts';

const shuffled = <T>(items: readonly T[]) =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });

describe('the text of a segment', () => {
  it.each<[string, Segment]>([
    ['', []],
    ['group:Billing', [{ dimension: 'group', values: ['Billing'] }]],
    ['group:Billing,Sales', [{ dimension: 'group', values: ['Sales', 'Billing'] }]],
    ['group:"Tier 2, EU"', [{ dimension: 'group', values: ['Tier 2, EU'] }]],
    ['group:"The \\"A\\" team"', [{ dimension: 'group', values: ['The "A" team'] }]],
    [
      'group:Billing channel:email',
      [
        { dimension: 'channel', values: ['email'] },
        { dimension: 'group', values: ['Billing'] },
      ],
    ],
  ])('is %s', (text, segment) => {
    expect(segmentText(segment)).toBe(text);
  });

  it('is the same for equal segments, whatever the order they were typed in', () => {
    const condition = fc.record({
      dimension: fc.constantFrom(...DIMENSIONS),
      values: fc.uniqueArray(fc.constantFrom('a', 'b', 'Tier 2', 'ä', 'c"d'), { minLength: 1 }),
    });
    const pair = fc
      .uniqueArray(condition, { selector: ({ dimension }) => dimension, maxLength: 4 })
      .chain((segment) =>
        fc.tuple(
          fc.constant(segment),
          shuffled(segment).chain((conditions) =>
            fc.tuple(
              ...conditions.map(({ dimension, values }) =>
                shuffled(values).map((v) => ({ dimension, values: v })),
              ),
            ),
          ),
        ),
      );
    fc.assert(
      fc.property(pair, ([one, other]) => {
        expect(segmentText(other)).toBe(segmentText(one));
      }),
    );
  });

  it('is the same for two tags that must both be there, whichever is typed first', () => {
    const one: Segment = [
      { dimension: 'tag', values: ['vip'] },
      { dimension: 'tag', values: ['refund'] },
    ];
    expect(segmentText(one.toReversed())).toBe(segmentText(one));
  });
});

describe('the dimension', () => {
  it.each([
    ['group', 'group'],
    ['Groups', 'group'],
    ['team', 'group'],
    ['TEAMS', 'group'],
    ['assignees', 'assignee'],
    ['agent', 'assignee'],
    ['Agents', 'assignee'],
    ['priorities', 'priority'],
    ['shift', 'shift'],
    ['shifts', 'shift'],
    ['org.team', 'org.team'],
    ['org.agents', 'org.agents'],
    ['teamss', undefined],
    ['agen', undefined],
    ['s', undefined],
    ['', undefined],
  ])('that "%s" means is %s', (word, dimension) => {
    expect(findDimension(word)).toBe(dimension);
  });
});

describe('breakdowns', () => {
  it('leave out tags, of which a ticket has many', () => {
    expect(BREAKDOWNS).not.toContain('tag');
    expect(BREAKDOWNS).toHaveLength(DIMENSIONS.length - 1);
  });
});
