package org.doudi.engine.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContinuationTest extends RegistryFromEmpty {

    @BeforeEach
    void aFamily() {
        households(
                "2024-01-10",
                Row.member("OLD", ANNA, "户主"),
                Row.member("OLD", BELA, "配偶"),
                Row.member("OLD", CORA, "女"),
                Row.member("OTHER", DORA, "户主"));
    }

    @Test
    void aNewNumberWithTheHeadOfOneThatVanishedContinuesIt() {
        households(
                "2024-02-10", Row.member("N1", ANNA, "户主"), Row.member("N2", BELA, "户主"), Row.member("N2", CORA, "女"));

        assertThat(continues("N1")).containsExactly(new Predecessor(1, "OLD", points.newest()));
        assertThat(continues("N2")).isEmpty();
    }

    @Test
    void withoutTheHeadTheNumberWithMostMembersContinuesIt() {
        households(
                "2024-02-10", Row.member("N1", BELA, "户主"), Row.member("N1", CORA, "女"), Row.member("N2", DORA, "户主"));

        assertThat(continues("N1")).extracting(Predecessor::number).containsExactly("OLD");
        assertThat(continues("N2")).extracting(Predecessor::number).containsExactly("OTHER");
    }

    @Test
    void oneOfThreeIsNotMostMembers() {
        households("2024-02-10", Row.member("N1", CORA, "户主"));

        assertThat(continues("N1")).isEmpty();
    }

    @Test
    void aNumberThatIsStillListedIsContinuedByNone() {
        households(
                "2024-02-10", Row.member("OLD", CORA, "女"), Row.member("N1", ANNA, "户主"), Row.member("N1", BELA, "配偶"));

        assertThat(continues("N1")).isEmpty();
    }

    @Test
    void aNumberThatWasKnownBeforeContinuesNone() {
        households("2024-02-10", Row.member("OTHER", ANNA, "户主"), Row.member("OTHER", BELA, "配偶"));

        assertThat(continues("OTHER")).isEmpty();
    }

    @Test
    void aNumberThatVanishedEarlierIsNotContinued() {
        households("2024-02-10", Row.member("OTHER", DORA, "户主"));
        households("2024-03-10", Row.member("N1", ANNA, "户主"));

        assertThat(continues("N1")).isEmpty();
    }

    @Test
    void renumberingTwiceLeadsBackToTheFirst() {
        households("2024-02-10", Row.member("N1", ANNA, "户主"));
        households("2024-03-10", Row.member("N2", ANNA, "户主"));

        assertThat(continues("N2")).extracting(Predecessor::number).containsExactly("N1", "OLD");
    }

    @Test
    void twoThatVanishedMayBeContinuedByOne() {
        households(
                "2024-02-10", Row.member("N1", ANNA, "户主"), Row.member("N1", BELA, "配偶"), Row.member("N1", DORA, "女"));

        assertThat(continues("N1")).extracting(Predecessor::number).containsExactlyInAnyOrder("OLD", "OTHER");
    }

    @Test
    void aCountysFileLetsANumberOfTheCitysFileVanish() {
        Sent.snapshot("households", "2024-02-10", Row.member("N1", ANNA, "户主"))
                .covering("220102")
                .to(sink);

        assertThat(continues("N1")).extracting(Predecessor::number).containsExactly("OLD");
    }

    @Test
    void aPointBeforeKnowsNothingOfIt() {
        KnownPoint before = points.newest();
        households("2024-02-10", Row.member("N1", ANNA, "户主"));

        assertThat(city(before).read("OLD").orElseThrow().continues()).isEmpty();
        assertThat(city(before).read("N1")).isEmpty();
    }

    private void households(String dataDate, Row... rows) {
        Sent.snapshot("households", dataDate, rows).to(sink);
    }

    private List<Predecessor> continues(String number) {
        return city(points.newest()).read(number).orElseThrow().continues();
    }
}
