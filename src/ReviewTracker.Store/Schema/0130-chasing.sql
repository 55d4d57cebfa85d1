-- What was asked of whom by mail: one row for each line of a digest, written in the transaction of its outbox row. Ids,
-- codes and days only.
create table rt.chase (
  id             uuid primary key,
  mail           uuid not null references rt.outbox (id),
  recipient      uuid not null,
  occasion       text not null,
  why            text not null,
  planned        date not null,
  day            date not null,
  due            date not null,
  review         uuid,
  recommendation uuid,
  action         uuid,
  agency         uuid,
  round          uuid,
  meeting        uuid,
  number         text,
  reminder       int,
  late_by        int not null default 0,
  -- Why it was left out when the mail was sent; it may then be owed again.
  dropped        text
);
-- Nobody is told the same twice, whichever nodes ask at the same moment.
create unique index chase_once on rt.chase (recipient, occasion) where dropped is null;
create index chase_mail on rt.chase (mail);
create index chase_action on rt.chase (action, agency, day) where action is not null;
create index chase_agency on rt.chase (agency, day) where agency is not null;
create index chase_day on rt.chase (day);

-- On which days it was asked to the end who is owed a reminder, and by which node.
create table rt.reminder_runs (
  day     date not null,
  node    text not null,
  started timestamptz not null,
  ended   timestamptz not null,
  owed    int not null,
  queued  int not null,
  runs    int not null default 1,
  primary key (day, node)
);

-- Links by which somebody answers for agencies without an account; only a digest of each token lies here.
create table rt.answer_link (
  id         uuid primary key,
  token_hash bytea not null unique,
  recipient  uuid not null,
  agencies   uuid[] not null,
  made       timestamptz not null,
  expires    timestamptz not null,
  revoked    timestamptz,
  revoked_by uuid
);
create index answer_link_recipient on rt.answer_link (recipient, expires);

-- What was owed and is not any more ends so; it is no failure. What could not be given to the server in time is told
-- apart from what the server refused: another mail may say it later.
alter table rt.outbox drop constraint outbox_state_check;
alter table rt.outbox add constraint outbox_state_check
  check (state in ('pending', 'sending', 'sent', 'unknown', 'failed', 'cancelled'));
alter table rt.outbox add column ran_out boolean not null default false;

do $$
begin
  if exists (select from pg_roles where rolname = 'reviewtracker_app') then
    revoke update, delete, truncate on rt.chase from reviewtracker_app;
    grant update (dropped) on rt.chase to reviewtracker_app;
    revoke delete, truncate on rt.reminder_runs, rt.answer_link from reviewtracker_app;
  end if;
end $$;
