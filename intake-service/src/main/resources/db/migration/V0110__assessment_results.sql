-- What each cut-off and criterion said when the answers were scored, and on which sex that rests.
alter table assessment
  add column prorated        boolean not null default false,
  add column sex_for_cut_off text,
  add column results         jsonb   not null default '[]';
-- The list of a patient's assessments, newest first, without sorting.
create index assessment_list on assessment (patient_id, id desc);
