-- What a patient was given, and whether a patient may be treated, do not end at a clinic's door. Each function widens the
-- scope for its one query, as booking_conflict does, and tells the gates no more than they judge by.

-- Every session that a patient came to or is booked for, in whichever clinic.
create function patient_attendance(patient uuid)
  returns table (
    session_id uuid, clinic_id uuid, course_id uuid, ordinal int, starts_at timestamptz, zone text, state text,
    checked_in_at timestamptz, protocol_id text, protocol_version int, route text, dose_mg numeric,
    dosed_at timestamptz, integration_held_at timestamptz)
  language plpgsql security definer as
$$
declare
  before text := current_setting('kap.scope', true);
begin
  perform set_config('kap.scope', 'network', true);
  return query
    select session.id, session.clinic_id, session.course_id, session.ordinal, session.starts_at, session.zone,
           session.state, session.checked_in_at, session.protocol_id, session.protocol_version, session.route,
           session.dose_mg, session.dosed_at, held.held_at
      from public.dosing_session session
      left join public.integration_held held on held.session_id = session.id
     where session.patient_id = patient and session.state not in ('cancelled', 'missed')
     order by session.starts_at, session.id;
  perform set_config('kap.scope', coalesce(before, 'nobody'), true);
end
$$;

-- Clearances and consents move to the clinic that treats the patient; the one that finishes a day still has to ask.
create function patient_clearances(patient uuid, wanted_route text) returns setof clearance
  language plpgsql security definer as
$$
declare
  before text := current_setting('kap.scope', true);
begin
  perform set_config('kap.scope', 'network', true);
  return query
    select * from public.clearance known
     where known.patient_id = patient and known.route = wanted_route and known.granted_at is not null
     order by known.granted_at desc;
  perform set_config('kap.scope', coalesce(before, 'nobody'), true);
end
$$;

create function patient_consents(patient uuid) returns setof consent
  language plpgsql security definer as
$$
declare
  before text := current_setting('kap.scope', true);
begin
  perform set_config('kap.scope', 'network', true);
  return query
    select * from public.consent known where known.patient_id = patient and known.signed_at is not null;
  perform set_config('kap.scope', coalesce(before, 'nobody'), true);
end
$$;
