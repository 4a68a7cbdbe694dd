package org.doudi.engine.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The list of deliveries, newest first. */
@ApplicationScoped
public class Deliveries {

    private final EntityManager entities;

    Deliveries(EntityManager entities) {
        this.entities = entities;
    }

    /** A feed's deliveries, or those of all feeds when {@code feed} is null. */
    @Transactional
    public Paged<ListedDelivery> page(String feed, int page, int size) {
        String where = " from Delivery where :feed is null or feed = :feed";
        List<ListedDelivery> items = entities.createQuery(
                        where.strip() + " order by dataDate desc, id desc", DeliveryRow.class)
                .setParameter("feed", feed)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultStream()
                .map(DeliveryRow::listed)
                .toList();
        long total = entities.createQuery("select count(*)" + where, Long.class)
                .setParameter("feed", feed)
                .getSingleResult();
        return new Paged<>(items, page, size, total);
    }

    @Transactional
    public Optional<ListedDelivery> find(long id) {
        return Optional.ofNullable(entities.find(DeliveryRow.class, id)).map(DeliveryRow::listed);
    }

    /** Those that are held back today. */
    @Transactional
    public List<ListedDelivery> held() {
        return entities.createQuery(
                        "from Delivery where outcome = 'held' order by dataDate desc, id desc", DeliveryRow.class)
                .getResultStream()
                .map(DeliveryRow::listed)
                .toList();
    }

    /** What facts name as their source, by its number: file, sender and data date for an explanation. */
    @Transactional
    public Map<Long, ListedDelivery> sources(Collection<Long> ids) {
        return entities.createQuery("from Delivery where id in :ids", DeliveryRow.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(DeliveryRow::listed)
                .collect(Collectors.toMap(ListedDelivery::id, Function.identity()));
    }

    /** The newest delivery of each feed that was taken, by feed. */
    @Transactional
    public Map<String, ListedDelivery> newest() {
        return entities.createQuery("""
                        select d from Delivery d where d.outcome = 'taken' and d.number = (
                            select max(m.number) from Delivery m where m.outcome = 'taken' and m.feed = d.feed
                            and m.dataDate = (select max(o.dataDate) from Delivery o
                                              where o.outcome = 'taken' and o.feed = d.feed))
                        """, DeliveryRow.class)
                .getResultStream()
                .map(DeliveryRow::listed)
                .collect(Collectors.toMap(ListedDelivery::feed, Function.identity()));
    }
}
