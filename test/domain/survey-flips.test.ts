import { describe, expect, it } from 'vitest';
import type { SurveyStep } from '../../src/domain/past.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { flipsOf } from '../../src/domain/survey-flips.ts';
import { ADA, rated, responded } from '../support/surveys.ts';
import { CREATED_AT } from '../support/ticket.ts';

const told = (steps: readonly SurveyStep[], goodPoints: readonly number[] | null = null): string[] =>
  flipsOf(steps, { ...DEFAULT_SETTINGS, goodPoints }).map(
    ({ at, to, survey }) => `${(at - CREATED_AT) / 60} ${survey} ${to}`,
  );

describe('the flips of surveys', () => {
  it.each<[string, readonly SurveyStep[], readonly string[]]>([
    ['are none where nothing was answered', [rated(1, 'offered')], []],
    ['are none where the first answer stands', [rated(1, 'offered'), rated(2, 'bad')], []],
    [
      'are each change of a mind, back too (A067)',
      [rated(1, 'good'), rated(2, 'bad'), rated(3, 'good')],
      ['2 1 bad', '3 1 good'],
    ],
    [
      'are none where the ticket alone moved (A070)',
      [rated(1, 'bad'), rated(2, 'bad', { assigneeId: ADA })],
      [],
    ],
    [
      'see through an offer in between',
      [rated(1, 'bad'), rated(2, 'offered'), rated(3, 'good')],
      ['3 1 good'],
    ],
    [
      'see through a neutral answer in between',
      [responded(1, 'good', 5), responded(2, 'neutral', 3), responded(3, 'bad', 1)],
      ['3 A bad'],
    ],
    [
      'are none between two surveys of one ticket (A067)',
      [rated(1, 'good'), rated(2, 'bad', { survey: '2' })],
      [],
    ],
    [
      'of several surveys stand in the order of time',
      [
        rated(1, 'good'),
        rated(2, 'bad', { survey: '2' }),
        rated(3, 'good', { survey: '2' }),
        rated(4, 'bad'),
      ],
      ['3 2 good', '4 1 bad'],
    ],
  ])('%s', (_story, steps, expected) => {
    expect(told(steps)).toEqual(expected);
  });

  it('go by the points that count as good (A072)', () => {
    const steps = [responded(1, 'good', 5), responded(2, 'good', 4)];
    expect(told(steps)).toEqual([]);
    expect(told(steps, [5])).toEqual(['2 A bad']);
  });
});
