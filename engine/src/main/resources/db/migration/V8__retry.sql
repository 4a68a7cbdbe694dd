-- A bad row keeps what it takes to read it again; one that was read again makes a known point of its own.
alter table quarantine
    add column cells   text,       -- JSON: filled cells by header, as sent; null when the row could not be taken apart
    add column number  bigint,     -- the known point at which it was taken after all
    add column applied timestamptz,
    add constraint quarantine_retried check ((state = 'retried') = (number is not null and applied is not null)) not valid;
create unique index quarantine_number on quarantine (number) where number is not null;

-- Every known point and when it was made, whatever made it.
create view known_step as
    select number, applied from delivery where number is not null
    union all
    select number, applied from quarantine where number is not null;
