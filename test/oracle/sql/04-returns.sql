-- Who came back: by a ticket that follows one up, or by another one on the same matter, be it by subject or by category.

-- What a subject is about: its letters in lower case, without answer prefixes; all else between them is one space.
create table matters as
with recursive stripped(subject, rest) as (
  select distinct subject, trim(lower(subject)) from tickets
  union
  select subject, trim(substr(rest, instr(rest, ':') + 1)) from stripped
  where instr(rest, ':') > 0 and trim(substr(rest, 1, instr(rest, ':') - 1)) in ('re', 'aw', 'fw', 'fwd', 'wg')
), shortest as (
  select subject, rest, row_number() over (partition by subject order by length(rest)) as place from stripped
), lettered(subject, rest, letters) as (
  select subject, rest, '' from shortest where place = 1
  union all
  select subject, substr(rest, 2), letters || case
      when upper(substr(rest, 1, 1)) <> lower(substr(rest, 1, 1)) then substr(rest, 1, 1)
      when letters <> '' and letters not like '% ' then ' '
      else '' end
  from lettered where rest <> ''
)
select subject, nullif(trim(letters), '') as matter from lettered where rest = '';

-- Tickets that are in no figure, whoever handled them, are no return either.
create table returns as
with counting as (
  select tickets.*, matter, choices.value as category from moment cross join tickets join matters using (subject)
  left join choices on ticket_id = tickets.id and field_id = category_field
  where status not in ('deleted', 'suspended')
    and not exists (select 1 from json_each(tags) where value = 'closed_by_merge')
)
select population.id as ticket_id,
  (select min(created_at) from counting where follow_up_of = population.id) as followed_up_at,
  (select min(later.created_at) from counting as later
    where later.requester_id = population.requester_id and (later.matter = matters.matter or later.category = choices.value)
      and later.created_at > population.last_solved_at and population.status <> 'deleted'
      -- What an agent opens for a customer is no return, unless the customer called.
      and (later.submitter_id = later.requester_id or later.submitter_id not in (select id from agents)
        or later.channel like '%voice%' or later.channel like '%phone%')) as came_back_at
from moment cross join population join matters using (subject)
left join choices on ticket_id = population.id and field_id = category_field;
