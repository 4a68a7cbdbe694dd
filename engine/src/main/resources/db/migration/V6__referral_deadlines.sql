-- Who answers for a referral, and until when: one that nobody visited in time is passed up.
alter table referral
    add column authority text not null default 'county' check (authority in ('township', 'county', 'city')),
    add column answer_by date,             -- last day on which the present authority is in time
    add column ceilings  text;             -- JSON: the most that the program grants, and the standing of its figures
update referral set answer_by = due_on;
alter table referral
    alter column authority drop default,
    alter column answer_by set not null;

-- Empty in rows of runs that began under an older schema: what they do not say did not change.
alter table referral_before
    add column authority text,
    add column answer_by date,
    add column household bigint,
    add column number    text collate "C",
    add column queue     text,
    add column county    text,
    add column township  text,
    add column village   text;
