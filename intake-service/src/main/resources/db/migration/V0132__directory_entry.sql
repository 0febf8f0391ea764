create extension if not exists cube;

-- A position as a point on the unit sphere: straight-line nearness in space is nearness on the ground, also across the
-- poles and the date line, and an index on boxes in space finds it.
create function directory_point(latitude double precision, longitude double precision) returns cube
  language sql immutable strict parallel safe
  return cube(array[
    cos(radians(latitude)) * cos(radians(longitude)),
    cos(radians(latitude)) * sin(radians(longitude)),
    sin(radians(latitude))]);

-- Great-circle distance on a sphere of the Earth's mean radius; exact to half a percent.
create function directory_kilometres(a cube, b cube) returns double precision
  language sql immutable strict parallel safe
  return 2 * 6371.0088 * asin(least(1, cube_distance(a, b) / 2));

-- A box in space that holds every point within so many kilometres, and some more at its corners.
create function directory_box(centre cube, kilometres double precision) returns cube
  language sql immutable strict parallel safe
  return cube_enlarge(centre, 2 * sin(least(kilometres / (2 * 6371.0088), pi() / 2)) * 1.000001, 3);

-- Counts the publications. Its one row is locked until the publication commits, so the numbers are in commit order and
-- whoever reads one sees every publication up to it.
create table directory_revision (
  one   boolean primary key default true check (one),
  value bigint  not null
);

-- What the public may read about each site that offers something. A change adds a row and ends the one before, so that
-- a search can be paged through as it was when it began. No row-level security: nothing here belongs to one tenant.
create table directory_entry (
  site_id               uuid             not null,
  revision              bigint           not null,
  superseded_by         bigint,
  superseded_at         timestamptz,
  clinic_id             uuid             not null,
  clinic_name           text             not null,
  site_name             text             not null,
  line1                 text             not null,
  city                  text             not null,
  state                 text             not null,
  postal_code           text             not null,
  country               text             not null,
  latitude              double precision not null,
  longitude             double precision not null,
  position              cube             not null generated always as (directory_point(latitude, longitude)) stored,
  zone                  text             not null,
  routes                text[]           not null,
  indications           text[]           not null,
  price_minor           bigint           not null,
  currency              text             not null,
  course_sessions       integer,
  course_price_minor    bigint,
  additional_fees_minor bigint,
  course_total_minor    bigint,
  insurers_covered      text[]           not null,
  insurers_not_covered  text[]           not null,
  insurers_unknown      text[]           not null,
  telehealth_states     text[]           not null,
  languages             text[]           not null,
  accessibility         text[]           not null,
  next_available_on     date,
  primary key (site_id, revision)
);
create unique index directory_entry_current on directory_entry (site_id) where superseded_by is null;
create index directory_entry_position on directory_entry using gist (position);
create index directory_entry_city on directory_entry (lower(city), state);
create index directory_entry_state on directory_entry (state);
create index directory_entry_telehealth on directory_entry using gin (telehealth_states);
create index directory_entry_superseded on directory_entry (superseded_at) where superseded_at is not null;

insert into directory_revision (value) values (1);

insert into directory_entry (
  site_id, revision, clinic_id, clinic_name, site_name, line1, city, state, postal_code, country, latitude, longitude,
  zone, routes, indications, price_minor, currency, course_sessions, course_price_minor, additional_fees_minor,
  course_total_minor, insurers_covered, insurers_not_covered, insurers_unknown, telehealth_states, languages,
  accessibility, next_available_on)
select
  site.id, 1, clinic.id, clinic.name, site.name, site.line1, site.city, site.state, site.postal_code, site.country,
  site.latitude, site.longitude, site.zone, offering.routes, offering.indications, offering.price_minor,
  offering.currency, offering.course_sessions, offering.course_price_minor, offering.additional_fees_minor,
  offering.course_total_minor, offering.insurers_covered, offering.insurers_not_covered, offering.insurers_unknown,
  offering.telehealth_states, offering.languages, offering.accessibility, offering.next_available_on
from site
join clinic on clinic.id = site.clinic_id
join offering on offering.site_id = site.id;
