-- What the office has planned for a day: a visit, a meeting, or something else.

create table appointment (
    id           text primary key not null,
    kind         text not null check (kind in ('visit', 'meeting', 'other')),
    what         text not null default '', -- in words; empty where the kind and the company say enough
    company      text not null default '',
    student      text not null default '',
    held_on      text not null,
    starts_at    text not null default '', -- `10:15`; empty for the whole day
    ends_at      text not null default '',
    position     integer not null default 0, -- its place in the day's tour, where no time is given
    place        text not null default '', -- empty: at the company
    who          text not null default '', -- who of the office
    note         text not null default '',
    done_on      text,
    cancelled_on text,
    archived_on  text
) strict;
create index appointment_by_day on appointment (held_on);
create index appointment_by_company on appointment (company, held_on);
create index appointment_by_student on appointment (student, held_on);

-- The calendar asks for the agreements that begin and end within some weeks, and for the classes that end.
create index agreement_by_start on agreement (starts_on) where archived_on is null;
create index agreement_by_end on agreement (coalesce(ended_on, ends_on)) where archived_on is null;
create index student_by_end on student (ends_on, hold, part) where archived_on is null;
