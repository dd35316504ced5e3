-- Every key begins with the school, so that one school can live on one machine of a distributed engine.
-- Nothing here asks for sequences, triggers, advisory locks or deferrable constraints: not every engine has them.

create table school (
    school_id text primary key,
    name text not null,
    -- A new one after a restore from a backup: laptops that see another epoch send again what the server may have lost.
    epoch text not null,
    created_at timestamptz not null default now()
);

create table scope (
    school_id text not null,
    id text not null,
    v bigint not null default 0,
    primary key (school_id, id)
);

create table record (
    school_id text not null,
    id text not null,
    scope_id text not null,
    ver bigint not null,
    rev bigint not null,
    -- The newest moment of its fields, and the bytes they take, so that a page is cut without opening them.
    hlc bigint not null,
    size integer not null,
    -- The colleague whose operation was the newest.
    author text not null,
    fields jsonb not null,
    -- Of each field its revision, moment and author; the laptops never get it.
    fmeta jsonb not null,
    primary key (school_id, id)
);
create index record_feed on record (school_id, scope_id, ver);

-- Where a row stood before it went to another scope.
create table feed_mark (
    school_id text not null,
    scope_id text not null,
    id text not null,
    ver bigint not null,
    primary key (school_id, scope_id, id)
);
create index feed_mark_feed on feed_mark (school_id, scope_id, ver);
create index feed_mark_row on feed_mark (school_id, id);

-- Kept for ever; a random id and nothing else.
create table erasure (
    school_id text not null,
    row_id text not null,
    ver bigint not null,
    at timestamptz not null default now(),
    primary key (school_id, row_id)
);
create index erasure_feed on erasure (school_id, ver);

-- Which rows a row names. It hangs on one of them: so one walks from a person down to all that is theirs.
create table ref (
    school_id text not null,
    from_row text not null,
    field text not null,
    to_row text not null,
    hangs boolean not null,
    primary key (school_id, from_row, field)
);
create index ref_down on ref (school_id, to_row);

create table natural_key (
    school_id text not null,
    kind text not null,
    -- A hash: what somebody typed may be longer than an index takes.
    key text not null,
    row_id text not null,
    primary key (school_id, kind, key)
);
create index natural_key_row on natural_key (school_id, row_id);

create table invitation (
    school_id text not null,
    code_hash text not null,
    -- Nobody yet: the first laptop of a school brings its colleague with it.
    user_id text,
    expires_at timestamptz not null,
    used_at timestamptz,
    primary key (school_id, code_hash)
);

create table device (
    school_id text not null,
    id text not null,
    user_id text not null,
    name text not null,
    token_hash text not null,
    -- The token that takes its place as soon as it is used once: the answer that brought it may have been lost.
    next_hash text,
    erased_upto bigint not null default 0,
    enrolled_at timestamptz not null default now(),
    seen_on date not null default current_date,
    revoked_at timestamptz,
    -- 'wipe' when a person said so, 'reuse' when an old token turned up.
    revoked_why text,
    primary key (school_id, id)
);

-- Tokens that were replaced. One that turns up again was copied.
create table spent_token (
    school_id text not null,
    device_id text not null,
    token_hash text not null,
    primary key (school_id, device_id, token_hash)
);

-- A laptop has more than one log once it was cloned or restored from a backup.
create table device_log (
    school_id text not null,
    log text not null,
    device_id text not null,
    last_seq bigint not null,
    last_hash text not null,
    primary key (school_id, log)
);
create index device_log_device on device_log (school_id, device_id);

create table device_op (
    school_id text not null,
    log text not null,
    seq bigint not null,
    hash text not null,
    -- What the operation was, whatever its place in a log; nothing once its row was erased.
    content text,
    row_id text not null,
    verdict text not null,
    primary key (school_id, log, seq)
);
create index device_op_content on device_op (school_id, content) where content is not null;

create table blob (
    school_id text not null,
    sha256 text not null,
    bytes bytea not null,
    device_id text not null,
    at timestamptz not null default now(),
    primary key (school_id, sha256)
);
-- Laptops encrypt what they send, so packing it gains nothing.
alter table blob alter column bytes set storage external;

-- Which rows name a blob. Whoever may see one of them may read it.
create table blob_use (
    school_id text not null,
    row_id text not null,
    field text not null,
    sha256 text not null,
    primary key (school_id, row_id, field)
);
create index blob_use_blob on blob_use (school_id, sha256);

-- The second line of defence: a query that forgets to ask for its school finds nothing.
alter table scope enable row level security;
alter table scope force row level security;
create policy own_school on scope using (school_id = current_setting('app.school', true));
alter table record enable row level security;
alter table record force row level security;
create policy own_school on record using (school_id = current_setting('app.school', true));
alter table feed_mark enable row level security;
alter table feed_mark force row level security;
create policy own_school on feed_mark using (school_id = current_setting('app.school', true));
alter table erasure enable row level security;
alter table erasure force row level security;
create policy own_school on erasure using (school_id = current_setting('app.school', true));
alter table ref enable row level security;
alter table ref force row level security;
create policy own_school on ref using (school_id = current_setting('app.school', true));
alter table natural_key enable row level security;
alter table natural_key force row level security;
create policy own_school on natural_key using (school_id = current_setting('app.school', true));
alter table invitation enable row level security;
alter table invitation force row level security;
create policy own_school on invitation using (school_id = current_setting('app.school', true));
alter table device enable row level security;
alter table device force row level security;
create policy own_school on device using (school_id = current_setting('app.school', true));
alter table spent_token enable row level security;
alter table spent_token force row level security;
create policy own_school on spent_token using (school_id = current_setting('app.school', true));
alter table device_log enable row level security;
alter table device_log force row level security;
create policy own_school on device_log using (school_id = current_setting('app.school', true));
alter table device_op enable row level security;
alter table device_op force row level security;
create policy own_school on device_op using (school_id = current_setting('app.school', true));
alter table blob enable row level security;
alter table blob force row level security;
create policy own_school on blob using (school_id = current_setting('app.school', true));
alter table blob_use enable row level security;
alter table blob_use force row level security;
create policy own_school on blob_use using (school_id = current_setting('app.school', true));
