-- What a board certification is in: a reviewer role such as psychiatrist asks for one, verified and in force.
alter table credential add column specialty text;
