-- When every term has passed, what a record held is destroyed; the row stays, so that the log of accesses and the facts
-- that were told refer to something, and says nothing about anybody.
alter table patient add column destroyed_at timestamptz;
