-- Whom a therapist sees: the patients whose newest episode at the clinic names them, be it open or ended there; and, while
-- no episode is open, those about whom an undecided screening asks a therapist. Read with the reader's own row policies.
create view caseload with (security_invoker = true) as
select person.account_id, person.clinic_id, mine.patient_id
  from practitioner person
  join episode mine on mine.therapist_id = person.id and mine.clinic_id = person.clinic_id
 where person.departed_at is null
   and (mine.state = 'open' or not exists (
         select from episode later
          where later.patient_id = mine.patient_id and later.clinic_id = mine.clinic_id
            and (later.state = 'open' or later.opened_at > mine.opened_at)))
union
select person.account_id, person.clinic_id, asked.patient_id
  from practitioner person
  join screening asked on asked.clinic_id = person.clinic_id
 where person.departed_at is null
   and person.profession = 'therapist'
   and asked.reviewed_at is null
   and (jsonb_exists(asked.verdict -> 'roles', 'therapist')
        or jsonb_exists(asked.verdict -> 'readmission' -> 'roles', 'therapist')
        or jsonb_exists(asked.verdict -> 'readmission' -> 'by', 'therapist'))
   -- what was asked and never decided ends with the next decision
   and not exists (
         select from screening decided
          where decided.patient_id = asked.patient_id and decided.reviewed_at is not null
            and decided.screened_at > asked.screened_at)
   and not exists (
         select from episode current where current.patient_id = asked.patient_id and current.state = 'open')
   and exists (
         select from patient where patient.id = asked.patient_id and patient.closed_at is null);

create index episode_therapist on episode (therapist_id);
create index screening_undecided on screening (clinic_id, patient_id) where reviewed_at is null;
