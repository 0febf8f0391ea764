-- A refused request need not name anything: to book, for example, is refused before there is a session.
alter table audit_entry alter column subject_id drop not null;
