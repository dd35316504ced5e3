-- VFU in full: where at the company, who answers for it, within which limits, who was there, and how it went.

alter table placement add column workplace text not null default '';
alter table placement add column contact text not null default '';     -- who answers for it at the company
alter table placement add column responsible text not null default ''; -- and at the school
alter table placement add column agreed_with text not null default ''; -- on the basic course: the contact teacher
alter table placement add column purpose text not null default '';     -- which goals
alter table placement add column hours text not null default '';       -- working hours, in words

-- A rule of the trade as dated data: so many weeks from a day on, for each kind by itself.
create table placement_limit (
    id                text primary key not null, -- derived from kind and day
    kind              text not null check (kind in ('gf', 'sko')),
    weeks_per_company integer, -- no limit when absent
    weeks_in_all      integer,
    source            text not null default '',
    valid_from        text not null,
    by                text not null default '' -- empty: what a new vault starts with
) strict;
insert into placement_limit (id, kind, weeks_per_company, weeks_in_all, source, valid_from) values
    ('sko', 'sko', 3, 6, 'TEC’s håndbog for skoleoplæring; Undervisningsministeriet', '1900-01-01'),
    ('gf', 'gf', 3, 6, 'Skolens egen grænse; ingen kilde sætter en for grundforløbet', '1900-01-01');

-- The reason for passing a limit stands where the reasons for passing other rules do.
alter table dispensation add column placement text not null default '';
create index dispensation_by_placement on dispensation (placement) where placement <> '';

-- A visit is an appointment, what came of it a note.
alter table appointment add column placement text not null default '';
create index appointment_by_placement on appointment (placement) where placement <> '';
alter table note add column placement text not null default '';
create index note_by_placement on note (placement) where placement <> '';

-- How it went, as one of the three said it. A fact: a correction is a newer one that supersedes.
create table placement_evaluation (
    id         text primary key not null,
    placement  text not null,
    respondent text not null check (respondent in ('company', 'student', 'school')),
    held_on    text not null,
    said_by    text not null default '',
    well       text not null default '',
    next       text not null default '',
    would_take text not null default '' check (would_take in ('', 'yes', 'no')), -- as an apprentice; empty: not asked
    by         text not null,
    at         text not null,
    supersedes text not null default ''
) strict;
create index placement_evaluation_by_placement on placement_evaluation (placement);
create index placement_evaluation_by_supersedes on placement_evaluation (supersedes) where supersedes <> '';
