create table note(id uuid primary key, clinic_id uuid not null, word text not null);
alter table note enable row level security;
create policy tenant on note using (clinic_id = nullif(current_setting('kap.clinic', true), '')::uuid);
