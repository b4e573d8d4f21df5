-- Business minutes of the facts that say from when to when they last; of messaging there are none.
create table spans (fact_id integer, ticket_id integer, from_at integer, until_at integer);
create index spans_by_fact on spans (fact_id);
insert into spans select id, ticket_id, from_at, until_at from facts where metric in ('nrt', 'acknowledge') and value is not null;
insert into spans
  select facts.id, facts.ticket_id, worked.at, min(worked.until_at, last_solve)
  from facts
  join (select ticket_id, max(at) as last_solve from solvings group by ticket_id) as solves using (ticket_id)
  join statuses as worked using (ticket_id)
  where metric = 'agent-work' and value is not null and status in ('new', 'open') and worked.at < last_solve;

update facts set business = (
  select sum((select coalesce(sum(min(spans.until_at, under_schedule.until_at, shifts.end)
      - max(spans.from_at, under_schedule.from_at, shifts.start)), 0)
    from under_schedule join shifts using (schedule_id)
    where under_schedule.ticket_id = spans.ticket_id
      and under_schedule.from_at < spans.until_at and under_schedule.until_at > spans.from_at
      -- No shift is longer than a day.
      and shifts.start > spans.from_at - 86400 and shifts.start < min(spans.until_at, under_schedule.until_at)
      and shifts.end > max(spans.from_at, under_schedule.from_at))) / 60.0
  from spans where fact_id = facts.id)
where id in (select fact_id from spans)
  and (metric = 'agent-work' or ticket_id not in (select id from tickets where is_messaging));
