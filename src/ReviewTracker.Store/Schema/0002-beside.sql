-- What stands beside the log, in a schema of our own.

-- A command carried out: the same id again is answered from here.
create table rt.commands (
  id       uuid primary key,
  versions jsonb not null,
  at       timestamptz not null
);

-- Each event's digest over its own canonical text and the digest before it.
create table rt.chain (
  position bigint primary key,
  digest   bytea not null
);

-- One living data key per scope, wrapped by the master key. A destroyed one stays as a row without a key.
create table rt.keys (
  id        uuid primary key,
  scope     uuid not null,
  wrapped   bytea,
  made      timestamptz not null default now(),
  destroyed timestamptz
);
create unique index keys_living_scope on rt.keys (scope) where wrapped is not null;
create index keys_scope on rt.keys (scope);

-- Found by name: keyed digests, never the name.
create table rt.name_lookup (
  digest bytea not null,
  stream uuid not null,
  scope  uuid not null,
  primary key (digest, stream)
);
create index name_lookup_stream on rt.name_lookup (stream);
create index name_lookup_scope on rt.name_lookup (scope);

-- Who the ids in events are; an erased person keeps the row and loses name and address.
create table rt.people (
  id     uuid primary key,
  name   text,
  email  text,
  erased timestamptz
);
create unique index people_email on rt.people (lower(email)) where email is not null;

-- What is known about the installation as a whole ("demonstration").
create table rt.marks (
  name  text primary key,
  value text not null,
  at    timestamptz not null default now()
);

do $$
begin
  if exists (select from pg_roles where rolname = 'reviewtracker_app') then
    revoke update, delete on rt.chain, rt.commands from reviewtracker_app;
  end if;
end $$;

-- The text a digest is taken over: every column of the row as it is stored, free of session settings.
create function rt.canonical(e public.mt_events) returns text language sql stable as $$
  select json_build_array(
    e.seq_id, e.id, e.stream_id, e.version, e.type, (extract(epoch from e.timestamp) * 1000000)::bigint, e.tenant_id,
    e.mt_dotnet_type, e.correlation_id, e.causation_id, e.user_name, e.is_archived, encode(e.bdata, 'hex'),
    e.headers, e.data)::text
$$;

-- First part of an append: all that may fail and needs no position. Streams come sorted, so that two appends never wait
-- for each other in a ring.
create function rt.open_append(
  command uuid, written jsonb, recorded timestamptz,
  streams uuid[], kinds text[], expected bigint[], reached bigint[],
  key_ids uuid[], key_scopes uuid[], key_wraps bytea[]) returns void language plpgsql as $$
begin
  -- Committed without waiting for the disk; the append's last statement waits for it after the lock is gone.
  perform set_config('synchronous_commit', 'off', true);

  insert into rt.commands (id, versions, at) values (command, written, recorded) on conflict do nothing;
  if not found then
    raise exception 'command % has been carried out', command using errcode = 'RT001';
  end if;

  for i in 1 .. coalesce(array_length(streams, 1), 0) loop
    if expected[i] = 0 then
      insert into public.mt_streams (id, type, version, timestamp, created)
      values (streams[i], kinds[i], reached[i], recorded, recorded) on conflict do nothing;
    else
      update public.mt_streams set version = reached[i], timestamp = recorded
      where id = streams[i] and version = expected[i];
    end if;
    if not found then
      raise exception 'stream % has moved on', streams[i] using errcode = 'RT002', constraint = streams[i]::text;
    end if;
  end loop;

  for i in 1 .. coalesce(array_length(key_ids, 1), 0) loop
    insert into rt.keys (id, scope, wrapped) values (key_ids[i], key_scopes[i], key_wraps[i]) on conflict do nothing;
    if not found then
      raise exception 'scope % has a key already', key_scopes[i] using errcode = 'RT003';
    end if;
  end loop;
end $$;

-- Second part: under the ordering lock, so that position order is commit order. Nothing after nextval may fail.
create function rt.write_events(
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
  end loop;

  perform pg_notify('mt_events_appended', '');
  return at_position;
end $$;

-- Links every event the chain does not know yet, in order: after a bulk load.
create function rt.extend_chain() returns void language plpgsql as $$
declare
  e public.mt_events;
  known bigint;
  link bytea;
begin
  select position, digest into known, link from rt.chain order by position desc limit 1;
  link := coalesce(link, ''::bytea);
  for e in select * from public.mt_events where seq_id > coalesce(known, 0) order by seq_id loop
    link := sha256(link || convert_to(rt.canonical(e), 'UTF8'));
    insert into rt.chain (position, digest) values (e.seq_id, link);
  end loop;
end $$;
