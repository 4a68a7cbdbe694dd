-- What has left because it was kept long enough, and how large the database was at the end of each run.

create table retention (
    id          int generated always as identity primary key,
    at          timestamptz not null,
    known_point bigint not null, -- evidence that was closed by then has left: nothing can be read as of an earlier point
    run         int    not null, -- decisions superseded by then have left: nothing can be exported of an earlier run
    evidence    bigint not null default 0,
    decisions   bigint not null default 0,
    messages    bigint not null default 0
);

alter table run
    add column database_bytes bigint,
    drop constraint run_state_check,
    add constraint run_state_check check (state in ('running', 'done', 'abandoned', 'discarded', 'expired'));

create index outbox_sent_at on outbox using brin (sent_at);
