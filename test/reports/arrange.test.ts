import { describe, expect, it } from 'vitest';
import type { Dimension } from '../../src/domain/segment.ts';
import type { BreakdownRow } from '../../src/reports/answer.ts';
import { arrange, joinFewAgents } from '../../src/reports/arrange.ts';

const row = (n: number, ...keys: string[]) => ({ key: keys.join(' · '), keys, n }) as unknown as BreakdownRow;

const five = (group: string): BreakdownRow[] =>
  ['Ada', 'Ben', 'Cleo', 'Dana', 'Emre'].map((name, index) => row(index + 1, group, name));

const told = async (by: readonly Dimension[], rows: readonly BreakdownRow[], wholes: BreakdownRow[] = []) =>
  arrange(by, await joinFewAgents(by, rows, async () => wholes)).map(({ key, n }) => `${key}: ${n}`);

const TABLE: readonly (readonly [string, readonly Dimension[], BreakdownRow[], BreakdownRow[], string[]])[] =
  [
    ['no agents', ['group'], [row(1, 'Billing'), row(2, 'Tier 2')], [], ['Tier 2: 2', 'Billing: 1']],
    [
      'five agents',
      ['assignee'],
      five('x').map(({ keys, n }) => row(n ?? 0, keys[1] ?? '')),
      [],
      ['Ada: 1', 'Ben: 2', 'Cleo: 3', 'Dana: 4', 'Emre: 5'],
    ],
    [
      'two of another group',
      ['group', 'assignee'],
      [...five('Billing'), row(7, 'Tier 2', 'Fay'), row(8, 'Tier 2', 'Gus')],
      [row(15, 'Billing'), row(15, 'Tier 2')],
      [
        'Billing · Ada: 1',
        'Billing · Ben: 2',
        'Billing · Cleo: 3',
        'Billing · Dana: 4',
        'Billing · Emre: 5',
        'Tier 2 · (fewer than 5 agents): 15',
      ],
    ],
    [
      'agents first',
      ['assignee', 'group'],
      [...five('Billing').map(({ keys, n }) => row(n ?? 0, ...keys.toReversed())), row(7, 'Fay', 'Tier 2')],
      [row(7, 'Tier 2')],
      [
        '(fewer than 5 agents) · Tier 2: 7',
        'Ada · Billing: 1',
        'Ben · Billing: 2',
        'Cleo · Billing: 3',
        'Dana · Billing: 4',
        'Emre · Billing: 5',
      ],
    ],
    [
      'one agent beside what nobody has',
      ['channel', 'assignee'],
      [...five('email'), row(3, 'web', '(no assignee)'), row(4, 'web', 'Ada')],
      [row(7, 'web')],
      [
        'email · Ada: 1',
        'email · Ben: 2',
        'email · Cleo: 3',
        'email · Dana: 4',
        'email · Emre: 5',
        'web · (fewer than 5 agents): 7',
      ],
    ],
    [
      'what nobody has alone',
      ['channel', 'assignee'],
      [...five('email'), row(3, 'web', '(no assignee)')],
      [],
      [
        'email · Ada: 1',
        'email · Ben: 2',
        'email · Cleo: 3',
        'email · Dana: 4',
        'email · Emre: 5',
        'web · (no assignee): 3',
      ],
    ],
    [
      'six agents in groups of one',
      ['group', 'assignee'],
      ['A', 'B', 'C', 'D', 'E', 'F'].map((group, index) => row(index, group, `agent of ${group}`)),
      [row(0, 'A'), row(1, 'B')],
      ['A · (fewer than 5 agents): 0', 'B · (fewer than 5 agents): 1'],
    ],
  ];

describe('a breakdown by agents', () => {
  it.each(TABLE)('tells apart %s as it may', async (_story, by, rows, wholes, expected) => {
    expect(await told(by, rows, wholes)).toEqual(expected);
  });

  it('counts those whom the asker does not lead as none of the five', async () => {
    const others = row(9, '(agents you do not lead)');
    const led = five('x').map(({ keys, n }) => row(n ?? 0, keys[1] ?? ''));
    expect(await told(['assignee'], [...led, others])).toHaveLength(6);
    await expect(told(['assignee'], [...led.slice(1), others])).rejects.toThrow(
      'Fewer than 5 agents you lead are among these, and so few are not told apart, so that nobody is ranked.',
    );
  });

  it.each([
    ['4 agents', five('Billing').slice(1)],
    ['one agent', [row(1, 'Billing', 'Ada'), row(2, 'Tier 2', 'Ada'), row(3, 'Tier 2', '(no assignee)')]],
    ['0 agents', [row(3, 'Tier 2', '(no assignee)')]],
  ])('is refused where it is one of %s in all', async (who, rows) => {
    await expect(told(['group', 'assignee'], rows)).rejects.toThrow(`These are the figures of ${who}; fewer`);
  });
});
