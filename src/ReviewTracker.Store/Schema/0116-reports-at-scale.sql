-- Reports ask the history about every line of a county on several days: what they ask stands in columns of its own, and in
-- an index that answers without the rows.
alter table rt.action_list_history
  add column status text generated always as (data ->> 'status') stored,
  add column overdue_from date generated always as (
    case when data ->> 'settledColour' is null then rt.iso_date(data ->> 'redFrom') end) stored;
create index action_list_history_days on rt.action_list_history (key, day, position) include (recorded, review_id, status, overdue_from);

alter table rt.caseload_history
  add column stage text generated always as (data ->> 'stage') stored,
  add column ongoing boolean generated always as ((data ->> 'ongoing')::boolean) stored;
create index caseload_history_days on rt.caseload_history (key, day, position) include (recorded, stream, stage, ongoing);

-- Themes are counted over every recommendation there is; the plan itself is long and need not be read for it.
alter table rt.action_plan
  add column theme text generated always as (data ->> 'theme') stored,
  add column made_on date generated always as (rt.iso_date(data ->> 'madeOn')) stored;
