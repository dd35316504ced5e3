-- Outreach: what companies demand, promise and offer, and whom the office has put forward to them.

-- The education a demand is about; empty when it holds for all of them.
alter table note add column education text not null default '';
-- The digest of what companies demand reads it alone.
create index note_demands on note (happened_on, education) where kind = 'demand';

-- A place that a company has said it will have.
create table promise (
    id         text primary key not null,
    company    text not null,
    workplace  text not null default '',
    education  text not null default '', -- empty when they did not say
    number     integer not null default 1 check (number > 0),
    due_on     text not null,            -- the day it is for, or the first of the month
    by_month   integer not null default 0 check (by_month in (0, 1)), -- only the month was said
    said_by    text not null default '', -- who there said it
    said       text not null default '',
    noted_on   text not null,
    ended_as   text not null default '' check (ended_as in ('', 'kept', 'lapsed')), -- by hand; agreements keep it by themselves
    ended_on   text,
    reason     text not null default '',
    archived_on text
) strict;
create index promise_by_company on promise (company);
create index promise_open on promise (due_on) where ended_as = '';

-- A place that a company offers.
create table opening (
    id         text primary key not null,
    company    text not null,
    workplace  text not null default '',
    education  text not null,
    number     integer not null default 1 check (number > 0),
    starts_on  text,
    licence    text not null default '', -- the class they ask for, such as B
    demands    text not null default '',
    source     text not null check (source in ('visit', 'call', 'portal', 'event', 'promise', 'again', 'other')),
    promise    text not null default '', -- the promise it came of
    noted_on   text not null,
    closes_on  text,                     -- the last day to apply
    ended_as   text not null default '' check (ended_as in ('', 'filled', 'withdrawn')), -- by hand; agreements fill it by themselves
    ended_on   text,
    reason     text not null default '',
    archived_on text
) strict;
create index opening_by_company on opening (company);
create index opening_by_promise on opening (promise) where promise <> '';

-- A promised or offered place that an agreement took. It counts while the agreement stands.
create table place_taken (
    id        text primary key not null, -- derived from the agreement and what it took a place of
    agreement text not null,
    promise   text not null default '',
    opening   text not null default ''
) strict;
create index place_taken_by_agreement on place_taken (agreement);
create index place_taken_by_promise on place_taken (promise) where promise <> '';
create index place_taken_by_opening on place_taken (opening) where opening <> '';

-- An opening that was passed on to a student.
create table posting (
    id        text primary key not null, -- derived from opening and student
    opening   text not null,
    student   text not null,
    passed_on text not null,
    by        text not null
) strict;
create index posting_by_opening on posting (opening);
create index posting_by_student on posting (student);

-- A student was put forward to a company. A fact: what came of it is a newer one that supersedes.
create table introduction (
    id            text primary key not null,
    student       text not null,
    company       text not null,
    opening       text not null default '',
    introduced_on text not null,
    outcome       text not null check (outcome in ('pending', 'interview', 'trial', 'agreement', 'no')),
    outcome_on    text not null,
    refusal       text not null default '',
    said          text not null default '',
    by            text not null,
    at            text not null,
    supersedes    text not null default ''
) strict;
create index introduction_by_student on introduction (student, introduced_on);
create index introduction_by_company on introduction (company, introduced_on);
create index introduction_by_supersedes on introduction (supersedes);

-- What a company said to "will you have another one?" after an agreement.
create table host_again (
    id          text primary key not null, -- derived from the agreement
    agreement   text not null,
    answer      text not null check (answer in ('yes', 'no', 'later')),
    answered_on text not null,
    ask_on      text,                      -- when to ask again
    reason      text not null default ''
) strict;
create index host_again_by_agreement on host_again (agreement);
