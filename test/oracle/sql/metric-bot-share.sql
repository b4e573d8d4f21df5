-- Solved without any agent's hand: neither a comment of theirs nor a status they set.
with weekly as (
  select solvings.ticket_id, min(reopenings.at - solvings.at) as seconds
  from solvings join reopenings on reopenings.ticket_id = solvings.ticket_id and reopenings.at > solvings.at
  group by solvings.ticket_id
), judged as (
  select population.*, case
      when support_type = 'ai_agent' then 1
      when population.id not in (select ticket_id from known) then null
      else not exists (select 1 from deeds where deeds.ticket_id = population.id and speaker = 'agent')
    end as is_bots,
    coalesce(seconds <= 604800, 0) or coalesce(came_back_at - last_solved_at <= 604800, 0)
      or coalesce(followed_up_at - last_solved_at <= 604800, 0) as is_back,
    nullif(left_out, 'aiOnly') as out
  from population join returns on returns.ticket_id = population.id
  left join weekly on weekly.ticket_id = population.id
)
insert into facts (metric, ticket_id, at, start, state, value)
select 'bot-share', id, last_solved_at, created_at,
  coalesce(out, case
    when not is_solved then 'reopenedNotSolved'
    when is_bots is null then 'unknown'
    when is_bots and is_back then 'cameBack'
    else 'value' end),
  iif(out is null and is_solved, is_bots, null)
from judged where last_solved_at is not null;
