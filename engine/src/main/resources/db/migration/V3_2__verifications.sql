-- What visits found: few rows, read by person or by household.
create table evidence_verifications partition of evidence for values in ('verifications');
create index evidence_verifications_household on evidence_verifications (household);
