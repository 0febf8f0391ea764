-- Totals of questionnaires; the answers stay in intake-service.
create table assessment_score (
  id                 uuid primary key,
  clinic_id          uuid        not null,
  patient_id         uuid        not null,
  instrument         text        not null,
  instrument_version text        not null,
  total              integer,
  band               text,
  taken_at           timestamptz not null,
  deteriorated_by    integer,
  version            bigint      not null default 0
);
create index assessment_score_patient on assessment_score (patient_id, instrument, taken_at);
select kap_tenant_table('assessment_score');
