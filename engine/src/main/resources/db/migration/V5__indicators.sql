-- The city's figures against their targets, as they stood at the end of every run.

-- What a household adds to the city's counts, such as elders=2;visited=1; null when nothing.
alter table decision add column tally text;

create table indicator (
    run       int     not null references run,
    code      text    not null collate "C",
    area      text    not null collate "C",
    residence text    not null collate "C", -- urban, rural, or empty for the area as a whole
    value     numeric,                      -- four decimals; null when it cannot be told
    target    numeric,                      -- null when no row is in force
    due       date,                         -- null when it has to be met at all times
    state     text    not null check (state in ('met', 'not_met', 'unknown', 'open')),
    missing   text    not null,             -- feeds or parameters, with ; between them
    rule      text    not null,
    grounds   json    not null,             -- every figure and count behind it
    primary key (run, code, area, residence)
);
create index indicator_history on indicator (code, area, residence, run);
