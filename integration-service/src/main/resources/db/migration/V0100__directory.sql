-- What intake-service told us about the network. Clinics, sites and practitioners are public directory facts
-- and carry no row-level security; all that is about a patient does.
create extension if not exists btree_gist;

create table clinic (
  id      uuid primary key,
  name    text   not null,
  version bigint not null default 0
);

create table site (
  id        uuid primary key,
  clinic_id uuid   not null,
  name      text   not null,
  zone      text   not null,
  state     text,
  version   bigint not null default 0
);

create table practitioner (
  id               uuid primary key,
  clinic_id        uuid    not null,
  profession       text    not null,
  account_id       text,
  assignable       boolean not null,
  assignable_until timestamptz,
  licensed_states  text[]  not null default '{}',
  version          bigint  not null default 0
);
create index practitioner_account on practitioner (account_id);

create table patient (
  patient_id uuid primary key,
  clinic_id  uuid   not null,
  zone       text   not null,
  state      text,
  version    bigint not null default 0
);
select kap_tenant_table('patient');

create table episode (
  id           uuid primary key,
  clinic_id    uuid        not null,
  patient_id   uuid        not null,
  site_id      uuid        not null,
  therapist_id uuid        not null,
  opened_at    timestamptz not null,
  version      bigint      not null default 0
);
create index episode_patient on episode (patient_id, opened_at desc);
select kap_tenant_table('episode');

create table telehealth_consent (
  id           uuid primary key,
  clinic_id    uuid   not null,
  patient_id   uuid   not null,
  signed_at    timestamptz,
  expires_at   timestamptz,
  withdrawn_at timestamptz,
  version      bigint not null default 0
);
create index telehealth_consent_patient on telehealth_consent (patient_id);
select kap_tenant_table('telehealth_consent');
