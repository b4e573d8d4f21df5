-- What verdicts rest on beside the lives of tickets: words, macros, tags, who agents are, business days.

create table told_words as
  select distinct value ->> 'id' as id, value ->> 'reply' as reply, value ->> 'message' as message
  from json_each(cast(readfile('words.json') as text));
create unique index told_words_by_id on told_words (id);

create table updates as
  select distinct child.value ->> 'id' as child_id, r ->> 'id' as update_id, cast(child.value ->> 'macro_id' as integer) as macro_id
  from record, json_each(r, '$.child_events') as child where file = 'events';
create unique index updates_by_child on updates (child_id);
create index updates_by_update on updates (update_id);

create table tag_steps as
  select ticket_id, id, at, c -> 'tags' as tags from children where json_type(c, '$.tags') = 'array';
create index tag_steps_by_ticket on tag_steps (ticket_id, at, id);

create table group_steps as
  select ticket_id, changes.id, at, value, previous, is_creation, update_id
  from changes join updates on child_id = changes.id where field = 'group_id';
create index group_steps_by_ticket on group_steps (ticket_id, at, id);
create index group_steps_by_update on group_steps (update_id);

create table members_of_groups as
  select value ->> 'user_id' as agent_id, value ->> 'group_id' as group_id
  from json_each(cast(readfile('memberships.json') as text));
create table roles as
  select r ->> 'id' as agent_id, coalesce(r ->> 'custom_role_id', r ->> 'role') as role
  from record where file = 'users' and r ->> 'role' in ('agent', 'admin');

-- The business days of each schedule in a row; where an account has none, its own are those from Monday to Friday.
create table business_days as
select *, count(*) filter (where is_business) over (partition by schedule_id order by start) as rank
from (select value ->> 'schedule' as schedule_id, value ->> 'start' as start, value ->> 'isBusiness' as is_business
  from json_each(cast(readfile('days.json') as text)));
create index business_days_by_start on business_days (schedule_id, start);
create index business_days_by_rank on business_days (schedule_id, rank);

-- A customer's or an agent's public words, but for those a ticket was opened with.
create table spoken as
select said.ticket_id, said.id, said.at, said.speaker, said.actor_id, said.is_opening, reply, message, update_id,
  exists (select 1 from group_steps where group_steps.update_id = updates.update_id
    and previous is not null and value is not previous) as is_passing_on
from said join updates on child_id = said.id left join told_words on told_words.id = said.id where is_public;
create index spoken_by_ticket on spoken (ticket_id, at, id);

-- What customers say in ratings, the last of each as of its first answer, since no record tells more; the first ten signs of a response's id are its milliseconds.
create table opinions as
with rows as (
  select r ->> 'ticket_id' as ticket_id, r ->> 'score' as score, unixepoch(r ->> 'created_at') as at,
    row_number() over (partition by r ->> 'id' order by r ->> 'updated_at' desc) as place
  from record where file = 'ratings'
), digits(id, place, ms) as (
  select r ->> 'id', 0, 0 from record where file = 'responses'
  union all
  select id, place + 1, ms * 32 + instr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', substr(id, place + 1, 1)) - 1
  from digits where place < 10
)
select ticket_id, score, at from rows where place = 1 and score in ('good', 'bad')
union all
select cast(r ->> '$.subjects[0].id' as integer),
  (select answer.value ->> 'rating_category' from json_each(r, '$.answers') as answer
    where answer.value ->> 'type' = 'rating_scale' limit 1), ms / 1000
from record join digits on digits.id = r ->> 'id' and place = 10 where file = 'responses';

-- Whatever an agent did.
create table touches as
select ticket_id, at from deeds where speaker = 'agent'
union
select changed.ticket_id, at from (
  select ticket_id, at, actor_id, via from changes
  union all select ticket_id, at, actor_id, lower(via) from children where json_type(c, '$.tags') = 'array') as changed
join agents on agents.id = actor_id and not is_light
where via not like 'rule%' and via not like 'system%' and not exists (select 1 from requesters where requesters.ticket_id = changed.ticket_id and user_id = actor_id
    and from_at <= at and at < until_at);
create index touches_by_ticket on touches (ticket_id, at);
