-- Zendesk's group stations, but for those before the group that first replied.
with routing as (
  select changes.ticket_id, count(*) - 1 as stations
  from changes join first_replies on first_replies.ticket_id = changes.ticket_id and changes.at < first_replies.at
  where field = 'group_id' and value is not null and value is not previous group by changes.ticket_id
), counted as (
  select population.*, max(0, min(coalesce(stations, 0), group_stations - 1)) as routed
  from population left join routing on routing.ticket_id = population.id
)
insert into facts (metric, ticket_id, at, start, state, value)
select 'transfers', id, last_solved_at, created_at,
  coalesce(left_out, case
    when not is_solved then 'reopenedNotSolved'
    when group_stations is null then 'unknown'
    when group_stations = 0 then 'none'
    when routed > 0 then 'routed'
    else 'value' end),
  iif(left_out is null and is_solved and group_stations > 0, group_stations - routed, null)
from counted where last_solved_at is not null;

-- The same of assignees.
with routing as (
  select changes.ticket_id, count(*) - 1 as stations
  from changes join first_replies on first_replies.ticket_id = changes.ticket_id and changes.at < first_replies.at
  where field = 'assignee_id' and value is not null and value is not previous group by changes.ticket_id
), counted as (
  select population.*, max(0, min(coalesce(stations, 0), assignee_stations - 1)) as routed
  from population left join routing on routing.ticket_id = population.id
)
insert into facts (metric, ticket_id, at, start, state, value)
select 'assignee-stations', id, last_solved_at, created_at,
  coalesce(left_out, case
    when not is_solved then 'reopenedNotSolved'
    when assignee_stations is null then 'unknown'
    when assignee_stations = 0 then 'none'
    when routed > 0 then 'routed'
    else 'value' end),
  iif(left_out is null and is_solved and assignee_stations > 0, assignee_stations - routed, null)
from counted where last_solved_at is not null;
