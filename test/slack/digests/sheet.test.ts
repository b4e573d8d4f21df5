import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/reports/ask.ts';
import { gatherDigest } from '../../../src/reports/digest.ts';
import { publishedOf } from '../../../src/reports/published.ts';
import { parseQuestion } from '../../../src/reports/question.ts';
import { toMessage } from '../../../src/slack/blocks/sheet.ts';
import { digestSheet } from '../../../src/slack/digests/sheet.ts';
import { benchmarks, CONTEXT, fakeReads, NOW, summary, tally } from '../../reports/fake-reads.ts';
import { at } from '../../support/ticket.ts';

type Parts = NonNullable<Parameters<typeof fakeReads>[0]>;

const TUESDAY = { start: at('2026-11-16T23:00:00Z'), end: at('2026-11-17T23:00:00Z') };

const write = async (parts: Parts) =>
  digestSheet(await gatherDigest(fakeReads(parts), TUESDAY, CONTEXT), CONTEXT.timeZone);

const askFor = (question: string) => ask(fakeReads(account(620, 640)), parseQuestion(question), CONTEXT);

/** An account with 640 tickets a window, all of them in one group, and a given tally of its only target. */
const account = (within: number, decided: number, group = 'Billing'): Parts => ({
  benchmarks: benchmarks('frt 80% within 4h'),
  summarize: (_population, by) => [
    summary({ n: 640, sum: 600, median: 42, p90: 180, mean: 60, keys: by.length === 0 ? [] : [group] }),
  ],
  tally: (_population, by) => [tally(within, decided, 24, ...(by.length === 0 ? [] : [group]))],
});

describe('a digest with every target met and sound data', () => {
  it('is one line that begins with its name and counts what came in and went out', async () => {
    const { headline, lines, buttons, footer } = await write(account(620, 640));
    expect(headline).toMatch(/^Daily digest · Target met on Tue 17 Nov · /u);
    expect(headline).toMatch(/640 tickets created .*640 tickets solved/u);
    expect(lines).toEqual([]);
    expect(buttons ?? []).toEqual([]);
    expect(footer[0]).toBe('Tue 17 Nov Europe/Berlin');
    expect(footer).toContain('data to Wed 18 Nov 10:25');
    expect(footer.at(-1)).toBe('frt v2');
  });

  it('tells beneath it what earlier digests said and has moved since, of which segment and why', async () => {
    const question = 'fcr 2026-10-25T23:00:00Z..2026-11-01T23:00:00Z channel:email';
    const published = { ...publishedOf(await askFor(question), NOW - 86_400), value: 80, n: 641, hits: 513 };
    const moved = { from: 0, at: at('2026-10-30T12:00:00Z'), ripeAt: null, reason: 'silence' };
    const is = [{ ...moved, verdict: 'notFirstContact', reason: 'reopened' }];
    const digest = await gatherDigest(
      {
        ...fakeReads(account(620, 640)),
        publishedOf: async () => [published],
        retoldCourses: async () => [{ ticketId: 7, was: [{ ...moved, verdict: 'presumed' }], is }],
      },
      TUESDAY,
      CONTEXT,
    );
    const sheet = digestSheet({ ...digest, overdueNow: [] }, CONTEXT.timeZone);
    expect(sheet.lines).toEqual([
      [
        { bold: 'Restated: ' },
        'First contact resolution channel:email on Mon 26 Oct–Sun 1 Nov was published as 80 %, now 94 %: 1 reopened (#7)',
      ],
    ]);
  });

  it('counts its targets', async () => {
    const { headline } = await write({
      ...account(620, 640),
      benchmarks: benchmarks('frt 80% within 4h', 'resolution 80% within 2d'),
    });
    expect(headline).toContain('All 2 targets met on Tue 17 Nov');
  });

  it('counts a volume of its own window, whatever the window of a target on it', async () => {
    const { headline } = await write({
      ...account(620, 640),
      summarize: ({ window }) => [
        summary({ n: window && window.end - window.start > 86_400 ? 4100 : 640, median: 42 }),
      ],
      benchmarks: benchmarks('frt 80% within 4h', 'created <= 9000 last week'),
    });
    expect(headline.match(/[\d,]+ tickets created/gu)).toEqual(['640 tickets created']);
    expect(headline).toContain('640 unsolved tickets');
  });

  it('names the segment of every volume it counts', async () => {
    const parts = account(620, 640);
    const { headline } = await write({
      ...parts,
      benchmarks: benchmarks('frt 80% within 4h', 'created <= 900 group:Billing'),
    });
    const volumes = headline.split(' · ').filter((part) => part === '640 tickets created');
    expect(volumes).toHaveLength(1);
  });
});

describe('a digest is not quiet', () => {
  it.each<[string, Parts]>([
    ['where a target is missed', account(412, 640)],
    ['where too few are decided', account(9, 9)],
    ['where nothing is decided', account(0, 0)],
    ['without any target', { ...account(620, 640), benchmarks: [] }],
    ['on stale data', { ...account(620, 640), freshness: { asOf: NOW - 901 } }],
    ['while the history is still being read', { ...account(620, 640), freshness: { isComplete: false } }],
    [
      'while Zendesk cannot be read',
      { ...account(620, 640), freshness: { fault: 'Zendesk cannot be reached.' } },
    ],
    ['on data that ends inside its window', { ...account(620, 640), freshness: { asOf: TUESDAY.end - 60 } }],
    ['before the first ticket', { ...account(620, 640), freshness: { asOf: null } }],
    [
      'where one target is met and another cannot be measured',
      {
        ...account(620, 640),
        benchmarks: benchmarks('frt 80% within 4h', 'csat >= 90%'),
        freshness: { ratingsFault: 'Zendesk gives no ratings on this plan' },
      },
    ],
  ])('%s', async (_story, parts) => {
    const { headline, lines } = await write(parts);
    expect(headline).toMatch(/^Daily digest · /u);
    expect(lines.length).toBeGreaterThan(0);
  });

  it.each<[string, Partial<Parts['freshness']>, RegExp]>([
    ['stale', { asOf: NOW - 901 }, /\(stale\)/u],
    ['incomplete', { isComplete: false }, /figures incomplete/u],
    ['failing', { fault: 'Zendesk cannot be reached.' }, /last sync failed: Zendesk cannot be reached\./u],
    ['partial', { asOf: TUESDAY.end - 60 }, /partial to Tue 17 Nov 23:59/u],
  ])('and says why where the data is %s', async (_story, freshness, words) => {
    const { footer } = await write({ ...account(620, 640), freshness: { ...freshness } });
    expect(footer.join(' · ')).toMatch(words);
  });

  it('and never counts a target that cannot be measured as if it were not there', async () => {
    const { headline } = await write({
      ...account(620, 640),
      benchmarks: benchmarks('frt 80% within 4h', 'csat >= 90%'),
      freshness: { ratingsFault: 'Zendesk gives no ratings on this plan' },
    });
    expect(headline).toContain('1 of 2 targets met');
  });
});

describe('a digest with a missed target', () => {
  it('says what, where it gathers, who waits now, and opens the misses', async () => {
    const { headline, lines, buttons } = await write(account(412, 640));
    expect(headline).toBe('Daily digest · Tue 17 Nov: First reply time missed its target, mostly Billing');
    const text = lines.map((line) =>
      line.map((span) => (typeof span === 'string' ? span : Object.values(span)[0])).join(''),
    );
    expect(text[0]).toMatch(
      /^First reply time · 42 min .*target 80% within 4 h: missed 64 % \(412 of 640; 24 not due yet\)$/u,
    );
    expect(text).toContain('Why: Billing missed 228 of its 640');
    expect(buttons?.[0]).toEqual({
      label: 'Open the 228 misses: First reply time',
      command: 'tickets missed frt 2026-11-16T23:00:00Z..2026-11-17T23:00:00Z',
    });
  });

  it('counts the others', async () => {
    const parts = account(412, 640);
    const { headline } = await write({
      ...parts,
      benchmarks: benchmarks('frt 80% within 4h', 'resolution 80% within 1d'),
    });
    expect(headline).toMatch(/First reply time missed its target, mostly Billing · 1 other target missed$/u);
  });

  it('says of which window a figure is that is not of its own', async () => {
    const { lines } = await write({
      ...account(412, 640),
      benchmarks: benchmarks('frt 80% within 4h', 'created <= 900 last week', 'replies <= 900'),
    });
    const text = lines.map((line) =>
      line.map((span) => (typeof span === 'string' ? span : Object.values(span)[0])).join(''),
    );
    const lineOf = (label: string) => text.find((line) => line.startsWith(label));
    expect(lineOf('Tickets created')).toMatch(/ · Mon 9 Nov–Sun 15 Nov$/u);
    const created = text.filter((line) => line.startsWith('Tickets created'));
    expect(created.map((line) => line.includes('target'))).toEqual([true, false]);
    expect(created[1]).not.toContain('15 Nov');
    expect(lineOf('Agent replies')).toMatch(/ · Wed 11 Nov–Tue 17 Nov$/u);
    expect(lineOf('Unsolved tickets')).not.toMatch(/now/u);
    expect(lineOf('First reply time')).not.toMatch(/17 Nov/u);
  });

  it('says on every button of what it opens something', async () => {
    const { buttons = [] } = await write({
      ...account(412, 640),
      benchmarks: benchmarks('frt 80% within 4h group:Billing', 'reopen-rate <= 12%', 'csat >= 90%'),
    });
    expect(buttons.length).toBeGreaterThan(3);
    for (const { label } of buttons)
      expect(label).toMatch(/^[^:]+: (?:First reply time group:Billing|Reopened|Customer satisfaction)$/u);
  });

  it('cannot ping or forge a link through a name', async () => {
    const hostile = '<!channel> & <https://x|y>';
    const { text, blocks } = toMessage(await write(account(412, 640, hostile)));
    expect(text).toContain('mostly &lt;!channel&gt; &amp; &lt;https://x|y&gt;');
    expect(text).not.toMatch(/[<>]/u);
    expect(JSON.stringify(blocks)).not.toContain('mrkdwn');
  });
});
