-- A registration stands for one place where controlled substances are kept; a place without them has none.
alter table site alter column dea_number drop not null;
create unique index site_dea_number on site (dea_number);

-- Insurers are told apart as a word, a plan as insurer/plan.
alter table offering
  add column course_sessions       integer check (course_sessions > 0),
  add column course_price_minor    bigint check (course_price_minor >= 0),
  add column additional_fees_minor bigint check (additional_fees_minor >= 0),
  add column course_total_minor    bigint check (course_total_minor >= 0),
  add column insurers_covered      text[] not null default '{}',
  add column insurers_not_covered  text[] not null default '{}',
  add column insurers_unknown      text[] not null default '{}',
  add column languages             text[] not null default '{}',
  add column accessibility         text[] not null default '{}',
  add column next_available_on     date;
