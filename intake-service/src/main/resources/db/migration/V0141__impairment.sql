-- Sessions that impair a patient, each until the next day at the patient's home. Kept after its end: a session that
-- becomes known late still says which signatures were given under it.
create table impairment (
  session_id   uuid        primary key,
  clinic_id    uuid        not null,
  patient_id   uuid        not null references patient (id),
  started_at   timestamptz not null,
  zone         text        not null,
  locked_until timestamptz not null check (locked_until > started_at)
);
create index impairment_patient on impairment (patient_id, locked_until);
select kap_tenant_table('impairment');
