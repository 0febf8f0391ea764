-- Who the patient is lies encrypted in sealed_identity; e-mail and phone are found by keyed hash.
-- patient_id repeats the id because the tenant policy reads a column of that name.
create table patient (
  id              uuid        primary key,
  patient_id      uuid        generated always as (id) stored,
  version         bigint      not null,
  clinic_id       uuid        not null,
  sealed_identity bytea       not null,
  email_hash      bytea       not null,
  phone_hash      bytea       not null,
  zone            text        not null,
  language        text        not null,
  state           text        not null,
  account_subject text,
  created_at      timestamptz not null
);
create index patient_clinic on patient (clinic_id, id);
create index patient_email on patient (email_hash);
create index patient_phone on patient (phone_hash);
select kap_tenant_table('patient');

create table referral (
  id         uuid        primary key,
  version    bigint      not null,
  clinic_id  uuid        not null,
  patient_id uuid        not null references patient (id),
  indication text        not null,
  state      text        not null,
  created_at timestamptz not null
);
create index referral_clinic on referral (clinic_id, id);
select kap_tenant_table('referral');

-- The whole history is free text in places, so all of it is encrypted.
create table health_history (
  patient_id  uuid        primary key references patient (id),
  version     bigint      not null,
  clinic_id   uuid        not null,
  sealed      bytea       not null,
  recorded_at timestamptz not null
);
select kap_tenant_table('health_history');

create table assessment (
  id                 uuid        primary key,
  clinic_id          uuid        not null,
  patient_id         uuid        not null references patient (id),
  instrument         text        not null,
  instrument_version integer     not null,
  answers            jsonb       not null,
  total              integer,
  band               text        not null,
  risk               text        not null,
  taken_at           timestamptz not null
);
create index assessment_newest on assessment (patient_id, instrument, taken_at desc, id desc);
select kap_tenant_table('assessment');

create table risk (
  id            uuid        primary key,
  clinic_id     uuid        not null,
  patient_id    uuid        not null references patient (id),
  assessment_id uuid        not null references assessment (id),
  rule_id       text        not null,
  level         text        not null,
  raised_at     timestamptz not null
);
create index risk_newest on risk (patient_id, id desc);
select kap_tenant_table('risk');
