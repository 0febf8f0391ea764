-- Where a patient is treated, also before it is known where the patient is reached. Since when decides which of two
-- facts counts, in whatever order they arrive.
create table patient_home (
    id uuid primary key,
    patient_id uuid not null unique,
    clinic_id uuid not null,
    home_since timestamptz,
    deceased_at timestamptz,
    version bigint not null
);
select kap_tenant_table('patient_home');

-- One row per consent to messages: another one may be signed while an earlier one ends, and their facts may cross.
create table messaging_consent (
    id uuid primary key,
    patient_id uuid not null,
    clinic_id uuid not null,
    signed_at timestamptz,
    valid_until timestamptz,
    ended_at timestamptz,
    version bigint not null
);
select kap_tenant_table('messaging_consent');
create index messaging_consent_of_patient on messaging_consent (patient_id);

-- What was refused before stays refused. What was signed is the default, and its consent is not known by its id.
select set_config('kap.scope', 'network', true);
insert into messaging_consent (id, patient_id, clinic_id, ended_at, version)
    select gen_random_uuid(), patient_id, clinic_id, now(), 0 from contact where messaging_consent = 'withdrawn';
alter table contact drop column messaging_consent, drop column messaging_consent_until;

-- How often an escalation went to another clinic with its patient: there the calls begin anew.
alter table escalation add column moves integer not null default 0;
create index escalation_of_patient on escalation (patient_id) where state = 'raised';
