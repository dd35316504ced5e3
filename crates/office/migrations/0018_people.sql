-- Several people on one vault: where at the school each of them works. An empty list is everywhere.
alter table colleague add column sites text not null default '[]';
