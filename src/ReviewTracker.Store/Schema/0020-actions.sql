-- Numbers as people sort them: 1, 2, 4a, 10; 4.2 before 4.10.
create function rt.natural_order(number text) returns text language sql immutable strict parallel safe as $$
  select regexp_replace(regexp_replace(lower(number), '(\d+)', '00000000\1', 'g'), '\d*(\d{8})', '\1', 'g')
$$;

-- Colours as numbers, worst first: the order of the Domain's Rag.
create function rt.rag(colour text) returns smallint language sql immutable strict parallel safe as $$
  select (array_position(array['Red', 'Amber', 'Grey', 'Green', 'None', 'Blue'], colour) - 1)::smallint
$$;

-- A part's colour on a day; the same answer as RagDates.ColourOn.
create function rt.rag_on(
  today date, settled smallint, red_from date, amber_from date, grey_until date, rule_unknown boolean)
returns smallint language sql immutable parallel safe as $$
  select case
    when settled is not null then settled
    when today >= red_from then 0::smallint
    when today >= amber_from then 1::smallint
    when rule_unknown or today < grey_until then 2::smallint
    else 3::smallint
  end
$$;

-- A plan as somebody may read it. Their own agencies' parts come whole. Of the others' parts they get none, or those
-- that are agreed, or all; and what was written about them only where narrative is theirs to read.
create function rt.trimmed_plan(plan jsonb, own uuid[], others boolean, agreed_only boolean, narrative boolean)
returns jsonb language sql immutable parallel safe as $$
  select jsonb_set(plan, '{actions}', coalesce(jsonb_agg(action || jsonb_build_object('parts', parts, 'story', story) order by place), '[]'))
  from jsonb_array_elements(plan -> 'actions') with ordinality as a (action, place)
  cross join lateral (
    select jsonb_agg(part order by at) as parts,
      array_agg((part ->> 'agency')::uuid) as agencies,
      bool_or((part ->> 'agency')::uuid = any (own)) as has_own
    from jsonb_array_elements(action -> 'parts') with ordinality as p (part, at)
    where (part ->> 'agency')::uuid = any (own) or (others and not (agreed_only and part ->> 'status' = 'Proposed'))
  ) kept
  cross join lateral (
    select coalesce(jsonb_agg(
      case when narrative or agency = any (own) or (agency is null and has_own) then line else line - 'text' - 'link' end order by at), '[]') as story
    from jsonb_array_elements(action -> 'story') with ordinality as s (line, at)
    cross join lateral (select (line ->> 'agency')::uuid as agency) whose
    where agency is null or agency = any (agencies)
  ) told
  where parts is not null
$$;

create table rt.action_plan (
  key       text primary key,
  stream    uuid not null,
  version   bigint not null,
  data      jsonb not null,
  review_id uuid not null generated always as ((data ->> 'reviewId')::uuid) stored,
  number    text not null generated always as (rt.natural_order(data ->> 'number')) stored
);
create index action_plan_review on rt.action_plan (review_id, number);

create table rt.action_list (
  key           text primary key,
  stream        uuid not null,
  version       bigint not null,
  data          jsonb not null,
  review_id     uuid not null generated always as ((data ->> 'reviewId')::uuid) stored,
  action_id     uuid not null generated always as ((data ->> 'actionId')::uuid) stored,
  agency        uuid not null generated always as ((data ->> 'agency')::uuid) stored,
  owner         uuid generated always as ((data ->> 'owner')::uuid) stored,
  status        text not null generated always as (data ->> 'status') stored,
  is_over       boolean not null generated always as (data ->> 'status' in ('Completed', 'NotAchievable', 'NotAccepted', 'Superseded')) stored,
  target        date generated always as (rt.iso_date(data ->> 'target')) stored,
  settled       smallint generated always as (rt.rag(data ->> 'settledColour')) stored,
  red_from      date generated always as (rt.iso_date(data ->> 'redFrom')) stored,
  amber_from    date generated always as (rt.iso_date(data ->> 'amberFrom')) stored,
  grey_until    date generated always as (rt.iso_date(data ->> 'greyUntil')) stored,
  rule_unknown  boolean not null generated always as ((data ->> 'ruleDateUnknown')::boolean) stored,
  place         text not null generated always as (
    rt.natural_order(data ->> 'recommendationNumber') || ' ' || rt.natural_order(data ->> 'number')) stored
);
create index action_list_stream on rt.action_list (stream);
create index action_list_action on rt.action_list (action_id);
create index action_list_review on rt.action_list (review_id, agency);
create index action_list_agency on rt.action_list (agency, is_over, review_id);
create index action_list_owner on rt.action_list (owner) where owner is not null;
-- What is open, narrow enough to be counted and sorted without touching the rows themselves.
create index action_list_open on rt.action_list (review_id)
  include (key, agency, owner, status, target, settled, red_from, amber_from, grey_until, rule_unknown) where not is_over;
create index action_list_over on rt.action_list (review_id) include (key, agency, owner, status, target, settled) where is_over;

-- Few reviews are restricted; every query asks which.
create index caseload_restricted on rt.caseload (stream) where restricted;
-- Joined to every action in the order of references, and asked which are published.
create index caseload_in_order on rt.caseload (year, number) include (stream);
create index caseload_published on rt.caseload (stream) where published_on is not null;

create table rt.action_list_history (
  key       text not null,
  stream    uuid not null,
  day       date not null,
  position  bigint not null,
  recorded  timestamptz not null,
  data      jsonb,
  review_id uuid generated always as ((data ->> 'reviewId')::uuid) stored,
  primary key (key, day, position)
);
create index action_list_history_stream on rt.action_list_history (stream);

create table rt.meeting_record (
  key     text primary key,
  stream  uuid not null,
  version bigint not null,
  data    jsonb not null,
  held_on date not null generated always as (rt.iso_date(data ->> 'heldOn')) stored
);
create index meeting_record_latest on rt.meeting_record (held_on desc, key);
