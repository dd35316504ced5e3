-- Companies: their branch, the basis for approaching them, their trades, how their approvals are counted, and who they
-- may be twice.

alter table company add column branch text not null default '';        -- six digits
alter table company add column branch_text text not null default '';
alter table company add column branch_scheme text not null default '' check (branch_scheme in ('', 'DB07', 'DB25'));
-- On what the school may approach a company that is protected against advertising.
alter table company add column approach_basis text not null default '';

-- An education the company works with, approved or not.
create table company_trade (
    id          text primary key not null, -- derived from company and education
    company     text not null,
    education   text not null,
    archived_on text
) strict, without rowid;
create index company_trade_by_company on company_trade (company);

alter table approval add column kind text not null default 'full'
    check (kind in ('full', 'limited', 'named', 'conditional'));
-- The day the places in use were counted; null when nobody knows.
alter table approval add column counted_on text;

-- A rule of the trade as data: what the codes on an approval say.
create table limit_code (
    id          text primary key not null, -- the code itself: four digits
    name        text not null,
    kind        text not null check (kind in ('overlap', 'only_vfu', 'only_fgu', 'months', 'half', 'a_year',
                                              'years_between', 'one_relation', 'other')),
    number      integer,                   -- of kinds that count
    position    integer not null default 0,
    archived_on text
) strict;
insert into limit_code (id, name, kind, number, position) values
    ('1096', 'Kun FGU', 'only_fgu', null, 1), ('1097', 'Kun VFU', 'only_vfu', null, 2),
    ('1100', 'Kun ét bestemt forhold', 'one_relation', null, 3), ('1128', 'Godkendelser overlapper', 'overlap', null, 4),
    ('1129', 'Godkendelser overlapper', 'overlap', null, 5), ('1141', 'Højst to om året', 'a_year', 2, 6),
    ('1161', 'Mindst et år imellem', 'years_between', 1, 7), ('1204', 'Højst 3 måneder', 'months', 3, 8),
    ('1206', 'Højst 6 måneder', 'months', 6, 9), ('1209', 'Højst 9 måneder', 'months', 9, 10),
    ('1212', 'Højst 12 måneder', 'months', 12, 11), ('1225', 'Højst 24 måneder', 'months', 24, 12),
    ('1230', 'Højst halvdelen af læretiden', 'half', null, 13), ('1421', 'Godkendelser overlapper', 'overlap', null, 14);

-- Two companies that look like one and are not: a fact somebody stated.
create table told_apart (
    id    text primary key not null, -- derived from the two
    one   text not null,
    other text not null,
    by    text not null,
    at    text not null
) strict, without rowid;

-- The password of a register stands alone: no command ever answers with it.
create table register_password (
    id    text primary key not null, -- the register
    value text not null
) strict, without rowid;
