-- Time in new and open up to the last solve of what is solved now.
with last_solves as (
  select ticket_id, max(at) as at from solvings where ticket_id in (select ticket_id from known) group by ticket_id
), worked as (
  select ticket_id, sum(min(statuses.until_at, last_solves.at) - statuses.at) / 60.0 as minutes
  from last_solves join statuses using (ticket_id)
  where status in ('new', 'open') and statuses.at < last_solves.at group by ticket_id
)
insert into facts (metric, ticket_id, at, start, state, value)
select 'agent-work', population.id, last_solved_at, created_at,
  coalesce(left_out, case
    when not is_solved then 'reopenedNotSolved'
    when last_solves.at is null then 'unknown'
    when minutes is null then 'never'
    else 'value' end),
  iif(left_out is null and is_solved, minutes, null)
from population left join last_solves on last_solves.ticket_id = population.id
left join worked on worked.ticket_id = population.id
where last_solved_at is not null;
