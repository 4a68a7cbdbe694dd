-- Runs that look only at what may have changed.

alter table run drop constraint run_mode_check;
alter table run add constraint run_mode_check check (mode in ('full', 'changed'));
-- Whether the run noted when households have to be looked at again; one that began under an older schema did not.
alter table run add column notes_looks boolean not null default false;

alter table run_chunk
    add column households_listed bigint[], -- the chunk's households; null for all of its range
    add column counts_before     json;     -- what the decisions in force before came to, of the chunk's households

-- Households that have to be looked at before the month after the last run turns, which is when everybody is; and those
-- whose decision looks at how far visits are delivered.
create table next_look (
    household bigint  primary key,
    on_date   date    not null,
    visits    boolean not null
);
create index next_look_on_date on next_look (on_date);
create index next_look_visits on next_look (household) where visits;

create index referral_event_of_people on referral_event (at) where run is null;
create index referral_answer_by on referral (answer_by) where state in ('warned', 'visiting');
create index referral_ended_on on referral (ended_on) where ended_on is not null;
