-- When patients and therapists are taken by therapy, as integration-service tells it. Gone when the hour is over or
-- called off.
create table appointment_claim (
  appointment_id uuid primary key,
  clinic_id      uuid not null,
  patient_id     uuid not null,
  therapist_id   uuid not null,
  during         tstzrange not null
);
create index appointment_claim_patient on appointment_claim using gist (patient_id, during);
create index appointment_claim_therapist on appointment_claim using gist (therapist_id, during);
select kap_tenant_table('appointment_claim');

-- As before, and now with hours of therapy among what is in the way.
create or replace function booking_conflict(resources uuid[], wanted tstzrange, asking uuid)
  returns table (resource_kind text, during tstzrange)
  language plpgsql security definer as
$$
declare
  before text := current_setting('kap.scope', true);
begin
  perform set_config('kap.scope', 'network', true);
  return query
    select taken.kind, taken.during
      from (select claim.resource_kind as kind, claim.resource_id as id, claim.during
              from public.booking_claim claim
             where claim.active and claim.session_id <> asking
               and claim.resource_id = any (resources) and claim.during && wanted
            union all
            select 'therapist', hour.therapist_id, hour.during
              from public.appointment_claim hour
             where hour.therapist_id = any (resources) and hour.during && wanted
            union all
            select 'patient', hour.patient_id, hour.during
              from public.appointment_claim hour
             where hour.patient_id = any (resources) and hour.during && wanted) taken
     order by array_position(resources, taken.id), lower(taken.during);
  perform set_config('kap.scope', coalesce(before, 'nobody'), true);
end
$$;
