-- What waits for a second person's answer: few of many reviews, asked for on the first page.
create index review_file_publication_proposed on rt.review_file (key) where data ->> 'proposedPublication' is not null;
create index review_file_lifting_asked on rt.review_file (key) where data ->> 'lifting' is not null;
