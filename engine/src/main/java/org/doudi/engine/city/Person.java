package org.doudi.engine.city;

import java.time.LocalDate;
import java.time.Period;

/** Somebody of a household. What partners know of the person is decided once, so that their files agree. */
final class Person {
    final String number;
    final String name;
    final LocalDate born;
    final boolean male;
    final String relation;
    final int age;
    final String hukou;
    /** Dead, away or in custody: listed, and not counted. */
    boolean counted = true;
    /** 离家情况; null when at home. */
    String absence;
    /** Kind and level of the certificate; null and 0 without one. */
    String disability;

    int disabilityLevel;
    /** How many of the six everyday things the person cannot do alone; -1 when nobody has looked. */
    int failedItems = -1;

    Person(Identities.Issued identity, String name, boolean male, String relation, LocalDate today, String hukou) {
        number = identity.number();
        born = identity.born();
        this.name = name;
        this.male = male;
        this.relation = relation;
        this.hukou = hukou;
        age = Period.between(born, today).getYears();
    }

    void disabled(String kind, int level) {
        disability = kind;
        disabilityLevel = level;
    }

    boolean severelyDisabled() {
        return disability != null
                && (disabilityLevel <= 2
                        || (disabilityLevel == 3 && (disability.equals("智力") || disability.equals("精神"))));
    }

    boolean ofWorkingAge() {
        return age >= 18 && age < 60;
    }
}
