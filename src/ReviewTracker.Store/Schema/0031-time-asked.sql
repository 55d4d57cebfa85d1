-- Few parts wait for an answer about more time; without this every open row is read to find them.
create index action_list_time_asked on rt.action_list (review_id) include (agency, status)
  where not is_over and data ->> 'timeAskedOn' is not null;
