-- Every figure: of each metric, window and place, without and with the rules that leave tickets out.
create table placed as
with ruled as (select 0 as is_ruled union values (1)), reasons(reason) as (
  values ('merged'), ('deleted'), ('suspended'), ('aiOnly'), ('openedByAgents'), ('internal'), ('voice'), ('solvedWithoutReply')
), left_out as (select distinct fact_id from members where file = 'rules')
select is_ruled, facts.metric, windows.name as window, windows.close, cut, key, facts.id as fact_id, facts.ticket_id,
  facts.agent_id, facts.at, facts.start,
  case when is_ruled and facts.id in left_out and state not in (select reason from reasons) then 'byRule' else state end as state,
  iif(is_ruled and facts.id in left_out, null, value) as value,
  iif(is_ruled and facts.id in left_out, null, business) as business
from facts join moment
join windows on windows.name = facts.window
  or (facts.window is null and facts.at >= windows.start and facts.at < windows.end and facts.at < as_of)
join places on places.fact_id = facts.id
join ruled on is_ruled = 0 or cut in ('', 'by group');

create table numbers as
select is_ruled, metric, window, cut, key, 'value' as number, value as x from placed where value is not null
union all
select is_ruled, metric, window, cut, key, 'business', business from placed where business is not null
union all
select is_ruled, metric, window, cut, key, 'age', (close - start) / 60.0 from placed
where value is not null and metric in ('backlog', 'unanswered');

-- Percentiles between the two nearest ranks, by hand.
create table spread as
with ranked as (
  select *, row_number() over cell - 1 as rank, count(*) over (partition by is_ruled, metric, window, cut, key, number) as n
  from numbers window cell as (partition by is_ruled, metric, window, cut, key, number order by x)
), weighed as (
  select *, (n - 1) * 0.5 as middle, (n - 1) * 0.9 as ninth from ranked
)
select is_ruled, metric, window, cut, key, number, count(*) as n, sum(x) as total, avg(x) as mean, max(x) as most,
  sum(x * max(0, 1 - abs(rank - middle))) as median, sum(x * max(0, 1 - abs(rank - ninth))) as p90
from weighed group by 1, 2, 3, 4, 5, 6;
create index spread_by_cell on spread (is_ruled, metric, window, cut, key, number);

-- On how many tickets, of how many requesters, and on how many local days of agents it happened.
create table extents as
select is_ruled, metric, window, cut, key, count(distinct ticket_id) as tickets, count(distinct requester_id) as requesters,
  count(distinct nullif(agent_id, 0) || ' ' || date(at + offset, 'unixepoch')) as agent_days
from placed join tickets on tickets.id = ticket_id join zone on zone.start <= at and at < zone.end
where metric in ('replies', 'solves', 'reopened') and value is not null group by 1, 2, 3, 4, 5;
create unique index extents_by_cell on extents (is_ruled, metric, window, cut, key);

create table states as
select is_ruled, metric, window, cut, key, json_group_object(state, n) as states, sum(iif(state = 'waiting', n, 0)) as waiting,
  min(oldest) as oldest
from (
  select is_ruled, metric, window, cut, key, state, count(*) as n, min(iif(state = 'waiting', start, null)) as oldest
  from placed group by 1, 2, 3, 4, 5, 6)
group by 1, 2, 3, 4, 5;

select s.is_ruled as isRuled, s.metric, s.window, s.cut, s.key, s.states, s.waiting, (as_of - s.oldest) / 60.0 as oldestWaiting,
  coalesce(v.n, 0) as n, coalesce(v.total, 0) as total, v.median, v.p90, v.mean,
  coalesce(b.n, 0) as businessN, b.median as businessMedian, b.p90 as businessP90, b.mean as businessMean,
  coalesce(e.tickets, 0) as tickets, coalesce(e.requesters, 0) as requesters, coalesce(e.agent_days, 0) as agentDays,
  a.median as medianAge, a.most as oldestAge
from states as s join moment
left join spread as v on (v.is_ruled, v.metric, v.window, v.cut, v.key, v.number)
  = (s.is_ruled, s.metric, s.window, s.cut, s.key, 'value')
left join spread as b on (b.is_ruled, b.metric, b.window, b.cut, b.key, b.number)
  = (s.is_ruled, s.metric, s.window, s.cut, s.key, 'business')
left join extents as e on (e.is_ruled, e.metric, e.window, e.cut, e.key) = (s.is_ruled, s.metric, s.window, s.cut, s.key)
left join spread as a on (a.is_ruled, a.metric, a.window, a.cut, a.key, a.number)
  = (s.is_ruled, s.metric, s.window, s.cut, s.key, 'age');
