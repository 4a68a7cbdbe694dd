package org.doudi.engine.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.doudi.engine.household.Member;

/** Gathers what is known of one person in one household while a chunk is read. */
final class MemberFacts {

    private final MemberRow row;
    private final String county;
    private LocalDate born;
    private final List<?>[] facts = new List<?>[FactKind.ALL.size()];

    MemberFacts(MemberRow row, String county) {
        this.row = row;
        this.county = county;
    }

    long person() {
        return row.person();
    }

    void born(LocalDate day) {
        born = day;
    }

    /** Where the household lives: decides which series of a feed hold for this member. */
    String county() {
        return county;
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

    Member member() {
        return new Member(
                row.person(),
                born,
                row.relation(),
                row.hukou(),
                row.absence(),
                row.delivery(),
                of(FactKind.INCOME),
                of(FactKind.MEDICAL),
                of(FactKind.DISABILITY),
                of(FactKind.UNEMPLOYMENT),
                of(FactKind.EDUCATION),
                of(FactKind.VEHICLES),
                of(FactKind.PROPERTIES),
                of(FactKind.BUSINESSES),
                of(FactKind.DEPOSITS),
                of(FactKind.DEATHS),
                of(FactKind.INCIDENTS),
                of(FactKind.ASSISTANCE),
                of(FactKind.CUSTODY),
                of(FactKind.ASSESSMENTS),
                of(FactKind.VISITS),
                of(FactKind.ELDER_GROUPS),
                of(FactKind.CHILDREN),
                of(FactKind.MONITORED),
                of(FactKind.LEADS));
    }

    @SuppressWarnings("unchecked") // a slot belongs to one kind
    private <T> List<T> of(FactKind<T> kind) {
        List<T> list = (List<T>) facts[kind.slot()];
        return list == null ? List.of() : list;
    }
}
