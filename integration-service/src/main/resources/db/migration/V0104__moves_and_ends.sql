-- Treatments end, patients move on to another clinic, consents run out. Rows of patients are filled below, hence the scope.
select set_config('kap.scope', 'network', true);

-- An end may become known before the beginning does.
alter table episode
  alter column site_id drop not null,
  alter column therapist_id drop not null,
  alter column opened_at drop not null,
  add column ended_at timestamptz,
  add column end_kind text check (end_kind in ('transferred', 'closed', 'deceased'));

alter table telehealth_consent add column outdated_at timestamptz;

-- When a patient got the first dose of all, at whichever clinic. It goes with the patient; the session stays.
create table first_dose (
  patient_id uuid primary key,
  clinic_id  uuid        not null,
  given_at   timestamptz not null,
  version    bigint      not null default 0
);
select kap_tenant_table('first_dose');
insert into first_dose (patient_id, clinic_id, given_at)
  select s.patient_id,
         coalesce((select p.clinic_id from patient p where p.patient_id = s.patient_id), (array_agg(s.clinic_id))[1]),
         min(s.administered_at)
    from dosing_session s
   where s.administered_at is not null
   group by s.patient_id;

-- The total on the scale that the instrument publishes, such as a mean.
alter table assessment_score add column score numeric;
