-- Staff find a patient by family name and birth date through a keyed hash of their own; null of records from before.
-- Somebody who comes under guardianship after the registration can no longer agree to anything.
alter table patient
  add column family_hash        bytea,
  add column under_guardianship boolean not null default false;
create index patient_family on patient (clinic_id, family_hash);
create index referral_waiting on referral (patient_id, clinic_id) where state = 'received';
