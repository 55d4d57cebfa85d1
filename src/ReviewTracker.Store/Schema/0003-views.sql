-- A day as views write it in JSON; immutable, so that generated columns may use it.
create function rt.iso_date(day text) returns date language sql immutable strict parallel safe as $$
  select make_date(substr(day, 1, 4)::int, substr(day, 6, 2)::int, substr(day, 9, 2)::int)
$$;

create table rt.body_card (
  key     text primary key,
  stream  uuid not null,
  version bigint not null,
  data    jsonb not null
);

create table rt.account (
  key     text primary key,
  stream  uuid not null,
  version bigint not null,
  data    jsonb not null
);

create table rt.partnership_card (
  key     text primary key,
  stream  uuid not null,
  version bigint not null,
  data    jsonb not null
);
