-- Who wrote a letter, encrypted; unknown of letters from before it was asked.
alter table specialist_letter add column sealed_issuer bytea;
