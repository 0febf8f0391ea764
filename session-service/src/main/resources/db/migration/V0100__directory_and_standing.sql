-- What other services have told. The directory is public within the network and has no row-level security;
-- what is known of a patient follows the patient's clinic.
create table site (
  id        uuid primary key,
  clinic_id uuid not null,
  name      text not null,
  zone      text not null
);

create table practitioner (
  id               uuid primary key,
  clinic_id        uuid,
  profession       text,
  account_id       text,
  assignable       boolean not null,
  assignable_until timestamptz
);

create index practitioner_account on practitioner (account_id);

create table patient (
  id        uuid primary key,
  clinic_id uuid not null,
  patient_id uuid not null generated always as (id) stored,
  zone      text,
  -- the clinic of an open episode outranks the one that referred; this says from when it has been so
  home_since timestamptz
);
select kap_tenant_table('patient');

create table clearance (
  id           uuid primary key,
  clinic_id    uuid not null,
  patient_id   uuid not null,
  indication   text,
  route        text,
  granted_at   timestamptz,
  expires_at   timestamptz,
  suspended_at timestamptz,
  expired_at   timestamptz
);
create index clearance_patient on clearance (patient_id, granted_at desc);
select kap_tenant_table('clearance');

create table consent (
  id           uuid primary key,
  clinic_id    uuid not null,
  patient_id   uuid not null,
  kind         text not null,
  signed_at    timestamptz,
  expires_at   timestamptz,
  withdrawn_at timestamptz
);
create index consent_patient on consent (patient_id, kind);
select kap_tenant_table('consent');

create table episode (
  id           uuid primary key,
  clinic_id    uuid not null,
  patient_id   uuid not null,
  site_id      uuid not null,
  therapist_id uuid not null,
  indication   text not null,
  route        text not null,
  opened_at    timestamptz not null
);
create index episode_patient on episode (patient_id, opened_at desc);
select kap_tenant_table('episode');

-- A held integration appointment pays the debt of one dose.
create table integration_held (
  session_id     uuid primary key,
  clinic_id      uuid not null,
  patient_id     uuid not null,
  appointment_id uuid not null,
  held_at        timestamptz not null
);
select kap_tenant_table('integration_held');
