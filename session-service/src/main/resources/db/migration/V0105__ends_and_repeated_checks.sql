-- When an episode was closed or handed over: nothing is begun for it any more.
alter table episode add column ended_at timestamptz;
alter table episode add column end_kind text check (end_kind in ('transferred', 'closed'));
alter table episode add constraint episode_end check ((ended_at is null) = (end_kind is null));

-- A session that is stopped after the dose goes on until the patient may leave.
alter table dosing_session add column stopped_at timestamptz;
create index dosing_session_episode on dosing_session (episode_id) where state = 'booked';

-- Checks that have become too old are made again; the earlier ones stay on the record.
alter table readiness drop constraint readiness_pkey;
alter table readiness add primary key (session_id, recorded_at);
