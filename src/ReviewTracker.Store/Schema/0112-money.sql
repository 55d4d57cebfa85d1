create table rt.money_of_review (
  key       text primary key,
  stream    uuid not null,
  version   bigint not null,
  data      jsonb not null,
  review    uuid not null generated always as ((data ->> 'review')::uuid) stored,
  planned   numeric(12, 2) not null generated always as ((data ->> 'planned')::numeric(12, 2)) stored,
  committed numeric(12, 2) not null generated always as ((data ->> 'committed')::numeric(12, 2)) stored,
  paid      numeric(12, 2) not null generated always as ((data ->> 'paid')::numeric(12, 2)) stored
);
-- One account for each review, whoever begins it.
create unique index money_of_review_review on rt.money_of_review (review);

create table rt.contributions_of_partner (
  key     text primary key,
  stream  uuid not null,
  version bigint not null,
  data    jsonb not null,
  partner uuid not null generated always as ((data ->> 'partner')::uuid) stored
);
create unique index contributions_of_partner_partner on rt.contributions_of_partner (partner);

create table rt.pool (
  key     text primary key,
  stream  uuid not null,
  version bigint not null,
  data    jsonb not null,
  opening numeric(12, 2) not null generated always as ((data ->> 'opening')::numeric(12, 2)) stored
);
