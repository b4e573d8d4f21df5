import { DAY } from './account-world.ts';
import type { User } from './zendesk-people.ts';
import { type Ticket, zendeskTime } from './zendesk-records.ts';
import type { Field } from './zendesk-settings.ts';

const EFFORT_ID = 360_001_004;

const options = (id: number, tag: string, scores: readonly number[]) =>
  scores.map((score) => ({ id: id + score, name: String(score), value: `${tag}_${score}` }));

/** The ticket field in which customers say how much effort it took, from 1 to 7. */
export const EFFORT_FIELD: Field = {
  id: EFFORT_ID,
  type: 'tagger',
  title: 'How easy was it?',
  active: true,
  custom_field_options: options(360_001_020, 'effort', [1, 2, 3, 4, 5, 6, 7]),
};

/** The fields of users: whether they would recommend the shop, and words that are nobody's business. */
export const USER_FIELDS: Field[] = [
  {
    id: 360_001_201,
    key: 'nps_score',
    type: 'dropdown',
    title: 'Would you recommend us?',
    active: true,
    custom_field_options: options(360_001_210, 'nps', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
  },
  { id: 360_001_202, key: 'door_code', type: 'text', title: 'Door code', active: true },
];

/** Lets customers answer in the fields of their users and of solved tickets; by their places, so that nothing else is drawn otherwise. */
export function answerInFields(
  users: User[],
  tickets: readonly Ticket[],
  { startMs, nowMs }: { readonly startMs: number; readonly nowMs: number },
): void {
  const days = Math.max(1, Math.floor((nowMs - startMs) / DAY));
  for (const [place, user] of users.entries()) {
    if (user.role !== 'end-user') continue;
    const score = place % 3 === 0 ? null : `nps_${10 - (((place * place) % 11) >> (place % 2))}`;
    user.user_fields = { nps_score: score, door_code: `${place} bell` };
    if (score !== null) user.updated_at = zendeskTime(nowMs - 3_600_000 - (place % days) * DAY);
  }
  for (const ticket of tickets) {
    const isAnswered = ticket.id % 9 === 0 && (ticket.status === 'solved' || ticket.status === 'closed');
    const value = isAnswered ? `effort_${1 + (((ticket.id / 9) % 7) >> (ticket.id % 2))}` : null;
    ticket.custom_fields = [...ticket.custom_fields, { id: EFFORT_ID, value }];
  }
}
