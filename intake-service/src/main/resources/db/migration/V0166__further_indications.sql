-- Further indications that are treated in the same course; indication stays the main one. What was decided before was
-- about one alone.
alter table clearance
  add column also_for text[] not null default '{}',
  add constraint clearance_further check (cardinality(also_for) <= 5 and not (indication = any (also_for)));

alter table episode
  add column also_for text[] not null default '{}',
  add constraint episode_further check (cardinality(also_for) <= 5 and not (indication = any (also_for)));
