package org.doudi.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FailureTest {

    private Locale before;

    @BeforeEach
    void english() {
        before = Locale.getDefault();
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void asBefore() {
        Locale.setDefault(before);
    }

    private static String told(Throwable thrown) {
        StringWriter told = new StringWriter();
        Failure.of(thrown).print(new PrintWriter(told), "doudi export");
        return told.toString();
    }

    @Test
    void aFullDiskIsNotAFaultToReportButSpaceToFree() {
        assertThat(told(new UncheckedIOException(new IOException("No space left on device"))))
                .contains("disk is full", "doudi export", "Free some space")
                .doesNotContain("report it");
    }

    @Test
    void aDatabaseWithoutSpaceSaysThatNothingIsHalfTaken() {
        assertThat(told(new IllegalStateException(new SQLException("could not extend file", "53100"))))
                .contains("disk", "Nothing is half-taken")
                .doesNotContain("does not answer");
    }

    @Test
    void aLostDatabaseSaysThatItDoesNotAnswer() {
        assertThat(told(new IllegalStateException(new SQLException("Connection refused", "08001"))))
                .contains("does not answer", "Connection refused");
    }
}
