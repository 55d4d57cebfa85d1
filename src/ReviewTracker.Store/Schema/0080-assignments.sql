-- Who works on a review for a time. A review that is signed off or over keeps nobody; opened again, it does.
alter table rt.caseload add column assignees jsonb generated always as (
  case when data ->> 'signedOffOn' is null and data ->> 'endedOn' is null and data ->> 'stage' <> 'Archived'
    then nullif(data -> 'assignees', '[]') end) stored;

-- Whether somebody works on it as one of these at that instant, by the days of the United Kingdom.
create function rt.works_on(assignees jsonb, person uuid, kinds text[], at timestamptz) returns boolean
language sql stable parallel safe as $$
  select assignees is not null and exists (
    select from jsonb_array_elements(assignees) a
    where (a ->> 'person')::uuid = person and a ->> 'as' = any (kinds)
      and rt.iso_date(a ->> 'until') >= (at at time zone 'Europe/London')::date)
$$;
