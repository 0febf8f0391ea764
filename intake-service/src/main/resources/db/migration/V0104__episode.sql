create table episode (
  id           uuid        primary key,
  version      bigint      not null,
  clinic_id    uuid        not null,
  patient_id   uuid        not null references patient (id),
  site_id      uuid        not null references site (id),
  therapist_id uuid        not null references practitioner (id),
  clearance_id uuid        not null references clearance (id),
  indication   text        not null,
  route        text        not null,
  state        text        not null,
  opened_at    timestamptz not null
);
create index episode_patient on episode (patient_id, id desc);
create index episode_clinic on episode (clinic_id, id);
-- One open episode per patient in the whole network. Unique indexes see every clinic's rows, whatever the caller sees.
create unique index episode_one_open on episode (patient_id) where state = 'open';
select kap_tenant_table('episode');
