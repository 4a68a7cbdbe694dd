package org.doudi.engine.city;

import java.util.ArrayList;
import java.util.List;

/** A household: where it lives, who belongs to it, and what its life has been settled to be. */
final class Home {
    final String number;
    final Village place;
    final List<Person> members = new ArrayList<>();
    /** 赡养扶养情况 of the head's row. */
    String supporter;
    /** Counted income a person and month, in fen; negative when there is no line at all. */
    long perCapita;
    /** The income adds up to the fen; else only about. */
    boolean exact = true;
    /** Holds nothing that a rule could mind. */
    boolean modest;
    /** The scheme in payment, {@code dibao} or {@code tekun}; null when nothing is paid. */
    String aid;

    /** Ordinary schooling; a story that tells its own says no. */
    boolean schooling = true;
    /** Somebody looks in on the old. */
    boolean visited = true;
    /** The last member has no income of its own. */
    boolean earnersButLast;
    /** Lives on a pension, whatever the age: no wage but the one that the story tells of. */
    boolean pension;

    Home(String number, Village place) {
        this.number = number;
        this.place = place;
    }

    Person head() {
        return members.get(0);
    }

    int counted() {
        int counted = 0;
        for (Person person : members) {
            counted += person.counted ? 1 : 0;
        }
        return counted;
    }

    boolean urban() {
        return place.urban();
    }
}
