-- Who released or gave up a delivery that was held back, when and why.
alter table delivery
    add column decided_by  text,
    add column decided_at  timestamptz,
    add column decided_why text,
    drop constraint delivery_outcome_check,
    add constraint delivery_outcome_check check (outcome in ('taken', 'held', 'released', 'discarded'));
