import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../src/slack/blocks/sheet.ts';
import type { Deliver, Outcome } from '../../../src/slack/deliver.ts';
import { dispatchDue, pauseSeconds, type Renderers } from '../../../src/slack/dispatch.ts';
import { memoryOutbox } from './memory-outbox.ts';

const sheet = (headline: string): Sheet => ({ headline, lines: [], footer: [] });
const POSTED = { channel: 'C1', ts: '1.0' };
const SENT: Outcome = { kind: 'sent', posted: POSTED };
const notSent = (retryAfterSeconds: number | null = null): Outcome => ({
  kind: 'not-sent',
  reason: 'no',
  retryAfterSeconds,
});
const UNKNOWN: Outcome = { kind: 'unknown', reason: 'perhaps' };

const heard: string[] = [];

const RENDERERS: Renderers = {
  figure: async ({ subject }) => ({
    kind: 'post',
    sheet: sheet(subject),
    told: async () => void heard.push(subject),
  }),
  note: async ({ subject }) => ({ kind: 'post', sheet: sheet(subject) }),
  edit: async ({ subject }) => ({ kind: 'update', posted: POSTED, sheet: sheet(subject) }),
  stale: async () => ({ kind: 'drop', reason: 'no longer true' }),
  broken: async () => {
    throw new Error('cannot be rendered');
  },
};

/** An outbox, a Slack that answers as told and remembers what it got, and a clock moved by hand. */
function desk(answer: () => Outcome = () => SENT) {
  const clock = { now: 1000 };
  const outbox = memoryOutbox(() => clock.now);
  const got: string[] = [];
  const take = async (text: string): Promise<Outcome> => {
    got.push(
      `${text} (${[...outbox.all.values()].filter(({ state }) => state === 'sending').length} sending)`,
    );
    return answer();
  };
  const deliver: Deliver = {
    post: (channel, { text }) => take(`post ${channel} ${text}`),
    update: (posted, { text }) => take(`update ${posted.ts} ${text}`),
    publishHome: async () => {},
    openModal: async () => {},
  };
  return {
    outbox,
    got,
    add: (kind: string, subject: string) =>
      outbox.add({ key: `${kind}:${subject}`, kind, channel: 'C1', subject }),
    state: (key: string) => outbox.all.get(key)?.state,
    runAt: (now: number) => {
      clock.now = now;
      return dispatchDue(outbox, deliver, RENDERERS, now);
    },
  };
}

describe('a message that failed', () => {
  it.each([
    [1, 15],
    [2, 30],
    [3, 60],
    [6, 480],
    [7, 600],
    [40, 600],
  ])('%d times rests for %d seconds', (failures, expected) => {
    expect(pauseSeconds(failures)).toBe(expected);
  });
});

describe('the dispatch', () => {
  it('marks a message before it leaves, and sends it once', async () => {
    const { add, got, state, runAt } = desk();
    await add('note', 'hello');
    await runAt(1000);
    await runAt(2000);
    expect(got).toEqual(['post C1 hello (1 sending)']);
    expect(state('note:hello')).toBe('sent');
  });

  it.each<[string, Outcome, boolean]>([
    ['sent', SENT, true],
    ['perhaps sent', UNKNOWN, true],
    ['certainly not sent', notSent(), false],
  ])('holds what a message says for told where it was %s', async (name, outcome, isTold) => {
    const { add, runAt } = desk(() => outcome);
    await add('figure', name);
    await runAt(1000);
    await runAt(1001);
    expect(heard.filter((said) => said === name)).toHaveLength(isTold ? 1 : 0);
  });

  it.each<[string, string, Outcome, string]>([
    ['post that arrived', 'note', SENT, 'sent'],
    ['post that certainly did not arrive', 'note', notSent(), 'pending'],
    ['post that perhaps arrived', 'note', UNKNOWN, 'unknown'],
    ['update that arrived', 'edit', SENT, 'sent'],
    ['update that perhaps arrived, being harmless twice', 'edit', UNKNOWN, 'pending'],
    ['message that is no longer true', 'stale', SENT, 'failed'],
    ['kind nobody renders', 'strange', SENT, 'failed'],
  ])('leaves a %s (%s) as it must be', async (_story, kind, outcome, expected) => {
    const { add, state, runAt } = desk(() => outcome);
    await add(kind, 'x');
    await runAt(1000);
    expect(state(`${kind}:x`)).toBe(expected);
  });

  it('tries again after its pause, and not before', async () => {
    const { add, got, runAt } = desk(() => notSent());
    await add('note', 'x');
    await runAt(1000);
    await runAt(1014);
    expect(got).toHaveLength(1);
    await runAt(1015);
    expect(got).toHaveLength(2);
  });

  it('obeys the pause that Slack asks for', async () => {
    const { add, got, runAt } = desk(() => notSent(120));
    await add('note', 'x');
    await runAt(1000);
    await runAt(1119);
    expect(got).toHaveLength(1);
  });

  it('never lets a message that cannot be rendered hold up the others', async () => {
    const { add, state, runAt } = desk();
    await add('broken', 'x');
    await add('note', 'y');
    await runAt(1000).catch(() => {});
    expect(state('note:y')).toBe('sent');
    expect(state('broken:x')).toBe('pending');
  });

  it('never sends twice what left and could not be recorded', async () => {
    const { add, got, outbox, state, runAt } = desk();
    await add('note', 'x');
    outbox.markSent = async () => {
      throw new Error('the disk is full');
    };
    await runAt(1000).catch(() => {});
    await runAt(9000).catch(() => {});
    expect(got).toHaveLength(1);
    expect(state('note:x')).not.toBe('pending');
  });
});
