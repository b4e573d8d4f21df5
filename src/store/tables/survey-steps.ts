import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import type { SurveyStep } from '../../domain/past.ts';
import type { EpochSeconds } from '../../domain/ticket.ts';
import type { Schema } from '../schema.ts';
import { idsIn } from './ids.ts';

type Trx = Transaction<Schema>;

/** Notes what is new in stored ratings, and gives their tickets; a rating tells when it changed. */
export const noteRatingSteps = (trx: Trx, ids: readonly number[]): Promise<number[]> =>
  noteSteps(
    trx,
    sql`select ticket_id, cast(id as text) as survey, score, null as points, group_id, assignee_id,
          created_at, updated_at as changed_at
        from ratings where id in ${idsIn(ids)}`,
  );

/** Notes what is new in stored survey responses, and gives their tickets; when one changed is told by nothing but its being read. */
export const noteResponseSteps = (
  trx: Trx,
  ids: readonly string[],
  readAt: EpochSeconds,
): Promise<number[]> =>
  noteSteps(
    trx,
    sql`select ticket_id, id as survey, score, points, null as group_id, null as assignee_id,
          created_at, ${readAt} as changed_at
        from survey_responses where id in (select value from json_each(${JSON.stringify(ids)}))`,
  );

/**
 * What is seen first began with its survey, and so did what began anew after the step before; all else is as old as its
 * change. Of one second only the last state is kept.
 */
async function noteSteps(trx: Trx, states: RawBuilder<unknown>): Promise<number[]> {
  const { rows } = await sql<{ ticketId: number }>`
    with states as (${states})
    insert into survey_steps (ticket_id, survey, at, score, points, group_id, assignee_id)
    select states.ticket_id, states.survey,
      case when last.at is null or states.created_at > last.at then states.created_at
        else max(states.changed_at, last.at) end,
      states.score, states.points, states.group_id, states.assignee_id
    from states left join survey_steps as last
      on last.ticket_id = states.ticket_id and last.survey = states.survey and last.at = (
        select max(at) from survey_steps as step
        where step.ticket_id = states.ticket_id and step.survey = states.survey)
    where last.at is null or last.score <> states.score or last.points is not states.points
      or last.group_id is not states.group_id or last.assignee_id is not states.assignee_id
    on conflict (ticket_id, survey, at) do update set score = excluded.score, points = excluded.points,
      group_id = excluded.group_id, assignee_id = excluded.assignee_id
    returning ticket_id as "ticketId"`.execute(trx);
  return rows.map(({ ticketId }) => ticketId);
}

/** Every state the surveys of tickets have had, oldest first; tickets without a survey are left out. */
export async function readSurveySteps(
  db: Kysely<Schema>,
  ticketIds: readonly number[],
): Promise<Map<number, SurveyStep[]>> {
  const rows = await db
    .selectFrom('survey_steps')
    .selectAll()
    .where('ticket_id', 'in', idsIn(ticketIds))
    .orderBy('ticket_id')
    .orderBy('at')
    .orderBy(sql`length(survey)`)
    .orderBy('survey')
    .execute();
  const stepsOf = new Map<number, SurveyStep[]>();
  for (const { ticket_id: ticketId, survey, at, score, points, ...held } of rows) {
    const steps = stepsOf.get(ticketId) ?? [];
    steps.push({
      survey,
      isResponse: !/^\d+$/u.test(survey),
      at,
      score: score as SurveyStep['score'],
      points,
      groupId: held.group_id,
      assigneeId: held.assignee_id,
    });
    stepsOf.set(ticketId, steps);
  }
  return stepsOf;
}
