-- An episode ends by being closed, or by the transfer to another clinic, whose episode follows it. An ended episode
-- stays with the clinic that kept it.
alter table episode
  add column ended_at         timestamptz,
  add column end_reason       text,
  add column transferred_from uuid references episode (id),
  add column transferred_to   uuid,
  add constraint episode_ended check ((state = 'open') = (ended_at is null));
