-- The zone of the place where the session was given; null of sessions from before it was told.
alter table impairment add column site_zone text;
