-- The log: who saw or did what, and when. A chain: the hash of a row is made of the row and of the hash before it, so that
-- no row can be changed, taken out or moved without the next one telling. Kinds and random ids only: no values, no names.

create table audit (
    n       integer primary key,      -- from 1, without a hole
    at      text not null,
    by      text not null,            -- a colleague
    device  text not null,            -- the laptop, as a random id
    action  text not null,
    of      text not null,            -- the kind of thing
    record  text not null,            -- its id; empty when it was many
    purpose text not null,
    outcome text not null,            -- done, denied, failed
    amount  integer,                  -- how many
    since   integer,                  -- of a stretch of history: the step before it; of a cut: the last row that went
    upto    integer,                  -- of a stretch of history: its last step
    digest  text not null,            -- of a stretch: SHA-256 of what never alters in it; of a cut: the hash of that row
    hash    text not null
) strict;
create index audit_by_record on audit (record) where record <> '';
create index audit_upto on audit (upto) where upto is not null;

-- Where the log begins since its oldest rows were removed.
create table audit_cut (
    n    integer primary key,         -- the last row that went
    at   text not null,
    hash text not null                -- and its hash
) strict;

create trigger audit_stays before update on audit begin
    select raise(abort, 'audit');
end;
create trigger audit_kept before delete on audit when old.n > coalesce((select max(n) from audit_cut), 0) begin
    select raise(abort, 'audit');
end;
create trigger audit_cut_stays before update on audit_cut begin
    select raise(abort, 'audit');
end;
create trigger audit_cut_kept before delete on audit_cut begin
    select raise(abort, 'audit');
end;
