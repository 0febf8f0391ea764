-- Version 3 of the credential rules asks prescribers for the registration of a state that requires one. Whoever is no
-- longer assignable by it is announced now, not when the next credential of theirs ends.
update timer set execution_time = now(), version = version + 1 where task_name = 'credential-watch';
