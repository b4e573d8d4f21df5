-- SLA targets as the clocks told of them: a breach that stands misses, a fulfilment before one meets.
create table clock_events as
select distinct r ->> 'ticket_id' as ticket_id, r ->> 'id' as id, r ->> 'metric' as metric, r ->> 'instance_id' as instance,
  r ->> 'type' as type, unixepoch(r ->> 'time') as at, r ->> '$.sla.target' as target, r ->> '$.sla.policy.id' as policy_id,
  coalesce(r ->> 'deleted', 0) as is_deleted
from record where file = 'clocks' and r ->> 'type' <> 'measure';

create index clock_events_by_clock on clock_events (ticket_id, metric, instance, type);

create table targets as
with clocks as (
  select ticket_id, metric, instance,
    max(iif(type = 'activate', at, null)) as started_at,
    max(at) as last_at,
    max(iif(type = 'apply_sla' and target is not null, id, null)) as applied_id,
    max(iif(type = 'breach' and is_deleted, id, null)) as retracted_id
  from clock_events group by ticket_id, metric, instance
), ended as (
  select *, (select min(at) from clock_events as e where e.ticket_id = c.ticket_id and e.metric = c.metric
      and e.instance = c.instance and type = 'fulfill' and at >= coalesce(started_at, 0)) as fulfilled_at
  from clocks as c
), broken as (
  select *, (select min(at) from clock_events as e where e.ticket_id = c.ticket_id and e.metric = c.metric
      and e.instance = c.instance and type = 'breach' and not is_deleted and at <= coalesce(fulfilled_at, 1e12)) as breached_at
  from ended as c
)
select broken.ticket_id, clock_events.policy_id, case broken.metric
    when 'reply_time' then iif(broken.instance > 1, 'next reply', 'first reply')
    when 'requester_wait_time' then 'requester wait'
    when 'agent_work_time' then 'agent work'
    when 'resolution_time' then 'total resolution' end as kind,
  case
    when breached_at is not null then iif(applied_id is null, 'unknown', 'missed')
    when retracted_id > applied_id then 'cancelled'
    when fulfilled_at is not null then 'met'
    when population.is_solved then 'cancelled'
    else 'active' end as fate,
  case
    when breached_at is not null then breached_at
    when retracted_id > applied_id then last_at
    when fulfilled_at is not null then fulfilled_at
    when population.is_solved then last_at
    else started_at end as at,
  left_out
from broken join population on population.id = broken.ticket_id
left join clock_events on clock_events.ticket_id = broken.ticket_id and clock_events.id = applied_id
where breached_at is not null or (applied_id is not null and (fulfilled_at is not null or started_at is not null));

insert into facts (metric, ticket_id, at, start, state, value, target, policy_id)
select 'sla-targets', ticket_id, at, at, coalesce(left_out, iif(fate in ('met', 'missed'), 'value', fate)),
  iif(left_out is null and fate in ('met', 'missed'), fate = 'met', null), kind, policy_id
from targets;

-- Of a ticket, the first target it missed decides; else what is not decided yet; else the last one met.
with ranked as (
  select *, case fate when 'missed' then 1 when 'unknown' then 2 when 'active' then 3 when 'met' then 4 else 5 end as rank
  from targets
), deciding as (
  select *, row_number() over (partition by ticket_id order by rank, iif(rank = 1, at, -at)) as place from ranked
)
insert into facts (metric, ticket_id, at, start, state, value, policy_id)
select 'sla', ticket_id, at, at, coalesce(left_out, iif(fate in ('met', 'missed'), 'value', fate)),
  iif(left_out is null and fate in ('met', 'missed'), fate = 'met', null), policy_id
from deciding where place = 1;

-- Our own: replied to within so many minutes by Zendesk's first reply time, decided by the reply or when the time ran out,
-- which is where tickets that are left out are counted.
insert into facts (metric, ticket_id, at, start, state, value)
select 'own-sla', id, decided_at, decided_at, state, iif(state = 'value', coalesce(native_reply <= own_reply_minutes, 0), null)
from (
  select *, created_at + round(
      min(iif(left_out_of_replying is null, coalesce(native_reply, 1e9), 1e9), own_reply_minutes) * 60) as decided_at,
    coalesce(left_out_of_replying, case
      when not has_native then 'unknown'
      when native_reply is not null then 'value'
      when replies > 0 then 'unmeasured'
      when is_solved then 'solvedWithoutReply'
      else 'value' end) as state
  from population, moment);
