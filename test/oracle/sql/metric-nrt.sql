-- From the first unanswered public comment of a customer's turn to the next agent reply; the first turn is frt's.
with happenings as (
  select ticket_id, at, id, iif(speaker = 'agent', 'reply', 'customer') as what, 0 as rank
  from said where is_public and speaker <> 'nobody' and not (is_opening and speaker = 'agent')
  union all
  select ticket_id, at, 0, 'solve', 1 from solvings where ticket_id in (select ticket_id from known)
), ordered as (
  select *, row_number() over (partition by ticket_id order by at, rank, id) as place,
    lag(what) over (partition by ticket_id order by at, rank, id) as before
  from happenings
), starts as (
  select *, row_number() over (partition by ticket_id order by place) as turn from ordered
  where what = 'customer' and before is not 'customer'
), turns as (
  select starts.ticket_id, starts.at, turn, ends.at as end_at, ends.what as end_what
  from starts left join ordered as ends on ends.ticket_id = starts.ticket_id and ends.place = (
    select min(place) from ordered as later
    where later.ticket_id = starts.ticket_id and later.place > starts.place and later.what <> 'customer')
), next_ones as (
  select * from turns where turn > 1 or ticket_id in (
    select ticket_id from said where is_opening and speaker = 'agent' and is_public)
)
insert into facts (metric, ticket_id, at, start, state, value, from_at, until_at)
select 'nrt', ticket_id, at, at,
  coalesce(left_out_of_replying, case
    when end_what = 'reply' then 'value'
    when end_what is null and not is_solved and status <> 'deleted' then 'waiting'
    else 'closedWithoutReply' end),
  iif(left_out_of_replying is null and end_what = 'reply', (end_at - at) / 60.0, null), at, end_at
from next_ones join population on population.id = ticket_id
union all
select 'nrt', ticket_id, at, at, coalesce(left_out_of_replying, 'unknown'), null, null, null
from first_told join population on population.id = ticket_id where ticket_id not in (select ticket_id from known);
