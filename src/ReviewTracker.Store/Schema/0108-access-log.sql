-- Who took what out of the record: one row for every document that was shown or given, written before it leaves.
create table rt.access_log (
  id        bigint generated always as identity primary key,
  at        timestamptz not null,
  person    uuid not null,
  act       text not null,
  kind      text not null,
  object    uuid,
  reference text not null,
  review    uuid,
  as_at     date not null,
  known     timestamptz,
  position  bigint not null,
  digest    text not null check (digest ~ '^[0-9a-f]{64}$'),
  details   jsonb not null default '{}'
);
create index access_log_at on rt.access_log (at desc, id desc);
create index access_log_person on rt.access_log (person, at desc);
create index access_log_reference on rt.access_log (reference, at desc);
create index access_log_review on rt.access_log (review, at desc) where review is not null;
create index access_log_digest on rt.access_log (digest text_pattern_ops);

-- Nothing in it is ever changed or taken out, whoever tries.
create function rt.access_log_stays() returns trigger language plpgsql as $$
begin
  raise exception 'the access log is only ever added to';
end $$;
create trigger access_log_stays before update or delete or truncate on rt.access_log
  for each statement execute function rt.access_log_stays();

do $$
begin
  if exists (select from pg_roles where rolname = 'reviewtracker_app') then
    revoke update, delete, truncate on rt.access_log from reviewtracker_app;
  end if;
end $$;
