-- Whom a therapist sees: the patients whose newest episode at the clinic names them, be it open or ended there, and those
-- of the sessions that they are booked for until these are over. Read with the reader's own row policies.
create view caseload with (security_invoker = true) as
select mine.therapist_id, mine.patient_id
  from episode mine
 where not exists (
         select from episode later
          where later.patient_id = mine.patient_id and later.clinic_id = mine.clinic_id
            and later.opened_at > mine.opened_at)
union
select held.therapist_id, held.patient_id
  from dosing_session held
 where held.state not in ('discharged', 'cancelled', 'missed', 'stopped');

create index episode_therapist on episode (therapist_id);
create index dosing_session_therapist on dosing_session (therapist_id);
