import { describe, expect, it } from 'vitest';
import { generateAccount } from '../../src/demo/account.ts';
import { AGENT, CUSTOMER, LIGHT_AGENT, type TicketStory, tellAccount } from '../support/story.ts';
import { CREATED, callable, NOW, secondsOf, told } from './zendesk-caller.ts';

const FROM = secondsOf(CREATED);
const FULL = 'incremental/ticket_events.json?include=comment_events';

/** What one ticket's events say, in a few words each. */
async function tell(story: Omit<TicketStory, 'createdAt'>) {
  const { body } = await callable(tellAccount([{ createdAt: CREATED, ...story }]));
  const { ticket_events: events } = await body(`${FULL}&start_time=${FROM}`);
  const words = events.map(({ timestamp, updater_id: by, child_events: children }) => [
    (timestamp - FROM) / 60,
    by,
    ...children.map(({ event_type: type, author_id, public: isPublic, previous_value: old, ...rest }) => {
      if (type === 'Comment') return `${isPublic ? 'public' : 'private'} by ${author_id}`;
      const { id: _id, via: _via, via_reference_id: _reference, ...field } = rest;
      return [JSON.stringify(field), ...(old === undefined ? [] : [JSON.stringify(old)])].join(' was ');
    }),
  ]);
  return { events, words };
}

describe('the events of a ticket', () => {
  it('begin with its first values, one a child, and its first comment', async () => {
    const { events } = await tell({ tags: ['vip'] });
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      ticket_id: 1,
      timestamp: FROM,
      created_at: CREATED,
      updater_id: CUSTOMER,
      via: 'Mail',
      system: {},
      event_type: 'Audit',
    });
    const children = events[0]?.child_events ?? [];
    const created = children.filter(({ event_type: type }) => type === 'Create');
    for (const field of [{ status: 'new' }, { priority: 'normal' }, { group_id: 1 }, { tags: ['vip'] }])
      expect(created).toContainEqual(expect.objectContaining(field));
    expect(created.filter((child) => 'assignee_id' in child || 'previous_value' in child)).toEqual([]);
    expect(children.at(-1)).toMatchObject({
      type: 'Comment',
      author_id: CUSTOMER,
      public: true,
      via: { channel: 'email' },
      audit_id: events[0]?.id,
      attachments: [],
    });
  });

  it('name each changed field with its value before', async () => {
    const { words } = await tell({ repliedAfter: 10, solvedAfter: 30 });
    expect(words.slice(1)).toEqual([
      [
        10,
        AGENT,
        '{"status":"open"} was "new"',
        '{"custom_status_id":12} was 11',
        '{"assignee_id":700} was null',
        'public by 700',
      ],
      [30, AGENT, '{"status":"solved"} was "open"', '{"custom_status_id":15} was 12'],
    ]);
  });

  it('tell private notes, also those of a light agent', async () => {
    const happenings = told([5, { does: 'note', by: AGENT }], [6, { does: 'note', by: LIGHT_AGENT }]);
    const { words } = await tell({ happenings });
    expect(words.slice(1)).toEqual([
      [5, AGENT, 'private by 700'],
      [6, LIGHT_AGENT, 'private by 702'],
    ]);
  });

  it('tell a private creation by its first comment', async () => {
    const { events } = await tell({ isPublic: false, submitterId: AGENT });
    expect(events[0]?.child_events.at(-1)).toMatchObject({ public: false, author_id: AGENT });
  });

  it('tell closing by a rule, other assignees, groups, priorities, requesters, forms, schedules and tags', async () => {
    const happenings = told(
      [1, { does: 'assign', groupId: 2, agentId: 701, by: -1 }],
      [2, { does: 'prioritize', priority: 'urgent', by: 701 }],
      [3, { does: 'change-requester', requesterId: 901, by: 701 }],
      [4, { does: 'change-form', formId: 9, by: 701 }],
      [5, { does: 'schedule', scheduleId: 8, by: -1 }],
      [6, { does: 'tag', add: ['new'], remove: ['vip'], by: 701 }],
      [7, { does: 'label', customStatusId: 17, by: 701 }],
      [8, { does: 'move', to: 'solved', by: 701 }],
      [9, { does: 'move', to: 'closed' }],
    );
    const { words, events } = await tell({ happenings, tags: ['vip'] });
    expect(words.slice(1).map(([, by, ...children]) => [by, children.join(', ')])).toEqual([
      [
        -1,
        '{"status":"open"} was "new", {"custom_status_id":12} was 11, {"group_id":2} was 1, {"assignee_id":701} was null',
      ],
      [701, '{"priority":"urgent"} was "normal"'],
      [701, '{"requester_id":901} was 900'],
      [701, '{"ticket_form_id":9} was 1'],
      [-1, '{"schedule_id":8} was null'],
      [701, '{"tags":["new"],"added_tags":["new"],"removed_tags":["vip"]} was ["vip"]'],
      [701, '{"custom_status_id":17} was 12'],
      [701, '{"status":"solved"} was "open", {"custom_status_id":15} was 17'],
      [-1, '{"status":"closed"} was "solved"'],
    ]);
    expect(events.at(-1)?.via).toBe('Rule');
  });

  it('tell deletion, restoring, merging and reopening', async () => {
    const { words } = await tell({
      repliedAfter: 1,
      happenings: told(
        [2, { does: 'move', to: 'deleted' }],
        [3, { does: 'restore' }],
        [4, { does: 'move', to: 'solved' }],
        [5, { does: 'write' }],
        [5, { does: 'move', to: 'open' }],
        [6, { does: 'merge' }],
      ),
    });
    const short = words
      .slice(2)
      .map(([, by, ...rest]) => [by, rest.filter((word) => !/custom/u.test(`${word}`))]);
    expect(short).toEqual([
      [AGENT, ['{"status":"deleted"} was "open"']],
      [AGENT, ['{"status":"open"} was "deleted"']],
      [AGENT, ['{"status":"solved"} was "open"']],
      [CUSTOMER, ['{"status":"open"} was "solved"', 'public by 900']],
      [
        AGENT,
        [
          '{"status":"closed"} was "open"',
          '{"tags":["closed_by_merge"],"added_tags":["closed_by_merge"],"removed_tags":[]} was []',
          'private by 700',
        ],
      ],
    ]);
  });

  it('tell a reply in full, as text and as it looks, with the macro it was written by', async () => {
    const body = 'Hello <b>,\n\nline one\nline two\n\n> quoted';
    const { events } = await tell({ happenings: told([5, { does: 'reply', body, macro: 77 }]) });
    const [comment, macro] = events.at(-1)?.child_events.slice(-2) ?? [];
    expect(comment).toMatchObject({ type: 'Comment', author_id: AGENT, body, plain_body: body });
    expect(comment?.['html_body']).toBe(
      '<div class="zd-comment" dir="auto"><p dir="auto">Hello &lt;b&gt;,</p><p dir="auto">line one<br>line two</p><p dir="auto"><blockquote><p>quoted</p></blockquote></p></div>',
    );
    expect(macro).toMatchObject({ type: 'AgentMacroReference', macro_id: '77' });
  });

  it('tell a call as one', async () => {
    const { events } = await tell({ channel: 'voice' });
    expect(events[0]?.child_events.at(-1)).toMatchObject({ type: 'VoiceComment', public: true });
  });

  it('only mention comments unless they are asked for', async () => {
    const { body } = await callable(tellAccount([{ createdAt: CREATED }]));
    const { ticket_events: events } = await body(`incremental/ticket_events?start_time=${FROM}`);
    const comment = events[0]?.child_events.at(-1);
    expect(comment).toEqual({ id: expect.any(Number), comment_present: true, comment_public: true });
  });

  it('do not tell housekeeping, which brings the ticket up in the export again', async () => {
    const story = {
      createdAt: CREATED,
      happenings: told([30, { does: 'touch' }], [40, { does: 'archive' }]),
    };
    const { body } = await callable(tellAccount([story]));
    expect((await body(`${FULL}&start_time=${FROM}`)).count).toBe(1);
    const { tickets } = await body(`incremental/tickets/cursor?start_time=${FROM + 40 * 60}`);
    expect(tickets).toMatchObject([{ id: 1, updated_at: CREATED }]);
  });

  it('tell a follow-up by both tickets', async () => {
    const old = { createdAt: CREATED, happenings: told([5, { does: 'move', to: 'closed' }]) };
    const { body } = await callable(tellAccount([old, { createdAt: '2026-11-18T10:00:00Z', followUpOf: 1 }]));
    const { tickets } = await body(`incremental/tickets/cursor?start_time=${FROM}`);
    expect(tickets.find(({ id }) => id === 1)).toMatchObject({ followup_ids: [2], status: 'closed' });
    expect(tickets.find(({ id }) => id === 2)).toMatchObject({ via: { source: { rel: 'follow_up' } } });
  });
});

describe('the ticket event export', () => {
  const account = generateAccount({ nowMs: NOW - 60_000, ticketCount: 300, seed: 5, days: 30 });

  it('tells every event once but for repeated seconds, in order, with ids that are unique and stable', async () => {
    const { body } = await callable(account);
    const walk = async (perPage: number) => {
      const found: [number, number][] = [];
      let start = NOW / 1000 - 400 * 86_400;
      for (;;) {
        const page = await body(`${FULL}&per_page=${perPage}&start_time=${start}`);
        const rows = page.ticket_events.map(({ timestamp, id }): [number, number] => [timestamp, id]);
        expect(page.count).toBe(rows.length);
        expect(page.next_page).toContain(`start_time=${page.end_time}`);
        const isFull = rows.length === perPage;
        if (rows.length > 0) expect(page.end_time).toBe((rows.at(-1)?.[0] ?? 0) + (isFull ? 0 : 1));
        found.push(...rows.filter(([, id]) => !found.some(([, known]) => known === id)));
        start = page.end_time;
        if (page.end_of_stream) return found;
      }
    };
    const some = await walk(100);
    expect(some).toEqual(await walk(1000));
    expect(some).toEqual(some.toSorted(([a, i], [b, j]) => a - b || i - j));
    expect(some.length).toBeGreaterThan(1500);
    const { ticket_events: events } = await body(`${FULL}&start_time=${NOW / 1000 - 20 * 86_400}`);
    const ids = events.flatMap(({ id, child_events: children }) => [
      id,
      ...children.map((child) => child.id),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('cuts a page within a second, which the next one begins with', async () => {
    const { body } = await callable(tellAccount([1, 2, 3].map(() => ({ createdAt: CREATED }))));
    const page = await body(`${FULL}&per_page=2&start_time=${FROM}`);
    expect(page).toMatchObject({ count: 2, end_time: FROM, end_of_stream: false });
    const all = await body(`${FULL}&per_page=3&start_time=${FROM}`);
    expect(all).toMatchObject({ count: 3, end_time: FROM, end_of_stream: true });
    const none = await body(`${FULL}&start_time=${FROM + 5}`);
    expect(none).toMatchObject({ count: 0, end_time: FROM + 5, end_of_stream: true });
    expect(none.next_page).not.toBeNull();
  });

  it('never gives the newest minute and refuses to start in it', async () => {
    const { body, get, time } = await callable(tellAccount([{ createdAt: CREATED, repliedAfter: 10 }]));
    time.ms = Date.parse(CREATED) + 10 * 60_000 + 59_000;
    expect((await body(`${FULL}&start_time=${FROM}`)).count).toBe(1);
    time.ms += 1000;
    expect((await body(`${FULL}&start_time=${FROM}`)).count).toBe(2);
    expect((await get(`${FULL}&start_time=${time.ms / 1000 - 59}`)).status).toBe(422);
  });

  it('says of the generated tickets what their metrics say', async () => {
    const { body } = await callable(account);
    const start = NOW / 1000 - 400 * 86_400;
    const { ticket_events: events } = await body(`${FULL}&start_time=${start}`);
    const last = events.at(-1)?.timestamp ?? 0;
    const young = account.tickets.filter(({ generated_timestamp: at }) => at < last && at > start);
    expect(young.length).toBeGreaterThan(30);
    const staff = new Set(account.users.flatMap(({ id, role }) => (role === 'end-user' ? [] : [id])));
    const isStaff = (id = 0, { requester_id: requester }: { requester_id: number }) =>
      staff.has(id) && id !== requester;
    for (const ticket of young) {
      const own = events.filter(({ ticket_id: id }) => id === ticket.id);
      const children = own.flatMap(({ child_events: each }) => each);
      const valueOf = (field: string) => children.findLast((child) => field in child)?.[field] ?? null;
      expect(valueOf('status')).toBe(ticket.status);
      expect(valueOf('group_id')).toBe(ticket.group_id);
      expect(valueOf('assignee_id')).toBe(ticket.assignee_id);
      expect(valueOf('priority')).toBe(ticket.priority);
      const comments = children.filter((child) => child.event_type === 'Comment').slice(1);
      const replies = comments.filter((child) => child.public === true && isStaff(child.author_id, ticket));
      expect(replies).toHaveLength(ticket.metric_set.replies);
    }
  });
});
