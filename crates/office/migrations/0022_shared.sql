-- The school's shared server: what a laptop keeps for the sake of the others. All of it is empty without one.

create table shared (
    id       integer primary key check (id = 1),
    link     text not null,              -- JSON: where, as whom, and how far the log has come
    captured integer not null            -- the newest step that is on its way
) strict;

-- A record that the server knows of: `table/id`, where it is seen, and the revision that is here.
create table shared_row (
    id    text primary key not null,
    scope text not null default '',
    rev   integer not null default 0,
    hlc   integer not null default 0,    -- the newest moment in it, by the server
    base  text,                          -- while something is on its way: its cells without that, as JSON
    old   integer                        -- while the server is asked anew: the revision that was here before
) strict, without rowid;
create index shared_row_by_scope on shared_row (scope);

-- What is on its way: one operation each, in the order of this laptop's log.
create table outbox (
    seq   integer primary key,
    row   text not null,
    op    text not null,                 -- JSON
    prev  text not null,                 -- the hash of the log before it
    hash  text not null,
    taken text                           -- once the server has it: how far each scope was then, as JSON
) strict;
create index outbox_by_row on outbox (row);

-- What the server did not take, until somebody has seen it.
create table shared_refused (
    id      integer primary key,
    row     text not null,
    op      text not null,
    verdict text not null,
    at      text not null
) strict;

-- An attached file that lies both here and there.
create table shared_file (sha256 text primary key not null) strict, without rowid;

-- What was erased here and not there yet.
create table shared_erase (row text primary key not null) strict, without rowid;

create table shared_cursor (scope text primary key not null, at integer not null) strict, without rowid;

-- A value that another took the place of, neither author knowing of the other. Made by the server.
create table conflict (
    id         text primary key not null,
    record     text not null,            -- `table/id`
    field      text not null,
    value      text,
    author     text not null,            -- whose it was
    written    integer not null,         -- when, in milliseconds since 1970
    stands_by  text not null,            -- whose stands
    review     integer not null check (review in (0, 1)),
    settled_at text,
    settled_by text not null default ''
) strict;
create index conflict_open on conflict (id) where settled_at is null and review = 1;
create index conflict_by_record on conflict (record);

-- A signed assessment also goes when this laptop may not see it any more.
create table leaving (id text primary key not null) strict, without rowid;
drop trigger assessment_kept;
create trigger assessment_kept before delete on assessment
    when old.sealed_at is not null
        and not exists (select 1 from erased where of = 'student' and record = old.student)
        and not exists (select 1 from leaving where id = 'assessment/' || old.id)
begin
    select raise(abort, 'sealed');
end;
