-- Where the colleagues of a school have accounts of their own: an OpenID provider, if the school has one.
create table provider (
    school_id text primary key,
    issuer text not null,
    client text not null,
    -- Of providers that give one; a laptop never gets it.
    secret text
);

-- Which account is whose: one each.
create table account (
    school_id text not null,
    user_id text not null,
    -- 'email', in small letters, or 'subject', as the provider says it.
    kind text not null,
    name text not null,
    primary key (school_id, user_id),
    unique (school_id, kind, name)
);

alter table provider enable row level security;
alter table provider force row level security;
create policy own_school on provider using (school_id = current_setting('app.school', true));
alter table account enable row level security;
alter table account force row level security;
create policy own_school on account using (school_id = current_setting('app.school', true));
