-- A single letter is looked up too: without an index of its own, `a*` read every word that begins with it, and a list of
-- 100,000 students took three such readings after the first key.
drop table student_search;
create virtual table student_search
    using fts5(words, content='', contentless_delete=1, prefix='1 2 3', detail=none, tokenize='ascii');
insert into student_search (rowid, words) select row, fold(name || ' ' || number || ' ' || hold) from student;
drop table company_search;
create virtual table company_search
    using fts5(words, content='', contentless_delete=1, prefix='1 2 3', detail=none, tokenize='ascii');
insert into company_search (rowid, words) select row, fold(name || ' ' || cvr || ' ' || town) from company;

-- What was concluded after the register counted is little, and is counted for every approval of the school at once.
create index agreement_concluded on agreement (coalesce(signed_on, starts_on)) where archived_on is null;
