-- Staff who leave and sites that close stay on file, because episodes point to them.
alter table practitioner
  add column departed_at      timestamptz,
  add column departure_reason text,
  add check ((departed_at is null) = (departure_reason is null));

alter table site
  add column closed_at      timestamptz,
  add column closure_reason text,
  add check ((closed_at is null) = (closure_reason is null));

-- The registration of a closed site may be that of the next one at the same address.
drop index site_dea_number;
create unique index site_dea_number on site (dea_number) where closed_at is null;
