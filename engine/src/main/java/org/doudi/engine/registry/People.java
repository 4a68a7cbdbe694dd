package org.doudi.engine.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Who persons are. Whoever asks for whole identities answers for it. */
@ApplicationScoped
public class People {

    /**
     * @param idNumber prints masked; its value is whole
     * @param name null until a households file told it
     */
    public record Identity(long person, IdentityNumber idNumber, String name, String phone) {}

    private final EntityManager entities;

    People(EntityManager entities) {
        this.entities = entities;
    }

    /** Masked identity numbers by person. */
    @Transactional
    public Map<Long, String> masked(Collection<Long> persons) {
        return identities(persons).values().stream()
                .collect(Collectors.toMap(
                        Identity::person, person -> person.idNumber().masked()));
    }

    /** Whole identities by person. */
    @Transactional
    public Map<Long, Identity> identities(Collection<Long> persons) {
        return entities.createQuery("from Person where id in :ids", PersonRow.class)
                .setParameter("ids", persons)
                .getResultStream()
                .map(row -> new Identity(row.id, IdentityNumber.of(row.idNumber), row.name, row.phone))
                .collect(Collectors.toMap(Identity::person, person -> person));
    }
}
