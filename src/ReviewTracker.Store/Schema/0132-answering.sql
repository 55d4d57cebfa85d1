-- Answering by a link, without an account.

-- What a one-time code is good for: one that was asked for here signs nobody in, and the other way round.
alter table rt.sign_in_codes add purpose text not null default 'sign-in';

-- A browser in which the code was typed that went to the recipient's address. Its cookie holds a random token; here stands
-- the token's SHA-256. One browser may have been confirmed for several recipients.
create table rt.answer_device (
  token     bytea not null,
  recipient uuid not null,
  made      timestamptz not null,
  expires   timestamptz not null,
  primary key (token, recipient)
);
create index answer_device_recipient on rt.answer_device (recipient);

-- Who answered by which link about which action. What was said stands with the action.
create table rt.link_answer (
  command   uuid not null,
  action    uuid not null,
  agency    uuid not null,
  link      uuid not null references rt.answer_link (id),
  recipient uuid not null,
  replier   uuid not null,
  kind      text not null,
  at        timestamptz not null,
  primary key (command, action, agency)
);
create index link_answer_latest on rt.link_answer (at desc);
create index link_answer_recipient on rt.link_answer (recipient);

-- Small files handed in as evidence, sealed under the key of their review and gone with it.
create table rt.evidence_file (
  id      uuid primary key,
  review  uuid not null,
  key     uuid not null references rt.keys (id),
  action  uuid not null,
  agency  uuid not null,
  type    text not null check (type in ('pdf', 'docx', 'xlsx', 'pptx', 'png', 'jpeg')),
  content bytea not null,
  made    timestamptz not null
);
create index evidence_file_key on rt.evidence_file (key);

create function rt.forget_evidence_files() returns trigger language plpgsql as $$
begin
  delete from rt.evidence_file where key = new.id;
  return null;
end $$;

create trigger forget_evidence_files after update on rt.keys
  for each row when (new.wrapped is null and old.wrapped is not null) execute function rt.forget_evidence_files();

-- Whoever reads the old mailbox is out at once.
create function rt.end_answer_links() returns trigger language plpgsql as $$
begin
  update rt.answer_link set revoked = clock_timestamp() where recipient = new.id and revoked is null;
  delete from rt.answer_device where recipient = new.id;
  return null;
end $$;

create trigger end_answer_links after update of email on rt.people
  for each row when (lower(new.email) is distinct from lower(old.email)) execute function rt.end_answer_links();

do $$
begin
  if exists (select from pg_roles where rolname = 'reviewtracker_app') then
    revoke update, delete, truncate on rt.link_answer from reviewtracker_app;
    revoke update, truncate on rt.evidence_file from reviewtracker_app;
    revoke truncate on rt.answer_device from reviewtracker_app;
  end if;
end $$;
