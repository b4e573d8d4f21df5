-- Replies and solves of agents, and reopenings, each where it happened.
insert into facts (metric, ticket_id, at, start, state, value, agent_id)
select 'replies', ticket_id, at, at, coalesce(left_out, 'value'), iif(left_out is null, 1, null), actor_id
from replies join population on population.id = ticket_id
union all
select 'replies', ticket_id, at, at, coalesce(left_out, 'unknown'), null, null
from first_told join population on population.id = ticket_id where ticket_id not in (select ticket_id from known)
union all
select 'solves', ticket_id, at, at, coalesce(left_out, 'value'), iif(left_out is null, 1, null), coalesce(agent_id, 0)
from solvings join population on population.id = ticket_id
union all
select 'reopened', ticket_id, at, at, coalesce(left_out, 'value'), iif(left_out is null, 1, null), null
from reopenings join population on population.id = ticket_id;
