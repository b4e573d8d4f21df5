import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { ianaZone } from '../../src/zendesk/streams/schedules.ts';

const { list } = createRequire(import.meta.url)('rails-timezone') as { list(): string[] };

describe('the zone of a schedule', () => {
  it.each([
    ['Pacific Time (US & Canada)', 'America/Los_Angeles'],
    ['Berlin', 'Europe/Berlin'],
    ['Kyiv', 'Europe/Kiev'],
    ['UTC', 'Etc/UTC'],
    ['Europe/Madrid', 'Europe/Madrid'],
    ['Atlantis', null],
    ['constructor', null],
    ['', null],
  ])('%s is %s', (name, zone) => {
    expect(ianaZone(name)).toBe(zone);
  });

  it('is one that can be computed with, for every name that Rails knows', () => {
    expect(list().length).toBeGreaterThan(140);
    for (const name of list())
      expect(() => new Intl.DateTimeFormat('en', { timeZone: ianaZone(name) ?? 'none' })).not.toThrow();
  });
});
