-- Readings as bytes: see ReadingBytes. Those of earlier runs were lines of text and are not taken over; their outcomes are,
-- and the next run writes every decision anew.
alter table decision alter column reasons type bytea using ''::bytea;

-- A decision is found by its household; each index more is a fifth of a night's writing.
drop index decision_by_number;
-- Runs come one after another, and so do their rows.
drop index decision_opened;
create index decision_opened on decision using brin (from_run);
