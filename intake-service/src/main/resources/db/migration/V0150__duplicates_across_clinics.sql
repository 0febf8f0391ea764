-- A pair of records of two clinics belongs to neither: the tenant policy shows it to the network's safety officer alone.
alter table duplicate_candidate alter column clinic_id drop not null;
drop index patient_person;
create index patient_person on patient (person_hash);
create index duplicate_candidate_other on duplicate_candidate (other_patient_id);
