import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BREAKDOWNS, DIMENSIONS, type Segment } from '../../src/domain/segment.ts';
import { UserError } from '../../src/domain/user-error.ts';
import type { WindowSpec } from '../../src/domain/window.ts';
import { METRICS } from '../../src/metrics/index.ts';
import { parseQuestion, type Question, questionText, windowOf } from '../../src/reports/question.ts';

/** What a typed question comes to, in its canonical form. */
const canonical = (text: string): string => questionText(parseQuestion(text));

describe('a question', () => {
  it.each([
    ['frt', 'frt last 7 days'],
    ['FRT', 'frt last 7 days'],
    ['frt?', 'frt last 7 days'],
    ['backlog', 'backlog'],
    ['unsolved by priority', 'backlog by priority'],
    ['frt last 30 days by group', 'frt last 30 days by group'],
    ['frt LAST 30 Days BY Group', 'frt last 30 days by group'],
    ['frt for the last 30 days by group?', 'frt last 30 days by group'],
    ['frt by group last 30 days', 'frt last 30 days by group'],
    ['frt by group and channel', 'frt last 7 days by group and channel'],
    ['frt by group, channel', 'frt last 7 days by group and channel'],
    ['frt by group,channel', 'frt last 7 days by group and channel'],
    ['frt by group by channel', 'frt last 7 days by group and channel'],
    ['fcr last 28 settled days', 'fcr last 28 settled days'],
    ['fcr last 28 ripe days by agent', 'fcr last 28 settled days by assignee'],
    ['frt mean yesterday', 'frt yesterday mean'],
    ['frt average', 'frt last 7 days mean'],
    ['csat last week group:Billing', 'csat last week group:Billing'],
    ['csat last week groups:Billing', 'csat last week group:Billing'],
    ['csat last week team:Billing', 'csat last week group:Billing'],
    ['csat last week Agents : Kim by teams', 'csat last week assignee:Kim by group'],
    ['frt by team and agent', 'frt last 7 days by group and assignee'],
    ['frt by group,team', 'frt last 7 days by group'],
    ['frt by shift and hours', 'frt last 7 days by shift and hour'],
    ['frt shift:22:00–06:00,6', 'frt last 7 days shift:"22:00–06:00",6'],
    ['csat group : Billing', 'csat last 7 days group:Billing'],
    ['frt channel:email group:Billing', 'frt last 7 days group:Billing channel:email'],
    ['frt group:Sales,Billing', 'frt last 7 days group:Billing,Sales'],
    ['frt group:"Tier 2, EU",Billing', 'frt last 7 days group:Billing,"Tier 2, EU"'],
    ['frt group:"Tier 2, EU" , Billing by channel', 'frt last 7 days group:Billing,"Tier 2, EU" by channel'],
    ['frt group:"The \\"A\\" team"', 'frt last 7 days group:"The \\"A\\" team"'],
    ['frt group:"by" by group', 'frt last 7 days group:by by group'],
    ['frt group:“Tier 2”', 'frt last 7 days group:"Tier 2"'],
    ['frt group:„Tier 2“', 'frt last 7 days group:"Tier 2"'],
    ['frt group:R&amp;D', 'frt last 7 days group:R&D'],
    ['frt group:&lt;!channel&gt;', 'frt last 7 days group:<!channel>'],
    ['  frt \t last\u00a030\u202fdays  ', 'frt last 30 days'],
    ['frt\u200b last 30 days', 'frt last 30 days'],
    ['"frt last 30 days"', 'frt last 30 days'],
    ['“frt last 30 days”', 'frt last 30 days'],
    ["'frt last 30 days'", 'frt last 30 days'],
    ['`frt last 30 days`', 'frt last 30 days'],
    ['‘frt last 30 days’', 'frt last 30 days'],
    ['"frt group:"Tier 2" by channel"', 'frt last 7 days group:"Tier 2" by channel'],
  ])('%j is %j', (typed, expected) => {
    expect(canonical(typed)).toBe(expected);
  });

  it.each<[string, WindowSpec]>([
    ['today', { kind: 'day', offset: 0 }],
    ['yesterday', { kind: 'day', offset: -1 }],
    ['this week', { kind: 'calendar', unit: 'week', offset: 0 }],
    ['last month', { kind: 'calendar', unit: 'month', offset: -1 }],
    ['past week', { kind: 'calendar', unit: 'week', offset: -1 }],
    ['last 24 hours', { kind: 'last', count: 24, unit: 'hours' }],
    ['last 1 day', { kind: 'last', count: 1, unit: 'days' }],
    ['last 7d', { kind: 'last', count: 7, unit: 'days' }],
    ['past 2 weeks', { kind: 'last', count: 2, unit: 'weeks' }],
    ['2026-11-03', { kind: 'dates', from: '2026-11-03', to: '2026-11-03' }],
    ['2026-11-01..2026-11-03', { kind: 'dates', from: '2026-11-01', to: '2026-11-03' }],
    ['2026-11-01...2026-11-03', { kind: 'dates', from: '2026-11-01', to: '2026-11-03' }],
    ['1970-01-02T00:00:00Z..1970-01-03T00:00:00Z', { kind: 'instants', start: 86_400, end: 172_800 }],
  ])('about %s has that window', (words, window) => {
    expect(parseQuestion(`frt ${words}`).window).toEqual(window);
  });

  it('without a window has none of its own, and is answered for the last 7 days or for now', () => {
    expect(parseQuestion('frt').window).toBeNull();
    expect(windowOf(parseQuestion('frt'))).toEqual({ kind: 'last', count: 7, unit: 'days' });
    expect(windowOf(parseQuestion('backlog'))).toBeNull();
  });

  it('keeps every breakdown it was asked for, wherever the words stand', () => {
    expect(parseQuestion('frt by group last week by channel').by).toEqual(['group', 'channel']);
  });

  it('is broken down by a dimension once, however often that is typed', () => {
    expect(parseQuestion('frt by group and group').by).toEqual(['group']);
  });
});

describe('a question that cannot be understood', () => {
  it.each([
    ['', 'Ask for a metric, for example "frt last 30 days by group".'],
    ['  ', 'Ask for a metric, for example "frt last 30 days by group".'],
    ['rft last week', 'There is no metric "rft". Did you mean frt?'],
    ['frt grop:Billing', 'Tickets can\'t be narrowed by "grop". Did you mean group?'],
    ['frt owner:Dana', /^Tickets can't be narrowed by "owner"\./u],
    ['frt tag:""', 'tag:"" names nothing; write a name after the colon.'],
    ['frt group:Billing," "', 'group:"" names nothing; write a name after the colon.'],
    [
      'created 2026-11-17..9999-12-31 by hour',
      'The window 2026-11-17..9999-12-31 is too long; a window has ten years at most.',
    ],
    [
      'nrr 2016-01-01T00:00:00Z..2026-11-17T00:00:00Z',
      'The window 2016-01-01t00:00:00z..2026-11-17t00:00:00z is too long; a window has ten years at most.',
    ],
    ['frt by grop', 'Figures can\'t be broken down by "grop". Did you mean group?'],
    ['frt by tag', /^Figures can't be broken down by "tag"\. .*group/u],
    ['frt by', /^"by" needs a dimension: group, channel, /u],
    ['frt by group, channel and priority', 'A breakdown takes two dimensions at most.'],
    ['frt by group,channel,priority', 'A breakdown takes two dimensions at most.'],
    ['frt by group and channel last week by priority', 'A breakdown takes two dimensions at most.'],
    ['frt today yesterday', 'A question has one window, but I found two.'],
    ['frt last week by group last 30 days', 'A question has one window, but I found two.'],
    ['frt yesteday', 'I don\'t understand "yesteday" in this question. Did you mean yesterday or today?'],
    ['frt lsat week', 'I don\'t understand "lsat" in this question. Did you mean last?'],
    ['frt 12', /^I don't understand "12" in this question\./u],
    ['frt last fortnight', /^I don't know the window "last fortnight"\. Windows are today, /u],
    ['frt last', /^I don't know the window "last"\./u],
    ['frt last 30', /^I don't know the window "last 30"\./u],
    ['frt last 3 months', /^I don't know the window "last 3 months"\./u],
    ['frt this 3 days', /^I don't know the window "this 3 days"\./u],
    ['frt last 0 days', '"last 0 days" does not work: give a whole number from 1 to 731.'],
    ['frt last -3 days', '"last -3 days" does not work: give a whole number from 1 to 731.'],
    ['frt last 1.5 weeks', '"last 1.5 weeks" does not work: give a whole number from 1 to 104.'],
    ['frt last 99999 hours', '"last 99999 hours" does not work: give a whole number from 1 to 2160.'],
    ['frt 2026-11-01..soon', '"soon" is not a date; write a window as YYYY-MM-DD..YYYY-MM-DD.'],
    ['frt 2026-13-01T00:00:00Z..2026-13-02T00:00:00Z', /is not a date/u],
  ])('%j gets one clear sentence', (typed, sentence) => {
    expect(() => parseQuestion(typed)).toThrow(UserError);
    expect(() => parseQuestion(typed)).toThrow(sentence);
  });
});

describe('the text of a question', () => {
  const name = fc
    .array(fc.constantFrom(...Array.from('abXYéß東09 ,:"\'#&<>()!?.-/|*_~')), { minLength: 1, maxLength: 12 })
    .map((characters) => characters.join('').replace(/ +/gu, ' ').trim())
    .filter((text) => text !== '');
  const values = fc
    .uniqueArray(name, { minLength: 1, maxLength: 3 })
    .map((names) => names.toSorted((a, b) => a.localeCompare(b)));
  const segment: fc.Arbitrary<Segment> = fc
    .uniqueArray(fc.record({ dimension: fc.constantFrom(...DIMENSIONS), values }), {
      selector: ({ dimension }) => dimension,
      maxLength: 3,
    })
    .map((all) => all.toSorted((a, b) => DIMENSIONS.indexOf(a.dimension) - DIMENSIONS.indexOf(b.dimension)));
  const date = fc.constantFrom('2026-01-31', '2026-11-03', '2025-12-01');
  const window: fc.Arbitrary<WindowSpec> = fc.oneof(
    fc.constantFrom<WindowSpec>({ kind: 'day', offset: 0 }, { kind: 'calendar', unit: 'month', offset: -1 }),
    fc.record({
      kind: fc.constant('last' as const),
      count: fc.integer({ min: 1, max: 104 }),
      unit: fc.constantFrom('hours' as const, 'days' as const, 'weeks' as const),
    }),
    fc.record({ kind: fc.constant('dates' as const), from: date, to: date }),
    fc.record({ kind: fc.constant('instants' as const), start: fc.nat(3e8), end: fc.nat(3e8) }),
  );
  const question: fc.Arbitrary<Question> = fc.record({
    metric: fc.constantFrom(...METRICS),
    window,
    segment,
    by: fc.shuffledSubarray(BREAKDOWNS, { maxLength: 2 }),
    mean: fc.boolean(),
  });

  it('is read back as the same question', () => {
    fc.assert(
      fc.property(question, (asked) => {
        expect(parseQuestion(questionText(asked))).toEqual(asked);
      }),
      { numRuns: 500 },
    );
  });

  it('is the same however often it is read and written', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const text = questionText(asked);
        expect(questionText(parseQuestion(text))).toBe(text);
      }),
    );
  });

  it('keeps a backslash in a name', () => {
    const asked = {
      ...parseQuestion('frt'),
      segment: [{ dimension: 'group' as const, values: ['Sales\\EU'] }],
    };
    expect(parseQuestion(questionText(asked)).segment).toEqual(asked.segment);
  });
});
