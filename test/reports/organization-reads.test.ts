import { describe, expect, it } from 'vitest';
import type { Subset } from '../../src/domain/metric.ts';
import type { OrganizationFields, StoredOrganization } from '../../src/domain/organization.ts';
import type { Segment } from '../../src/domain/segment.ts';
import type { Answer } from '../../src/reports/answer.ts';
import { ask } from '../../src/reports/ask.ts';
import { mostMisses } from '../../src/reports/misses.ts';
import { parseQuestion } from '../../src/reports/question.ts';
import type { ExclusionRule } from '../../src/reports/reads.ts';
import { askReply } from '../../src/reports/reply.ts';
import { scorecard } from '../../src/reports/scorecard.ts';
import { listTickets } from '../../src/reports/tickets.ts';
import { replySheet } from '../../src/slack/answers/answer.ts';
import { ticketsSheet } from '../../src/slack/answers/tickets.ts';
import { plainText } from '../../src/slack/blocks/sheet.ts';
import { FIELDS, month, OCTOBER, stored } from '../support/organization.ts';
import { benchmarks, CONTEXT, fakeReads } from './fake-reads.ts';

type Parts = Parameters<typeof fakeReads>[0];

const readsOver = (
  organizations: readonly StoredOrganization[],
  fields: OrganizationFields = FIELDS,
  parts: Parts = {},
) =>
  fakeReads({
    names: { organization: ['Acme', 'Birch', 'Cobalt', 'Delta', '(no organization)'] },
    organizations: { fields, organizations },
    ...parts,
  });

const ADOPTION = [
  stored({ id: 1, name: 'Acme', values: { m1: true, m2: true, m3: true } }),
  stored({ id: 2, name: 'Birch', values: { m1: true, m2: false, m3: false } }),
  stored({ id: 3, name: 'Cobalt' }),
  stored({ id: 4, name: 'Delta', values: { m1: true }, isDeleted: true }),
];

const askOf = (text: string, organizations = ADOPTION, fields = FIELDS, parts: Parts = {}) =>
  ask(readsOver(organizations, fields, parts), parseQuestion(text), CONTEXT);

const sheetOf = (answer: Answer): string => {
  const beside = { prior: null, companions: [], mix: [], change: null, restated: null };
  return plainText(replySheet({ answer, ...beside }, false, CONTEXT.timeZone));
};

describe('a metric of organizations', () => {
  it('is given with all that stands beside an answer', async () => {
    const { answer, prior } = await askReply(
      readsOver(ADOPTION),
      parseQuestion('retention last month by organization'),
      CONTEXT,
    );
    expect([answer.n, prior?.n]).toEqual([0, 0]);
  });

  it('is answered like any other, in organizations', async () => {
    const answer = await askOf('adoption');
    expect(answer).toMatchObject({
      n: 2,
      unit: 'percent',
      nouns: 'organizations',
      excluded: { deleted: 1 },
      beside: { unknown: 1 },
      tooFew: true,
      suppliedBy: ['Zendesk field m1 + m2 + m3'],
    });
    expect(answer.values['percent']).toBeCloseTo((100 + 100 / 3) / 2, 9);
    expect(answer.values['hits']).toBeNull();
    const text = sheetOf(answer);
    expect(text).toContain('67 % (2 organizations) · too few to judge');
    expect(text).toContain('left out: 1 deleted');
    expect(text).toContain('supplied by Zendesk field m1 + m2 + m3');
    expect(text).toContain('1 not known');
  });

  it('is broken down by organization, and the parts are what the whole is made of', async () => {
    const { breakdown } = await askOf('adoption by organization');
    expect(breakdown?.map(({ key, n }) => [key, n])).toEqual([
      ['Acme', 1],
      ['Birch', 1],
      ['Cobalt', 0],
      ['Delta', 0],
    ]);
  });

  it('is narrowed by organization', async () => {
    const answer = await askOf('adoption organization:birch');
    expect(answer.n).toBe(1);
    expect(answer.values['percent']).toBeCloseTo(100 / 3, 9);
  });

  it('is narrowed and broken down by fields of organizations', async () => {
    const plans = ADOPTION.map((one) => ({
      ...one,
      values: { ...one.values, ...(one.id === 1 ? { plan: 'basic' } : {}) },
    }));
    const names = { 'org.plan': ['basic', 'business', '(no org.plan)'] };
    const narrowed = await askOf('adoption org.plan:basic', plans, FIELDS, { names });
    expect(narrowed).toMatchObject({ n: 1, values: { percent: 100 } });
    const { breakdown } = await askOf('adoption by org.plan', plans, FIELDS, { names });
    expect(breakdown?.map(({ key, n }) => [key, n])).toEqual([
      ['(no org.plan)', 1],
      ['basic', 1],
    ]);
  });

  it('leaves out what a rule about organizations names, and counts it', async () => {
    const rule = (segment: Segment): ExclusionRule => ({ id: 1, segment, createdAt: 0, createdBy: 'U1' });
    const reads = {
      ...readsOver(ADOPTION),
      exclusionRules: async () => [
        rule([{ dimension: 'organization', values: ['Birch'] }]),
        rule([{ dimension: 'channel', values: ['email'] }]),
      ],
    };
    const answer = await ask(reads, parseQuestion('adoption'), CONTEXT);
    expect(answer).toMatchObject({ n: 1, values: { percent: 100 }, excluded: { byRule: 1, deleted: 1 } });
  });

  it('that is composed asks for no field where all are mapped, whether there is data yet or not', async () => {
    const asked = (freshness: NonNullable<Parts>['freshness'] = {}) =>
      askOf('health last month', [stored({ id: 1, name: 'Acme' })], FIELDS, { freshness });
    const before = await asked({ asOf: null, measuredSince: null });
    expect(before.reason).toBe('no data yet: the first sync has not brought any ticket');
    const empty = await asked({ ratingsFault: 'Zendesk gives no ratings on this plan' });
    expect(sheetOf(empty)).not.toContain('map the organization field');
    expect(sheetOf(empty)).toContain('Parts: none measured');
  });

  it('leaves what a rule names out of a composed figure and all its parts', async () => {
    const segment = [{ dimension: 'organization', values: ['Birch'] }] as const;
    const reads = {
      ...readsOver(ADOPTION),
      exclusionRules: async () => [{ id: 1, segment, createdAt: 0, createdBy: 'U1' }],
    };
    const answer = await ask(reads, parseQuestion('health last month'), CONTEXT);
    expect(answer).toMatchObject({ n: 1, values: { percent: 100 }, excluded: { byRule: 1 } });
  });

  it.each(['adoption by group', 'adoption channel:email', 'adoption by organization and group'])(
    'cannot be asked "%s"',
    async (text) => {
      await expect(askOf(text)).rejects.toThrow(
        'adoption is measured per organization; it can be narrowed by organization and by the fields of organizations.',
      );
    },
  );

  it.each(['adoption last month', 'success yesterday'])('has no "%s", being one of now', async (text) => {
    const answer = await askOf(text);
    expect(answer).toMatchObject({ n: null, values: { percent: null } });
    expect(answer.reason).toMatch(/^not measured: \w+ is known of the present moment only$/u);
  });

  it('is asked of windows before the tickets’ history where it does not come from tickets', async () => {
    expect((await askOf('onboard 2026-01-01..2026-01-31')).n).toBe(0);
    expect((await askOf('availability 2026-01-01..2026-01-31')).reason).toMatch(/^not measured before/u);
    expect((await askOf('engagement-quality 2026-01-01..2026-01-31')).reason).toMatch(/older than/u);
  });

  it('says that no organization has a value where none has', async () => {
    expect((await askOf('onboard last month')).reason).toBe('no organizations with a value in this window');
  });
});

describe('a metric of organizations for which nothing is mapped or imported', () => {
  const map = (roles: string, fields = 'fields', them = 'them') =>
    `not measured: map the organization ${fields} for ${roles}, or import ${them} with npm run import -- file.csv --as account`;

  it.each([
    ['onboard last month', map('onboarding_started and onboarded')],
    ['adoption', map('milestones', 'field', 'it')],
    ['success', map('goal_reached', 'field', 'it')],
    ['availability last month', map('active', 'field', 'it')],
    ['retention last month', map('renewal_due and committed')],
    ['nrr last month', map('mrr', 'field', 'it')],
  ])('%s: %s', async (text, reason) => {
    expect(await askOf(text, ADOPTION, {})).toMatchObject({ n: null, values: { percent: null }, reason });
  });

  it('names only what is missing', async () => {
    const answer = await askOf('onboard last month', ADOPTION, { onboarded: ['done'] });
    expect(answer.reason).toBe(map('onboarding_started', 'field', 'it'));
  });

  it('is measured from an import alone', async () => {
    const imported = stored({ months: [month('2026-11', { milestones_met: 3, milestones_defined: 4 })] });
    const answer = await askOf('adoption', [imported], {});
    expect(answer).toMatchObject({ n: 1, values: { percent: 75 }, suppliedBy: ['accounts.csv'] });
  });

  it('says why ratings are missing, where engagements come from them', async () => {
    const faulty = { freshness: { ratingsFault: 'not available on this plan: ratings' } };
    expect((await askOf('engagement-quality last month', ADOPTION, {}, faulty)).reason).toBe(
      'not available on this plan: ratings',
    );
    expect((await askOf('health last month', ADOPTION, {}, faulty)).reason).toMatch(/^not measured: map /u);
    expect((await askOf('health last month', ADOPTION, FIELDS, faulty)).n).toBe(2);
  });
});

describe('a target on organizations', () => {
  const targeted = (...set: string[]): Parts => ({ benchmarks: benchmarks(...set) });

  it('is judged on the figure itself', async () => {
    const answer = await askOf('adoption', ADOPTION, FIELDS, targeted('adoption >= 90% min 2'));
    expect(answer.target).toMatchObject({ state: 'missed', decided: 2 });
    expect(answer.target?.percent).toBeCloseTo(200 / 3, 9);
  });

  it('may ask for more than 100 % of what may exceed it, and tells no noise there', async () => {
    const grown = [1, 2].map((id) =>
      stored({ id, months: [month('2026-10', { mrr_start: 100 * id, expansion: 10 })] }),
    );
    const set = targeted('nrr >= 120% min 1');
    const answer = await askOf('nrr last month', grown, FIELDS, set);
    expect(answer.values['percent']).toBeCloseTo((320 / 300) * 100, 9);
    expect(answer.target).toMatchObject({ state: 'missed', isWithinNoise: false, threshold: 120 });
    expect(answer.beside).toEqual({ start: 300, expansion: 20 });
    expect(() => benchmarks('adoption >= 120%')).toThrow('A rate is at most 100 %');
  });

  it('is not judged on a health that is partial', async () => {
    const set = targeted('health >= 50% min 1');
    const partial = await askOf('health last month', ADOPTION, FIELDS, set);
    expect(partial.target?.state).toBe('no-data');
    expect(partial.beside).toMatchObject({ partial: 4 });
    const whole = stored({
      values: {
        m1: true,
        m2: true,
        m3: true,
        goal_reached: true,
        renewal_due: '2026-10-05',
        committed: true,
      },
      engagements: [{ at: OCTOBER.start, score: 'good' }],
      months: [month('2026-10', { mrr_start: 10, churn: 0 })],
    });
    const complete = await askOf('health last month', [whole], FIELDS, set);
    expect(complete).toMatchObject({ values: { percent: 100 }, target: { state: 'met' }, beside: {} });
  });
});

describe('a missed target on organizations', () => {
  const reads = readsOver(ADOPTION, FIELDS, { benchmarks: benchmarks('retention >= 90% last month min 1') });

  it('is scored over its own window, since a day says nothing of renewals', async () => {
    const day = { start: CONTEXT.now - 2 * 86_400, end: CONTEXT.now - 86_400 };
    const row = (await scorecard(reads, CONTEXT, day)).find(
      ({ question }) => question.metric.id === 'retention',
    );
    expect(row?.answer.window.label).toBe('Thu 1 Oct–Sat 31 Oct');
  });

  it('is explained by no group or channel', async () => {
    expect(await mostMisses(reads, parseQuestion('retention'), OCTOBER, CONTEXT)).toBeNull();
  });
});

describe('the health of several organizations', () => {
  it('is composed of the figures over all of them, with the weights printed', async () => {
    const answer = await askOf('health last month', [
      stored({ id: 1, values: { m1: true, m2: true, m3: false, goal_reached: true } }),
      stored({ id: 2, values: { goal_reached: false } }),
      stored({ id: 3, values: { goal_reached: false } }),
    ]);
    expect(answer.n).toBe(3);
    expect(answer.values['percent']).toBeCloseTo((200 / 3 + 100 / 3) / 2, 9);
    expect(sheetOf(answer)).toContain(
      'Parts: adoption 67 % × 50 % + success 33 % × 50 % · partial, without retention, engagement-quality, nrr',
    );
  });
});

describe('the list behind a figure of organizations', () => {
  const list = (text: string, subset: Subset, parts: Parts = {}) =>
    listTickets(
      readsOver(ADOPTION, FIELDS, parts),
      parseQuestion(text),
      subset,
      { limit: 30, offset: 0 },
      CONTEXT,
    );

  it('is as long as the figure, the lowest first, each linked to Zendesk', async () => {
    const found = await list('adoption', 'measured');
    expect(found.lines.map(({ subject }) => subject)).toEqual(['Birch', 'Acme']);
    expect(found.total).toBe(found.answer.n);
    const text = plainText(ticketsSheet(found, 1, 'https://acme.zendesk.com'));
    expect(text).toContain('2 organizations · adoption');
    expect(text).toContain('Birch · 33 %');
  });

  it('calls no organization a hit whose value is a share', async () => {
    await expect(list('adoption', 'hits')).rejects.toThrow(
      'adoption has no hits and others, only values; ask for tickets adoption.',
    );
  });

  it('shows those left out, and those below a target', async () => {
    expect((await list('adoption', 'excluded')).lines.map(({ subject }) => subject)).toEqual(['Delta']);
    const set = { benchmarks: benchmarks('adoption >= 90%') };
    expect((await list('adoption', 'missed', set)).lines.map(({ subject }) => subject)).toEqual(['Birch']);
  });
});
