-- Looking for a place: what a student sent to whom, and what came of it.

-- A rule of the trade as data: why nothing came of an application.
create table refusal_code (
    id          text primary key not null,
    name        text not null,
    position    integer not null default 0,
    archived_on text
) strict;
insert into refusal_code (id, name, position) values
    ('ingen-plads', 'Har ingen plads nu', 1), ('anden-valgt', 'Har valgt en anden', 2),
    ('faglighed', 'Faglige krav', 3), ('koerekort', 'Mangler kørekort', 4), ('afstand', 'For langt væk', 5),
    ('ikke-godkendt', 'Virksomheden er ikke godkendt', 6), ('intet-svar', 'Har ikke svaret', 7),
    ('elev-nej', 'Eleven sagde nej', 8), ('andet', 'Andet', 9);

create table application (
    id          text primary key not null,
    student     text not null,
    company     text not null,
    channel     text not null default '',
    note        text not null default '',
    -- What its newest standing step says, so that a list reads no steps.
    stage       text not null check (stage in ('wish', 'sent', 'interview', 'trial', 'agreement', 'refused', 'withdrawn')),
    stage_on    text not null,
    sent_on     text,
    answered_on text,
    refusal     text not null default '',
    archived_on text
) strict;
create index application_by_student on application (student, archived_on, stage);
create index application_by_company on application (company, archived_on, stage);
create index application_by_day on application (stage_on, id);

-- What happened to an application on a day. A fact: a correction is a newer one that supersedes.
create table application_step (
    id          text primary key not null,
    application text not null,
    stage       text not null check (stage in ('wish', 'sent', 'interview', 'trial', 'agreement', 'refused', 'withdrawn')),
    happened_on text not null,
    contact     text not null default '', -- whom they spoke with
    said        text not null default '',
    refusal     text not null default '',
    by          text not null,
    at          text not null,
    supersedes  text not null default ''
) strict;
create index application_step_by_application on application_step (application, happened_on);
create index application_step_by_supersedes on application_step (supersedes);
