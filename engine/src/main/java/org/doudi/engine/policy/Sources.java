package org.doudi.engine.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which deliveries brought what is known of a household from each feed. */
final class Sources {

    /** In place of the delivery that listed a person, for those whom none lists. */
    static final long NONE = 0;

    /** Sets of one delivery, which nearly all are, by its number: so many households share them. */
    private final Map<Long, Set<Long>> single = new HashMap<>();

    private final Known ofHousehold = new Known();
    private final Known ofMember = new Known();

    /** From now on a test of households is asked about all members of this one, counted or not. */
    void turnTo(HouseholdProfile household) {
        ofHousehold.turnTo(household.members());
    }

    /** From now on a test of members is asked about this one. */
    void turnTo(MemberProfile member) {
        ofMember.turnTo(List.of(member));
    }

    /** Deliveries of a test's feeds. */
    Set<Long> of(PackTest test) {
        if (test.sourceFeeds() == 0) {
            return Set.of();
        }
        return (test.level() == Level.HOUSEHOLD ? ofHousehold : ofMember).of(test.sourceFeeds());
    }

    /** What was gathered already of some people: many tests rest on the same feeds. */
    private final class Known {

        private int[] feeds = new int[16];
        private final List<Set<Long>> deliveries = new ArrayList<>(16);
        private List<MemberProfile> people;

        void turnTo(List<MemberProfile> people) {
            this.people = people;
            deliveries.clear();
        }

        Set<Long> of(int bits) {
            for (int i = 0; i < deliveries.size(); i++) {
                if (feeds[i] == bits) {
                    return deliveries.get(i);
                }
            }
            if (deliveries.size() == feeds.length) {
                feeds = Arrays.copyOf(feeds, feeds.length * 2);
            }
            feeds[deliveries.size()] = bits;
            Set<Long> found = collected(bits, people);
            deliveries.add(found);
            return found;
        }
    }

    private Set<Long> collected(int feeds, List<MemberProfile> people) {
        DeliverySet found = new DeliverySet();
        for (int i = 0; i < people.size(); i++) {
            MemberProfile person = people.get(i);
            PersonFeed.deliveries(feeds & person.onHand(), person.facts(), found);
        }
        return found.toSet(single);
    }
}
