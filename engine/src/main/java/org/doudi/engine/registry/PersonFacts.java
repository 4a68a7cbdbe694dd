package org.doudi.engine.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Gathers what is known of one person, as it holds in one county, while a chunk is read. */
final class PersonFacts {

    private final long person;
    private final String county;
    private LocalDate born;
    private final List<?>[] facts = new List<?>[FactKind.ALL.size()];

    /** @param county where the person lives: decides which series of a feed hold */
    PersonFacts(long person, String county) {
        this.person = person;
        this.county = county;
    }

    long person() {
        return person;
    }

    String county() {
        return county;
    }

    LocalDate born() {
        return born;
    }

    void born(LocalDate day) {
        born = day;
    }

    @SuppressWarnings("unchecked") // a slot belongs to one kind
    <T> void add(FactKind<T> kind, T fact) {
        List<T> list = (List<T>) facts[kind.slot()];
        if (list == null) {
            list = new ArrayList<>(4);
            facts[kind.slot()] = list;
        }
        list.add(fact);
    }

    /** Puts a fact in place of all that it stands for. */
    <T> void replace(FactKind<T> kind, Predicate<T> replaced, T fact) {
        List<T> kept = new ArrayList<>(of(kind));
        kept.removeIf(replaced);
        kept.add(fact);
        facts[kind.slot()] = kept;
    }

    @SuppressWarnings("unchecked") // a slot belongs to one kind
    <T> List<T> of(FactKind<T> kind) {
        List<T> list = (List<T>) facts[kind.slot()];
        return list == null ? List.of() : list;
    }
}
