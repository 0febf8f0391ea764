-- The dosing sessions of session-service, as far as therapy around them is planned from them.
create table dosing_session (
  id              uuid primary key,
  clinic_id       uuid not null,
  patient_id      uuid not null,
  course_id       uuid,
  episode_id      uuid,
  site_id         uuid,
  therapist_id    uuid,
  ordinal         integer,
  zone            text,
  starts_at       timestamptz,
  ends_at         timestamptz,
  administered_at timestamptz,
  over            boolean not null default false,
  called_off      boolean not null default false,
  version         bigint  not null default 0
);
create index dosing_session_patient on dosing_session (patient_id);
create index dosing_session_therapist on dosing_session (therapist_id, starts_at);
select kap_tenant_table('dosing_session');

create table therapy_need (
  id             uuid primary key,
  clinic_id      uuid        not null,
  patient_id     uuid        not null,
  session_id     uuid        not null,
  kind           text        not null check (kind in ('preparation', 'integration')),
  therapist_id   uuid,
  opens_at       timestamptz not null,
  target_by      timestamptz not null,
  overdue_at     timestamptz not null,
  state          text        not null check (state in ('open', 'arranged', 'held', 'dropped')),
  appointment_id uuid,
  held_at        timestamptz,
  overdue_told_at timestamptz,
  rules_version  integer     not null,
  created_at     timestamptz not null,
  version        bigint      not null default 0,
  unique (session_id, kind)
);
create index therapy_need_patient on therapy_need (patient_id, opens_at desc, id desc);
create index therapy_need_list on therapy_need (clinic_id, opens_at desc, id desc);
create index therapy_need_open on therapy_need (therapist_id) where state = 'open';
create index therapy_need_appointment on therapy_need (appointment_id) where appointment_id is not null;
select kap_tenant_table('therapy_need');

-- Times, and only times, cross the wall between patients and clinics: a free slot cannot be told without knowing
-- what is taken. Both functions look with the network's scope, return to the caller's, and give back no id of anybody.
-- A failure on the way ends the transaction, and with it the scope that was set for it.
create function therapist_busy(therapist uuid, from_at timestamptz, to_at timestamptz)
  returns table (starts_at timestamptz, ends_at timestamptz)
  language plpgsql as
$$
declare
  scope_before text := coalesce(current_setting('kap.scope', true), '');
begin
  perform set_config('kap.scope', 'network', true);
  return query
    select a.starts_at, a.ends_at from appointment a
     where a.therapist_id = therapist and a.state in ('booked', 'confirmed') and a.during && tstzrange(from_at, to_at)
    union all
    select s.starts_at, s.ends_at from dosing_session s
     where s.therapist_id = therapist and not s.called_off and s.starts_at < to_at and s.ends_at > from_at;
  perform set_config('kap.scope', scope_before, true);
end
$$;

create function patient_busy(patient uuid, from_at timestamptz, to_at timestamptz)
  returns table (starts_at timestamptz, ends_at timestamptz)
  language plpgsql as
$$
declare
  scope_before text := coalesce(current_setting('kap.scope', true), '');
begin
  perform set_config('kap.scope', 'network', true);
  return query
    select a.starts_at, a.ends_at from appointment a
     where a.patient_id = patient and a.state in ('booked', 'confirmed') and a.during && tstzrange(from_at, to_at)
    union all
    select s.starts_at, s.ends_at from dosing_session s
     where s.patient_id = patient and not s.called_off and s.starts_at < to_at and s.ends_at > from_at;
  perform set_config('kap.scope', scope_before, true);
end
$$;
