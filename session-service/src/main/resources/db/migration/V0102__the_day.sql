-- What was found before a dose. Names, phones and reasons are sealed.
create table readiness (
  session_id      uuid primary key,
  clinic_id       uuid not null,
  patient_id      uuid not null,
  recorded_at     timestamptz not null,
  recorded_by     text not null,
  last_food_at    timestamptz not null,
  last_drink_at   timestamptz not null,
  escort_name     bytea not null,
  escort_phone    bytea not null,
  risk_level      text not null,
  -- rule ids of what a prescriber overrode
  overridden      text[] not null,
  override_by     text,
  override_reason bytea
);
select kap_tenant_table('readiness');

create table dose_order (
  id                      uuid primary key,
  clinic_id               uuid not null,
  patient_id              uuid not null,
  session_id              uuid not null unique,
  dose_mg                 numeric(9, 3) not null check (dose_mg > 0),
  mg_per_kg               numeric(9, 3) not null,
  weight_kg               numeric(6, 2) not null,
  weight_basis            text not null,
  route                   text not null,
  medicine                text not null,
  formulation             text not null,
  concentration_mg_per_ml numeric(9, 3) not null,
  ordered_by              text not null,
  ordered_at              timestamptz not null,
  verified_by             text,
  verified_at             timestamptz,
  debt_override_reason    bytea,
  version                 bigint not null,
  -- the second wall behind the use case: nobody verifies their own order
  check (verified_by is null or verified_by <> ordered_by)
);
select kap_tenant_table('dose_order');

create table vital_reading (
  id                          uuid primary key,
  clinic_id                   uuid not null,
  patient_id                  uuid not null,
  session_id                  uuid not null,
  taken_at                    timestamptz not null,
  systolic_mm_hg              int not null,
  diastolic_mm_hg             int not null,
  heart_rate_per_minute       int not null,
  spo2_percent                int not null,
  respiratory_rate_per_minute int not null,
  sedation_moaas              int not null,
  recorded_by                 text not null,
  recorded_at                 timestamptz not null
);
create index vital_reading_newest on vital_reading (session_id, taken_at desc, id desc);
select kap_tenant_table('vital_reading');

create table discharge (
  session_id    uuid primary key,
  clinic_id     uuid not null,
  patient_id    uuid not null,
  discharged_at timestamptz not null,
  signed_by     text not null,
  -- each criterion with whether it was met
  criteria      jsonb not null
);
select kap_tenant_table('discharge');
