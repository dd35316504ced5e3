-- EMMA in depth: who assesses, what the school expects, and places a student was offered.

alter table assessment add column role text not null default ''                             -- in which capacity
    check (role in ('', 'instructor', 'consultant', 'contact_teacher', 'joint'));
alter table assessment add column assessor text not null default '';                        -- whose judgement it is, by name
alter table assessment add column reconciles text not null default '';                      -- superseded as well as `supersedes`
create index assessment_by_reconciles on assessment (reconciles) where reconciles <> '';

-- A rule of the trade as data: how many of something the school, or a student's instructor, expects from a day on.
-- A prompt beside a count, never a limit.
create table emma_expectation (
    id         text primary key not null, -- derived from student, count, occasion and day
    student    text not null default '',  -- empty: the school's own
    count      text not null,             -- which of the counts of the evidence
    occasion   text not null default '' check (occasion in ('', 'gf2', 'admission', 'training')),
    number     integer,                   -- null: nothing is expected from that day on
    valid_from text not null,
    by         text not null
) strict;
create index emma_expectation_by_student on emma_expectation (student);

-- The education an application is for: the student's own unless another was said.
alter table application add column education text not null default '';

-- A place that a student was told to take or leave, and what they answered. A fact: an answer is a newer one that supersedes.
create table place_offer (
    id          text primary key not null,
    student     text not null,
    company     text not null,
    offered_on  text not null,
    answer_by   text,                      -- the deadline they were given
    km          integer,                   -- as the crow flies, known that day
    answer      text not null default '' check (answer in ('', 'accepted', 'refused', 'silent')),
    answered_on text,
    reason      text not null default '',  -- the student's own
    by          text not null,
    at          text not null,
    supersedes  text not null default ''
) strict;
create index place_offer_by_student on place_offer (student);
create index place_offer_by_supersedes on place_offer (supersedes);
