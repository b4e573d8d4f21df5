-- Ratings with the group and the agent of their moment; what was answered before it was read tells no offer.
create table rated as
with rows as (
  select r ->> 'ticket_id' as ticket_id, r ->> 'score' as score, unixepoch(r ->> 'created_at') as at,
    r ->> 'group_id' as group_id, r ->> 'assignee_id' as agent_id,
    row_number() over (partition by r ->> 'id' order by r ->> 'updated_at' desc) as place
  from record where file = 'ratings' and r ->> 'score' in ('good', 'bad', 'offered')
)
select ticket_id, score, at, group_id, agent_id, 0 as is_response from rows where place = 1;

-- The first ten signs of a response's id are its milliseconds, five bits a sign.
insert into rated
with recursive digits(id, place, ms) as (
  select r ->> 'id', 0, 0 from record where file = 'responses'
  union all
  select id, place + 1, ms * 32 + instr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', substr(id, place + 1, 1)) - 1
  from digits where place < 10
), responses as (
  select cast(r ->> '$.subjects[0].id' as integer) as ticket_id, ms / 1000 as at,
    (select answer.value ->> 'rating_category' from json_each(r, '$.answers') as answer
      where answer.value ->> 'type' = 'rating_scale' limit 1) as score
  from record join digits on digits.id = r ->> 'id' and place = 10 where file = 'responses'
)
select responses.ticket_id, score, responses.at,
  (select coalesce((select value from changes where ticket_id = tickets.id and field = 'group_id' and at <= responses.at
      order by at desc, id desc limit 1), tickets.group_id)),
  (select coalesce((select value from changes where ticket_id = tickets.id and field = 'assignee_id' and at <= responses.at
      order by at desc, id desc limit 1), tickets.assignee_id)), 1
from responses join tickets on tickets.id = responses.ticket_id;

insert into facts (metric, ticket_id, at, start, state, value, group_id, agent_id)
select 'csat', ticket_id, at, at, coalesce(left_out, iif(score = 'neutral', 'neutral', 'value')),
  iif(left_out is null, score = 'good', null), coalesce(rated.group_id, 0), coalesce(agent_id, 0)
from rated join population on population.id = ticket_id where score <> 'offered';

insert into facts (metric, ticket_id, at, start, state, value, group_id, agent_id)
select 'csat-response', ticket_id, at, at,
  coalesce(left_out, case when is_response then 'offerUnknown' when at + 7 * 86400 > as_of then 'notRipe' else 'value' end),
  iif(left_out is null and not is_response and at + 7 * 86400 <= as_of, score <> 'offered', null),
  coalesce(rated.group_id, 0), coalesce(agent_id, 0)
from rated join population on population.id = ticket_id, moment;
