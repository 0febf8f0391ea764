-- Events that a committed transaction promised to tell the other services, until the relay has told them.
-- No row-level security: rows hold ids, codes and sealed bytes only, and the relay works for every tenant.
-- aggregatetype, aggregateid, type and payload are the columns that Debezium's outbox event router looks for.

create table outbox_sequence (
    aggregate_id  uuid primary key,
    last_sequence bigint not null
) with (fillfactor = 70);

comment on table outbox_sequence is 'last kapseq given out per aggregate; its row lock makes kapseq contiguous and in commit order';

create table outbox_event (
    seq           bigint generated always as identity primary key,
    id            uuid        not null,
    aggregatetype text        not null,
    aggregateid   uuid        not null,
    type          text        not null,
    partitionkey  uuid        not null,
    kapclinic     uuid,
    kapseq        bigint      not null,
    time          timestamptz not null,
    traceparent   text,
    payload       text        not null,
    created_at    timestamptz not null default clock_timestamp(),
    attempts      integer     not null default 0,
    blocked_until timestamptz,
    failure       text
);

comment on column outbox_event.time is 'when the fact happened, by the service''s clock';
comment on column outbox_event.created_at is 'when the row was written, by the database''s clock; the backlog''s age counts from here';
comment on column outbox_event.blocked_until is 'a failed row and the later rows of its key wait until then; infinity = parked until someone releases it';

create index outbox_event_blocked on outbox_event (partitionkey, seq) where blocked_until is not null;

-- Rows live for milliseconds: vacuum by count, not by share of the table.
alter table outbox_event set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

-- The relay wakes when the transaction commits. Per statement, so that the append needs no second round trip.
create function outbox_wake() returns trigger language plpgsql as $$
begin
    perform pg_notify('kap_outbox', '');
    return null;
end
$$;

create trigger outbox_event_wake after insert on outbox_event for each statement execute function outbox_wake();
