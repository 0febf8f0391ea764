-- The public directory of the network: every clinic may read it, so it has no tenant policy.
create table clinic (
  id         uuid        primary key,
  version    bigint      not null,
  name       text        not null,
  created_at timestamptz not null
);

create table site (
  id          uuid             primary key,
  version     bigint           not null,
  clinic_id   uuid             not null references clinic (id),
  name        text             not null,
  line1       text             not null,
  city        text             not null,
  state       text             not null,
  postal_code text             not null,
  country     text             not null,
  latitude    double precision not null check (latitude between -90 and 90),
  longitude   double precision not null check (longitude between -180 and 180),
  zone        text             not null,
  dea_number  text             not null,
  created_at  timestamptz      not null
);
create index site_clinic on site (clinic_id);

create table offering (
  site_id           uuid   primary key references site (id),
  version           bigint not null,
  routes            text[] not null,
  indications       text[] not null,
  price_minor       bigint not null check (price_minor >= 0),
  currency          text   not null,
  telehealth_states text[] not null
);

create table practitioner (
  id           uuid        primary key,
  version      bigint      not null,
  clinic_id    uuid        not null references clinic (id),
  display_name text        not null,
  profession   text        not null,
  account_id   text        not null unique,
  npi          text,
  assignable   boolean     not null,
  created_at   timestamptz not null
);
create index practitioner_clinic on practitioner (clinic_id);

create table credential (
  id              uuid        primary key,
  practitioner_id uuid        not null references practitioner (id),
  kind            text        not null,
  state           text        not null,
  number          text        not null,
  valid_from      date        not null,
  valid_until     date        not null check (valid_until >= valid_from),
  lapsed_at       timestamptz,
  created_at      timestamptz not null
);
create index credential_practitioner on credential (practitioner_id);
