package org.doudi.connectors.feed.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hutool.core.util.IdcardUtil;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.doudi.connectors.feed.BadRowReason;
import org.junit.jupiter.api.Test;

class IdentityReaderTest {

    private static final LocalDate DATA_DATE = LocalDate.of(2024, 6, 15);

    private final IdentityReader reader = new IdentityReader(DATA_DATE);
    private final Draft draft = new Draft();

    @Test
    void the_standards_own_example_is_good() {
        assertThat(reader.read("11010519491231002X", draft)).isNull();
        assertThat(draft.text).isEqualTo("11010519491231002X");
        assertThat(IdcardUtil.isValidCard18("11010519491231002X")).isTrue();
    }

    @Test
    void an_old_number_is_extended_to_the_new_one() {
        assertThat(reader.read("110105491231002", draft)).isNull();
        assertThat(draft.text).isEqualTo("11010519491231002X");
    }

    @Property(tries = 300)
    void it_agrees_with_an_independent_check(
            @ForAll @IntRange(min = 0, max = 45_000) int day,
            @ForAll @IntRange(max = 999) int sequence,
            @ForAll char last) {
        LocalDate born = LocalDate.of(1900, 1, 1).plusDays(day);
        String body = "220102" + born.toString().replace("-", "") + "%03d".formatted(sequence);
        char check = "0123456789X".charAt(last % 11);

        boolean good = reader.read(body + check, draft) == null;

        assertThat(good).isEqualTo(IdcardUtil.isValidCard18(body + check) && !born.isAfter(DATA_DATE));
    }

    @Property(tries = 300)
    void nothing_but_a_number_of_eighteen_comes_out(
            @ForAll @CharRange(from = '0', to = '9') @StringLength(max = 30) String digits) {
        BadRowReason reason = reader.read(digits, draft);

        assertThat(reason == null ? draft.text.length() : 18).isEqualTo(18);
        if (digits.length() != 15 && digits.length() != 18) {
            assertThat(reason).isEqualTo(BadRowReason.BAD_ID_LENGTH);
        }
    }
}
