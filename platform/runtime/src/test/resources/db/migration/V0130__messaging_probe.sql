-- What the probe's event and timer handlers have done, in order, visible to its clinic only.
create table probe_effect (
  id        bigint generated always as identity primary key,
  clinic_id uuid not null,
  subject   text not null,
  note      text not null
);
select kap_tenant_table('probe_effect', false);
