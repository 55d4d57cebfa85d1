-- The log of decisions by what never alters about one: its place among all of them, and what it was about. Drawn with the
-- position, under the same lock, so that a number stays; a list of decisions then reads no events.
create table rt.decision_log (
  number   bigint primary key,
  position bigint not null,
  meeting  uuid not null,
  decision uuid not null,
  kind     text not null,
  held_on  date not null,
  review   uuid,
  action   uuid,
  owned    boolean not null,
  due_on   date
);
create index decision_log_decision on rt.decision_log (decision);
create index decision_log_meeting on rt.decision_log (meeting);
create index decision_log_review on rt.decision_log (review);
create index decision_log_action on rt.decision_log (action);
create index decision_log_owned on rt.decision_log (number) where owned;

create function rt.decision_entry(number bigint, e public.mt_events) returns rt.decision_log language sql stable as $$
  select number, e.seq_id, e.stream_id, (e.data ->> 'decisionId')::uuid, e.data ->> 'kind', rt.iso_date(e.data ->> 'on'),
    (e.data ->> 'reviewId')::uuid, (e.data ->> 'actionId')::uuid,
    coalesce(e.data ->> 'owner', e.data ->> 'ownerBody') is not null, rt.iso_date(e.data ->> 'dueOn')
$$;

-- Makes it what the log says; what stands there already comes out the same and is left alone.
create function rt.number_decisions() returns void language sql as $$
  delete from rt.decision_log l where not exists (
    select from (
      select seq_id, row_number() over (order by seq_id) as number from public.mt_events where type = 'decision_recorded') n
    where n.number = l.number and n.seq_id = l.position);
  insert into rt.decision_log
  select entry.* from public.mt_events e
  join (
    select seq_id, row_number() over (order by seq_id) as number from public.mt_events where type = 'decision_recorded') n using (seq_id)
  cross join lateral rt.decision_entry(n.number, e) entry
  where not exists (select from rt.decision_log l where l.number = n.number);
$$;

-- Second part: under the ordering lock, so that position order is commit order. Nothing after nextval may fail.
create or replace function rt.write_events(
  recorded timestamptz, shift interval, command uuid, correlation text, who text,
  stands uuid[], stand_versions bigint[], keys_used uuid[],
  ids uuid[], streams uuid[], versions bigint[], types text[], dotnet_types text[], bodies jsonb[], heads jsonb[])
returns bigint language plpgsql as $$
declare
  at_position bigint;
  link bytea;
  e public.mt_events;
begin
  perform pg_advisory_xact_lock(7262747);

  -- Folds saw this time before the row was written, so it was read off the server's clock a moment ago.
  if abs(extract(epoch from clock_timestamp() + shift - recorded)) > 30 then
    raise exception 'the clock has moved' using errcode = 'RT004';
  end if;
  for i in 1 .. coalesce(array_length(stands, 1), 0) loop
    if coalesce((select version from public.mt_streams where id = stands[i]), 0) <> stand_versions[i] then
      raise exception 'stream % has moved on', stands[i] using errcode = 'RT005', constraint = stands[i]::text;
    end if;
  end loop;
  for i in 1 .. coalesce(array_length(keys_used, 1), 0) loop
    if not exists (select from rt.keys where id = keys_used[i] and wrapped is not null) then
      raise exception 'key % is gone', keys_used[i] using errcode = 'RT003';
    end if;
  end loop;

  select digest into link from rt.chain order by position desc limit 1;
  link := coalesce(link, ''::bytea);
  for i in 1 .. array_length(ids, 1) loop
    at_position := nextval('public.mt_events_sequence');
    insert into public.mt_events (
      seq_id, id, stream_id, version, data, type, timestamp, mt_dotnet_type, correlation_id, causation_id, headers, user_name)
    values (
      at_position, ids[i], streams[i], versions[i], bodies[i], types[i], recorded, dotnet_types[i], correlation,
      command::text, heads[i], who)
    returning * into e;
    link := sha256(link || convert_to(rt.canonical(e), 'UTF8'));
    insert into rt.chain (position, digest) values (at_position, link);
    if e.type = 'decision_recorded' then
      insert into rt.decision_log
      select entry.* from rt.decision_entry(coalesce((select max(number) from rt.decision_log), 0) + 1, e) entry;
    end if;
  end loop;

  perform pg_notify('mt_events_appended', '');
  return at_position;
end $$;

-- Nobody appends between the numbers of what there is and the first one drawn.
select pg_advisory_xact_lock(7262747);
select rt.number_decisions();

do $$
begin
  if exists (select from pg_roles where rolname = 'reviewtracker_app') then
    revoke update, delete on rt.decision_log from reviewtracker_app;
  end if;
end $$;
