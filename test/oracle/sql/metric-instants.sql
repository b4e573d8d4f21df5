-- What was unsolved, and never answered, just before each window's close.
with standing as (
  select windows.name as window, windows.close, statuses.status as status_then, population.*
  from windows join statuses on statuses.at < close and coalesce(until_at, 1e12) >= close and is_unsolved
  join population on population.id = statuses.ticket_id
)
insert into facts (metric, ticket_id, at, start, state, value, window)
select 'backlog', id, created_at, created_at,
  coalesce(left_out, case status_then when 'pending' then 'waitingOnCustomer' when 'hold' then 'onHold' else 'waitingOnUs' end),
  iif(left_out is null, 1, null), window
from standing;

-- Without the events, Zendesk's own first reply tells, as far as there is one.
with standing as (
  select windows.name as window, windows.close, population.*, iif(id in (select ticket_id from known), 1, 0) as is_known,
    coalesce((select at from first_replies where ticket_id = id), iif(
      id in (select ticket_id from known), null, created_at + round(native_reply * 60))) as replied_at
  from windows join statuses on statuses.at < close and coalesce(until_at, 1e12) >= close and is_unsolved
  join population on population.id = statuses.ticket_id
), judged as (
  select *, coalesce(left_out_of_replying, iif(
      is_known or replied_at is not null or coalesce(replies = 0, 0), 'value', 'unknown')) as state
  from standing
)
insert into facts (metric, ticket_id, at, start, state, value, window)
select 'unanswered', id, created_at, created_at, state, iif(state = 'value', 1, null), window
from judged where state <> 'value' or replied_at is null or replied_at >= close;
