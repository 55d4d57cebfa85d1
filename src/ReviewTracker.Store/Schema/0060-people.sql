create table rt.team (
  key     text primary key,
  stream  uuid not null,
  version bigint not null,
  data    jsonb not null,
  body    uuid not null generated always as ((data ->> 'body')::uuid) stored
);
