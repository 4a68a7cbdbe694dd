package org.doudi.engine.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which deliveries brought what is known of a household from each feed. */
final class Sources {

    /** In place of the delivery that listed a person, for those whom none lists. */
    static final long NONE = 0;

    private static final int MOST_KEPT = 10_000;

    /** Sets that were made before: a city's facts come in few combinations of deliveries, and many households share them. */
    private final Map<DeliverySet, Set<Long>> made = new HashMap<>();

    private final DeliverySet found = new DeliverySet();
    private final Known ofHousehold = new Known();
    private final Known ofMember = new Known();

    /** From now on a test that rests on a household is asked about all members of this one, counted or not. */
    void turnTo(HouseholdProfile household) {
        ofHousehold.turnTo(household.members(), household.onHand());
    }

    /** From now on any other test is asked about this member. */
    void turnTo(MemberProfile member) {
        ofMember.turnTo(List.of(member), member.onHand());
    }

    /** Deliveries of a test's feeds. */
    Set<Long> of(PackTest test) {
        return (test.asksHousehold() ? ofHousehold : ofMember).of(test.sourceFeeds());
    }

    /** What was gathered already of some people: many tests rest on the same feeds. */
    private final class Known {

        private final List<Set<Long>> ofFeed = new ArrayList<>(Collections.nCopies(PersonFeed.COUNT, null));
        private final List<Set<Long>> ofSeveral = new ArrayList<>(4);
        private int[] several = new int[4];
        private List<MemberProfile> people;
        private int onHand;

        void turnTo(List<MemberProfile> people, int onHand) {
            this.people = people;
            this.onHand = onHand;
            ofSeveral.clear();
            Collections.fill(ofFeed, null);
        }

        Set<Long> of(int asked) {
            int feeds = asked & onHand;
            if (feeds == 0) {
                return Set.of();
            }
            if ((feeds & feeds - 1) != 0) {
                return ofSeveral(feeds);
            }
            int feed = Integer.numberOfTrailingZeros(feeds);
            Set<Long> known = ofFeed.get(feed);
            if (known == null) {
                known = collected(feeds, people);
                ofFeed.set(feed, known);
            }
            return known;
        }

        private Set<Long> ofSeveral(int feeds) {
            for (int i = 0; i < ofSeveral.size(); i++) {
                if (several[i] == feeds) {
                    return ofSeveral.get(i);
                }
            }
            if (ofSeveral.size() == several.length) {
                several = Arrays.copyOf(several, several.length * 2);
            }
            several[ofSeveral.size()] = feeds;
            Set<Long> known = collected(feeds, people);
            ofSeveral.add(known);
            return known;
        }
    }

    private Set<Long> collected(int feeds, List<MemberProfile> people) {
        found.clear();
        for (int i = 0; i < people.size(); i++) {
            MemberProfile person = people.get(i);
            PersonFeed.deliveries(feeds & person.onHand(), person.facts(), found);
        }
        if (found.isEmpty()) {
            return Set.of();
        }
        Set<Long> set = made.get(found);
        if (set == null) {
            set = found.toSet();
            if (made.size() >= MOST_KEPT) {
                made.clear();
            }
            made.put(found.copy(), set);
        }
        return set;
    }
}
