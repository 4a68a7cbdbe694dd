package org.doudi.rules.mutation;

/** Who noticed that a pack was changed, the cheapest first. */
enum Judgement {
    /** The pack was not even read or compiled. */
    REFUSED,
    /** A scenario of the pack no longer came out. */
    BY_SCENARIO,
    /** A figure or a list is not the page's. */
    BY_LIST,
    /** A household drawn by chance was not decided as the page does. */
    BY_PAGE,
    SURVIVED
}
