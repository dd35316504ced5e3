-- Agreements with their rules, and what the effective timeline is made of.

-- A rule of the trade as data: what a kind of agreement allows.
alter table agreement_type add column most_per_pair integer;                                -- with one company; null: no limit
alter table agreement_type add column has_school_periods integer not null default 1 check (has_school_periods in (0, 1));
alter table agreement_type add column two_companies integer not null default 0 check (two_companies in (0, 1));
alter table agreement_type add column transitional integer not null default 0 check (transitional in (0, 1));
alter table agreement_type add column source text not null default '';                      -- where the rule stands
update agreement_type set most_per_pair = 1, source = 'blivanlaegsgartner.dk: uddannelsesaftalen; TEC: håndbog for skoleoplæring'
    where id = 'kort-aftale';
update agreement_type set most_per_pair = 1, has_school_periods = 0, source = 'TEC: håndbog for skoleoplæring; inhousegraphic.dk: delaftaler'
    where id = 'delaftale';
update agreement_type set two_companies = 1, transitional = 1, source = 'blivanlaegsgartner.dk, sde.dk: uddannelsesaftaler (overgangsregler fra før 2022)'
    where id = 'kombinationsaftale';

alter table agreement add column stage text not null default ''                             -- where the paper lies; empty: unknown
    check (stage in ('', 'draft', 'company', 'student', 'guardian', 'school', 'registered'));
alter table agreement add column stage_on text;
alter table agreement add column signing text not null default '' check (signing in ('', 'digital', 'outside', 'paper'));
alter table agreement add column second_company text not null default '';                   -- of a kombinationsaftale
alter table agreement add column second_from text;
alter table agreement add column replaces text not null default '';
create index agreement_by_second_company on agreement (second_company) where second_company <> '';
create index agreement_by_replaces on agreement (replaces) where replaces <> '';

-- Which agreement a step tells of, so that it is taken back with it.
alter table application_step add column agreement text not null default '';
create index application_step_by_agreement on application_step (agreement) where agreement <> '';

-- What the parties changed in an agreement. A fact: a correction is a newer one that supersedes.
create table addendum (
    id         text primary key not null,
    agreement  text not null,
    changes    text not null check (changes in ('ends_on', 'company', 'type', 'nothing')), -- nothing: takes another back
    was        text not null default '',
    becomes    text not null default '', -- a day, a company or a kind
    from_on    text not null,            -- from which day
    reason     text not null default '',
    signed_on  text,
    by         text not null,
    at         text not null,
    supersedes text not null default ''
) strict;
create index addendum_by_agreement on addendum (agreement);
create index addendum_by_supersedes on addendum (supersedes);

-- Why a rule was not kept: the reason somebody gave. A fact.
create table dispensation (
    id        text primary key not null,
    agreement text not null,
    rule      text not null,
    reason    text not null,
    by        text not null,
    at        text not null
) strict;
create index dispensation_by_agreement on dispensation (agreement);

-- An absence from training. Why in a few words; nothing of anybody's health.
create table pause (
    id          text primary key not null,
    student     text not null,
    starts_on   text not null,
    ends_on     text,
    reason      text not null default '',
    archived_on text
) strict;
create index pause_by_student on pause (student);

create table school_period (
    id          text primary key not null,
    hold        text not null,
    name        text not null, -- H1, H2 …
    starts_on   text not null,
    ends_on     text not null,
    archived_on text
) strict;
create index school_period_by_hold on school_period (hold);

-- Training placed at a company without a wage (VFU), on the basic course or in skoleoplæring.
create table placement (
    id          text primary key not null,
    student     text not null,
    company     text not null,
    kind        text not null check (kind in ('gf', 'sko')),
    starts_on   text not null,
    ends_on     text not null,
    archived_on text
) strict;
create index placement_by_student on placement (student);
create index placement_by_company on placement (company);
