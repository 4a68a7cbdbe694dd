package org.doudi.engine.registry;

import org.doudi.engine.household.Member;

/** A member of a household whose facts are being gathered. */
record MemberFacts(MemberRow row, PersonFacts facts) {

    static MemberFacts of(MemberRow row, String county) {
        return new MemberFacts(row, new PersonFacts(row.person(), county));
    }

    Member member() {
        return new Member(
                row.person(),
                facts.born(),
                row.relation(),
                row.hukou(),
                row.absence(),
                row.delivery(),
                facts.of(FactKind.INCOME),
                facts.of(FactKind.MEDICAL),
                facts.of(FactKind.DISABILITY),
                facts.of(FactKind.UNEMPLOYMENT),
                facts.of(FactKind.EDUCATION),
                facts.of(FactKind.VEHICLES),
                facts.of(FactKind.PROPERTIES),
                facts.of(FactKind.BUSINESSES),
                facts.of(FactKind.DEPOSITS),
                facts.of(FactKind.DEATHS),
                facts.of(FactKind.INCIDENTS),
                facts.of(FactKind.ASSISTANCE),
                facts.of(FactKind.CUSTODY),
                facts.of(FactKind.ASSESSMENTS),
                facts.of(FactKind.VISITS),
                facts.of(FactKind.ELDER_GROUPS),
                facts.of(FactKind.CHILDREN),
                facts.of(FactKind.MONITORED),
                facts.of(FactKind.LEADS));
    }
}
