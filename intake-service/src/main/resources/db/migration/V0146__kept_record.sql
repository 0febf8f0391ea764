-- What a clinic had of a patient when the record moved on: its own copy, encrypted, never changed.
create table kept_record (
  id         uuid        primary key,
  clinic_id  uuid        not null,
  patient_id uuid        not null references patient (id),
  sealed     bytea       not null,
  kept_at    timestamptz not null
);
create index kept_record_newest on kept_record (patient_id, clinic_id, kept_at desc);
select kap_tenant_table('kept_record');
