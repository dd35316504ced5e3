-- Rules of a kind of agreement: at least one school period lies in it.
alter table agreement_type add column needs_school_period integer not null default 0 check (needs_school_period in (0, 1));
update agreement_type set needs_school_period = 1 where id = 'kort-aftale';

-- "Will you have another one?" is also asked after a VFU, and after each company an agreement was with.
alter table host_again add column placement text not null default '';
alter table host_again add column company text not null default '';
update host_again set company = coalesce((select a.company from agreement a where a.id = host_again.agreement), '');
create index host_again_by_placement on host_again (placement) where placement <> '';

-- The company that goes on with everything of this one; empty for one that was not merged.
alter table company add column merged_into text not null default '';
create index company_by_merged_into on company (merged_into) where merged_into <> '';
