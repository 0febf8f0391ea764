-- Further indications that a patient was referred for; indication stays the main one.
alter table referral
  add column also_for text[] not null default '{}',
  add constraint referral_further check (cardinality(also_for) <= 5 and not (indication = any (also_for)));
