-- Files staged for import while their questions are answered: one person's, sealed, gone after a week. Never in the log.
create table rt.import_drafts (
  id       uuid primary key,
  person   uuid not null,
  review   uuid not null,
  wrapped  bytea not null,
  name     bytea not null,
  content  bytea not null,
  answers  bytea not null,
  expires  timestamptz not null
);
create index import_drafts_expires on rt.import_drafts (expires);
create index import_drafts_review on rt.import_drafts (review);

-- What is forgotten of a review is forgotten of its staged files too.
create function rt.forget_import_drafts() returns trigger language plpgsql as $$
begin
  delete from rt.import_drafts where review = new.scope;
  return null;
end $$;

create trigger forget_import_drafts after update on rt.keys
  for each row when (new.wrapped is null and old.wrapped is not null) execute function rt.forget_import_drafts();
