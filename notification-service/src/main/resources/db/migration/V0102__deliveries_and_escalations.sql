create table escalation (
    id uuid primary key,
    patient_id uuid not null,
    clinic_id uuid not null,
    cause text not null check (cause in ('risk-flagged', 'vitals-alerted', 'integration-overdue')),
    cause_event_id uuid not null unique,
    cause_subject_id uuid not null,
    level text not null,
    raised_at timestamptz not null,
    state text not null check (state in ('raised', 'acknowledged')),
    step integer not null,
    next_step_at timestamptz,
    heard boolean not null,
    ladder_version integer not null,
    acknowledged_by text,
    acknowledged_at timestamptz,
    version bigint not null
);
select kap_tenant_table('escalation');
create index escalation_open on escalation (clinic_id, id desc) where state = 'raised';

-- One hand-over of one message over one channel. Holds no content and no address: both are read when it is sent.
create table delivery (
    id uuid primary key,
    patient_id uuid not null,
    clinic_id uuid not null,
    purpose text not null check (purpose in ('reminder', 'escalation')),
    subject_id uuid not null,
    recipient_id uuid not null,
    channel text not null check (channel in ('mail', 'sms', 'push')),
    cause text not null,
    template_version integer not null,
    state text not null check (state in ('pending', 'sending', 'retrying', 'sent', 'abandoned', 'withdrawn')),
    attempts integer not null,
    due_at timestamptz not null,
    lease_until timestamptz,
    created_at timestamptz not null,
    ended_at timestamptz,
    reason text,
    provider_reference text,
    version bigint not null,
    -- the same cause plans a channel once per recipient, however often its event arrives
    unique (cause, recipient_id, channel)
);
select kap_tenant_table('delivery');
create index delivery_due on delivery (due_at) where state in ('pending', 'retrying');
create index delivery_in_flight on delivery (lease_until) where state = 'sending';
create index delivery_newest on delivery (clinic_id, id desc);
create index delivery_of_subject on delivery (subject_id);
