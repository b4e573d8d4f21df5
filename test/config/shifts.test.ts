import { expect, it } from 'vitest';
import { readAskConfig } from '../../src/config/index.ts';

const shiftsOf = (SHIFTS?: string) => readAskConfig({ TIME_ZONE: 'Europe/Berlin', SHIFTS }).settings.shifts;

it('a configuration takes the starts of shifts, and else those of every team', () => {
  expect(shiftsOf('7:30, 19:30')).toEqual([450, 1170]);
  expect(shiftsOf()).toEqual([360, 840, 1320]);
  expect(shiftsOf(' ')).toEqual([360, 840, 1320]);
  expect(() => shiftsOf('22:00,06:00')).toThrow(
    'SHIFTS "22:00,06:00" must give 2 to 6 times at which shifts start, each later than the one before, such as 06:00,14:00,22:00.',
  );
});
