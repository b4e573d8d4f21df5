import { DateTime } from 'luxon';
import { expect, it } from 'vitest';
import { verifiedTo } from '../../../src/domain/fcr/business-days.ts';
import { type Course, courseOf } from '../../../src/domain/fcr/course.ts';
import type { EpochSeconds } from '../../../src/domain/ticket.ts';
import { about, asked, asks, DAY, hour, settles, thanks, told } from './telling.ts';

const ZONE = 'Europe/Berlin';
/** Of every day's tickets three are asked back, two thanked for and five settled in silence. */
const A_DAYS_TICKETS = [
  ...Array.from({ length: 3 }, () => [asked, asks(1), settles(30)]),
  ...Array.from({ length: 2 }, () => [asked, settles(1), thanks(3, { status: 'open' }), settles(4)]),
  ...Array.from({ length: 5 }, () => [asked, settles(1)]),
];
const COURSES = A_DAYS_TICKETS.map((moments) => courseOf(about(moments), told(moments)));

/** The day of the stories is a Monday; on other workdays everything is so many days later. */
const WORKDAYS = Array.from({ length: 60 }, (_, day) => day - 45).filter((day) => {
  const { weekday } = DateTime.fromSeconds(hour(day * DAY), { zone: ZONE });
  return weekday <= 5;
});

function headline(from: EpochSeconds, to: EpochSeconds, asOf: EpochSeconds): number | null {
  const counted = WORKDAYS.flatMap((day) => COURSES.map((course) => verdictOf(course, day, from, to, asOf)));
  const [yes, no] = [true, false].map((value) => counted.filter((each) => each === value).length);
  return yes === undefined || no === undefined || yes + no === 0 ? null : (100 * yes) / (yes + no);
}

/** Whether a ticket of a day counts for the team or against it; null where it is not in the window, or pending. */
function verdictOf(
  { contact, steps }: Course,
  day: number,
  from: EpochSeconds,
  to: EpochSeconds,
  asOf: EpochSeconds,
): boolean | null {
  const late = day * DAY * 3600;
  const at = (contact?.at ?? 0) + late;
  if (at < from || at >= to) return null;
  const verdict = steps.findLast((step) => step.from + late <= asOf)?.verdict;
  if (verdict === 'notFirstContact') return false;
  return verdict === 'confirmed' || verdict === 'presumed' ? true : null;
}

const MORNINGS = Array.from({ length: 7 }, (_, day) => hour(day * DAY + 4));
const WEEK = 7 * 86_400;

it('a steady team has the same headline on every day of the week', () => {
  const headlines = MORNINGS.map((asOf) => {
    const to = verifiedTo(null, ZONE, asOf, 5);
    return headline(to - WEEK, to, asOf);
  });
  expect(headlines).toEqual(MORNINGS.map(() => 70));
});

it('without the age of its verdicts its headline would be far lower', () => {
  const young = MORNINGS.map((asOf) => headline(asOf - WEEK, asOf, asOf));
  expect(Math.max(...young.map((each) => each ?? 0))).toBeLessThan(60);
});
