-- Who stood under a household number that vanished with a delivery and stands under one that is new with it: what tells
-- which number continues which. One row a person; few in any year.
create table renumbering (
    known_from      bigint not null, -- number of the delivery
    vanished        bigint not null references household,
    appeared        bigint not null references household,
    person          bigint not null references person,
    relation_before text,
    relation_after  text,
    listed          int    not null, -- how many persons the vanished number had listed
    primary key (appeared, vanished, known_from, person)
);
create index renumbering_vanished on renumbering (vanished);
