-- Letters: how the school words them, from which day, and those that were made. What was made is a fact.

-- A wording of the school. Svend's own stand in `letters/da.txt` and `letters/en.txt` and hold until there is one here.
create table letter_template (
    id          text primary key not null,
    template    text not null,            -- which letter: the name of one of Svend's, or the id of the school's first wording
    kind        text not null check (kind in ('warning', 'hearing', 'decision_admitted', 'decision_not_admitted',
                    'decision_discharged', 'complaint_upheld', 'complaint_reversed', 'summons_emma', 'summons_cafe',
                    'summons_info', 'own')),
    step        text not null default '', -- of a warning: for this step of the ladder only
    name        text not null,
    language    text not null check (language in ('da', 'en')),
    valid_from  text not null,
    subject     text not null,
    body        text not null,
    by          text not null,
    at          text not null,
    archived_on text
) strict;
create index letter_template_by_template on letter_template (template, language, valid_from);

-- A letter as it was made. A correction is a newer one that supersedes.
create table letter (
    id          text primary key not null,
    student     text not null,
    kind        text not null,
    warning     text not null default '', -- what it is about; at most one of the five
    hearing     text not null default '',
    decision    text not null default '',
    complaint   text not null default '',
    appointment text not null default '',
    template    text not null,
    version     text not null default '', -- the wording of the school; empty for Svend's own
    name        text not null,            -- what the template was called
    language    text not null check (language in ('da', 'en')),
    subject     text not null,
    body        text not null,
    made_on     text not null,
    withdrawn   integer not null default 0 check (withdrawn in (0, 1)),
    by          text not null,
    at          text not null,
    supersedes  text not null default ''
) strict;
create index letter_by_student on letter (student);
create index letter_by_supersedes on letter (supersedes) where supersedes <> '';
create index letter_by_version on letter (version) where version <> '';
