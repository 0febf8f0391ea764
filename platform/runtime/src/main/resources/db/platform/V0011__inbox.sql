-- What this service has understood of other services' events.
-- No row-level security: rows hold ids, codes and sealed bytes only, and the reader works for every tenant.

create table inbox_event (
    id         uuid primary key,
    handled_at timestamptz not null default now()
);

comment on table inbox_event is 'events whose effect is committed; written in the transaction of the effect';

create index inbox_event_handled_at on inbox_event using brin (handled_at);

create table inbox_cursor (
    source        text   not null,
    subject       uuid   not null,
    last_sequence bigint not null,
    primary key (source, subject)
) with (fillfactor = 70);

comment on table inbox_cursor is 'last kapseq handled per aggregate of a source; its row lock makes one aggregate''s events one at a time';

create table inbox_held (
    source      text        not null,
    subject     uuid        not null,
    sequence    bigint      not null,
    id          uuid        not null,
    type        text        not null,
    key         uuid        not null,
    time        timestamptz not null,
    clinic_id   uuid,
    traceparent text,
    data        bytea       not null,
    dead        boolean     not null default false,
    attempts    integer     not null default 0,
    reason      text,
    held_at     timestamptz not null default now(),
    primary key (source, subject, sequence)
);

comment on table inbox_held is 'events that wait for an earlier one of their aggregate, and dead ones that wait for someone to redrive or skip them';
comment on column inbox_held.reason is 'a code and class names; never a value from the event';

create unique index inbox_held_id on inbox_held (id);
