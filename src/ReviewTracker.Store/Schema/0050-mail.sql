-- What is owed by mail. A row comes into being in the transaction that causes it, once per recipient, kind and period. It
-- holds no address (that is looked up when it is sent), and what it says is sealed by the master key until it is over.
create table rt.outbox (
  id        uuid primary key,
  recipient uuid not null,
  kind      text not null,
  period    text not null,
  facts     bytea,
  made      timestamptz not null,
  useless   timestamptz,
  state     text not null default 'pending' check (state in ('pending', 'sending', 'sent', 'unknown', 'failed')),
  since     timestamptz not null,
  attempts  int not null default 0,
  tries     int not null default 0,
  next_try  timestamptz,
  give_up   timestamptz not null,
  lease     timestamptz,
  settled   boolean not null default false,
  version   int not null default 1,
  answer    text,
  who       uuid,
  reason    bytea,
  command   uuid,
  unique (recipient, kind, period)
);
create index outbox_due on rt.outbox (next_try, made) where state = 'pending';
create index outbox_leased on rt.outbox (lease) where state = 'sending';
create index outbox_open on rt.outbox (state, since) where not settled;
create index outbox_latest on rt.outbox (since desc, id);

-- Everything that happened to one mail, in order; the outbox row is the last of it.
create table rt.outbox_steps (
  mail     uuid not null references rt.outbox (id) on delete cascade,
  number   int not null,
  at       timestamptz not null,
  state    text not null,
  attempts int not null,
  next_try timestamptz,
  answer   text,
  who      uuid,
  reason   bytea,
  command  uuid unique,
  primary key (mail, number)
);

create function rt.outbox_step() returns trigger language plpgsql as $$
begin
  insert into rt.outbox_steps (mail, number, at, state, attempts, next_try, answer, who, reason, command)
  values (new.id, new.version, new.since, new.state, new.attempts, new.next_try, new.answer, new.who, new.reason, new.command);
  -- Somebody may be waiting to send it.
  if new.state = 'pending' and new.next_try <= new.since then
    perform pg_notify('rt_outbox', '');
  end if;
  return null;
end $$;

create trigger outbox_made after insert on rt.outbox for each row execute function rt.outbox_step();
create trigger outbox_moved after update on rt.outbox
  for each row when (new.version <> old.version) execute function rt.outbox_step();

-- When each job last ran to its end, whichever node ran it.
create table rt.job_runs (
  job     text primary key,
  node    text not null,
  started timestamptz not null,
  ended   timestamptz not null
);

-- The scheduler's own tables, made by its package when the database is migrated.
create schema if not exists jobs;

do $$
begin
  if exists (select from pg_roles where rolname = 'reviewtracker_app') then
    revoke update, delete on rt.outbox_steps from reviewtracker_app;
    grant usage on schema jobs to reviewtracker_app;
    alter default privileges in schema jobs grant select, insert, update, delete on tables to reviewtracker_app;
    alter default privileges in schema jobs grant usage, select on sequences to reviewtracker_app;
  end if;
end $$;
