-- What becomes of a run that ended: held by the brake, released or taken back by somebody.

alter table run drop constraint run_state_check;
alter table run add constraint run_state_check check (state in ('running', 'done', 'abandoned', 'discarded'));

alter table run
    add column finding    json,        -- what the brake found when the run ended
    add column in_force   bigint,      -- decisions in force when it ended
    add column ruled_at   timestamptz, -- when somebody released or discarded it
    add column ruled_by   text,
    add column ruled_why  text,
    add column ruled_with int,         -- the run whose release took this one along; null when it was named itself
    add constraint run_ruled_whole check ((ruled_at is null) = (ruled_by is null) and (ruled_at is null) = (ruled_why is null));
