-- Keeping and erasing: how long what is kept, whose data must stay, and what was erased.

-- A rule of the school as dated data: so many months after its event a kind of data is due to be erased.
create table retention_rule (
    id         text primary key not null, -- derived from category and day
    category   text not null,
    months     integer,                   -- null: it is never due
    source     text not null default '',
    valid_from text not null,
    by         text not null
) strict;

-- Nothing of this student may be erased. Ended by the same row.
create table legal_hold (
    id       text primary key not null,
    student  text not null,
    reason   text not null,
    by       text not null,
    at       text not null,
    ended_on text,
    ended_by text not null default ''
) strict;
create index legal_hold_by_student on legal_hold (student);

-- What was erased: random ids, days and moments only, each row with the hash of itself and the row before it. It is
-- written again after an older copy of the file was put back.
create table erased (
    n      integer primary key,
    at     text not null,
    of     text not null,                 -- student, contact, or a category
    record text not null,                 -- whose
    upto   text not null default '',      -- of a category: up to this day
    hash   text not null
) strict;
create trigger erased_stays before update on erased begin
    select raise(abort, 'erased');
end;
create trigger erased_kept before delete on erased begin
    select raise(abort, 'erased');
end;

-- A signed assessment goes with the student it is about, and with nothing else.
drop trigger assessment_kept;
create trigger assessment_kept before delete on assessment
    when old.sealed_at is not null and not exists (select 1 from erased where of = 'student' and record = old.student)
begin
    select raise(abort, 'sealed');
end;
