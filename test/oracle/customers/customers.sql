-- How customers fare, from the raw records of the API and the imported file; instants in epoch seconds.
-- Beside it lie the records as JSON; the file itself is loaded before, as `accounts`.

create table months as select value ->> 'month' as month, value ->> 'start' as start, value ->> 'end' as end
  from json_each(readfile('months.json'));
create table days as select value ->> 'day' as day, value ->> 'start' as start, value ->> 'end' as end
  from json_each(readfile('days.json'));
create table moment as select value ->> 'asOf' as as_of, value ->> 'tag' as ruled_tag, value ->> 'plan' as ruled_plan from json_each(readfile('moment.json'));
create table windows as
  select value ->> 'name' as name, value ->> 'start' as start, value ->> 'end' as end,
    min(value ->> 'end', as_of) as close,
    (select month from months where start <= min(value ->> 'end' - 1, as_of) and end > min(value ->> 'end' - 1, as_of)) as month
  from json_each(readfile('windows.json')), moment;

create table organizations as
  select value ->> 'id' as id, value ->> 'name' as name, value ->> '$.organization_fields.plan' as plan,
    value ->> '$.organization_fields.is_active' as is_active
  from json_each(readfile('organizations.json'));
create view counted as select organizations.* from organizations, moment where plan is not ruled_plan or plan is null;
create table cells as
  select 'all' as cut, '' as key, id from counted
  union all select 'organization', name, id from counted
  union all select 'org.plan', coalesce(nullif(plan, ''), '(no org.plan)'), id from counted;

create table tickets as
with latest as (
  select value as t, row_number() over (
    partition by value ->> 'id' order by value ->> 'generated_timestamp' desc) as place
  from json_each(readfile('tickets.json'))
)
select t ->> 'id' as id, unixepoch(t ->> 'created_at') as created_at, t ->> 'status' as status,
  t ->> 'organization_id' as organization_id, t ->> 'problem_id' as problem_id,
  unixepoch(coalesce(t ->> '$.metric_set.solved_at', t ->> 'updated_at')) as solved_at,
  t ->> 'status' in ('deleted', 'suspended')
    or exists (select 1 from json_each(t, '$.tags') as tag, moment where tag.value in ('closed_by_merge', ruled_tag))
    or exists (select 1 from organizations, moment where plan = ruled_plan and id = t ->> 'organization_id') as is_left_out,
  t ->> 'support_type' = 'ai_agent' as is_ai
from latest where place = 1;

create table told as
  select organizations.id as organization_id, accounts.month, months.start, months.end,
    nullif(active, '') as active, nullif(goal_reached, '') as goal_reached,
    nullif(milestones_met, '') * 1.0 as met, nullif(milestones_defined, '') * 1.0 as defined,
    nullif(renewal_due, '') as renewal_due, nullif(committed, '') as committed,
    nullif(engagements_positive, '') * 1.0 as positive, nullif(engagements_negative, '') * 1.0 as negative,
    nullif(mrr_start, '') * 1.0 as mrr, nullif(expansion, '') * 1.0 as expansion,
    nullif(contraction, '') * 1.0 as contraction, nullif(churn, '') * 1.0 as churn
  from accounts join organizations on organizations.name = accounts.organization join months using (month);

-- Availability: the months' word of that month, then the field, then the nearest month's, earlier ones first.
create table activity as
  select windows.name as window, windows.start, close, organizations.id as organization_id, coalesce(
    (select active from told where organization_id = organizations.id and month = windows.month),
    case is_active when 1 then 'yes' when 0 then 'no' end,
    (select active from told where organization_id = organizations.id and active is not null and month < windows.month order by month desc limit 1),
    (select active from told where organization_id = organizations.id and active is not null order by month limit 1)) as active
  from windows, organizations;

create table outages as
  select distinct incident.organization_id, problem.id, problem.created_at as start,
    iif(problem.status in ('solved', 'closed'), problem.solved_at, as_of) as end
  from tickets as incident join tickets as problem on problem.id = incident.problem_id, moment
  where incident.organization_id is not null and not incident.is_left_out and not problem.is_left_out;

-- Every stretch between two neighbouring edges is either interrupted as a whole or not at all.
create table interrupted as
with clipped as (
  select window, activity.organization_id, max(outages.start, activity.start) as start, min(outages.end, close) as end
  from activity join outages using (organization_id) where outages.start < close and outages.end > activity.start
    and max(outages.start, activity.start) < min(outages.end, close)
), edges as (
  select window, organization_id, start as edge from clipped union select window, organization_id, end from clipped
), stretches as (
  select *, lead(edge) over (partition by window, organization_id order by edge) as next from edges
)
select window, organization_id, sum(next - edge) as seconds from stretches
where exists (select 1 from clipped where clipped.window = stretches.window
  and clipped.organization_id = stretches.organization_id and start <= edge and end >= next)
group by 1, 2;

create table availability as
  select activity.window, cut, key,
    count(*) filter (where active = 'yes') as n,
    100.0 * count(*) filter (where active = 'yes' and seconds is null) / nullif(count(*) filter (where active = 'yes'), 0) as percent,
    count(*) filter (where active is null) as unknown,
    sum(iif(active = 'yes', close - start, 0)) / 3600.0 as all_hours,
    sum(iif(active = 'yes', close - start - coalesce(seconds, 0), 0)) / 3600.0 as available_hours
  from activity join cells on cells.id = activity.organization_id
    left join interrupted on interrupted.window = activity.window and interrupted.organization_id = activity.organization_id
  where close > activity.start group by 1, 2, 3;

-- Health, part by part: a value and its weight among organizations.
create table parts (window, part, organization_id, value, weight);

insert into parts
with ranked as (
  select windows.name as window, organization_id, met, defined, row_number() over (
    partition by windows.name, organization_id
    order by told.month = windows.month desc, told.month < windows.month desc,
      iif(told.month < windows.month, told.month, null) desc, told.month) as place
  from windows, told where met is not null and defined is not null
)
select window, 'adoption', organization_id, met / defined, 1 from ranked where place = 1 and defined > 0;

insert into parts
with ranked as (
  select windows.name as window, organization_id, goal_reached, row_number() over (
    partition by windows.name, organization_id
    order by told.month = windows.month desc, told.month < windows.month desc,
      iif(told.month < windows.month, told.month, null) desc, told.month) as place
  from windows, told where goal_reached is not null
)
select window, 'success', organization_id, goal_reached = 'yes', 1 from ranked where place = 1;

insert into parts
with renewals as (
  select windows.name as window, organization_id, committed, days.end, row_number() over (
    partition by windows.name, organization_id order by days.start desc, due.month desc) as place
  from windows, (select organization_id, month, renewal_due, committed from told) as due join days on day = renewal_due
  where days.start >= windows.start and days.start < windows.end
)
select window, 'retention', organization_id, committed = 'yes', 1 from renewals, moment
where place = 1 and end <= as_of and committed is not null;

insert into parts
with imported as (
  select windows.name as window, organization_id, told.month, coalesce(positive, 0) as positive, coalesce(negative, 0) as negative
  from windows, told where (positive is not null or negative is not null) and told.start >= windows.start and told.end <= windows.end
), rated as (
  select tickets.organization_id, unixepoch(value ->> 'created_at') as at, value ->> 'score' as score
  from json_each(readfile('ratings.json')) join tickets on tickets.id = value ->> 'ticket_id'
  where value ->> 'score' in ('good', 'bad') and not is_left_out and not is_ai and organization_id is not null
), said as (
  select window, organization_id, positive, negative from imported
  union all
  select windows.name, organization_id, score = 'good', score = 'bad' from windows, rated
    join months on at >= months.start and at < months.end
  where at >= windows.start and at < windows.end and not exists (
    select 1 from imported where window = windows.name and imported.organization_id = rated.organization_id and imported.month = months.month)
)
select window, 'engagement-quality', organization_id, sum(positive) / sum(positive + negative), sum(positive + negative)
from (select window, organization_id, positive * 1.0 as positive, negative from said)
group by 1, 3 having sum(positive + negative) > 0;

-- Revenue month by month: what the file says of a month, or else what the next month starts with.
create table steps as
  select told.organization_id, told.month, told.mrr,
    case
      when coalesce(told.expansion, told.contraction, told.churn) is not null
        then coalesce(told.expansion, 0) - coalesce(told.contraction, 0) - coalesce(told.churn, 0)
      when next.mrr is not null then max(next.mrr, 0) - told.mrr
    end as change
  from told left join told as next on next.organization_id = told.organization_id and next.start = told.end;

create table spans as
  select windows.name as window, months.month, row_number() over (partition by windows.name order by months.month) as place
  from windows join months on months.start >= windows.start and months.start < windows.end
  union all
  select windows.name, months.month, 1 from windows join months on months.start <= windows.start and months.end > windows.start
  where not exists (select 1 from months where start >= windows.start and start < windows.end);

insert into parts
with recursive walk(window, organization_id, start, place, rest) as (
  select window, organization_id, mrr, 0, mrr from spans join steps using (month) where place = 1 and mrr > 0
  union all
  select walk.window, walk.organization_id, walk.start, spans.place, iif(rest <= 0, rest, rest + change)
  from walk join spans on spans.window = walk.window and spans.place = walk.place + 1
    left join steps on steps.organization_id = walk.organization_id and steps.month = spans.month
  where rest is not null
)
select window, 'nrr', organization_id, rest / start, start from walk
where rest is not null and place = (select max(place) from spans where spans.window = walk.window);

create table health as
with shares as (
  select window, cut, key, part, max(0, min(1, sum(value * weight) * 1.0 / sum(weight))) as share
  from parts join cells on cells.id = organization_id group by 1, 2, 3, 4
), weights(part, weight) as (
  values ('adoption', 25), ('success', 25), ('retention', 25), ('engagement-quality', 15), ('nrr', 10)
), counts as (
  select window, cut, key, count(distinct organization_id) as n
  from parts join cells on cells.id = organization_id group by 1, 2, 3
)
select window, cut, key, n, 100.0 * sum(share * weight) / sum(weight) as percent, 5 - count(*) as partial,
  json_group_object(part, 100.0 * share) as shares
from shares join weights using (part) join counts using (window, cut, key) group by 1, 2, 3;

.mode json
select 'availability' as metric, * from availability;
select 'health' as metric, * from health;
