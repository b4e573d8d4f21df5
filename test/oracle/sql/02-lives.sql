-- What happened to each ticket, in order, and who spoke.

-- Who is left out of every figure, and who of those on replies.
create table population as
with everywhere as (
  select tickets.*, case
      when status = 'deleted' then 'deleted'
      when exists (select 1 from json_each(tags) where value = 'closed_by_merge') then 'merged'
      when status = 'suspended' then 'suspended'
      when support_type = 'ai_agent' then 'aiOnly'
    end as left_out
  from tickets
)
select *, coalesce(left_out, case
    when submitter_id <> requester_id and submitter_id in (select id from agents)
      then iif(is_public, 'openedByAgents', 'internal')
    when channel like 'voice%' or channel like 'phone%' or channel like 'api\_voice%' escape '\'
      or channel like 'api\_phone%' escape '\' then 'voice'
  end) as left_out_of_replying,
  status in ('solved', 'closed') as is_solved,
  created_at + first_resolution_minutes * 60 as first_solved_at,
  coalesce(solved_at, iif(status in ('solved', 'closed'), created_at + full_resolution_minutes * 60, null)) as last_solved_at,
  -- Messaging is told in seconds, all else in minutes.
  iif(is_messaging, coalesce(reply_seconds / 60.0, reply_minutes), coalesce(reply_minutes, reply_seconds / 60.0))
    as native_reply
from everywhere;
create unique index population_by_id on population (id);

-- A ticket's past is known where its creation is among its events.
create table known as select ticket_id from changes where field = 'status' and is_creation;

-- Who the requester was, and when.
create table requesters as
with set_ones as (
  select ticket_id, value, at, previous, row_number() over (partition by ticket_id order by at, id) as place,
    lead(at) over (partition by ticket_id order by at, id) as until_at
  from changes where field = 'requester_id'
)
select ticket_id, cast(value as integer) as user_id, iif(place = 1 and previous is null, 0, at) as from_at,
  coalesce(until_at, 1e12) as until_at from set_ones
union all
select ticket_id, cast(previous as integer), 0, at from set_ones where place = 1 and previous is not null
union all
select id, requester_id, 0, 1e12 from tickets where id not in (select ticket_id from set_ones);
create index requesters_by_ticket on requesters (ticket_id);

create table deeds as
with acts as (
  select ticket_id, id, at, actor_id, via, 'comment' as what, is_public, null as value, is_thanks from comments
  union all
  select ticket_id, id, at, actor_id, via, 'status', null, value, false from changes where field = 'status'
)
select acts.*, case
    when actor_id = -1 or via like 'rule%' or via like 'system%' or via like 'side\_conversation%' escape '\' then 'nobody'
    when actor_id = (select user_id from requesters
      where requesters.ticket_id = acts.ticket_id and from_at <= at and at < until_at) then 'customer'
    when agents.is_light then 'nobody'
    when agents.id is not null then 'agent'
    else 'customer'
  end as speaker
from acts left join agents on agents.id = actor_id;
create index deeds_by_ticket on deeds (ticket_id, what, at);

-- Comments of known tickets, the one a ticket was opened with marked as such.
create table said as
select deeds.*, at <= created_at and row_number() over (partition by ticket_id order by at, deeds.id) = 1 as is_opening
from deeds join tickets on tickets.id = ticket_id
where what = 'comment' and ticket_id in (select ticket_id from known);

create table replies as select * from said where speaker = 'agent' and is_public and not is_opening;
create table first_replies as select ticket_id, min(at) as at from replies group by ticket_id;
create unique index first_replies_by_ticket on first_replies (ticket_id);

-- The statuses of each ticket: of one second only the last counts, and the same again is no change. What a ticket
-- had before the first change that is known, it has had since its creation.
create table statuses as
with first_known as (
  select ticket_id, previous, row_number() over (partition by ticket_id order by at, id) as place
  from changes where field = 'status'
), all_ones as (
  select ticket_id, id, at, value as status, iif(speaker = 'agent', actor_id, null) as agent_id
  from deeds where what = 'status'
  union all
  select ticket_id, -1, created_at, previous, null from first_known join tickets on tickets.id = ticket_id
  where place = 1 and previous is not null
  union all
  select id, -1, created_at, status, null from tickets where id not in (select ticket_id from first_known)
), last_of_second as (
  select *, row_number() over (partition by ticket_id, at order by id desc) as place from all_ones
  where status in ('new', 'open', 'pending', 'hold', 'solved', 'closed', 'deleted')
), steps as (
  select ticket_id, at, status, agent_id, lag(status) over (partition by ticket_id order by at) as before
  from last_of_second where place = 1
)
select *, lead(at) over (partition by ticket_id order by at) as until_at,
  status in ('new', 'open', 'pending', 'hold') as is_unsolved, status in ('solved', 'closed') as is_resolved
from steps where before is not status;
create index statuses_by_ticket on statuses (ticket_id, at);

-- Closing a solved ticket is no solve; what a ticket of unknown creation began with has no known instant.
create table solvings as
select ticket_id, at, agent_id from statuses
where is_resolved and (before is null or before not in ('solved', 'closed'))
  and (before is not null or ticket_id in (select ticket_id from known));
create table reopenings as
select ticket_id, at from statuses where is_unsolved and before in ('solved', 'closed');

-- The schedule each ticket is under, and when.
create table under_schedule as
with set_ones as (
  select ticket_id, value, at, lead(at) over (partition by ticket_id order by at, id) as until_at
  from changes where field = 'schedule_id'
)
select ticket_id, cast(value as integer) as schedule_id, at as from_at, coalesce(until_at, 1e12) as until_at from set_ones
union all
select id, schedule_id, 0, coalesce((select min(at) from set_ones where ticket_id = id), 1e12) from tickets, moment;
create index under_schedule_by_ticket on under_schedule (ticket_id);

-- Each thing that a metric counts: at is what puts it into a window, unless it stands for one; start is when it began.
-- An agent or a group of its own stands before the ticket's; 0 is nobody, and none.
create table facts (
  id integer primary key, metric text not null, ticket_id integer not null, at integer, start integer, state text not null,
  value real, business real, agent_id integer, group_id integer, target text, policy_id integer, window text,
  from_at integer, until_at integer);
