package org.doudi.rules.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What a pack and the page say differently, in words. */
final class PageDifferences {

    private final List<String> found = new ArrayList<>();

    void compare(String what, Object ours, Object page) {
        if (!Objects.equals(ours, page)) {
            found.add(what + ": the pack says " + ours + ", the page " + page);
        }
    }

    /** Both ways: what only the pack has is as much a difference as what only the page has. */
    void compareNames(String what, Collection<String> ours, Collection<String> page) {
        Set<String> more = new TreeSet<>(ours);
        page.forEach(more::remove);
        more.forEach(name -> found.add(what + " " + name + " is not on the page"));
        Set<String> less = new TreeSet<>(page);
        ours.forEach(less::remove);
        less.forEach(name -> found.add(what + " " + name + " is not in the pack"));
    }

    List<String> all() {
        return found;
    }
}
