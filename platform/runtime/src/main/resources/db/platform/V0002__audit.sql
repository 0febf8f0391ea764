-- Who did or read what, about whom, why and with what outcome. Append-only: the service may insert and read,
-- and a trigger refuses change even to the owner.
create table audit_entry (
  id             uuid primary key,
  at             timestamptz not null,
  kind           text        not null check (kind in ('did', 'read')),
  action         text        not null,
  outcome        text        not null check (outcome in ('done', 'refused')),
  actor          text        not null,
  actor_roles    text        not null,
  actor_clinic   uuid,
  subject_type   text        not null,
  subject_id     uuid        not null,
  clinic_id      uuid,
  patient_id     uuid,
  reason         text,
  correlation_id text
);

create index audit_entry_patient on audit_entry (patient_id, at desc) where patient_id is not null;

alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy anyone_appends on audit_entry for insert with check (true);
create policy tenant_reads on audit_entry for select using (
  ((select kap_scope()) = 'clinic' and clinic_id = (select kap_clinic()))
  or ((select kap_scope()) = 'patient' and patient_id = (select kap_patient()))
  or (select kap_scope()) = 'network'
);

revoke update, delete, truncate on audit_entry from "${app}";

create function audit_entry_is_final() returns trigger
  language plpgsql as
$$
begin
  raise exception 'audit entries are never changed or removed';
end
$$;

create trigger audit_entry_is_final
  before update or delete or truncate on audit_entry
  for each statement execute function audit_entry_is_final();
