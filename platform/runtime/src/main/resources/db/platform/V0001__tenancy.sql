-- The clinic is the tenant. The pool writes kap.scope, kap.clinic and kap.patient into each connection;
-- an unset or empty value matches no row.
create function kap_scope() returns text
  language sql stable parallel safe
  return coalesce(current_setting('kap.scope', true), 'nobody');

create function kap_clinic() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('kap.clinic', true), '')::uuid;

create function kap_patient() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('kap.patient', true), '')::uuid;

-- Puts row-level security on a table with a clinic_id and, unless told otherwise, a patient_id.
-- Scalar subqueries make the planner read the settings once per statement, not once per row.
create function kap_tenant_table(target regclass, has_patient boolean default true) returns void
  language plpgsql as
$$
declare
  visible text := '((select kap_scope()) = ''clinic'' and clinic_id = (select kap_clinic()))'
               || ' or (select kap_scope()) = ''network''';
begin
  if has_patient then
    visible := visible || ' or ((select kap_scope()) = ''patient'' and patient_id = (select kap_patient()))';
  end if;
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy tenant on %s using (%s) with check (%s)', target, visible, visible);
end
$$;

-- Which account (OpenID Connect subject) belongs to which patient. Read to find out who is calling,
-- hence before any scope is known; it holds two opaque identifiers and nothing else.
create table subject_link (
  subject    text primary key,
  patient_id uuid        not null unique,
  linked_at  timestamptz not null
);
