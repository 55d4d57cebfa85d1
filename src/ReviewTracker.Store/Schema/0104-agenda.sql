-- A list of a meeting's record without what is about reviews, or their actions, that somebody may not know of.
create function rt.not_about(items jsonb, reviews uuid[], actions uuid[]) returns jsonb language sql immutable parallel safe as $$
  select case when jsonb_typeof(items) <> 'array' then items else (
    select coalesce(jsonb_agg(item order by place), '[]')
    from jsonb_array_elements(items) with ordinality as i (item, place)
    where not coalesce((item ->> 'reviewId')::uuid = any (reviews), false)
      and not coalesce((item ->> 'actionId')::uuid = any (actions), false)) end
$$;

-- A meeting as somebody may read it, who may not know of these reviews and actions.
create function rt.meeting_for(meeting jsonb, reviews uuid[], actions uuid[]) returns jsonb language sql immutable parallel safe as $$
  select case when cardinality(reviews) = 0 then meeting else meeting || jsonb_build_object(
    'decisions', rt.not_about(meeting -> 'decisions', reviews, actions),
    'interests', rt.not_about(meeting -> 'interests', reviews, actions),
    'agenda', (meeting -> 'agenda') || jsonb_build_object(
      'topics', rt.not_about(meeting #> '{agenda,topics}', reviews, actions),
      'frozen', rt.not_about(meeting #> '{agenda,frozen}', reviews, actions))) end
$$;

-- What went out on an agenda is found by its recommendation.
create index meeting_record_frozen on rt.meeting_record using gin ((data #> '{agenda,frozen}') jsonb_path_ops);

-- The parts of a recommendation ("action/agency") that stand on an agenda which went out.
create function rt.on_frozen_agenda(recommendation uuid) returns text[] language sql stable parallel safe as $$
  select coalesce(array_agg(distinct (item ->> 'actionId') || '/' || (item ->> 'agency')), '{}')
  from rt.meeting_record m
  cross join lateral jsonb_array_elements(
    case when jsonb_typeof(m.data #> '{agenda,frozen}') = 'array' then m.data #> '{agenda,frozen}' else '[]' end) item
  where m.data #> '{agenda,frozen}' @> jsonb_build_array(jsonb_build_object('recommendationId', recommendation))
    and m.data ->> 'standing' <> 'Cancelled' and item ->> 'recommendationId' = recommendation::text
$$;

-- As before, and what was written about single parts, named "action/agency", may be read too.
create function rt.plan_for(
  plan jsonb, agreed boolean, agreed_own uuid[], proposed boolean, proposed_own uuid[], narrative boolean, narrative_own uuid[],
  narrative_parts text[])
returns jsonb language sql immutable parallel safe as $$
  select jsonb_set(plan, '{actions}', coalesce(jsonb_agg(action || jsonb_build_object('parts', parts, 'story', story) order by place), '[]'))
  from jsonb_array_elements(plan -> 'actions') with ordinality as a (action, place)
  cross join lateral (
    select jsonb_agg(part order by at) as parts,
      array_agg(agency) as agencies,
      bool_or(told) as has_told,
      array_agg(agency) filter (where told) as told_agencies
    from jsonb_array_elements(action -> 'parts') with ordinality as p (part, at)
    cross join lateral (select (part ->> 'agency')::uuid as agency) whose
    cross join lateral (
      select agency = any (narrative_own) or ((action ->> 'id') || '/' || (part ->> 'agency')) = any (narrative_parts) as told) may
    where case when part ->> 'status' = 'Proposed' then proposed or agency = any (proposed_own) else agreed or agency = any (agreed_own) end
  ) kept
  cross join lateral (
    select coalesce(jsonb_agg(
      case when narrative or coalesce(agency = any (told_agencies), false) or (agency is null and has_told) then line else line - 'text' - 'link' end order by at), '[]') as story
    from jsonb_array_elements(action -> 'story') with ordinality as s (line, at)
    cross join lateral (select (line ->> 'agency')::uuid as agency) whose
    where agency is null or agency = any (agencies)
  ) told
  where parts is not null
$$;

drop function rt.plan_for(jsonb, boolean, uuid[], boolean, uuid[], boolean, uuid[]);
