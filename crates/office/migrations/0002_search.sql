-- The door keeps the search index (index.rs): a trigger for each row made SQLite flush the index after every one of them,
-- which was a fifth of the time of a large import.
drop trigger student_searchable;
drop trigger student_research;
drop trigger student_unsearchable;
drop trigger company_searchable;
drop trigger company_research;
drop trigger company_unsearchable;
