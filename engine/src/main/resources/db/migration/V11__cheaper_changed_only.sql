-- A changed-only run costs what changed, not what there is.

-- Days up to which visits have to be delivered for another decision, in place of a mark at whoever asks for them.
drop index next_look_visits;
alter table next_look
    drop column visits,
    add column county    text not null default '',
    add column visits_on date; -- null when no delivery of visits alone would change the decision
create index next_look_visits on next_look (county, visits_on) where visits_on is not null;
update run set notes_looks = false;

-- What the city's decisions count together, in place of counting every decision at the end of every run.
alter table run add column tallies json;      -- by county and name; null for runs that began under an older schema
alter table run_chunk
    add column tallies        json,           -- the same of the chunk's households
    add column tallies_before json;           -- and of their decisions in force before, when not all are looked at

-- The city is the highest: what waits there is passed up no more.
drop index referral_answer_by;
create index referral_answer_by on referral (answer_by) where state in ('warned', 'visiting') and authority <> 'city';
