-- Of which school a transaction is, is asked once a statement and not once a row.
alter policy own_school on scope using (school_id = (select current_setting('app.school', true)));
alter policy own_school on record using (school_id = (select current_setting('app.school', true)));
alter policy own_school on feed_mark using (school_id = (select current_setting('app.school', true)));
alter policy own_school on erasure using (school_id = (select current_setting('app.school', true)));
alter policy own_school on ref using (school_id = (select current_setting('app.school', true)));
alter policy own_school on natural_key using (school_id = (select current_setting('app.school', true)));
alter policy own_school on invitation using (school_id = (select current_setting('app.school', true)));
alter policy own_school on device using (school_id = (select current_setting('app.school', true)));
alter policy own_school on spent_token using (school_id = (select current_setting('app.school', true)));
alter policy own_school on device_log using (school_id = (select current_setting('app.school', true)));
alter policy own_school on device_push using (school_id = (select current_setting('app.school', true)));
alter policy own_school on blob using (school_id = (select current_setting('app.school', true)));
alter policy own_school on blob_use using (school_id = (select current_setting('app.school', true)));
alter policy own_school on provider using (school_id = (select current_setting('app.school', true)));
alter policy own_school on account using (school_id = (select current_setting('app.school', true)));
-- Hashes do not pack.
alter table device_push
    alter column hashes set storage external,
    alter column contents set storage external,
    alter column row_ids set storage external;
-- Only an erasure asks by the row, and may look through a school's keys.
drop index natural_key_row;
