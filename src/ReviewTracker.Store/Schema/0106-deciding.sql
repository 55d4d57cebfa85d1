-- Nobody begins a recommendation while its review is signed off for having none open: asked under the ordering lock, so
-- that whoever began one is either seen here or comes after.
create procedure rt.plan_stands(review uuid, known uuid[]) language plpgsql as $$
begin
  perform pg_advisory_xact_lock(7262747);
  if exists (select from rt.action_plan where review_id = review and stream <> all (known)) then
    raise exception 'the plan of % has grown', review using errcode = 'RT006', constraint = 'plan_has_grown';
  end if;
end $$;
