-- Every change of the vault: a step is one act of a user (one undo), a change
-- is one record in it.

create table step (
    id        integer primary key,
    at        text not null,
    by        text not null,
    label     text not null,               -- a key of texts/
    args      text not null default '{}',  -- what the label names, as JSON
    kind      text not null check (kind in ('hand', 'import', 'undo', 'redo', 'final')),
    undoes    integer,                     -- of an undo: the step it took back
    undone_by integer                      -- of a step: the undo that took it back
) strict;

create table change (
    id     integer primary key,
    step   integer not null,
    of     text not null,                  -- the table
    record text not null,
    before text,                           -- changed cells as JSON; null when the record was created
    after  text                            -- changed cells as JSON; null when it was created or removed
) strict;
create index change_by_step on change (step);
create index change_by_record on change (record);

-- Looks at a protected thing: who, when, whose. No values.
create table look (
    id     integer primary key,
    at     text not null,
    by     text not null,
    action text not null,
    of     text not null,
    record text not null
) strict;
create index look_by_record on look (record);

-- Things of this laptop that are nobody's record: widths, views, theme.
create table preference (id text primary key not null, value text not null) strict, without rowid;

create table colleague (
    id          text primary key not null,
    name        text not null,
    roles       text not null default '[]', -- JSON list
    archived_on text
) strict;

-- The school's own values: limits, intervals, deadlines. Defaults live in settings.rs.
create table setting (id text primary key not null, value text not null) strict;

create table education (
    id          text primary key not null,  -- derived from the folded name
    name        text not null,
    code        text not null default '',   -- CØSA
    archived_on text
) strict;

create table student (
    row            integer primary key,
    id             text not null unique,
    number         text not null default '', -- the school's own
    name           text not null,
    born_on        text,
    education      text not null default '',
    part           text not null default '', -- GF1, GF2, GF+, H1…, SKO
    kind           text not null default '', -- EUD, EUX, EUV1, EUV2, EUV3
    hold           text not null default '',
    site           text not null default '',
    starts_on      text,
    ends_on        text,
    left_on        text,
    left_reason    text not null default '',
    teacher        text not null default '',
    owner          text not null default '', -- match owner
    phone          text not null default '',
    email          text not null default '',
    address        text not null default '',
    postcode       text not null default '',
    town           text not null default '',
    country        text not null default '',
    protected      integer not null default 0 check (protected in (0, 1)),
    seeking        text not null default 'seeking' check (seeking in ('seeking', 'paused', 'stopped')),
    seeking_reason text not null default '',
    seeking_since  text,
    licence        text not null default '',
    transport      text not null default '',
    moves          text not null default '', -- ja, nej, måske, in the school's words
    reach_km       integer,
    wishes         text not null default '',
    note           text not null default '',
    archived_on    text
) strict;
-- The order of the list, with what its filters ask for, so that a walk along it reads no student.
create index student_list on student (danish(name), archived_on, part, kind, hold, seeking, left_on, id);
create index student_by_hold on student (hold);
create index student_by_number on student (number);
-- Holds all that tells who is looking for a place, so that counting them reads no rows.
create index student_by_part on student (part, ends_on, kind, seeking, starts_on, left_on, id) where archived_on is null;
create virtual table student_search using fts5(words, content='', contentless_delete=1, prefix='2 3', detail=none, tokenize='ascii');
create trigger student_searchable after insert on student begin
    insert into student_search (rowid, words)
    values (new.row, fold(new.name || ' ' || new.number || ' ' || new.hold));
end;
create trigger student_research after update of name, number, hold on student begin
    delete from student_search where rowid = old.row;
    insert into student_search (rowid, words)
    values (new.row, fold(new.name || ' ' || new.number || ' ' || new.hold));
end;
create trigger student_unsearchable after delete on student begin
    delete from student_search where rowid = old.row;
end;

-- A CPR number stands alone, so that who may see it is a matter of rows.
create table cpr (
    id     text primary key not null, -- the student's id
    number text not null              -- ten digits, no dash; may be fictive
) strict;
create index cpr_by_number on cpr (number);

-- What the portal said of a seeker on a day. A fact: never edited.
create table profile_check (
    id           text primary key not null, -- derived from student and day
    student      text not null,
    checked_on   text not null,
    visible      integer check (visible in (0, 1)),
    login_at     text,
    registered   text,
    applications integer,
    source       text not null default ''
) strict;
create index profile_check_by_student on profile_check (student, checked_on);

create table preparation (
    id      text primary key not null, -- derived from student and kind
    student text not null,
    kind    text not null,
    done_on text,
    by      text not null default '',
    note    text not null default ''
) strict;
create index preparation_by_student on preparation (student);

create table company (
    row             integer primary key,
    id              text not null unique,
    cvr             text not null default '',
    name            text not null,
    phone           text not null default '',
    email           text not null default '',
    address         text not null default '',
    postcode        text not null default '',
    town            text not null default '',
    no_advertising  integer not null default 0 check (no_advertising in (0, 1)),
    contacted_on    text,                     -- as imported; later talks are notes
    note            text not null default '',
    archived_on     text
) strict;
create index company_by_name on company (danish(name));
create index company_by_cvr on company (cvr);
create virtual table company_search using fts5(words, content='', contentless_delete=1, prefix='2 3', detail=none, tokenize='ascii');
create trigger company_searchable after insert on company begin
    insert into company_search (rowid, words) values (new.row, fold(new.name || ' ' || new.cvr || ' ' || new.town));
end;
create trigger company_research after update of name, cvr, town on company begin
    delete from company_search where rowid = old.row;
    insert into company_search (rowid, words) values (new.row, fold(new.name || ' ' || new.cvr || ' ' || new.town));
end;
create trigger company_unsearchable after delete on company begin
    delete from company_search where rowid = old.row;
end;

create table workplace (
    id          text primary key not null,
    company     text not null,
    number      text not null default '', -- P-nummer
    name        text not null default '',
    address     text not null default '',
    postcode    text not null default '',
    town        text not null default '',
    phone       text not null default '',
    archived_on text
) strict;
create index workplace_by_company on workplace (company);
create index workplace_by_number on workplace (number);

create table contact (
    id          text primary key not null,
    company     text not null,
    workplace   text not null default '',
    name        text not null,
    title       text not null default '',
    phone       text not null default '',
    email       text not null default '',
    archived_on text
) strict;
create index contact_by_company on contact (company);

create table approval (
    id          text primary key not null, -- derived from workplace and education
    workplace   text not null,
    education   text not null,
    approved    integer not null default 0,
    in_use      integer not null default 0,
    expires_on  text,
    limits      text not null default '',
    archived_on text
) strict;
create index approval_by_workplace on approval (workplace);

-- A rule of the trade as data: which kinds of agreement there are.
create table agreement_type (
    id          text primary key not null,
    name        text not null,
    position    integer not null default 0,
    gives_place integer not null default 1 check (gives_place in (0, 1)), -- ends the search while it runs
    archived_on text
) strict;
insert into agreement_type (id, name, position) values
    ('almindelig', 'Almindelig', 1), ('ny-mesterlaere', 'Ny mesterlære', 2),
    ('kombinationsaftale', 'Kombinationsaftale', 3), ('kort-aftale', 'Kort aftale', 4),
    ('restaftale', 'Restaftale', 5), ('delaftale', 'Delaftale', 6);

create table agreement (
    id           text primary key not null,
    student      text not null,
    company      text not null,
    workplace    text not null default '',
    type         text not null default '',
    education    text not null default '',
    starts_on    text,
    ends_on      text,
    signed_on    text,
    annulled_on  text,
    ended_on     text,
    ended_reason text not null default '',
    no_fault     integer check (no_fault in (0, 1)), -- uforskyldt; null while unknown
    note         text not null default '',
    archived_on  text
) strict;
-- Holds all that tells whether a student has a place.
create index agreement_by_student on agreement (student, archived_on, signed_on, starts_on, ends_on, ended_on, annulled_on, type);
create index agreement_by_company on agreement (company);

-- What was said or seen. A fact: a correction is a newer one that supersedes.
create table note (
    id         text primary key not null,
    student    text not null default '',
    company    text not null default '',
    kind       text not null,  -- call, visit, mail, meeting, note
    happened_on text not null,
    body       text not null,
    by         text not null,
    at         text not null,
    supersedes text not null default ''
) strict;
create index note_by_student on note (student);
create index note_by_company on note (company);
create index note_by_supersedes on note (supersedes);

-- Something to do: a follow-up, an agreed action of an assessment.
create table task (
    id       text primary key not null,
    student  text not null default '',
    company  text not null default '',
    what     text not null,
    due_on   text,
    owner    text not null default '',
    source   text not null default '', -- the record it came from
    done_on  text
) strict;
create index task_by_student on task (student);
create index task_by_company on task (company);
create index task_open on task (due_on) where done_on is null;

create table cafe_session (
    id        text primary key not null,
    held_on   text not null,
    starts_at text not null default '',
    ends_at   text not null default '',
    room      text not null default '',
    series    text not null default '',
    holds     text not null default '[]', -- JSON list; empty: every hold of the part
    part      text not null default 'GF2',
    closed_at text,
    archived_on text
) strict;
create index cafe_session_by_day on cafe_session (held_on);

create table attendance (
    id      text primary key not null, -- derived from session and student
    session text not null,
    student text not null,
    mark    text not null check (mark in ('', 'present', 'late', 'absent', 'excused', 'placed')),
    did     text not null default '[]', -- JSON list of activity ids
    note    text not null default '',
    by      text not null,
    at      text not null
) strict;
create index attendance_by_session on attendance (session);
create index attendance_by_student on attendance (student, session, mark);
create index attendance_absent on attendance (student) where mark = 'absent';

-- A rule of the trade as data: what can be done at a job café.
create table cafe_activity (
    id text primary key not null, name text not null, position integer not null default 0, archived_on text
) strict;
insert into cafe_activity (id, name, position) values
    ('ansoegning', 'Ansøgning', 1), ('cv', 'CV', 2), ('profil', 'Profil på lærepladsen.dk', 3),
    ('opkald', 'Ringede til virksomhed', 4), ('samtale', 'Samtaletræning', 5), ('andet', 'Andet', 6);

-- A rule of the trade as data: the school's own wording of the four criteria, dated.
create table emma_wording (
    id         text primary key not null,
    criterion  text not null check (criterion in ('suited', 'mobile_place', 'mobile_trade', 'active')),
    valid_from text not null,
    body       text not null
) strict;

-- An assessment. While `sealed_at` is null it is a draft; after that nothing in it changes.
create table assessment (
    id         text primary key not null,
    student    text not null,
    held_on    text not null,
    occasion   text not null check (occasion in ('gf2', 'admission', 'training')),
    content    text not null default '{}', -- the draft, as JSON
    sealed     text,                       -- the sealed document, byte for byte
    hash       text,                       -- SHA-256 of it
    sealed_at  text,
    sealed_by  text,
    supersedes text not null default '',
    by         text not null,
    archived_on text
) strict;
create index assessment_by_student on assessment (student);
create index assessment_by_day on assessment (held_on);
create index assessment_by_supersedes on assessment (supersedes);
-- Without it, the day of a sealed assessment lies behind the document.
create index assessment_sealed on assessment (student, held_on) where sealed_at is not null;
create index assessment_open on assessment (by) where sealed_at is null;
create trigger assessment_sealed before update on assessment when old.sealed_at is not null begin
    select raise(abort, 'sealed');
end;
create trigger assessment_kept before delete on assessment when old.sealed_at is not null begin
    select raise(abort, 'sealed');
end;

-- How a source's columns were read the last time.
create table import_source (
    id      text primary key not null, -- derived from kind and header row
    kind    text not null,
    mapping text not null,
    used_at text not null
) strict;
-- A file's value the user turned down, so that the same file asks only once.
create table import_refused (
    id     text primary key not null, -- derived from record and column
    record text not null,
    column text not null,
    value  text not null
) strict;
create index import_refused_by_record on import_refused (record);
