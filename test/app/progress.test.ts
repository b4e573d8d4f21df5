import { describe, expect, it } from 'vitest';
import { followBackfill, progressBar } from '../../src/app/progress.ts';
import type { StreamProgress } from '../../src/zendesk/streams/stream.ts';

const page = (parts: Partial<StreamProgress>): StreamProgress => ({
  stream: 'tickets',
  records: 1000,
  startedAt: 0,
  watermarkAt: null,
  endsAt: null,
  isEnd: false,
  ...parts,
});

describe('the progress of the history', () => {
  it('tells share, rate and what is left, of each part by itself', () => {
    let ms = 0;
    const follow = followBackfill(() => ms);
    follow(page({ watermarkAt: 100 }), 1000);
    ms = 2000;
    const tickets = follow(page({ watermarkAt: 200 }), 1000);
    expect(tickets).toMatchObject({ records: 2000, share: 0.2, recordsPerSecond: 1000, secondsLeft: 8 });
    const events = follow(page({ stream: 'ticket-events-history', endsAt: 500, watermarkAt: 250 }), 1000);
    expect(events).toMatchObject({ records: 1000, share: 0.5 });
    expect(follow(page({ isEnd: true, watermarkAt: 1000 }), 1000)).toMatchObject({
      share: 1,
      secondsLeft: 0,
    });
  });

  it('is none of what is polled or listed', () => {
    const follow = followBackfill(() => 0);
    expect(follow(page({ stream: 'ratings' }), 1000)).toBeNull();
    expect(follow(page({ stream: 'ticket-events' }), 1000)).toBeNull();
  });

  it('is drawn as a bar with its own noun', () => {
    const progress = { records: 12_000, share: 0.42, recordsPerSecond: 800, secondsLeft: 170 } as const;
    expect(progressBar({ ...progress, stream: 'metric-events-history' })).toBe(
      '[██████████░░░░░░░░░░░░░░] 42 % · 12,000 SLA events · 800/s · about 3 min left',
    );
  });
});
