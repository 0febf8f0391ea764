-- Documents belong to the network.
create table consent_document (
  id            uuid        primary key,
  kind          text        not null,
  language      text        not null,
  document_version integer  not null check (document_version > 0),
  title         text        not null,
  text          text        not null,
  hash          text        not null,
  validity_days integer check (validity_days > 0),
  published_at  timestamptz not null,
  unique (kind, language, document_version)
);

create table consent (
  id               uuid        primary key,
  version          bigint      not null,
  clinic_id        uuid        not null,
  patient_id       uuid        not null references patient (id),
  document_id      uuid        not null references consent_document (id),
  document_version integer     not null,
  kind             text        not null,
  document_hash    text        not null,
  method           text        not null,
  signed_at        timestamptz not null,
  expires_at       timestamptz,
  withdrawn_at     timestamptz
);
create index consent_newest on consent (patient_id, signed_at desc, id desc);
-- One consent of a kind stands at a time; a newer signature replaces it.
create unique index consent_one_signed on consent (patient_id, kind) where withdrawn_at is null;
select kap_tenant_table('consent');
