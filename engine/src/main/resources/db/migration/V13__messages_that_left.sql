-- After every night it is asked which messages left long ago. A BRIN index answers that only of pages that a vacuum summed
-- up, which in a database of few and large transactions is none: every message ever sent was passed over.
drop index outbox_sent_at;
create index outbox_sent on outbox (sent_at) where sent_at is not null;
