import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDays, parseShifts, SECRETS, VARIABLES } from '../../src/config/variables.ts';

describe('digest days', () => {
  it.each([
    ['mon-fri', [1, 2, 3, 4, 5]],
    ['mon,wed,fri', [1, 3, 5]],
    ['fri, mon', [1, 5]],
    ['Monday-Friday', [1, 2, 3, 4, 5]],
    ['mon tue', [1, 2]],
    ['sun', [7]],
    ['fri-mon', [1, 5, 6, 7]],
    ['sun-sun', [7]],
    ['mon-tue,sat', [1, 2, 6]],
    ['mon,mon', [1]],
    ['daily', [1, 2, 3, 4, 5, 6, 7]],
    ['every day', [1, 2, 3, 4, 5, 6, 7]],
  ])('%s are %j', (text, days) => {
    expect(parseDays(text)).toEqual(days);
  });

  it.each(['', 'weekdays', 'mon-', '-fri', 'mon-tue-wed', '1-5', 'mon-someday'])('are not "%s"', (text) => {
    expect(parseDays(text)).toBeNull();
  });

  it.each(['monkey', 'mon/fri', 'mon+tue', 'sunrise'])('are not "%s", which only begins like one', (text) => {
    expect(parseDays(text)).toBeNull();
  });

  it('with a long dash are never Monday alone', () => {
    expect(parseDays('mon–fri')).not.toEqual([1]);
  });

  it('are sorted, without doubles, and at least one', () => {
    const day = fc.constantFrom('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun');
    const part = fc.oneof(
      day,
      fc.tuple(day, day).map((pair) => pair.join('-')),
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), (parts) => {
        const days = parseDays(parts.join(',')) ?? [];
        expect(days.length).toBeGreaterThan(0);
        expect(days).toEqual([...new Set(days)].toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('shifts', () => {
  it.each([
    ['06:00,14:00,22:00', [360, 840, 1320]],
    ['6:00 , 14:00, 22:00', [360, 840, 1320]],
    ['00:00,12:00', [0, 720]],
    ['00:00,23:59', [0, 1439]],
    ['00:00,04:00,08:00,12:00,16:00,20:30', [0, 240, 480, 720, 960, 1230]],
  ])('that start at %s start at the minutes %j', (text, starts) => {
    expect(parseShifts(text)).toEqual(starts);
  });

  it.each([
    ['one alone', '06:00'],
    ['seven', '00:00,04:00,08:00,12:00,16:00,18:00,20:00'],
    ['not ascending', '14:00,06:00,22:00'],
    ['twice the same', '06:00,06:00'],
    ['starting at midnight last', '08:00,16:00,24:00'],
    ['after the day', '06:00,25:00'],
    ['of seconds', '06:00:00,14:00:00'],
    ['of hours alone', '6,14,22'],
    ['with a part missing', '06:00,,22:00'],
    ['with a comma too many', '06:00,14:00,'],
    ['with spaces alone between', '06:00 14:00'],
    ['in words', 'early,late'],
    ['written as spans', '06:00-14:00,14:00-22:00'],
  ])('%s are none: %s', (_what, text) => {
    expect(parseShifts(text)).toBeNull();
  });
});

describe('the points that count as good', () => {
  it.each([
    ['4-5', [4, 5]],
    ['3 – 5', [3, 4, 5]],
    ['2-5', [2, 3, 4, 5]],
    ['5', [5]],
    ['5-5', [5]],
  ])('%s are %j', (text, points) => {
    expect(VARIABLES.CSAT_GOOD.parse(text)).toEqual(points);
  });

  it.each(['4', '1-5', '4-6', '3-4', '5-4', '1', '0-5', '4-5-5', '4.5-5', 'good', '4,5', '-5'])(
    'are not "%s"',
    (text) => {
      const [issue] = VARIABLES.CSAT_GOOD.safeParse(text).error?.issues ?? [];
      expect(issue?.message).toBe('must name the good ones of 5 points up to the best, such as 4-5 or 5');
    },
  );
});

describe('an address', () => {
  it.each([
    ['https://acme.zendesk.com', true],
    ['https://acme.example:8443/api/v2', true],
    ['http://127.0.0.1:4001', true],
    ['http://127.8.8.8', true],
    ['http://localhost:4001', true],
    ['http://[::1]:4001', true],
    ['http://acme.zendesk.com', false],
    ['http://127.0.0.1.evil.example', false],
    ['http://localhost.evil.example', false],
    ['http://10.0.0.1', false],
    ['http://localhost@evil.example', false],
    ['ftp://127.0.0.1', false],
    ['acme.zendesk.com', false],
  ])('%s is safe to send a secret to: %s', (address, expected) => {
    expect(VARIABLES.ZENDESK_URL.safeParse(address).success).toBe(expected);
    expect(VARIABLES.SLACK_API_URL.safeParse(address).success).toBe(expected);
  });

  it('of Zendesk is its origin alone', () => {
    expect(VARIABLES.ZENDESK_URL.parse('https://acme.example:8443/api/v2')).toBe('https://acme.example:8443');
  });
});

describe('secrets', () => {
  it('are all variables that hold a token or a secret', () => {
    const sensitive = Object.keys(VARIABLES).filter((name) => /TOKEN|SECRET/u.test(name));
    expect([...SECRETS].toSorted()).toEqual(sensitive.toSorted());
  });
});
