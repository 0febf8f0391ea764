-- A verdict with all that it was based on, so that it can be replayed.
create table screening (
  id               uuid        primary key,
  version          bigint      not null,
  clinic_id        uuid        not null,
  patient_id       uuid        not null references patient (id),
  protocol_id      text        not null,
  protocol_version integer     not null,
  inputs           jsonb       not null,
  verdict_kind     text        not null,
  verdict          jsonb       not null,
  screened_at      timestamptz not null,
  reviewed_at      timestamptz
);
create index screening_newest on screening (patient_id, screened_at desc, id desc);
select kap_tenant_table('screening');

create table clearance (
  id            uuid        primary key,
  version       bigint      not null,
  clinic_id     uuid        not null,
  patient_id    uuid        not null references patient (id),
  screening_id  uuid        not null unique references screening (id),
  indication    text        not null,
  route         text        not null,
  state         text        not null,
  decided_by    text        not null,
  decided_at    timestamptz not null,
  sealed_reason bytea       not null,
  opinions      text[]      not null,
  expires_at    timestamptz,
  deferred_until date,
  ended_at      timestamptz,
  reason_code   text
);
create index clearance_newest on clearance (patient_id, decided_at desc, id desc);
-- At most one clearance for a treatment stands at a time.
create unique index clearance_one_granted on clearance (patient_id, indication, route) where state = 'granted';
select kap_tenant_table('clearance');
