-- Views of others that a review may rest on. Their words are encrypted.
create table screening_opinion (
  id            uuid        primary key,
  clinic_id     uuid        not null,
  patient_id    uuid        not null references patient (id),
  screening_id  uuid        not null references screening (id),
  role          text        not null,
  supports      boolean     not null,
  given_by      text        not null,
  given_at      timestamptz not null,
  sealed_reason bytea       not null,
  -- Four eyes: on one screening a person speaks once, in one role.
  unique (screening_id, given_by)
);
create index screening_opinion_patient on screening_opinion (patient_id, id);
select kap_tenant_table('screening_opinion');

create table specialist_letter (
  id           uuid        primary key,
  version      bigint      not null,
  clinic_id    uuid        not null,
  patient_id   uuid        not null references patient (id),
  role         text        not null,
  kind         text        not null,
  issued_on    date        not null,
  valid_until  date        not null check (valid_until >= issued_on),
  sealed_note  bytea,
  recorded_by  text        not null,
  recorded_at  timestamptz not null,
  withdrawn_at timestamptz
);
create index specialist_letter_patient on specialist_letter (patient_id, id desc);
select kap_tenant_table('specialist_letter');

-- The rules that a suspension found; its reason_code, which is told to others, names no rule.
alter table clearance add column suspended_by text[];
