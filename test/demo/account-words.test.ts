import { describe, expect, it } from 'vitest';
import { generateAccount } from '../../src/demo/account.ts';
import { PHRASES, type Speech } from '../../src/demo/account-phrases.ts';
import { MACROS } from '../../src/demo/account-words.ts';
import { ZendeskData } from '../../src/demo/zendesk-data.ts';
import { ticketEvent } from '../../src/demo/zendesk-ticket-events.ts';
import { openSynced, serve, standingClock } from '../support/sync.ts';
import { readRows, temporaryPaths } from '../support/temp.ts';

const newPath = temporaryPaths();
const NOW = Date.parse('2026-11-18T12:00:00Z');
const account = generateAccount({ nowMs: NOW - 120_000, ticketCount: 800, days: 40 });
const said = [...account.histories.values()].flatMap(({ log }) =>
  log.flatMap((event) => (event.does === 'reply' || event.does === 'write' ? [event] : [])),
);

const CORES = Object.entries(PHRASES).flatMap(([tongue, speeches]) =>
  Object.entries(speeches).flatMap(([speech, texts]) =>
    texts.map((text) => ({ tongue, speech: speech as Speech, text })),
  ),
);
/** What a comment is for; what it quotes comes last. */
const coreOf = (body: string) =>
  CORES.filter(({ text }) => body.includes(text)).sort(
    (a, b) => body.indexOf(a.text) - body.indexOf(b.text),
  )[0];

const share = (some: number, all: number) => some / all;

describe('what people say in a generated account', () => {
  const heard = said.map(({ body = '', does, macro }) => ({ does, macro, ...coreOf(body) }));
  const speeches = (does: 'reply' | 'write') =>
    new Set(heard.filter((one) => one.does === does).map(({ speech }) => speech));

  it('is of every kind, by agents and by customers', () => {
    expect(speeches('reply')).toEqual(new Set(['answer', 'ask', 'holding', 'handOver', 'welcome']));
    expect(speeches('write')).toEqual(new Set(['thanks', 'broken', 'given', 'more', 'wondering']));
  });

  it('is in the language of the customer', () => {
    for (const tongue of Object.keys(PHRASES))
      expect(heard.filter((one) => one.tongue === tongue).length).toBeGreaterThan(50);
  });

  it('is asked by a macro at times, and never by one that answers', () => {
    const macrosOf = (speech: Speech) =>
      new Set(heard.filter((one) => one.speech === speech && one.macro).map(({ macro }) => macro));
    expect(macrosOf('ask')).toEqual(new Set(MACROS.ask));
    expect(macrosOf('answer')).toEqual(new Set(MACROS.answer));
    expect(macrosOf('holding')).toEqual(new Set());
  });

  it('gives a believable first contact resolution to whoever understands all of it', async () => {
    const clock = standingClock(NOW);
    const zendesk = await serve(account, clock);
    const path = newPath();
    const first = await openSynced(zendesk, path, clock);
    await first.pass();
    await first.close();
    const rows = new ZendeskData(account, () => NOW).ticketEvents.page({
      fromSecond: 0,
      afterId: 0,
      untilSecond: NOW / 1000,
      size: 1e6,
    }).rows;
    const understood = rows.flatMap(({ ticketId, step }) => {
      const core = step.comment && coreOf(step.comment.body);
      const child = ticketEvent(ticketId, step, true).child_events.find((each) => 'html_body' in each);
      return core && child ? [[ticketId, child.id, ...classesOf(core.speech)]] : [];
    });
    await readRows(
      path,
      `update ticket_events set reply_class = heard.value ->> 2, message_class = heard.value ->> 3
       from json_each('${JSON.stringify(understood)}') as heard
       where kind = 'comment' and ticket_id = heard.value ->> 0 and ticket_events.id = heard.value ->> 1`,
    );
    const second = await openSynced(zendesk, path, clock);
    await second.data.store.measureAgain(account.tickets.map(({ id }) => id));
    const { values } = await second.ask('fcr last 28 days');
    expect(values).toMatchObject({ percent: expect.any(Number) });
    const { percent = null } = values as { percent?: number | null };
    expect(percent).toBeGreaterThan(60);
    expect(percent).toBeLessThan(75);
    await second.close();
  });

  it('asks, holds, thanks and complains in believable shares', () => {
    const count = (speech: Speech) => heard.filter((one) => one.speech === speech).length;
    const replies = heard.filter(({ does }) => does === 'reply').length;
    expect(share(count('ask'), replies)).toBeGreaterThan(0.05);
    expect(share(count('holding'), replies)).toBeGreaterThan(0.03);
    expect(count('thanks')).toBeGreaterThan(count('broken'));
  });
});

function classesOf(speech: Speech): readonly [reply: string, message: string] {
  const reply = speech === 'ask' || speech === 'holding' || speech === 'handOver' ? speech : 'answer';
  return [reply, speech === 'thanks' ? 'accepts' : speech === 'broken' ? 'rejects' : 'other'];
}
