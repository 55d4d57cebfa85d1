-- Stages in the order of the Domain's Stage.
create function rt.stage_order(stage text) returns smallint language sql immutable strict parallel safe as $$
  select array_position(array[
    'Notified', 'Deciding', 'Commissioned', 'GatheringInformation', 'Drafting', 'WithTheCsp', 'WithTheHomeOffice',
    'Amending', 'Cleared', 'Published', 'SignedOff', 'Archived', 'OutOfArea',
    'NoReview', 'OtherReview', 'Transferred', 'Discontinued', 'Merged', 'EnteredInError', 'OutOfAreaEnded'], stage)::smallint
$$;

-- What is left to do on a review of this stage: 0 something is to be reached, 1 its actions are watched, 2 nothing.
create function rt.stage_rest(stage text) returns smallint language sql immutable strict parallel safe as $$
  select case
    when stage = 'Published' then 1
    when rt.stage_order(stage) in (11, 12) or rt.stage_order(stage) > 13 then 2
    else 0
  end::smallint
$$;

-- Ids out of a JSON list; null for an empty one.
create function rt.uuids(ids jsonb) returns uuid[] language sql immutable strict parallel safe as $$
  select array_agg(id::uuid) from jsonb_array_elements_text(ids) id
$$;

create table rt.review_file (
  key     text primary key,
  stream  uuid not null,
  version bigint not null,
  data    jsonb not null
);

create table rt.caseload (
  key          text primary key,
  stream       uuid not null,
  version      bigint not null,
  data         jsonb not null,
  reference    text not null generated always as (data ->> 'reference') stored,
  year         int not null generated always as (split_part(data ->> 'reference', '/', 1)::int) stored,
  number       int not null generated always as (split_part(data ->> 'reference', '/', 2)::int) stored,
  csp          uuid generated always as ((data ->> 'csp')::uuid) stored,
  regime       text not null generated always as (data ->> 'regime') stored,
  lead         uuid generated always as ((data ->> 'lead')::uuid) stored,
  chair        uuid generated always as ((data ->> 'chair')::uuid) stored,
  stage        text not null generated always as (data ->> 'stage') stored,
  stage_order  smallint not null generated always as (rt.stage_order(data ->> 'stage')) stored,
  rest         smallint not null generated always as (rt.stage_rest(data ->> 'stage')) stored,
  withdrawn    boolean not null generated always as ((data ->> 'withdrawn')::boolean) stored,
  restricted   boolean not null generated always as ((data ->> 'restricted')::boolean) stored,
  named_people uuid[] generated always as (rt.uuids(data -> 'namedPeople')) stored,
  ongoing      boolean not null generated always as ((data ->> 'ongoing')::boolean) stored,
  notified_on  date not null generated always as (rt.iso_date(data ->> 'notifiedOn')) stored,
  published_on date generated always as (rt.iso_date(data ->> 'publishedOn')) stored,
  next_due     date generated always as (rt.iso_date(data ->> 'nextDue')) stored,
  late_from    date generated always as (rt.iso_date(data ->> 'lateFrom')) stored
) with (fillfactor = 85);
-- References are never used twice, not even by two people at the same moment.
create unique index caseload_reference on rt.caseload (reference);
create unique index caseload_stream on rt.caseload (stream);
create index caseload_number on rt.caseload (year, number, key);
-- Most urgent first, and everything a filter, another order or a count asks for: the rows themselves are only touched
-- for the lines of the page.
create index caseload_list on rt.caseload (late_from, rest, notified_on desc, key)
  include (stream, csp, regime, lead, chair, stage, stage_order, restricted, named_people, ongoing, next_due);

create table rt.caseload_history (
  key      text not null,
  stream   uuid not null,
  day      date not null,
  position bigint not null,
  recorded timestamptz not null,
  data     jsonb,
  primary key (key, day, position)
);
create index caseload_history_stream on rt.caseload_history (stream);
