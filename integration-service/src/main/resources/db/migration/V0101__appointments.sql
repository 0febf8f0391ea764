create table availability (
  id           uuid primary key,
  clinic_id    uuid   not null,
  therapist_id uuid   not null,
  zone         text   not null,
  windows      jsonb  not null,
  kinds        text[] not null,
  valid_from   date   not null,
  valid_until  date,
  created_at   timestamptz not null,
  version      bigint not null default 0
);
create index availability_therapist on availability (therapist_id, id);
select kap_tenant_table('availability', false);
-- A patient may see when the therapists of the own clinic can be booked; "patient" shows them only their own row.
create policy patients_of_the_clinic on availability for select using (
  (select kap_scope()) = 'patient'
  and clinic_id in (select p.clinic_id from patient p where p.patient_id = (select kap_patient()))
);

create table appointment (
  id           uuid primary key,
  clinic_id    uuid        not null,
  patient_id   uuid        not null,
  kind         text        not null check (kind in ('second-intake', 'preparation', 'integration')),
  therapist_id uuid        not null,
  starts_at    timestamptz not null,
  ends_at      timestamptz not null check (ends_at > starts_at),
  during       tstzrange   not null generated always as (tstzrange(starts_at, ends_at)) stored,
  zone         text        not null,
  modality     text        not null check (modality in ('telehealth', 'on-site')),
  session_id   uuid,
  state        text        not null check (state in ('booked', 'confirmed', 'completed', 'cancelled', 'missed')),
  state_at     timestamptz not null,
  reason       text,
  other_therapist_reason text,
  booked_at    timestamptz not null,
  version      bigint      not null default 0,
  -- A therapist and a patient are each in one place at a time, whoever books and however many at once.
  constraint appointment_therapist_free exclude using gist (therapist_id with =, during with &&)
    where (state in ('booked', 'confirmed')),
  constraint appointment_patient_free exclude using gist (patient_id with =, during with &&)
    where (state in ('booked', 'confirmed'))
);
create index appointment_patient on appointment (patient_id, starts_at desc, id desc);
create index appointment_list on appointment (clinic_id, starts_at desc, id desc);
create index appointment_session on appointment (session_id) where session_id is not null;
select kap_tenant_table('appointment');
