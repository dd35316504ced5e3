-- Skoleoplæring: who is enrolled, in which workshop, what each day and each month showed.

create table workshop (
    id          text primary key not null,
    name        text not null,
    educations  text not null default '[]', -- JSON list of educations; none: every education
    room        text not null default '',
    site        text not null default '',
    archived_on text
) strict;

create table enrolment (
    id                  text primary key not null,
    student             text not null,
    education           text not null default '',
    applied_on          text, -- the written application
    info_meeting_on     text,
    karens_until        text, -- the last day of waiting
    school_agreement_on text, -- skoleaftale
    starts_on           text,
    ends_on             text,
    ended_reason        text not null default '',
    no_fault            integer check (no_fault in (0, 1)),
    workshop            text not null default '',
    instructor          text not null default '', -- the name; with the workshop it makes a group
    archived_on         text
) strict;
create index enrolment_by_student on enrolment (student);
create index enrolment_by_workshop on enrolment (workshop, starts_on);

-- A student's day in the workshop. Why somebody was away is not asked: with leave or without.
create table workshop_mark (
    id         text primary key not null, -- derived from student and day
    student    text not null,
    workshop   text not null,
    held_on    text not null,
    mark       text not null check (mark in ('', 'present', 'late', 'absent', 'excused', 'company')),
    arrived_at text not null default '',
    left_at    text not null default '',
    note       text not null default '',
    by         text not null,
    at         text not null
) strict;
create index workshop_mark_by_student on workshop_mark (student, held_on);
create index workshop_mark_by_workshop on workshop_mark (workshop, held_on);

-- What an observation may be about; the school's own list. `active` ones also tell of seeking a place.
create table observation_kind (
    id          text primary key not null,
    name        text not null,
    kind        text not null default '' check (kind in ('', 'active')),
    position    integer not null,
    archived_on text
) strict;
insert into observation_kind (id, name, kind, position) values
    ('fagligt-arbejde',   'Fagligt arbejde',     '',       1),
    ('modestabilitet',    'Mødestabilitet',      '',       2),
    ('samarbejde',        'Samarbejde',          '',       3),
    ('aftaler',           'Overholder aftaler',  '',       4),
    ('sikkerhed',         'Sikkerhed og orden',  '',       5),
    ('laerepladssogning', 'Lærepladssøgning',    'active', 6);

-- What somebody saw. A fact: a correction is a newer one that supersedes.
create table observation (
    id         text primary key not null,
    student    text not null,
    workshop   text not null default '',
    seen_on    text not null,
    about      text not null, -- observation_kind
    body       text not null,
    by         text not null,
    at         text not null,
    supersedes text not null default ''
) strict;
create index observation_by_student on observation (student);
create index observation_by_supersedes on observation (supersedes) where supersedes <> '';
