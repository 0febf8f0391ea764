-- Own copy of what patients are reminded of: a dosing session or an appointment.
create table occasion (
    id uuid primary key,
    kind text not null,
    patient_id uuid not null,
    clinic_id uuid not null,
    zone text not null,
    starts_at timestamptz not null,
    state text not null check (state in ('booked', 'started', 'completed', 'missed', 'cancelled')),
    version bigint not null
);
select kap_tenant_table('occasion');
create index occasion_of_patient on occasion (patient_id) where state = 'booked';

-- One reminder per occasion and lead, however often the booking is announced; a moved occasion moves the same row.
create table reminder (
    id uuid primary key,
    occasion_id uuid not null references occasion (id),
    occasion_kind text not null,
    patient_id uuid not null,
    clinic_id uuid not null,
    lead text not null,
    starts_at timestamptz not null,
    due_at timestamptz,
    state text not null check (state in ('planned', 'issued', 'skipped', 'cancelled')),
    reason text not null,
    rules_version integer not null,
    version bigint not null,
    unique (occasion_id, lead)
);
select kap_tenant_table('reminder');
create index reminder_of_patient on reminder (patient_id, id desc);

-- The patient's feed. The text is made when it is read, from the template and the occasion.
create table message (
    id uuid primary key,
    patient_id uuid not null,
    clinic_id uuid not null,
    kind text not null,
    template_version integer not null,
    cause text not null unique,
    occasion_id uuid not null,
    occasion_kind text not null,
    starts_at timestamptz not null,
    created_at timestamptz not null
);
select kap_tenant_table('message');
create index message_of_patient on message (patient_id, id desc);
