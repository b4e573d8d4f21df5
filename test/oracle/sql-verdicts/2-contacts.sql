-- Under the settings of one variant: who is qualified, and the first contact of each ticket.

create temp table settings as select cast(readfile('settings.json') as text) as s;
create temp table triage as select value as group_id from settings, json_each(s, '$.triageGroupIds');

-- A ticket that an agent filed for a caller is a call, whatever its channel.
create temp table judged as
with options as (
  select (select json_group_array(value) from settings, json_each(s, '$.callerFormIds')) as forms,
    (select json_group_array(value) from settings, json_each(s, '$.callerTags')) as call_tags,
    (select s -> '$.models' from settings) as models
), opened as (
  select population.*, submitter_id <> requester_id and submitter_id in (select id from agents) as is_by_agent from population
), called as (
  select opened.*, models, is_by_agent and (channel = 'voice' or form_id in (select value from json_each(forms))
    or exists (select 1 from json_each(tags) as tag where tag.value in (select value from json_each(call_tags)))) as is_call
  from opened, options
)
select *, iif(is_call, 'direct', coalesce((select value from json_each(models) where key = channel),
  iif(channel in ('voice', 'chat', 'native_messaging'), 'direct', 'electronic'))) as model
from called;
create unique index judged_by_id on judged (id);

-- What each reply is by these settings.
create temp table answers as
select spoken.ticket_id, spoken.id, spoken.at, actor_id, is_opening, model, case
    when exists (select 1 from updates where updates.update_id = spoken.update_id
      and macro_id in (select value from json_each(s, '$.clarificationMacroIds'))) then 'ask'
    when (is_passing_on or reply = 'handOver') and not exists (select 1 from triage) then 'holding'
    when reply = 'handOver' then 'answer'
    else reply end as class
from spoken join judged on judged.id = ticket_id, settings where speaker = 'agent';
create index answers_by_ticket on answers (ticket_id, at, id);

-- A live conversation without a word on the ticket is over when an agent solves it.
create temp table possible_contacts as
select ticket_id, id, at, actor_id as agent_id, model, class from answers where not is_opening and class in ('answer', 'ask')
union all
select id, -1, created_at, submitter_id, model, 'call' from judged where is_call and id in (select ticket_id from known)
union all
select ticket_id, 1e14, at, agent_id, model, 'solve' from solvings join judged on judged.id = ticket_id
where model = 'direct' and agent_id is not null;

-- Whose the ticket was just before, or first.
create temp table contacts_of_groups as
select *, cast(coalesce(
    (select 'of ' || coalesce(value, '') from group_steps
      where group_steps.ticket_id = possible.ticket_id and group_steps.at < possible.at
      order by group_steps.at desc, group_steps.id desc limit 1),
    (select 'of ' || coalesce(previous, value) from group_steps where group_steps.ticket_id = possible.ticket_id
      order by group_steps.at, group_steps.id limit 1),
    (select 'of ' || group_id from tickets where tickets.id = possible.ticket_id and group_id is not null)) as text) as told_group
from possible_contacts as possible;

-- An agent of triage alone never counts, one of other groups too does where the ticket is none of triage's.
create temp table contacts as
with placed as (
  select *, cast(nullif(substr(told_group, instr(told_group, ' ') + 1), '') as integer) as group_id from contacts_of_groups
), kinds as (
  select placed.*,
    (select count(*) from members_of_groups where members_of_groups.agent_id = placed.agent_id) as groups,
    (select count(*) from members_of_groups where members_of_groups.agent_id = placed.agent_id
      and group_id in (select group_id from triage)) as triage_groups,
    coalesce(group_id in (select group_id from triage), 0) as is_in_triage,
    json_array_length(s, '$.qualifiedGroupIds') = 0 or coalesce(group_id in (
      select value from json_each(s, '$.qualifiedGroupIds')), 0) or placed.agent_id in (
      select agent_id from members_of_groups where group_id in (
        select value from json_each(s, '$.qualifiedGroupIds'))) as is_of_qualified,
    json_array_length(s, '$.qualifiedRoles') = 0 or (
      select role from roles where roles.agent_id = placed.agent_id) in (
      select value from json_each(s, '$.qualifiedRoles')) as has_role
  from placed, settings
), ranked as (
  select *, row_number() over (partition by ticket_id order by at, id) as place from kinds
  where is_of_qualified and has_role and not (groups > 0 and triage_groups = groups)
    and not (is_in_triage and (groups = 0 or triage_groups > 0))
)
select ranked.*, coalesce(
    (select schedule_id from under_schedule where under_schedule.ticket_id = ranked.ticket_id and from_at <= at and at < until_at), 0)
    as schedule_id,
  -- What was solved before, and is so still, is solved.
  (select min(statuses.at) from statuses where statuses.ticket_id = ranked.ticket_id and is_resolved
    and coalesce(until_at, 1e12) > ranked.at) as solved_at
from ranked where place = 1;
create unique index contacts_by_ticket on contacts (ticket_id);

-- The same time of day so many business days later.
create temp table ends as
select ticket_id, contacts.at, later.start + (contacts.at + zone.offset) % 86400
  -- No business day begins by other clocks than it goes on by, but for Sundays.
  as ripe_at
from contacts join zone on zone.start <= contacts.at and contacts.at < zone.end, settings
join business_days as today on today.schedule_id = contacts.schedule_id and today.start = (
  select max(start) from business_days where schedule_id = contacts.schedule_id and start <= contacts.at)
join business_days as later on later.schedule_id = contacts.schedule_id and later.rank = today.rank + (s ->> 'windowDays')
  and later.is_business;
create unique index ends_by_ticket on ends (ticket_id);
