import { describe, expect, it } from 'vitest';
import type { SurveyStep } from '../../src/domain/past.ts';
import { metric } from '../../src/metrics/csat-response.ts';
import { ADA, BILLING, KIM, rated, responded, surveyed } from '../support/surveys.ts';
import { CREATED_AT, ticket } from '../support/ticket.ts';

const second = { survey: '2' };
const DAY = 1440;

describe('the response rate of surveys, with a ticket that', () => {
  it.each<[string, readonly SurveyStep[], readonly (readonly unknown[])[]]>([
    ['was asked nothing', [], []],
    ['was offered a survey and said nothing', [rated(10, 'offered')], [[10, 'value', null]]],
    ['answered after an hour', [rated(10, 'offered'), rated(70, 'good')], [[10, 'value', 60]]],
    ['answered badly, which is an answer too', [rated(10, 'offered'), rated(70, 'bad')], [[10, 'value', 60]]],
    ['answered in the second of the offer', [rated(10, 'offered'), rated(10, 'good')], [[10, 'value', 0]]],
    [
      'answered on the eighth day, whether or not that is in time',
      [rated(0, 'offered'), rated(8 * DAY, 'good')],
      [[0, 'value', 8 * DAY]],
    ],
    [
      'turned its answer: the first one counts',
      [rated(10, 'offered'), rated(70, 'good'), rated(99, 'bad')],
      [[10, 'value', 60]],
    ],
    ['answered a survey whose offer was never seen', [rated(70, 'good')], [[70, 'value', 0]]],
    [
      'was offered the same survey anew after its answer',
      [rated(10, 'offered'), rated(20, 'bad'), rated(50, 'offered')],
      [[10, 'value', 10]],
    ],
    [
      'was asked twice and answered the second alone (A067)',
      [rated(10, 'offered'), rated(300, 'offered', second), rated(330, 'good', second)],
      [
        [10, 'value', null],
        [300, 'value', 30],
      ],
    ],
    [
      'answered a newer survey, of which no offer is ever told',
      [responded(10, 'good', 5)],
      [[10, 'offerUnknown', null]],
    ],
    [
      'turned its answer to a newer survey',
      [responded(10, 'good', 5), responded(90, 'bad', 1)],
      [[10, 'offerUnknown', null]],
    ],
  ])('%s', (_story, steps, expected) => {
    const found = metric.measureEach(ticket(), surveyed(steps));
    expect(found.map(({ at, state, value }) => [(at - CREATED_AT) / 60, state, value])).toEqual(expected);
  });

  it.each([
    ['is deleted', { status: 'deleted' }, 'deleted'],
    ['is merged', { tags: ['closed_by_merge'] }, 'merged'],
    ['is suspended', { status: 'suspended' }, 'suspended'],
    ['is handled by AI alone', { isAiOnly: true }, 'aiOnly'],
  ])('%s: each of its surveys is left out', (_story, parts, state) => {
    const steps = [rated(10, 'offered'), rated(20, 'good'), rated(30, 'offered', second)];
    expect(metric.measureEach(ticket(parts), surveyed(steps))).toMatchObject([
      { state, value: null },
      { state, value: null },
    ]);
  });
});

describe('the response rate of surveys', () => {
  it('is about the agent and the group of the offer (A066)', () => {
    const steps = [rated(10, 'offered'), rated(70, 'good', { assigneeId: ADA })];
    expect(metric.measureEach(ticket({ assigneeId: ADA }), surveyed(steps))).toMatchObject([
      { agentId: KIM, groupId: BILLING },
    ]);
  });

  it('gives seven days to answer, needs 20 surveys, and names its guide', () => {
    expect(metric).toMatchObject({
      kind: 'rate',
      noun: 'survey',
      horizonDays: 7,
      minimumSample: 20,
      isSecondary: true,
      guide: 'usually 20–30 %',
    });
  });
});
