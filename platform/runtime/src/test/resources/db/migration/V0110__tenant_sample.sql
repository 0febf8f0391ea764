create table tenant_sample (
  id         uuid primary key,
  clinic_id  uuid not null,
  patient_id uuid not null,
  label      text not null
);
select kap_tenant_table('tenant_sample');
