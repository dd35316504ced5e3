-- What laptops have said is kept push by push: five hundred operations come in one row and are looked for as rarely as a
-- push is said twice.
create table device_push (
    school_id text not null,
    log text not null,
    -- The numbers of its first and last operation. Logs have no gaps.
    first bigint not null,
    last bigint not null,
    hashes text[] not null,
    -- What each operation was, whatever its place in a log; nothing once its row was erased.
    contents text[] not null,
    row_ids text[] not null,
    verdicts text[] not null,
    primary key (school_id, log, first)
);
alter table device_op no force row level security;
insert into device_push (school_id, log, first, last, hashes, contents, row_ids, verdicts)
select school_id, log, min(seq), max(seq), array_agg(hash order by seq), array_agg(content order by seq),
       array_agg(row_id order by seq), array_agg(verdict order by seq)
  from device_op
 group by school_id, log, (seq - 1) / 500;
drop table device_op;
alter table device_push enable row level security;
alter table device_push force row level security;
create policy own_school on device_push using (school_id = current_setting('app.school', true));
