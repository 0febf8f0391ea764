alter table referral
  add column origin             text not null default 'clinic' check (origin in ('clinic', 'partner', 'patient')),
  add column expires_at         timestamptz,
  add column decided_at         timestamptz,
  add column decline_reason     text,
  add column destination        text,
  add column sealed_destination bytea;

-- Referrals from before they expired get the term that was first set.
update referral set expires_at = created_at + interval '60 days';
alter table referral alter column expires_at set not null;
create index referral_patient on referral (patient_id, id);
