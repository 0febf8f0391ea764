-- What a credential says beyond its term, who has looked at it, and what was already announced of its end.
alter table credential
  add column version             bigint not null default 0,
  add column hours               integer check (hours > 0),
  add column compact             text,
  add column verified_at         timestamptz,
  add column verified_by         text,
  add column verification_method text,
  add column revoked_at          timestamptz,
  add column revocation_reason   text,
  -- the shortest notice given so far, in days before the lapse
  add column noticed_days        integer;

-- Timers set so far stand at the next end of a credential. They fire now, give the notices that are due and stand at the
-- next one after that.
update timer set execution_time = now(), version = version + 1 where task_name = 'credential-watch';
