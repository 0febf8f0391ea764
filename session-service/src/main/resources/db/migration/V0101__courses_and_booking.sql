create extension if not exists btree_gist;

create table course (
  id               uuid primary key,
  clinic_id        uuid not null,
  patient_id       uuid not null,
  episode_id       uuid not null unique,
  protocol_id      text not null,
  protocol_version int  not null,
  planned_doses    int  not null,
  planned_at       timestamptz not null,
  version          bigint not null
);
create index course_patient on course (patient_id, id desc);
select kap_tenant_table('course');

create table room (
  id        uuid primary key,
  clinic_id uuid not null,
  site_id   uuid not null,
  name      text not null,
  version   bigint not null,
  unique (site_id, name)
);
select kap_tenant_table('room', false);

create table dosing_session (
  id                  uuid primary key,
  clinic_id           uuid not null,
  patient_id          uuid not null,
  course_id           uuid not null,
  episode_id          uuid not null,
  site_id             uuid not null,
  zone                text not null,
  ordinal             int  not null check (ordinal > 0),
  starts_at           timestamptz not null,
  ends_at             timestamptz not null,
  room_id             uuid not null,
  prescriber_id       uuid not null,
  therapist_id        uuid not null,
  nurse_id            uuid not null,
  protocol_id         text not null,
  protocol_version    int  not null,
  route               text not null,
  state               text not null,
  checked_in_at       timestamptz,
  baseline_at         timestamptz,
  weight_kg           numeric(6, 2),
  systolic_mm_hg      int,
  diastolic_mm_hg     int,
  heart_rate_per_minute int,
  spo2_percent        int,
  respiratory_rate_per_minute int,
  order_id            uuid,
  ordered_mg          numeric(9, 3),
  dose_mg             numeric(9, 3),
  dosed_at            timestamptz,
  ended_at            timestamptz,
  end_reason          text,
  version             bigint not null,
  check ((dose_mg is null) = (dosed_at is null))
);
create index dosing_session_course on dosing_session (course_id, starts_at);
create index dosing_session_patient on dosing_session (patient_id, starts_at desc, id desc);
create index dosing_session_clinic on dosing_session (clinic_id, starts_at desc, id desc);
-- one session per dose of a course, not counting those that never happened
create unique index dosing_session_ordinal on dosing_session (course_id, ordinal)
  where state not in ('cancelled', 'missed') and not (state = 'stopped' and dosed_at is null);
select kap_tenant_table('dosing_session');

-- Who and what a session has taken, and when. The constraint looks across clinics: one patient cannot be in two places,
-- though neither clinic sees the other's row.
create table booking_claim (
  session_id    uuid not null,
  resource_kind text not null check (resource_kind in ('room', 'prescriber', 'therapist', 'nurse', 'patient')),
  resource_id   uuid not null,
  clinic_id     uuid not null,
  during        tstzrange not null,
  active        boolean not null default true,
  primary key (session_id, resource_kind),
  constraint booking_claim_once exclude using gist (resource_id with =, during with &&) where (active)
);
select kap_tenant_table('booking_claim', false);

-- The claims in the way of a booking. It also finds those of other clinics, and tells of them no more than the kind of
-- resource and the interval. A row-level policy binds the owner too, so the scope is widened for this one query.
create function booking_conflict(resources uuid[], wanted tstzrange, asking uuid)
  returns table (resource_kind text, during tstzrange)
  language plpgsql security definer as
$$
declare
  before text := current_setting('kap.scope', true);
begin
  perform set_config('kap.scope', 'network', true);
  return query
    select claim.resource_kind, claim.during
      from public.booking_claim claim
     where claim.active and claim.session_id <> asking and claim.resource_id = any (resources) and claim.during && wanted
     order by array_position(resources, claim.resource_id), lower(claim.during);
  perform set_config('kap.scope', coalesce(before, 'nobody'), true);
end
$$;
