-- Files that belong to a record. Each lies in the folder `attachments`, encrypted under a key that stands only here: when
-- the row is erased, nobody reads the file again, in whichever backup it may lie.
create table attachment (
    id            text primary key not null,
    student       text not null default '', -- what it belongs to; exactly one of the five
    case_of       text not null default '', -- the student whose case it is
    company       text not null default '',
    agreement     text not null default '',
    placement     text not null default '',
    name          text not null,
    kind          text not null check (kind in ('pdf', 'png', 'jpeg', 'docx', 'xlsx', 'odt', 'ods', 'text', 'eml')),
    size          integer not null,
    sha256        text not null,            -- of what is inside
    stored        text not null unique,     -- the file's random name
    stored_size   integer not null,
    stored_sha256 text not null,            -- of the encrypted file
    key           text not null,
    added_at      text not null,
    by            text not null,
    archived_on   text
) strict;
create index attachment_by_student on attachment (student) where student <> '';
create index attachment_by_case on attachment (case_of) where case_of <> '';
create index attachment_by_company on attachment (company) where company <> '';
create index attachment_by_agreement on attachment (agreement) where agreement <> '';
create index attachment_by_placement on attachment (placement) where placement <> '';
