-- Marten's own layout, column for column; nothing of ours goes in here.
create table public.mt_streams (
  id          uuid not null constraint pkey_mt_streams_id primary key,
  type        varchar,
  version     bigint,
  timestamp   timestamptz not null default now(),
  created     timestamptz not null default now(),
  tenant_id   varchar default '*DEFAULT*',
  is_archived boolean default false
);

create table public.mt_events (
  seq_id         bigint not null constraint pkey_mt_events_seq_id primary key,
  id             uuid not null,
  stream_id      uuid constraint fkey_mt_events_stream_id references public.mt_streams (id) on delete cascade,
  version        bigint not null,
  data           jsonb not null,
  bdata          bytea,
  type           varchar(500) not null,
  timestamp      timestamptz not null default now(),
  tenant_id      varchar default '*DEFAULT*',
  mt_dotnet_type varchar,
  correlation_id varchar,
  causation_id   varchar,
  headers        jsonb,
  user_name      varchar,
  is_archived    boolean default false
);
create unique index pk_mt_events_stream_and_version on public.mt_events (stream_id, version);
create sequence public.mt_events_sequence owned by public.mt_events.seq_id;

create table public.mt_event_progression (
  name         varchar not null constraint pk_mt_event_progression primary key,
  last_seq_id  bigint,
  last_updated timestamptz default transaction_timestamp()
);

-- The program runs as this role: it may add to the log and never take away from it. A server whose owner may not make
-- roles gets it from its administrator (deploy/roles.sql) before the first migration.
do $$
begin
  if not exists (select from pg_roles where rolname = 'reviewtracker_app') then
    begin
      create role reviewtracker_app nologin;
    exception
      when duplicate_object or unique_violation or insufficient_privilege then null;
    end;
  end if;
  if exists (select from pg_roles where rolname = 'reviewtracker_app') then
    grant usage on schema public, rt to reviewtracker_app;
    grant select, insert on public.mt_events to reviewtracker_app;
    grant select, insert, update on public.mt_streams to reviewtracker_app;
    grant select on public.mt_event_progression to reviewtracker_app;
    grant usage, select on public.mt_events_sequence to reviewtracker_app;
    -- Every later table of ours, views made anew by a rebuild among them.
    alter default privileges in schema rt grant select, insert, update, delete on tables to reviewtracker_app;
    alter default privileges in schema rt grant usage, select on sequences to reviewtracker_app;
    grant select on rt.migrations to reviewtracker_app;
  end if;
end $$;
