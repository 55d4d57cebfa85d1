-- To whom a review is open for a time, and until when; null when to nobody. What is over by its time still stands here:
-- queries compare it with the instant they are asked at.
alter table rt.caseload add column openings jsonb generated always as (nullif(data -> 'openings', 'null')) stored;
create index caseload_open on rt.caseload (key) where openings is not null;

-- Reviews that were ever opened to somebody, for the list of openings.
create index review_file_opened on rt.review_file (key) where jsonb_path_exists(data, '$.openings[0]');
