-- What the patient is treated for in an episode: the main indication, and further ones that are treated with it. Unknown of
-- episodes that were told before this was kept.
alter table episode
  add column indication text,
  add column also_for text[] not null default '{}';
