-- Doses added to a course by a prescriber. The reason is sealed.
create table course_extension (
  id               uuid primary key,
  clinic_id        uuid not null,
  patient_id       uuid not null,
  course_id        uuid not null,
  additional_doses int not null check (additional_doses > 0),
  planned_doses    int not null,
  extended_by      text not null,
  extended_at      timestamptz not null,
  reason           bytea not null
);
create index course_extension_course on course_extension (course_id, extended_at);
select kap_tenant_table('course_extension');
