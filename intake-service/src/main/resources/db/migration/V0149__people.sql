-- Who might be the same person is found by a keyed hash over name and birth date; what is found is judged by a human.
alter table patient
  add column person_hash  bytea,
  add column closed_at    timestamptz,
  add column close_reason text;
create index patient_person on patient (clinic_id, person_hash);

create table duplicate_candidate (
  id               uuid        primary key,
  version          bigint      not null,
  clinic_id        uuid        not null,
  patient_id       uuid        not null references patient (id),
  other_patient_id uuid        not null references patient (id),
  rules            text[]      not null,
  found_at         timestamptz not null,
  decision         text check (decision in ('same-person', 'different-people')),
  decided_at       timestamptz,
  unique (patient_id, other_patient_id),
  check (patient_id <> other_patient_id)
);
create index duplicate_candidate_clinic on duplicate_candidate (clinic_id, id);
-- A matter of the clinic's staff, not of the patients.
select kap_tenant_table('duplicate_candidate', false);
