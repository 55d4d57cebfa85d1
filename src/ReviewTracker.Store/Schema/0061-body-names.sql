-- Names given to bodies in the system, squeezed and in small letters: two people naming two bodies alike at one moment
-- meet here. What was there before is compared by the domain.
create table rt.body_names (
  name text not null unique,
  body uuid not null,
  primary key (name, body)
);
