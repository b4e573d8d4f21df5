-- The raw records of the API as tables; instants in epoch seconds. The files hold arrays, as the pages brought them.

create table files as select name, cast(readfile(name || '.json') as text) as content from (
  select 'tickets' as name union values ('searched'), ('events'), ('clocks'), ('users'), ('ratings'), ('responses'), ('groups'),
    ('ticket_forms'), ('brands'), ('organizations'), ('policies'), ('windows'), ('zone'), ('shifts'), ('segments'),
    ('rules'), ('fields'), ('horizons'), ('cuts'), ('moment'), ('thanks'));

create view record as select files.name as file, each.value as r from files, json_each(files.content) as each;

create table moment as
  select r ->> 'asOf' as as_of, r ->> 'ownReplyMinutes' as own_reply_minutes, r ->> 'schedule' as schedule_id,
    r ->> 'category' as category_field, r ->> 'product' as product_field
  from record where file = 'moment';
create table windows as
  select r ->> 'name' as name, r ->> 'start' as start, r ->> 'end' as end, min(r ->> 'end', as_of) as close
  from record, moment where file = 'windows';
create table zone as select r ->> 'start' as start, r ->> 'end' as end, r ->> 'offset' as offset from record where file = 'zone';
create table shifts as
  select r ->> 'schedule' as schedule_id, r ->> 'start' as start, r ->> 'end' as end from record where file = 'shifts';
create index shifts_by_start on shifts (schedule_id, start);

create table names as
  select file as kind, r ->> 'id' as id, coalesce(r ->> 'name', r ->> 'title') as name
  from record where file in ('groups', 'ticket_forms', 'brands', 'organizations', 'users', 'policies');
create unique index names_by_id on names (kind, id);

-- Of a deleted user nothing is known.
create table languages as
  select r ->> 'id' as id, r ->> 'locale' as locale from record where file = 'users' and r ->> 'active';
create unique index languages_by_id on languages (id);

create table agents as
  select r ->> 'id' as id, coalesce(r ->> 'role_type' = 1, 0) or coalesce(r ->> 'only_private_comments', 0) as is_light
  from record where file = 'users' and r ->> 'role' in ('agent', 'admin');
create unique index agents_by_id on agents (id);

create table organization_fields as
  select r ->> 'id' as organization_id, field.key as name, cast(field.value as text) as value
  from record, json_each(r, '$.organization_fields') as field
  where file = 'organizations' and field.value is not null and field.value <> '';

create table tickets as
with raw as (
  select r as t, file = 'tickets' as is_exported from record where file in ('tickets', 'searched')
), latest as (
  select *, row_number() over (
    partition by t ->> 'id' order by is_exported desc, t ->> 'generated_timestamp' desc) as place
  from raw
)
select
  t ->> 'id' as id, is_exported, unixepoch(t ->> 'created_at') as created_at, t ->> 'status' as status,
  t ->> '$.via.channel' as channel, t ->> 'is_public' as is_public, t ->> 'support_type' as support_type,
  coalesce(t ->> 'from_messaging_channel', 0) or t ->> '$.via.channel' = 'native_messaging' as is_messaging,
  t ->> 'priority' as priority, t ->> 'type' as type, t -> 'tags' as tags, t -> 'custom_fields' as custom_fields, t ->> 'subject' as subject,
  t ->> 'group_id' as group_id, t ->> 'assignee_id' as assignee_id, t ->> 'ticket_form_id' as form_id,
  t ->> 'brand_id' as brand_id, t ->> 'organization_id' as organization_id,
  t ->> 'requester_id' as requester_id, t ->> 'submitter_id' as submitter_id,
  iif(t ->> '$.via.source.rel' = 'follow_up', cast(t ->> '$.via.source.from.ticket_id' as integer), null) as follow_up_of,
  t ->> 'metric_set' is not null as has_native,
  t ->> '$.metric_set.replies' as replies, t ->> '$.metric_set.group_stations' as group_stations,
  t ->> '$.metric_set.assignee_stations' as assignee_stations,
  t ->> '$.metric_set.reply_time_in_minutes.calendar' as reply_minutes,
  t ->> '$.metric_set.reply_time_in_seconds.calendar' as reply_seconds,
  t ->> '$.metric_set.first_resolution_time_in_minutes.calendar' as first_resolution_minutes,
  t ->> '$.metric_set.full_resolution_time_in_minutes.calendar' as full_resolution_minutes,
  unixepoch(t ->> '$.metric_set.solved_at') as solved_at
from latest where place = 1;
create unique index tickets_by_id on tickets (id);
create index tickets_by_requester on tickets (requester_id);

-- What is chosen on tickets in drop-downs, and what the account calls it.
create table choices as
with options as (
  select r ->> 'id' as field_id, each.value ->> 'value' as value, each.value ->> 'name' as name
  from record, json_each(r, '$.custom_field_options') as each where file = 'fields'
)
select tickets.id as ticket_id, options.* from tickets, json_each(custom_fields) as field join options
  on options.field_id = field.value ->> 'id' and options.value = field.value ->> 'value';
create index choices_by_ticket on choices (ticket_id, field_id);

create table children as
with told as (
  select distinct r ->> 'ticket_id' as ticket_id, r ->> 'timestamp' as at, r ->> 'updater_id' as actor_id,
    r ->> 'via' as via, child.value as c
  from record, json_each(r, '$.child_events') as child where file = 'events'
)
select *, c ->> 'id' as id from told where ticket_id in (select id from tickets);

-- By what the simulated customers say when they only thank.
create table thanks as select r ->> 'phrase' as phrase from record where file = 'thanks';

create table comments as
  select ticket_id, id, coalesce(unixepoch(c ->> 'created_at'), at) as at, coalesce(c ->> 'author_id', actor_id) as actor_id,
    c ->> 'public' as is_public, lower(coalesce(c ->> '$.via.channel', via)) as via,
    exists (select 1 from thanks where instr(c ->> 'plain_body', phrase) > 0) as is_thanks
  from children where c ->> 'type' in ('Comment', 'VoiceComment');

create table changes as
  select ticket_id, id, at, actor_id, lower(via) as via, field, c ->> field as value, c ->> 'previous_value' as previous,
    c ->> 'event_type' = 'Create' as is_creation
  from children, (
    select 'status' as field union values ('group_id'), ('assignee_id'), ('requester_id'), ('schedule_id')) as fields
  where json_type(c, '$.' || field) is not null;

-- The events that tell something of what the metrics are made of.
create table first_told as
  select ticket_id, min(at) as at from (
    select ticket_id, at from comments
    union all
    select ticket_id, at from children, (
      select 'status' as field union
      values ('group_id'), ('assignee_id'), ('requester_id'), ('priority'), ('schedule_id'), ('tags')) as fields
    where json_type(c, '$.' || field) is not null)
  group by ticket_id;
