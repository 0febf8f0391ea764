-- Whether a verdict asks a therapist for a view: apart from the verdict, which is not for a query to read.
alter table screening add column asks_therapist boolean not null default false;
-- A row policy binds the owner too, so the scope is widened for this one statement.
select set_config('kap.scope', 'network', true);
update screening
   set asks_therapist = true
 where jsonb_exists(verdict -> 'roles', 'therapist')
    or jsonb_exists(verdict -> 'readmission' -> 'roles', 'therapist')
    or jsonb_exists(verdict -> 'readmission' -> 'by', 'therapist');
select set_config('kap.scope', '', true);

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
   and asked.asks_therapist
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
create index screening_asks_therapist on screening (clinic_id, patient_id) where asks_therapist and reviewed_at is null;
