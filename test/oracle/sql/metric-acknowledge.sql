-- From creation to the first public word that is not the customer's, be it a machine's.
with first_words as (
  select ticket_id, min(at) as at from said
  where is_public and not is_opening and speaker <> 'customer' and via not like 'side\_conversation%' escape '\'
  group by ticket_id
)
insert into facts (metric, ticket_id, at, start, state, value, from_at, until_at)
select 'acknowledge', population.id, created_at, created_at,
  coalesce(left_out_of_replying, case
    when population.id not in (select ticket_id from known) then 'unknown'
    when first_words.at is not null then 'value'
    when is_solved then 'solvedWithoutReply'
    else 'waiting' end),
  iif(left_out_of_replying is null, (first_words.at - created_at) / 60.0, null), created_at, first_words.at
from population left join first_words on first_words.ticket_id = population.id;
