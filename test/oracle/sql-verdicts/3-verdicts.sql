-- The verdict of each ticket at each instant that is asked about: the first that matches.

create temp table solves_that_hold as
select ticket_id, at, coalesce((select min(reopenings.at) from reopenings
  where reopenings.ticket_id = solvings.ticket_id and reopenings.at > solvings.at), 1e12) as until_at
from solvings;
create index solves_that_hold_by_ticket on solves_that_hold (ticket_id);

-- What the customer let know after the first contact; of a second, in the order of what told it.
create temp table words_of_customers as
with tags_that_accept as (
  select ticket_id, id, at, exists (select 1 from json_each(tags) as tag
    where tag.value in (select value from settings, json_each(s, '$.acceptingTags'))) as has_it
  from tag_steps
), all_words as (
  select ticket_id, id, at, 1 as is_good, 'acceptingReply' as reason from spoken where speaker = 'customer' and message = 'accepts'
  union all
  select ticket_id, 1e15, at, score = 'good', iif(score = 'good', 'goodRating', 'badRating') from opinions where score <> 'neutral'
  union all
  select ticket_id, id, at, 1, 'solvedByCustomer' from (
    select deeds.* from deeds join solvings using (ticket_id, at)
    where what = 'status' and speaker = 'customer' and value in ('solved', 'closed'))
  union all
  select ticket_id, id, at, 1, 'acceptingTag' from (
    select *, lag(has_it, 1, 0) over (partition by ticket_id order by at, id) as had_it from tags_that_accept)
  where has_it and not had_it
  union all
  select ticket_id, id, at, 0, 'reopened' from spoken where speaker = 'customer' and message = 'rejects'
  union all
  select ticket_id, id, at, 0, 'reopened' from spoken where speaker = 'customer' and message = 'other' and exists (
    select 1 from statuses where statuses.ticket_id = spoken.ticket_id and is_resolved
      and statuses.at < spoken.at and coalesce(until_at, 1e12) >= spoken.at)
  union all
  select later.follow_up_of, 1e15, later.created_at, 0, 'followUp' from tickets as later
  where follow_up_of is not null and status not in ('deleted', 'suspended')
    and not exists (select 1 from json_each(tags) where value = 'closed_by_merge')
  union all
  select earlier.id, 1e15, later.created_at, 0, 'cameBack' from tickets as earlier
  join tickets as later on later.requester_id = earlier.requester_id and later.created_at > earlier.created_at
  join matters as one on one.subject = earlier.subject join matters as other on other.subject = later.subject
  where one.matter = other.matter and later.follow_up_of is not earlier.id
    and later.id not in (select id from judged where is_by_agent and not is_call) and later.status not in ('deleted', 'suspended')
    and not exists (select 1 from json_each(later.tags) where value = 'closed_by_merge')
), since_solve as (
  -- The last solve that did not end before the first contact.
  select all_words.*, (select max(solvings.at) from solvings join statuses using (ticket_id, at)
    where solvings.ticket_id = all_words.ticket_id and solvings.at < all_words.at
      and coalesce(until_at, 1e12) > contacts.at) as solved_at, contacts.at as contact_at, model
  from all_words join contacts on contacts.ticket_id = all_words.ticket_id
    and (all_words.at, all_words.id) > (contacts.at, contacts.id)
)
select ticket_id, at, id, is_good, reason from since_solve
where case reason
  when 'followUp' then at <= max(coalesce(solved_at, 0), contact_at) + 30 * 86400
  when 'cameBack' then at <= max(coalesce(solved_at, 0), contact_at) + 7 * 86400
  -- Until the first solve, a conversation is not over.
  when 'reopened' then iif(solved_at is null, model not in ('direct', 'triage'), at <= solved_at + 30 * 86400)
  else true end;
create index words_of_customers_by_ticket on words_of_customers (ticket_id, at, id);

-- What went wrong after the first contact while the customer had not accepted; of several, the one named first counts.
create temp table failures as
with wrong as (
  select ticket_id, at, id, 'askedForInformation' as reason from contacts where class = 'ask' and model in ('electronic', 'callBack')
  union all
  select answers.ticket_id, answers.at, answers.id, 'moreReplies'
  from answers join contacts on contacts.ticket_id = answers.ticket_id and (answers.at, answers.id) > (contacts.at, contacts.id)
  where answers.model in ('electronic', 'callBack') and answers.class in ('answer', 'ask') and not answers.is_opening
    and not exists (select 1 from solves_that_hold as held where held.ticket_id = answers.ticket_id
      and min(until_at, answers.at) - held.at > 30 * 86400)
  union all
  select group_steps.ticket_id, group_steps.at, group_steps.id, 'transferred'
  -- That the replier takes it from triage with the reply is routing.
  from group_steps join contacts on contacts.ticket_id = group_steps.ticket_id
    and group_steps.at < coalesce(solved_at, 1e12) and (group_steps.at > contacts.at or (
      update_id = (select update_id from updates where child_id = contacts.id)
      and previous not in (select group_id from triage)))
  where value is not previous and previous is not null and not is_creation
  union all
  -- Of a conversation, whatever an agent does once it is reopened is another one.
  select contacts.ticket_id, deed.at, deed.id, 'reopened' from contacts join (
    select ticket_id, at, id from answers where class in ('answer', 'ask') and not is_opening
    union all select ticket_id, at, 1e14 from solvings where agent_id is not null
  ) as deed using (ticket_id)
  where contacts.model in ('direct', 'triage') and 'reopened' = (
    select reason from words_of_customers as said where said.ticket_id = contacts.ticket_id and (is_good or reason = 'reopened')
      and (said.at, said.id) < (deed.at, deed.id) order by said.at desc, said.id desc limit 1)
), ranked as (
  select * from wrong where not coalesce((
    select is_good from words_of_customers as said where said.ticket_id = wrong.ticket_id
      and (said.at, said.id) <= (wrong.at, wrong.id) order by said.at desc, said.id desc limit 1), 0)
)
select ticket_id, min(at) as at, reason from ranked group by ticket_id, reason;
create index failures_by_ticket on failures (ticket_id);

create temp table rulings as
select value ->> 'ticketId' as ticket_id, value ->> 'at' as at, value ->> 'verdict' as verdict, value ->> 'reason' as reason
from json_each(cast(readfile('rulings.json') as text));

-- Every ticket at the common instants, and each around those of its own.
create temp table probes as
with common as (select value as at from json_each(cast(readfile('instants.json') as text))),
own as (
  select id as ticket_id, created_at as at from tickets
  union select ticket_id, at from contacts union select ticket_id, ripe_at from ends
  union select ticket_id, at + 30 * 86400 from contacts union select ticket_id, at from failures
  union select ticket_id, at from words_of_customers union select ticket_id, at from solvings
  union select ticket_id, at from reopenings union select ticket_id, at from tag_steps union select ticket_id, at from rulings)
select id as ticket_id, common.at from tickets, common where common.at >= created_at
union select ticket_id, own.at - nearby.value from own join tickets on tickets.id = ticket_id, json_each('[0, 1]') as nearby, moment
where own.at - nearby.value between created_at and as_of;

create temp table verdicts as
with seen as (
  select ticket_id, probes.at as at, judged.*, contacts.at as contact_at, contacts.group_id as contact_group_id, ripe_at,
    (select is_resolved from statuses where statuses.ticket_id = probes.ticket_id and statuses.at <= probes.at
      order by statuses.at desc limit 1) as is_resolved,
    (select is_resolved from statuses where statuses.ticket_id = probes.ticket_id and statuses.at <= contacts.at + 30 * 86400
      order by statuses.at desc limit 1) as is_resolved_in_time,
    exists (select 1 from statuses where statuses.ticket_id = probes.ticket_id and is_resolved
      and statuses.at <= probes.at and coalesce(until_at, 1e12) > contacts.at) as was_solved,
    exists (select 1 from solves_that_hold as held where held.ticket_id = probes.ticket_id
      and min(until_at, probes.at) - held.at > 30 * 86400) as has_held,
    exists (select 1 from touches where touches.ticket_id = probes.ticket_id and touches.at <= probes.at) as has_agent,
    -- Those it still has, from when they were first put on.
    (select json_group_array(tag.value) from json_each(judged.tags) as tag where exists (
      select 1 from tag_steps, json_each(tag_steps.tags) as told where tag_steps.ticket_id = probes.ticket_id
        and tag_steps.at <= probes.at and told.value = tag.value)) as tags_then,
    (select is_good || reason from words_of_customers as said where said.ticket_id = probes.ticket_id and said.at <= probes.at
      order by said.at desc, said.id desc limit 1) as word,
    exists (select 1 from failures where failures.ticket_id = probes.ticket_id and failures.at <= probes.at
      and reason = 'reopened') as was_reopened,
    (select reason from failures where failures.ticket_id = probes.ticket_id and failures.at <= probes.at
      and reason <> 'reopened' order by instr('askedForInformation moreReplies transferred', reason) limit 1) as failure
  from probes join judged on judged.id = ticket_id
  left join contacts using (ticket_id) left join ends using (ticket_id)
), told as (
  select seen.*, case
    when left_out is not null then left_out || ' ' || left_out
    when is_by_agent and not is_call then iif(is_public, 'openedByAgents openedByAgents', 'internal internal')
    when seen.ticket_id not in (select ticket_id from known) then 'unknown historyNotKnown'
    when rulings.ticket_id is not null then rulings.verdict || ' ' || rulings.reason
    when exists (select 1 from json_each(s, '$.exceptions') as rule, json_each(tags_then) as tag
      where tag.value = rule.value ->> 'tag') then 'exception ' || (
        select rule.value ->> 'name' from json_each(s, '$.exceptions') as rule, json_each(tags_then) as tag
        where tag.value = rule.value ->> 'tag' limit 1)
    when coalesce(contact_at, 1e12) > seen.at then case
      when not is_resolved then 'waiting noFirstContact'
      when has_agent then 'neverAnswered neverAnswered'
      else 'noAgent noAgent' end
    when failure is not null then 'notFirstContact ' || failure
    when was_solved and exists (select 1 from json_each(tags_then) as tag
      where tag.value in (select value from json_each(s, '$.noFurtherActionTags'))) then 'noFurtherAction ' || (select tag.value from json_each(tags_then) as tag
        where tag.value in (select value from json_each(s, '$.noFurtherActionTags')) limit 1)
    when was_reopened then 'notFirstContact reopened'
    when word like '1%' then 'confirmed ' || substr(word, 2)
    when word like '0%' then 'notFirstContact ' || substr(word, 2)
    when seen.at < ripe_at then iif(is_resolved, 'pending inWindow', 'pending notSolved')
    when seen.at >= contact_at + 30 * 86400 and not is_resolved_in_time then 'notFirstContact unresolved'
    when is_resolved or has_held then 'presumed silence'
    else 'pending notSolved' end as verdict
  from seen, settings
  left join rulings on rulings.ticket_id = seen.ticket_id and rulings.at <= seen.at
)
select ticket_id, at, substr(verdict, 1, instr(verdict, ' ') - 1) as verdict, substr(verdict, instr(verdict, ' ') + 1) as reason,
  iif(is_out, created_at, iif(contact_at <= at, contact_at, created_at)) as anchor_at,
  iif(not is_out and contact_at <= at, ripe_at, null) as ripe_at,
  iif(is_out or contact_at is null, group_id, contact_group_id) as group_id, channel
from (select *, left_out is not null or (is_by_agent and not is_call) as is_out from told);
