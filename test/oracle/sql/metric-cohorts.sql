-- Rates with a horizon: each ticket once for every horizon that can be asked for.
with firsts as (
  select ticket_id, min(at) as solved_at from solvings where ticket_id in (select ticket_id from known) group by ticket_id
), reopens as (
  select firsts.ticket_id, solved_at,
    (select min(at) from reopenings where reopenings.ticket_id = firsts.ticket_id and at > solved_at
      and not exists (select 1 from deeds where deeds.ticket_id = reopenings.ticket_id and deeds.at = reopenings.at
        and what = 'comment' and speaker = 'customer' and is_thanks)) as reopened_at
  from firsts
), hits as (
  select 'resolution-rate' as metric, id as ticket_id, created_at as at, left_out,
    iif(has_native, 'value', 'unknown') as state,
    (select solved_at from firsts where ticket_id = id) - created_at as seconds
  from population
  union all
  select 'reopen-rate', id, first_solved_at, left_out, iif(reopens.solved_at is null, 'unknown', 'value'),
    min(coalesce(reopened_at, 1e12), coalesce(followed_up_at, 1e12)) - reopens.solved_at
  from population left join reopens on reopens.ticket_id = id join returns on returns.ticket_id = id
  where first_solved_at is not null
  union all
  select 'repeat-contact', id, last_solved_at, left_out, iif(is_solved, 'value', 'reopenedNotSolved'),
    min(coalesce(came_back_at, 1e12), coalesce(followed_up_at, 1e12)) - last_solved_at
  from population join returns on returns.ticket_id = id where last_solved_at is not null
), horizons as (
  select r ->> 'metric' as metric, r ->> 'question' as question, r ->> 'days' as days from record where file = 'horizons'
), judged as (
  select question, ticket_id, at, seconds, days, coalesce(left_out, iif(
      state = 'value' and at + days * 86400 > as_of, 'notRipe', state)) as state
  from hits join horizons using (metric), moment
)
insert into facts (metric, ticket_id, at, start, state, value)
select question, ticket_id, at, at, state,
  iif(state = 'value', coalesce(seconds <= days * 86400, 0), null)
from judged;
