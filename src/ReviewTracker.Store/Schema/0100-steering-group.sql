-- A decision is found by what it was about.
create index meeting_record_decisions on rt.meeting_record using gin ((data -> 'decisions') jsonb_path_ops);

create table rt.update_round (
  key       text primary key,
  stream    uuid not null,
  version   bigint not null,
  data      jsonb not null,
  meeting   uuid not null generated always as ((data ->> 'meeting')::uuid) stored,
  closed_on date generated always as (rt.iso_date(data ->> 'closedOn')) stored
);
create index update_round_meeting on rt.update_round (meeting);
