-- Nothing here looks into a row's fields, so they are kept as they were sent and handed out unread. Of where they came from,
-- each write that something is left of stands once, and no longer once for each of its fields.
alter table record no force row level security;
update record r
   set fmeta = coalesce(
       (select jsonb_agg(w.written || jsonb_build_array(w.fields))
          from (select written, jsonb_agg(field) as fields from jsonb_each(r.fmeta) as m (field, written) group by written) w),
       '[]');
alter table record force row level security;
alter table record alter column fields type json using fields::json;
alter table record alter column fmeta type json using fmeta::json;
