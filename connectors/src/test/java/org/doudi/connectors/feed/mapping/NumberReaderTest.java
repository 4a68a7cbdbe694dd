package org.doudi.connectors.feed.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

class NumberReaderTest {

    private final NumberReader reader = new NumberReader();
    private final Draft draft = new Draft();

    @Property
    void a_number_is_read_exactly_with_and_without_separators(
            @ForAll @BigRange(min = "-999999999999", max = "999999999999") @Scale(2) BigDecimal number) {
        String grouped = new DecimalFormat("#,##0.00", new DecimalFormatSymbols(Locale.ROOT)).format(number);

        assertThat(reader.read(number.toPlainString(), draft)).isNull();
        assertThat(draft.number).isEqualByComparingTo(number);
        assertThat(reader.read(grouped, draft)).isNull();
        assertThat(draft.number).isEqualByComparingTo(number);
    }
}
