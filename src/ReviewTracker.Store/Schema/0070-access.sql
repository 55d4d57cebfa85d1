-- A plan as somebody may read it. Which parts are kept is asked twice, for those that are agreed and those only proposed:
-- all of them, or those of certain agencies. What was written about a part stays where its narrative may be read.
create function rt.plan_for(
  plan jsonb, agreed boolean, agreed_own uuid[], proposed boolean, proposed_own uuid[], narrative boolean, narrative_own uuid[])
returns jsonb language sql immutable parallel safe as $$
  select jsonb_set(plan, '{actions}', coalesce(jsonb_agg(action || jsonb_build_object('parts', parts, 'story', story) order by place), '[]'))
  from jsonb_array_elements(plan -> 'actions') with ordinality as a (action, place)
  cross join lateral (
    select jsonb_agg(part order by at) as parts,
      array_agg(agency) as agencies,
      bool_or(agency = any (narrative_own)) as has_own
    from jsonb_array_elements(action -> 'parts') with ordinality as p (part, at)
    cross join lateral (select (part ->> 'agency')::uuid as agency) whose
    where case when part ->> 'status' = 'Proposed' then proposed or agency = any (proposed_own) else agreed or agency = any (agreed_own) end
  ) kept
  cross join lateral (
    select coalesce(jsonb_agg(
      case when narrative or agency = any (narrative_own) or (agency is null and has_own) then line else line - 'text' - 'link' end order by at), '[]') as story
    from jsonb_array_elements(action -> 'story') with ordinality as s (line, at)
    cross join lateral (select (line ->> 'agency')::uuid as agency) whose
    where agency is null or agency = any (agencies)
  ) told
  where parts is not null
$$;

drop function rt.trimmed_plan(jsonb, uuid[], boolean, boolean, boolean);
