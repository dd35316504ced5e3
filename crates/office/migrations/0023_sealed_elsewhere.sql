-- A signed assessment changes when the server says that another signature of it came first.
drop trigger assessment_sealed;
create trigger assessment_sealed before update on assessment
    when old.sealed_at is not null and not exists (select 1 from leaving where id = 'assessment/' || old.id)
begin
    select raise(abort, 'sealed');
end;
