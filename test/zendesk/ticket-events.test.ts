import { describe, expect, it } from 'vitest';
import { readTicketEvents } from '../../src/zendesk/streams/ticket-events.ts';

const AGENT = 700;

/** A ticket event with these children, in the second 1000. */
const read = (...children: readonly object[]) =>
  readTicketEvents([
    {
      id: 5,
      ticket_id: 1,
      timestamp: 1000,
      updater_id: AGENT,
      via: 'Mail',
      child_events: children.map((child, index) => ({ id: 6 + index, ...child })),
    },
  ]);

const SAID = {
  type: 'Comment',
  author_id: AGENT,
  public: true,
  body: 'Here it is.',
  html_body: '<p>Here it is.</p>',
};

describe('a comment', () => {
  it('is read for what it amounts to, and nothing of it stays', () => {
    const { records } = read(SAID);
    expect(records).toMatchObject([{ kind: 'comment', actorId: AGENT, isPublic: true }]);
    expect(records[0]?.words?.reply).toBe('answer');
    expect(JSON.stringify(records)).not.toContain('Here it is');
  });

  it.each([
    ['is private', { public: false }],
    ['comes without its text', { body: null, html_body: null }],
    ['comes with a text of another kind', { body: 7, html_body: {} }],
  ])('is not read where it %s', (_case, parts) => {
    expect(read({ ...SAID, ...parts }).records).toMatchObject([{ kind: 'comment', words: null }]);
  });

  it.each([
    [null, 0],
    [undefined, 0],
    [0, 0],
    [-7, 0],
    ['', 0],
    ['somebody', 0],
    [-1, -1],
    ['700', AGENT],
  ])('whose author is told as %j is by %d, never by whoever made the update', (author_id, actorId) => {
    expect(read({ ...SAID, author_id }).records).toMatchObject([{ actorId }]);
  });

  it('of which only a mention came is by whoever made the update, and not read', () => {
    expect(read({ comment_present: true, comment_public: true }).records).toMatchObject([
      { kind: 'comment', actorId: AGENT, isPublic: true, words: null },
    ]);
  });

  it('of any length is read', () => {
    const long = 'word '.repeat(400_000);
    expect(read({ ...SAID, body: long, html_body: long }).records[0]?.words).not.toBeNull();
  });

  it('is also a call, by whoever made it', () => {
    const { records } = read({ ...SAID, type: 'VoiceComment', body: 'Call to +49 30 1', data: {} });
    expect(records).toMatchObject([{ kind: 'comment', actorId: AGENT, isPublic: true }]);
    expect(JSON.stringify(records)).not.toContain('+49');
  });

  it('is told by its event type where it has no type', () => {
    const { type, ...said } = SAID;
    expect(read({ ...said, event_type: type }).records).toMatchObject([{ kind: 'comment' }]);
  });
});

describe('a macro', () => {
  it('is an entry of its own beside the comment it came with, known by its id', () => {
    const { records } = read(SAID, { type: 'AgentMacroReference', macro_id: '77', macro_title: 'Ask' });
    expect(records.map(({ kind, value, actorId, at }) => [kind, value, actorId, at])).toEqual([
      ['comment', null, AGENT, 1000],
      ['macro', '77', AGENT, 1000],
    ]);
  });

  it.each([{}, { macro_id: null }, { macro_id: {} }])('that is not named (%j) is none', (parts) => {
    expect(read({ event_type: 'AgentMacroReference', ...parts })).toMatchObject({
      records: [],
      setAside: [],
    });
  });
});
