-- Version 2 of the credential rules requires more than a licence. Whoever is no longer assignable by it is announced now,
-- not when the next credential of theirs ends.
update timer set execution_time = now(), version = version + 1 where task_name = 'credential-watch';
