-- Warnings and decisions. Each row is a fact: a correction is a newer row that supersedes, and nothing is taken away.
-- What a student is told is kept in writing; nothing of anybody's health.

-- A rule of the trade as data: the ladder a school goes up, in its own order.
create table warning_step (
    id          text primary key not null,
    name        text not null,
    kind        text not null check (kind in ('oral', 'written', 'decision')), -- the last is a decision, not a warning
    position    integer not null default 0,
    archived_on text
) strict;
insert into warning_step (id, name, kind, position) values
    ('mundtlig', 'Mundtlig advarsel', 'oral', 1), ('skriftlig-1', '1. skriftlig advarsel', 'written', 2),
    ('skriftlig-2', '2. skriftlig advarsel', 'written', 3), ('udmeldelse', 'Udmeldelse', 'decision', 4);

create table warning (
    id            text primary key not null,
    student       text not null,
    step          text not null,
    given_on      text not null,
    reason        text not null,
    expects       text not null default '', -- what has to change
    until_on      text,                     -- by when
    delivered_on  text,
    delivered_how text not null default '' check (delivered_how in ('', 'hand', 'eboks', 'mail', 'letter', 'other')),
    withdrawn     integer not null default 0 check (withdrawn in (0, 1)), -- it does not count any more
    by            text not null,
    at            text not null,
    supersedes    text not null default ''
) strict;
create index warning_by_student on warning (student);
create index warning_by_supersedes on warning (supersedes);
create index warning_until on warning (until_on) where until_on is not null;

-- Partshøring: the student is heard before something is decided against them.
create table hearing (
    id            text primary key not null,
    student       text not null,
    about         text not null,
    facts         text not null, -- what was laid before the student
    sent_on       text not null,
    delivered_on  text,
    delivered_how text not null default '' check (delivered_how in ('', 'hand', 'eboks', 'mail', 'letter', 'other')),
    answer_by     text not null,
    answered_on   text,
    answer        text not null default '',
    withdrawn     integer not null default 0 check (withdrawn in (0, 1)),
    by            text not null,
    at            text not null,
    supersedes    text not null default ''
) strict;
create index hearing_by_student on hearing (student);
create index hearing_by_supersedes on hearing (supersedes);
create index hearing_open on hearing (answer_by) where answered_on is null;

create table decision (
    id             text primary key not null,
    student        text not null,
    kind           text not null check (kind in ('admitted', 'not_admitted', 'discharged')),
    decided_on     text not null,
    reasons        text not null,
    assessment     text not null default '', -- the assessment it rests on
    guidance       integer not null default 0 check (guidance in (0, 1)), -- how to complain was said
    delivered_on   text,
    delivered_how  text not null default '' check (delivered_how in ('', 'hand', 'eboks', 'mail', 'letter', 'other')),
    complaint_days integer not null check (complaint_days > 0), -- as in force when it was made; counted from the delivery
    decided_by     text not null,
    withdrawn      integer not null default 0 check (withdrawn in (0, 1)),
    by             text not null,
    at             text not null,
    supersedes     text not null default ''
) strict;
create index decision_by_student on decision (student);
create index decision_by_supersedes on decision (supersedes);
create index decision_by_assessment on decision (assessment) where assessment <> '';

-- What happened to a complaint about a decision.
create table complaint (
    id          text primary key not null,
    decision    text not null, -- the decision as it stood when this was noted
    stage       text not null check (stage in ('received', 'upheld', 'reversed', 'forwarded', 'outcome_upheld', 'outcome_reversed')),
    happened_on text not null,
    said        text not null default '',
    withdrawn   integer not null default 0 check (withdrawn in (0, 1)),
    by          text not null,
    at          text not null,
    supersedes  text not null default ''
) strict;
create index complaint_by_decision on complaint (decision);
create index complaint_by_supersedes on complaint (supersedes);
