-- Answers given to requests with an Idempotency-Key, stored by the transaction of their effect.
-- Without row-level security: a row is only ever found by a hash that holds the caller's account and clinic,
-- and its body, which may be clinical, is encrypted and bound to that hash.
create table idempotent_answer (
  key_hash     bytea primary key,
  request_hash bytea       not null,
  status       integer     not null check (status between 200 and 299),
  body         bytea,
  location     text,
  etag         text,
  stored_at    timestamptz not null,
  expires_at   timestamptz not null
);

create index idempotent_answer_expires_at on idempotent_answer (expires_at);

-- Claims a key for the rest of the transaction and returns its answer, in one round trip.
-- No row: claimed, and never answered. claimed = false: another transaction is at work with it.
-- Volatile on purpose: each statement within sees what was committed before it began, so the answer of a request
-- that ended just before the lock was taken is found. One plain statement could get the lock and miss the answer.
create function kap_claim_idempotency_key(lock_number bigint, wanted bytea, moment timestamptz)
  returns table (claimed boolean, request_hash bytea, status integer, body bytea, location text, etag text)
  language plpgsql volatile as
$$
begin
  if not pg_try_advisory_xact_lock(lock_number) then
    return query select false, null::bytea, null::integer, null::bytea, null::text, null::text;
    return;
  end if;
  return query
    select true, a.request_hash, a.status, a.body, a.location, a.etag
      from idempotent_answer a
     where a.key_hash = wanted and a.expires_at > moment;
end
$$;
