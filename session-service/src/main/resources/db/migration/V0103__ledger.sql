create table lot (
  id                      uuid primary key,
  clinic_id               uuid not null,
  site_id                 uuid not null,
  medicine                text not null,
  formulation             text not null,
  concentration_mg_per_ml numeric(9, 3) not null check (concentration_mg_per_ml > 0),
  lot_number              text not null,
  expires_on              date not null,
  received_mg             numeric(12, 3) not null check (received_mg > 0),
  balance_mg              numeric(12, 3) not null check (balance_mg >= 0),
  state                   text not null check (state in ('open', 'quarantined')),
  received_at             timestamptz not null,
  version                 bigint not null,
  unique (site_id, medicine, formulation, lot_number)
);
select kap_tenant_table('lot', false);

-- Every milligram in and out, separate per site (21 CFR 1304.21). Lines are never changed; a correction is a new line.
create table ledger_entry (
  id              uuid primary key,
  clinic_id       uuid not null,
  site_id         uuid not null,
  lot_id          uuid not null,
  lot_number      text not null,
  expires_on      date not null,
  kind            text not null check (kind in ('receipt', 'administration')),
  session_id      uuid,
  patient_id      uuid,
  order_id        uuid,
  received_mg     numeric(12, 3) not null default 0 check (received_mg >= 0),
  drawn_mg        numeric(12, 3) not null default 0 check (drawn_mg >= 0),
  administered_mg numeric(12, 3) not null default 0 check (administered_mg >= 0),
  wasted_mg       numeric(12, 3) not null default 0 check (wasted_mg >= 0),
  returned_mg     numeric(12, 3) not null default 0 check (returned_mg >= 0),
  balance_mg      numeric(12, 3) not null check (balance_mg >= 0),
  actor           text not null,
  witness         text,
  at              timestamptz not null,
  recorded_at     timestamptz not null,
  check (drawn_mg = administered_mg + wasted_mg + returned_mg),
  check (wasted_mg = 0 or (witness is not null and witness <> actor)),
  check ((kind = 'administration') = (session_id is not null and order_id is not null and administered_mg > 0))
);
create index ledger_entry_lot on ledger_entry (lot_id, recorded_at, id);
-- exactly one line per administration
create unique index ledger_entry_administration on ledger_entry (session_id) where kind = 'administration';
select kap_tenant_table('ledger_entry', false);

revoke update, delete, truncate on ledger_entry from "${app}";

create function ledger_entry_is_final() returns trigger
  language plpgsql as
$$
begin
  raise exception 'ledger lines are never changed or removed';
end
$$;

create trigger ledger_entry_is_final
  before update or delete or truncate on ledger_entry
  for each statement execute function ledger_entry_is_final();
