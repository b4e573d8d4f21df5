import { describe, expect, it } from 'vitest';
import { generateAccount } from '../../src/demo/account.ts';
import { ulid, ulidTime } from '../../src/demo/zendesk-surveys.ts';
import { tellAccount } from '../support/story.ts';
import { CREATED, callable, NOW } from './zendesk-caller.ts';

const options = { nowMs: NOW - 60_000, ticketCount: 600, seed: 5 };
const account = generateAccount({ ...options, surveys: 'new' });

describe('survey responses', () => {
  it('are one for each rating that the same account would have had', async () => {
    const { body } = await callable(account);
    const ids: string[] = [];
    const categories = new Set<string | undefined>();
    let after = '';
    for (;;) {
      const page = await body(`guide/survey_responses.json?page[size]=25${after}`);
      ids.push(...page.survey_responses.map(({ id }) => id));
      for (const { answers } of page.survey_responses) categories.add(answers[0]?.rating_category);
      if (!page.meta.has_more) break;
      after = `&page[after]=${encodeURIComponent(page.meta.after_cursor)}`;
    }
    const ratings = generateAccount(options).ratings.filter(({ score }) => score !== 'offered');
    expect(ids).toHaveLength(ratings.length);
    expect(ids).toEqual(ids.toSorted());
    expect(categories).toEqual(new Set(['good', 'neutral', 'bad']));
  });

  it('say who answered what about which ticket', async () => {
    const story = { createdAt: CREATED, ratedAfter: [60, 'good'] as const };
    const { body, zendesk } = await callable(
      tellAccount([story], ['Billing'], { surveys: 'new', ratings: [] }),
    );
    zendesk.happen(1, { does: 'rate', score: 'bad', comment: 'Too late' });
    const { survey_responses: responses } = await body('guide/survey_responses');
    expect(responses).toHaveLength(2);
    expect(responses[1]).toMatchObject({
      id: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/u),
      responder_id: 900,
      subject_zrns: ['zen:ticket:1'],
      subjects: [{ id: '1', type: 'ticket', zrn: 'zen:ticket:1' }],
      survey: { version: 1, state: 'enabled' },
      answers: [
        {
          type: 'rating_scale',
          rating: 2,
          rating_category: 'bad',
          question: { sub_type: 'customer_satisfaction' },
        },
        { type: 'open_ended', value: 'Too late' },
      ],
    });
    expect(zendesk.account.tickets[0]?.satisfaction_rating).toEqual({ score: 'unoffered' });
  });

  it('are found by the millisecond of their creation', async () => {
    const { body } = await callable(account);
    const all = account.surveyResponses.map(({ id }) => ulidTime(id)).sort((a, b) => a - b);
    const [start = 0, end = 0] = [all[10], all[20]];
    const range = `filter[created_at_start]=${start}&filter[created_at_end]=${end}`;
    const { survey_responses: found } = await body(`guide/survey_responses?page[size]=100&${range}`);
    expect(found).toHaveLength(all.filter((at) => at >= start && at <= end).length);
    expect(ulidTime(ulid(NOW, 41_000))).toBe(NOW);
  });

  it('and the older ratings exclude each other', async () => {
    const now = await callable(account);
    expect((await now.get('satisfaction_ratings')).status).toBe(403);
    const { get } = await callable(generateAccount(options));
    expect(await get('guide/survey_responses')).toMatchObject({
      status: 404,
      body: { error: 'InvalidEndpoint' },
    });
  });
});
