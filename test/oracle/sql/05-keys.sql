-- The value of each fact in each dimension; what happened to somebody or somewhere is theirs, all else the ticket's now.
create table keys as
with facts_local as (
  select facts.id, facts.target, facts.policy_id, tickets.id as ticket_id, tickets.channel, tickets.priority, tickets.type,
    tickets.form_id, tickets.brand_id, tickets.requester_id, tickets.organization_id, tickets.tags,
    nullif(coalesce(facts.group_id, tickets.group_id), 0) as group_id,
    nullif(coalesce(facts.agent_id, tickets.assignee_id), 0) as assignee_id,
    facts.at + (select offset from zone where start <= facts.at and facts.at < end) as local
  from facts join tickets on tickets.id = facts.ticket_id where facts.at is not null
), named as (
  select id as fact_id, 'group' as dimension, 'groups' as kind, group_id as named_id from facts_local
  union all select id, 'form', 'ticket_forms', form_id from facts_local
  union all select id, 'brand', 'brands', brand_id from facts_local
  union all select id, 'organization', 'organizations', organization_id from facts_local
  union all select id, 'assignee', 'users', assignee_id from facts_local
  union all select id, 'policy', 'policies', policy_id from facts_local where target is not null or policy_id is not null
)
select fact_id, dimension, coalesce(name, '(no ' || dimension || ')') as key
from named left join names on names.kind = named.kind and names.id = named_id
union all select id, 'channel', channel from facts_local
union all select id, 'priority', coalesce(priority, '(no priority)') from facts_local
union all select id, 'type', coalesce(type, '(no type)') from facts_local
union all select facts_local.id, 'product', coalesce(choices.name, '(no product)')
  from moment cross join facts_local left join choices on choices.ticket_id = facts_local.ticket_id and field_id = product_field
union all select facts_local.id, 'language', coalesce(substr(locale, 1, 2), '(no language)')
  from facts_local left join languages on languages.id = requester_id
union all select facts_local.id, 'locale', coalesce(locale, '(no language)')
  from facts_local left join languages on languages.id = requester_id
union all select id, 'target', target from facts_local where target is not null
union all select facts_local.id, 'tag', lower(tag.value) from facts_local, json_each(tags) as tag
union all select id, 'weekday', substr('Sunday   Monday   Tuesday  WednesdayThursday Friday   Saturday ',
  1 + 9 * strftime('%w', local, 'unixepoch'), 9) from facts_local
union all select id, 'hour', strftime('%H:00', local, 'unixepoch') from facts_local
union all select id, 'shift', case when strftime('%H', local, 'unixepoch') between '06' and '13' then '06:00–14:00'
  when strftime('%H', local, 'unixepoch') between '14' and '21' then '14:00–22:00' else '22:00–06:00' end from facts_local
union all select id, 'org.' || field.name, coalesce(organization_fields.value, '(no org.' || field.name || ')')
  from facts_local, (select distinct name from organization_fields) as field
  left join organization_fields
    on organization_fields.organization_id = facts_local.organization_id and organization_fields.name = field.name;
update keys set key = trim(key) where dimension = 'weekday';
create index keys_by_fact on keys (fact_id, dimension);
create index keys_by_key on keys (dimension, key, fact_id);

-- Of a segment all conditions hold, each by any of its values.
create table conditions as
select record.file, r ->> 'name' as segment, each.key as place, each.value ->> 'dimension' as dimension,
  each.value -> 'values' as allowed, json_array_length(r, '$.conditions') as needed
from record, json_each(r, '$.conditions') as each where record.file in ('segments', 'rules');

create table members as
select file, segment, fact_id from conditions join keys using (dimension)
where key in (select value from json_each(allowed))
group by file, segment, fact_id having count(distinct place) = needed;

-- Where each fact is shown: the whole, each segment, and each row of each breakdown.
create table places as
select id as fact_id, '' as cut, '' as key from facts
union all select fact_id, segment, '' from members where file = 'segments'
union all select fact_id, 'by ' || dimension, key from keys where dimension <> 'tag'
union all
select one.fact_id, 'by ' || one.dimension || ' and ' || other.dimension, one.key || ' · ' || other.key
from keys as one join keys as other using (fact_id)
where (one.dimension, other.dimension) in (select r ->> 0, r ->> 1 from record where file = 'cuts');
