-- Who left a household lately, and who is aided under whose number: read for every household, found nearly nowhere.
create index evidence_households_closed on evidence_households (household)
    where known_until < 9223372036854775807;
create index evidence_assistance_household on evidence_assistance (household);
