import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Account } from '../../src/demo/account.ts';
import type { User } from '../../src/demo/zendesk-people.ts';
import { zendeskTime } from '../../src/demo/zendesk-records.ts';
import type { Answer } from '../../src/reports/answer.ts';
import { resolveNames } from '../../src/reports/names.ts';
import { readBenchmark } from '../../src/slack/commands/set.ts';
import { customer } from '../support/mapped.ts';
import { tellAccount } from '../support/story.ts';
import { openSynced, serve, standingClock } from '../support/sync.ts';
import { readRows, temporaryPaths } from '../support/temp.ts';

const newPath = temporaryPaths();
const NOW = Date.parse('2026-11-18T12:00:00Z');
const TWO_DAYS_AGO = zendeskTime(NOW - 2 * 86_400_000);

const speaker = (id: number, locale: string | null, active = true): User => ({
  ...customer(id, null),
  locale: locale as string,
  active,
});

const SPEAKERS = [
  speaker(901, 'de'),
  speaker(902, 'de-AT'),
  speaker(903, 'en-US'),
  speaker(904, 'en-GB'),
  speaker(905, null),
  speaker(906, 'fr', false),
  speaker(907, 'a word of the customer'),
];
/** The last is none that Zendesk shows. */
const REQUESTERS = [901, 901, 901, 902, 903, 904, 904, 905, 906, 907, 999];

const asking = (requesters: readonly number[], users: readonly User[] = SPEAKERS): Account => {
  const told = tellAccount(
    requesters.map((requesterId, index) => ({
      createdAt: TWO_DAYS_AGO,
      requesterId,
      submitterId: requesterId,
      repliedAfter: 10 * (index + 1),
    })),
  );
  // Nobody has asked anything of the last one's.
  return { ...told, users: [...told.users, ...users, speaker(980, 'it')] };
};

async function start(account: Account, options: Parameters<typeof serve>[2] = {}) {
  const clock = standingClock(NOW);
  const zendesk = await serve(account, clock, options);
  const path = newPath();
  const synced = await openSynced(zendesk, path, clock, {}, { limits: { attempts: 2, retryDelayMs: 1 } });
  await synced.pass();
  return { clock, zendesk, path, synced, ask: synced.ask };
}

const cells = ({ breakdown = [] }: Answer) => Object.fromEntries(breakdown.map(({ key, n }) => [key, n]));
const QUESTION = 'created last 7 days';
const refusing = (part: string, status = 403): Parameters<typeof serve>[2] => ({
  onRequest: ({ path }) => (path.includes(part) ? { status, headers: {} } : undefined),
});

describe('the language of requesters', () => {
  it('is what Zendesk says, whatever the country, and unknown ones are a value of their own', async () => {
    const { ask } = await start(asking(REQUESTERS));
    expect(cells(await ask(`${QUESTION} by language`))).toEqual({
      de: 4,
      en: 3,
      '(no language)': 4,
    });
  });

  it.each([
    ['language:de', 4],
    ['language:DE', 4],
    ['language:de-at', 1],
    ['language:en', 3],
    ['language:en_gb', 2],
    ['language:en,de-AT', 4],
    ['language:"(no language)"', 4],
    ['language:de group:Billing', 4],
  ])('narrows by %s, a language as such with all its countries', async (segment, n) => {
    const { ask, synced } = await start(asking(REQUESTERS));
    const answer = await ask(`${QUESTION} ${segment}`);
    expect(answer.n).toBe(n);
    const sum = Object.values(cells(await ask(`${QUESTION} ${segment} by language`)));
    expect(sum.reduce((total, one) => (total ?? 0) + (one ?? 0), 0)).toBe(n);
    await synced.close();
  });

  it('stays as it was asked for in the question, whatever countries there are', async () => {
    const { ask } = await start(asking(REQUESTERS));
    expect((await ask(`${QUESTION} language:EN`)).question).toBe('created last 7 days language:en');
  });

  it.each([
    [`${QUESTION} language:ed`, 'There is no language "ed". Did you mean de or en?'],
    [`${QUESTION} language:en-UK`, 'There is no language "en-UK". Did you mean en-US or en-GB?'],
    [`${QUESTION} languge:de`, 'Did you mean language?'],
    [`${QUESTION} by language and group and channel`, 'A breakdown takes two dimensions at most.'],
  ])('answers %s with what is near', async (question, sentence) => {
    const { ask } = await start(asking(REQUESTERS));
    await expect((async () => ask(question))()).rejects.toThrow(sentence);
  });

  it('is judged by a target of its own', async () => {
    const { synced, ask } = await start(asking(REQUESTERS));
    const benchmark = readBenchmark('frt 80% within 25m language:en');
    await synced.data.benchmarks.save(benchmark, 'U1');
    const { target } = await ask('frt last 7 days language:en');
    expect(target).toMatchObject({ within: 0, decided: 3 });
  });
});

describe('a language that comes later', () => {
  it('counts at once, also on tickets that are measured, and changes none of them', async () => {
    const { zendesk, synced, clock, ask, path } = await start(asking([901, 902]));
    const before = await readRows(path, 'select * from tickets');
    clock.moveSeconds(4000);
    zendesk.account.users = zendesk.account.users.map((user) =>
      user.id === 901 ? { ...user, locale: 'pl', updated_at: zendeskTime(NOW + 60_000) } : user,
    );
    await synced.pass();
    expect(cells(await ask(`${QUESTION} by language`))).toEqual({ pl: 1, de: 1 });
    await synced.close();
    expect(await readRows(path, 'select * from tickets')).toEqual(before);
  });

  it('is forgotten with the user, and nobody but requesters is ever stored', async () => {
    const { zendesk, synced, clock, path } = await start(asking([901, 902]));
    clock.moveSeconds(4000);
    zendesk.account.users = zendesk.account.users.map((user) => ({
      ...user,
      active: user.id !== 902,
      updated_at: zendeskTime(NOW + 60_000),
    }));
    await synced.pass();
    expect(cells(await synced.ask(`${QUESTION} by language`))).toEqual({ de: 1, '(no language)': 1 });
    await synced.close();
    expect(await readRows(path, 'select * from requesters order by id')).toEqual([
      { id: 901, locale: 'de', asks_left: 0 },
      { id: 902, locale: null, asks_left: 0 },
    ]);
    const bytes = readFileSync(path, 'latin1');
    expect(['Customer 901', 'c901@customer.example'].filter((words) => bytes.includes(words))).toEqual([]);
  });
});

describe('what Zendesk refuses', () => {
  it('of single users leaves languages unmeasured, which is said, and nothing else', async () => {
    const { ask, synced } = await start(asking(REQUESTERS), refusing('show_many'));
    for (const question of ['by language', 'language:de', 'language:xx by group']) {
      expect(await ask(`${QUESTION} ${question}`)).toMatchObject({
        n: null,
        reason: 'not available on this plan: single users, so the languages of requesters are not measured',
      });
    }
    expect((await ask(`${QUESTION} by group`)).n).toBe(REQUESTERS.length);
    const segment = [{ dimension: 'language', values: ['de'] }] as const;
    await expect(resolveNames(synced.data.reads, segment)).rejects.toThrow(
      'There is no language "de". No language has been read from Zendesk yet.',
    );
  });

  it('for the moment leaves languages unmeasured until they are read', async () => {
    const { ask } = await start(asking(REQUESTERS), refusing('show_many', 503));
    const { reason } = await ask(`${QUESTION} by language`);
    expect(reason).toBe('not measured yet: the languages of requesters have not been read');
  });

  it('of the export of users leaves languages as they were first read', async () => {
    const { ask, synced } = await start(asking([901, 902]), refusing('incremental/users'));
    expect(cells(await ask(`${QUESTION} by language`))).toEqual({ de: 2 });
    const { trouble } = (await synced.data.store.streams()).get('users') ?? {};
    expect(trouble?.sentence).toContain('the language of a requester stays what it was');
  });

  it('on a small plan is neither', async () => {
    const { ask } = await start(asking([901, 902]), { plan: 'small' });
    expect(cells(await ask(`${QUESTION} by language`))).toEqual({ de: 2 });
  });
});

describe('reading languages', () => {
  const crowd = (count: number) => Array.from({ length: count }, (_, index) => speaker(2000 + index, 'de'));
  const asked = ({ requests }: { requests: readonly { path: string }[] }, part: string) =>
    requests.filter(({ path }) => path.includes(part)).length;

  it('takes a call for a hundred requesters once, and a later poll none', async () => {
    const users = crowd(250);
    const { zendesk, synced, clock } = await start(
      asking(
        [...users, ...users].map(({ id }) => id),
        users,
      ),
    );
    expect([asked(zendesk, 'show_many'), asked(zendesk, 'users/cursor')]).toEqual([3, 1]);
    zendesk.requests.length = 0;
    clock.moveSeconds(60);
    await synced.pass();
    expect([asked(zendesk, 'show_many'), asked(zendesk, 'users/cursor')]).toEqual([0, 0]);
    clock.moveSeconds(3600);
    await synced.pass();
    expect([asked(zendesk, 'show_many'), asked(zendesk, 'users/cursor')]).toEqual([0, 1]);
  });

  it('asks for those whom Zendesk does not show once more, and then no more', async () => {
    const { zendesk, synced } = await start(asking([901, 999]));
    expect(asked(zendesk, 'show_many')).toBe(2);
    await synced.pass();
    expect(asked(zendesk, 'show_many')).toBe(2);
  });

  it('leaves the present its turn after every call', async () => {
    const users = crowd(250);
    const clock = standingClock(NOW);
    const zendesk = await serve(
      asking(
        users.map(({ id }) => id),
        users,
      ),
      clock,
    );
    const synced = await openSynced(zendesk, newPath(), clock);
    await synced.pass({ pastSeconds: 0 });
    expect(asked(zendesk, 'show_many')).toBe(1);
    expect((await synced.ask(`${QUESTION} by language`)).reason).toMatch(/^not measured yet: the languages/u);
    for (const _ of [2, 3, 4]) await synced.pass({ pastSeconds: 0 });
    expect((await synced.ask(`${QUESTION} language:de`)).n).toBe(250);
  });
});
