package org.doudi.engine.registry;

/** What a reading is told where a test asks for nothing else: former members of six months, a city of its own. */
final class Terms {

    private Terms() {}

    static ReadingTerms with(FeedAges ages) {
        return new ReadingTerms(ages, "户主"::equals, 6, "220100");
    }
}
