-- Rules of a kind of agreement: at least one school period lies in it.
alter table agreement_type add column needs_school_period integer not null default 0 check (needs_school_period in (0, 1));
update agreement_type set needs_school_period = 1 where id = 'kort-aftale';
