-- What a site offers beside the sessions, as coded words.
alter table offering add column support_offered text[] not null default '{}';
alter table directory_entry add column support_offered text[] not null default '{}';
