-- An act writes fewer pages when a change lies beside its step, and a mark beside its id: every page is encrypted,
-- hashed and flushed before the act is answered.

create table change_of_step (
    step   integer not null,
    n      integer not null,               -- its place in the step
    of     text not null,                  -- the table
    record text not null,
    before text,                           -- changed cells as JSON; null when the record was created
    after  text,                           -- changed cells as JSON; null when it was created or removed
    primary key (step, n)
) strict, without rowid;
insert into change_of_step select step, row_number() over (partition by step order by id), of, record, before, after from change;
drop table change;
alter table change_of_step rename to change;
create index change_by_record on change (record);

create table mark (
    id      text primary key not null, -- derived from session and student
    session text not null,
    student text not null,
    mark    text not null check (mark in ('', 'present', 'late', 'absent', 'excused', 'placed')),
    did     text not null default '[]', -- JSON list of activity ids
    note    text not null default '',
    by      text not null,
    at      text not null
) strict, without rowid;
insert into mark select id, session, student, mark, did, note, by, at from attendance;
drop table attendance;
alter table mark rename to attendance;
create index attendance_by_session on attendance (session);
create index attendance_by_student on attendance (student, session, mark);
create index attendance_absent on attendance (student) where mark = 'absent';

create table number (
    id     text primary key not null, -- the student's id
    number text not null              -- ten digits, no dash; may be fictive
) strict, without rowid;
insert into number select id, number from cpr;
drop table cpr;
alter table number rename to cpr;
create index cpr_by_number on cpr (number);

-- Counting what is due reads no tasks, and few people are archived.
drop index task_open;
create index task_open on task (due_on, id, student, company) where done_on is null;
create index student_archived on student (id) where archived_on is not null;
create index company_archived on company (id) where archived_on is not null;

-- The choices of the filters are read from it alone.
drop index student_by_hold;
create index student_by_hold on student (hold, site, teacher, part, kind, archived_on);
