-- Where a patient is reached. Mail address and phone are encrypted in the column; the name is not kept, no message needs it.
create table contact (
    id uuid primary key,
    patient_id uuid not null unique,
    clinic_id uuid not null,
    zone text not null,
    language text not null,
    email_sealed bytea,
    phone_sealed bytea,
    messaging_consent text not null default 'unknown' check (messaging_consent in ('unknown', 'signed', 'withdrawn')),
    messaging_consent_until timestamptz,
    version bigint not null
);
select kap_tenant_table('contact');

-- What a patient chose. No row means the defaults.
create table preference (
    id uuid primary key,
    patient_id uuid not null unique,
    clinic_id uuid not null,
    mail boolean not null,
    sms boolean not null,
    push boolean not null,
    quiet_from time,
    quiet_until time,
    sms_stopped_at timestamptz,
    version bigint not null
);
select kap_tenant_table('preference');

-- Whom a clinic calls, level by level, when an alert needs an answer.
create table on_call_contact (
    id uuid primary key,
    clinic_id uuid not null,
    account_id text not null,
    level integer not null check (level between 1 and 9),
    email_sealed bytea not null,
    phone_sealed bytea not null,
    created_at timestamptz not null,
    version bigint not null,
    unique (clinic_id, account_id)
);
select kap_tenant_table('on_call_contact', false);
create index on_call_contact_by_level on on_call_contact (clinic_id, level);
