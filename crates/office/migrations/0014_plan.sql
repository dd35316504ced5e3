-- The training plan of a student in skoleoplæring: what is to be learned, where and when, and what came of it.

-- A goal of an education (oplæringsmål); the school's own list.
create table plan_goal (
    id          text primary key not null,
    education   text not null,
    code        text not null default '', -- as the school numbers it: 1.2
    name        text not null,
    position    integer not null,
    archived_on text
) strict;
create index plan_goal_by_education on plan_goal (education, position);

-- From a day to a day at one place.
create table plan_period (
    id          text primary key not null,
    student     text not null,
    starts_on   text not null,
    ends_on     text, -- none while nobody knows
    place       text not null check (place in ('workshop', 'company', 'vfu', 'school')),
    workshop    text not null default '',
    company     text not null default '',
    agreement   text not null default '', -- what it was taken from
    placement   text not null default '', -- likewise
    name        text not null default '', -- of a school period: H1
    responsible text not null default '', -- a name
    archived_on text
) strict;
create index plan_period_by_student on plan_period (student, starts_on);

-- A goal that is to be trained in a period.
create table planned_goal (
    id          text primary key not null, -- derived from period and goal
    period      text not null,
    goal        text not null,
    archived_on text -- not planned there any more
) strict;
create index planned_goal_by_period on planned_goal (period);
create index planned_goal_by_goal on planned_goal (goal);

-- That a goal was reached. A fact: a correction is a newer one that supersedes, "not any more" is a withdrawn one.
create table goal_reached (
    id         text primary key not null,
    student    text not null,
    goal       text not null,
    period     text not null default '', -- where: a period of the plan, or the words of place
    place      text not null default '',
    reached_on text not null,
    seen_by    text not null, -- who says so
    note       text not null default '',
    withdrawn  integer not null default 0 check (withdrawn in (0, 1)),
    by         text not null,
    at         text not null,
    supersedes text not null default ''
) strict;
create index goal_reached_by_student on goal_reached (student);
create index goal_reached_by_supersedes on goal_reached (supersedes) where supersedes <> '';

-- A talk about the plan: meant for a day, and what was said and agreed once it was held.
create table plan_follow_up (
    id         text primary key not null,
    student    text not null,
    period     text not null default '',
    due_on     text not null,
    held_on    text,
    said       text not null default '',
    agreed     text not null default '',
    withdrawn  integer not null default 0 check (withdrawn in (0, 1)),
    by         text not null,
    at         text not null,
    supersedes text not null default ''
) strict;
create index plan_follow_up_by_student on plan_follow_up (student);
create index plan_follow_up_by_supersedes on plan_follow_up (supersedes) where supersedes <> '';

-- What somebody says of a period, in words.
create table plan_evaluation (
    id         text primary key not null,
    student    text not null,
    period     text not null,
    held_on    text not null,
    body       text not null,
    withdrawn  integer not null default 0 check (withdrawn in (0, 1)),
    by         text not null,
    at         text not null,
    supersedes text not null default ''
) strict;
create index plan_evaluation_by_student on plan_evaluation (student);
create index plan_evaluation_by_supersedes on plan_evaluation (supersedes) where supersedes <> '';
