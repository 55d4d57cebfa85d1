-- A team's mailbox is where mail goes and no way to sign in, so it may be anybody's address: whether it is somebody's is
-- nothing a team's form may tell. One address is one person all the same.
alter table rt.people add shared boolean not null default false;
update rt.people set shared = true where id in (select stream from rt.team);
drop index rt.people_email;
create unique index people_email on rt.people (lower(email)) where email is not null and not shared;
