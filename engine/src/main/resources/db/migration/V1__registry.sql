-- What is known about whom, since when, from whom.

-- Identity lies here and nowhere else; everything else refers to id.
create table person (
    id        bigint generated always as identity primary key,
    id_number text collate "C" not null unique,
    born      date not null,
    name      text,
    phone     text
);

create table household (
    id     bigint generated always as identity primary key,
    number text collate "C" not null unique
);

-- One sender's snapshots of one coverage replace one another; all deltas of a feed are one series.
create table series (
    id       int generated always as identity primary key,
    feed     text not null,
    sender   text not null,
    coverage text not null,
    unique (feed, sender, coverage)
);

create table delivery (
    id          bigint generated always as identity primary key,
    sender      text not null,
    feed        text not null,
    mode        text not null check (mode in ('snapshot', 'delta')),
    file_name   text not null,
    data_date   date not null,
    declared    boolean not null,
    coverage    text not null,
    sha256      text not null,
    bytes       bigint not null,
    arrived     timestamptz not null,
    outcome     text not null check (outcome in ('taken', 'held', 'released')),
    series      int references series,
    number      bigint unique,
    applied     timestamptz,
    rows        bigint not null,
    taken       bigint not null,
    unchanged   bigint not null,
    quarantined bigint not null,
    held        bigint not null,
    hold_code   text,
    hold_en     text,
    hold_zh     text,
    check (outcome <> 'taken' or number is not null and applied is not null and series is not null),
    check (rows = taken + unchanged + quarantined + held)
);
create unique index delivery_taken_once on delivery (sender, data_date, coverage, sha256) where outcome = 'taken';
create index delivery_by_feed on delivery (feed, data_date desc);

create table quarantine (
    id          bigint generated always as identity primary key,
    delivery    bigint not null references delivery deferrable initially deferred,
    feed        text not null,
    file        text not null,
    line        bigint not null,
    column_name text not null,
    reason_code text not null,
    reason_en   text not null,
    reason_zh   text not null,
    raw         text not null,
    household   text,
    state       text not null default 'waiting' check (state in ('waiting', 'retried', 'discarded'))
);
create index quarantine_by_delivery on quarantine (delivery);
create index quarantine_by_feed on quarantine (feed, state);

-- A row holds at known point N when known_from <= N < known_until. Points are deliveries' numbers, not times.
create table evidence (
    known_from  bigint not null,
    known_until bigint not null default 9223372036854775807,
    person      bigint,
    household   bigint,
    delivery    bigint not null,      -- the one that brought this row
    confirmed   bigint not null,      -- deltas: the last one that said the same; snapshots: as delivery
    key         uuid not null,        -- digest of the key: the key itself holds identity numbers
    digest      uuid not null,        -- digest of everything that the row says
    amount      numeric,
    series      int not null,
    ordinal     int not null,         -- place among the rows of its household or person, where order says something; else 0
    line        int not null,
    valid_from  date,
    valid_until date,                 -- first day on which it no longer holds
    retracted   boolean not null,     -- a key taken back: keeps older deliveries from bringing it in again
    feed        text collate "C" not null,
    county      text collate "C",
    code        text,
    qualifier   text,
    attributes  jsonb
) partition by list (feed);

do $$
declare
    feed text;
begin
    foreach feed in array array[
        'households', 'income', 'medical', 'disability', 'unemployment', 'education', 'vehicles', 'properties',
        'businesses', 'deposits', 'deaths', 'incidents', 'assistance', 'custody', 'assessments', 'visits',
        'elder_groups', 'children', 'monitored', 'leads', 'facilities', 'resources'] loop
        execute format('create table evidence_%s partition of evidence for values in (%L)', feed, feed);
    end loop;
end
$$;
create table evidence_other partition of evidence default;

create index evidence_person on evidence (person);
create index evidence_households_household on evidence_households (household);
-- Keys without the person in them.
create index evidence_leads_key on evidence_leads (key);
create index evidence_other_key on evidence_other (key);
-- What changed since a point: new rows lie together, closed rows are few.
create index evidence_known_from on evidence using brin (known_from);
create index evidence_known_until on evidence (known_until) where known_until < 9223372036854775807;
