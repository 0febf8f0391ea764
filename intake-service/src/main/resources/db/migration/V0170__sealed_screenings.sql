-- What a verdict was based on names medicines in the patient's own words, and so do its findings: both lie encrypted from
-- here on. What was stored before is encrypted by the service, which has the keys, as soon as it starts; then the open
-- columns are empty.
alter table screening
  add column sealed_inputs bytea,
  add column sealed_verdict bytea,
  alter column inputs drop not null,
  alter column verdict drop not null,
  add check ((sealed_inputs is null) = (inputs is not null)),
  add check ((sealed_verdict is null) = (verdict is not null));
create index screening_open on screening (id) where inputs is not null;

insert into timer (task_name, task_instance, task_data, execution_time, picked, consecutive_failures, version)
values ('screening-sealing', 'all', convert_to('{"clinicId":null,"data":""}', 'UTF8'), now(), false, 0, 1);
