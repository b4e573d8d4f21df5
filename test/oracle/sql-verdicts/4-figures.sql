-- Every figure of each window and cut, as of each of the common instants.
create temp table windows as
select key as name, value ->> 'start' as start, value ->> 'end' as end from json_each(cast(readfile('windows.json') as text));

create temp table counted as
with placed as (
  select verdicts.at as as_of, windows.name as window, channel, coalesce(groups.name, '(no group)') as group_name,
    iif(verdict in ('confirmed', 'presumed', 'noFurtherAction', 'notFirstContact', 'pending') and ripe_at > verdicts.at,
      'stillVerifying', verdict) as state, reason
  from verdicts join windows on anchor_at >= start and anchor_at < min(end, verdicts.at)
  left join names as groups on groups.kind = 'groups' and groups.id = group_id
  where verdicts.at in (select value from json_each(cast(readfile('instants.json') as text)))
), cut as (
  select as_of, window, state, reason, '' as cut, '' as key from placed
  union all select as_of, window, state, reason, 'by group', group_name from placed
  union all select as_of, window, state, reason, 'by channel', channel from placed
  union all select as_of, window, state, reason, 'by group and channel', group_name || ' · ' || channel from placed
  union all select as_of, window, state, reason, 'channel:email,web', '' from placed where channel in ('email', 'web')
  union all select as_of, window, state, reason, 'group:Billing,Sales', '' from placed where group_name in ('Billing', 'Sales')
)
select as_of, window, cut, key, state, iif(state = 'notFirstContact', reason, '') as reason, count(*) as n
from cut group by 1, 2, 3, 4, 5, 6;

select json_object(
  'verdicts', (select json_group_array(json_array(ticket_id, at, verdict, reason, anchor_at, ripe_at, group_id)) from verdicts),
  'cells', (select json_group_array(json_array(as_of, window, cut, key, state, reason, n)) from counted));
