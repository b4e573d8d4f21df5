import { describe, expect, it } from 'vitest';
import { policy } from '../demo/zendesk-caller.ts';
import { temporaryPaths } from '../support/temp.ts';
import { BYSTANDER, tell } from './telling.ts';

const newPath = temporaryPaths();
const CREATED_LATE = '2026-11-18T11:50:00Z';
const BREACHES =
  "select at - 1795002600 as seconds, is_deleted from metric_events where ticket_id = 2 and type = 'breach'";

/** A ticket that misses its first reply after 15 minutes. */
async function missed() {
  const parts = { slaPolicies: [policy('first_reply_time', 15)] };
  const story = await tell(newPath, [BYSTANDER, { createdAt: CREATED_LATE }], parts);
  await story.pass();
  expect(await story.rows(BREACHES)).toEqual([]);
  story.later(10);
  await story.pass();
  expect(await story.rows(BREACHES)).toEqual([{ seconds: 900, is_deleted: 0 }]);
  return story;
}

describe('a missed target that Zendesk takes back', () => {
  it('within minutes is taken back with the next pass, and the ticket waits on', async () => {
    const story = await missed();
    const before = await story.figures();
    story.happen(2, { does: 'prioritize', priority: 'low' });
    await story.pass();
    expect(await story.rows(BREACHES)).toEqual([{ seconds: 900, is_deleted: 1 }]);
    expect(await story.figures()).toEqual(before);
    expect(await story.by('backlog by priority')).toEqual({ low: 1 });
    expect((await story.timeline(2)).at(-1)).toBe('24 priority normal > low by 700');
  });

  it('hours later is taken back by the next day', async () => {
    const story = await missed();
    story.later(300);
    await story.pass();
    story.happen(2, { does: 'prioritize', priority: 'low' });
    await story.pass();
    story.later(24 * 60);
    await story.pass();
    expect(await story.rows(BREACHES)).toEqual([{ seconds: 900, is_deleted: 1 }]);
  });
});

describe('a missed target', () => {
  it('stays missed when the ticket is answered, solved and reopened after all', async () => {
    const story = await missed();
    story.happen(2, { does: 'reply' });
    story.happen(2, { does: 'move', to: 'solved' });
    await story.pass();
    story.happen(2, { does: 'move', to: 'open' });
    await story.pass();
    expect(await story.rows(BREACHES)).toEqual([{ seconds: 900, is_deleted: 0 }]);
    const fulfilled = `select instance_id from metric_events
                       where ticket_id = 2 and metric = 'reply_time' and type = 'fulfill'`;
    expect(await story.rows(fulfilled)).toEqual([{ instance_id: 1 }]);
  });

  it('keeps its events when the ticket is deleted', async () => {
    const story = await missed();
    const events = await story.rows('select * from metric_events where ticket_id = 2 order by id');
    story.happen(2, { does: 'move', to: 'deleted' });
    await story.pass();
    expect(await story.rows('select * from metric_events where ticket_id = 2 order by id')).toEqual(events);
    expect((await story.figures())['created']?.left).toEqual({ deleted: 1 });
  });
});
