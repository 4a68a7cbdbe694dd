package org.doudi.engine.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Bad rows, and what people did about them. */
@ApplicationScoped
public class Quarantine {

    private final EntityManager entities;

    Quarantine(EntityManager entities) {
        this.entities = entities;
    }

    /** Rows of a feed in a state, in the order in which they came; null for any feed or state. */
    @Transactional
    public Paged<QuarantinedRow> page(String feed, String state, int page, int size) {
        String where = " from Quarantine where (:feed is null or feed = :feed) and (:state is null or state = :state)";
        List<QuarantinedRow> items = entities.createQuery(where.strip() + " order by id", QuarantineRow.class)
                .setParameter("feed", feed)
                .setParameter("state", state)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultStream()
                .map(QuarantineRow::listed)
                .toList();
        long total = entities.createQuery("select count(*)" + where, Long.class)
                .setParameter("feed", feed)
                .setParameter("state", state)
                .getSingleResult();
        return new Paged<>(items, page, size, total);
    }

    @Transactional
    public Optional<QuarantinedRow> find(long id) {
        return Optional.ofNullable(entities.find(QuarantineRow.class, id)).map(QuarantineRow::listed);
    }

    /** Gives a row up. Whether it waited until now. */
    @Transactional
    public boolean discard(long id) {
        QuarantineRow row = entities.find(QuarantineRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null || !row.state.equals("waiting")) {
            return false;
        }
        row.state = "discarded";
        return true;
    }
}
