create table note (
  id         uuid primary key,
  clinic_id  uuid        not null,
  text       text        not null,
  slot       int4range,
  taken_at   timestamptz,
  version    bigint      not null default 0
);

select kap_tenant_table('note', false);
