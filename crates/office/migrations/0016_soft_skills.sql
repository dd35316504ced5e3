-- Soft Skills CV: six areas in words, seen by the student, the school and somebody else. The student's own document:
-- nobody counts anything in it, and what is handed out is what the student chose.

create table soft_area (
    id          text primary key not null,
    name        text not null,
    wording     text not null default '', -- the school's own: what the area is about
    position    integer not null,
    archived_on text
) strict;
insert into soft_area (id, name, wording, position) values
    ('sociale-normer', 'Sociale normer',  'Hvordan er jeg sammen med andre: hilser, lytter, overholder aftaler og kommer til tiden?', 1),
    ('maalsaetning',   'Målsætning',      'Hvad vil jeg nå, og hvad er mit næste skridt?', 2),
    ('motivation',     'Motivation og stabilitet', 'Hvad giver mig lyst til faget, og hvad får mig til at møde op hver dag?', 3),
    ('fleksibilitet',  'Fleksibilitet',   'Hvordan har jeg det med nye opgaver, andre arbejdstider og ændrede planer?', 4),
    ('robusthed',      'Robusthed',       'Hvad gør jeg, når noget går galt, eller når jeg får kritik?', 5),
    ('faglighed',      'Min faglighed',   'Hvad kan jeg allerede i faget, og hvad vil jeg lære nu?', 6);

-- How far somebody is, in words. The order is that of the conversation; nothing is added up.
create table soft_step (
    id          text primary key not null,
    name        text not null,
    position    integer not null,
    archived_on text
) strict;
insert into soft_step (id, name, position) values
    ('ikke-vigtigt', 'Ikke vigtigt', 1), ('vil-gerne', 'Vil gerne', 2), ('proever', 'Prøver', 3),
    ('i-gang', 'I gang', 4), ('godt-paa-vej', 'Godt på vej', 5), ('styr-paa-det', 'Styr på det', 6);

-- A conversation with one of the three. A newer one of the same takes its place; it stays readable.
create table soft_round (
    id         text primary key not null,
    student    text not null,
    respondent text not null check (respondent in ('student', 'school', 'other')),
    held_on    text not null,
    said_by    text not null default '',
    by         text not null,
    at         text not null
) strict;
create index soft_round_by_student on soft_round (student);

create table soft_answer (
    id    text primary key not null, -- derived from round and area
    round text not null,
    area  text not null,
    step  text not null default '', -- empty: only words
    words text not null default '',
    shown integer not null default 0 check (shown in (0, 1)) -- the student chose to show it
) strict;
create index soft_answer_by_round on soft_answer (round);
