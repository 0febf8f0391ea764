-- A material version makes the signatures under older ones outdated; an editorial one leaves them as they are.
alter table consent_document
  add column change_kind text not null default 'material' check (change_kind in ('material', 'editorial'));

alter table consent
  add column signed_by     text,
  add column outdated_at   timestamptz,
  add column outdated_told boolean not null default true,
  add column end_reason    text,
  add column touch_scope   text[];

-- What has still to be told to the other services, after a material version was published.
create index consent_outdated_untold on consent (id) where not outdated_told and withdrawn_at is null;
create index consent_kind_standing on consent (kind, document_id) where withdrawn_at is null;
