-- What each clinic adds to the network's screening protocol. Rules are no secret and a patient is judged by them, so it
-- has no tenant policy. A row is never changed: a verdict names the one it was reached with.
create table protocol_override (
  id               uuid        primary key,
  clinic_id        uuid        not null references clinic (id),
  number           integer     not null check (number > 0),
  protocol_id      text        not null,
  protocol_version integer     not null,
  document         jsonb       not null,
  reason           text        not null,
  proposed_by      text        not null,
  proposed_at      timestamptz not null,
  unique (clinic_id, number)
);

alter table screening
  add column override_id uuid references protocol_override (id),
  add column override_number integer;
