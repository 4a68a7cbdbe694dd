package org.doudi.engine.city;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A kind of life that a household may have.
 *
 * @param name for tests and logs
 * @param weight of ten thousand households, how many live like this
 * @param urban share of them who live in town
 * @param telling puts the people in, settles income and aid, and reports what is out of the ordinary
 */
record Story(String name, int weight, double urban, Consumer<Scene> telling) {
    private static final int ALL = 10_000;
    /** Shares no factor with ALL. */
    private static final long STRIDE = 6_181;

    private static final Story ORDINARY = new Story("ordinary", 0, 0.64, Story::ordinary);

    /** All kinds of lives, the ordinary one last and with what weight the others leave. */
    static List<Story> all() {
        List<Story> stories = new ArrayList<>();
        stories.addAll(LayerStories.all());
        stories.addAll(TroubleStories.all());
        stories.addAll(MistakeStories.all());
        int taken = stories.stream().mapToInt(Story::weight).sum();
        stories.add(new Story(ORDINARY.name, ALL - taken, ORDINARY.urban, ORDINARY.telling));
        return List.copyOf(stories);
    }

    /**
     * The story of the household at an index. Strides through the ten thousand by about the golden section, so that every
     * ten thousand households in a row have each kind of life exactly as often as its weight says, and fewer nearly so.
     */
    static Story at(List<Story> stories, long index, long seed) {
        int at = (int) Math.floorMod(index * STRIDE + seed * 7919, (long) ALL);
        for (Story story : stories) {
            at -= story.weight;
            if (at < 0) {
                return story;
            }
        }
        throw new IllegalStateException("Weights do not add up to " + ALL);
    }

    /** Ends meet: an income well above the margin. */
    static void ordinary(Scene scene) {
        scene.castOrdinary();
        comfortable(scene);
    }

    static void comfortable(Scene scene) {
        double median = scene.home.urban() ? 330_000 : 175_000;
        scene.home.perCapita = (long) Math.max(scene.margin * 1.1, scene.dice.skewed(median, 0.45));
        scene.home.exact = false;
    }
}
