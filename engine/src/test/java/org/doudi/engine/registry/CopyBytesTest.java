package org.doudi.engine.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes into the database in bytes of its own, read back as text. */
class CopyBytesTest {

    private static OwnDatabase database;

    private Connection connection;

    @BeforeAll
    static void aDatabase() throws SQLException {
        database = OwnDatabase.open();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void aTable() throws SQLException {
        connection = database.pool().getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists sent");
            statement.execute("create table sent (seq int, number numeric, day date, words text)");
        }
    }

    @AfterEach
    void giveBack() throws SQLException {
        connection.close();
    }

    @Test
    void numbersKeepTheirSignAndEveryDigit() throws SQLException {
        List<BigDecimal> numbers = new ArrayList<>(Stream.of(
                        "0",
                        "0.00",
                        "0E-20",
                        "0E+3",
                        "-0.01",
                        "1E+30",
                        "1E-10",
                        "-5E-9",
                        "100.00",
                        "9999",
                        "10000",
                        "10000.0001",
                        "99999999.9999",
                        "123E+5",
                        "4000000000000000000000000000000000000000.1")
                .map(BigDecimal::new)
                .toList());
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            BigInteger digits = new BigInteger(random.nextInt(120) + 1, random);
            numbers.add(new BigDecimal(i % 2 == 0 ? digits : digits.negate(), random.nextInt(50) - 8));
        }
        for (int i = 0; i < numbers.size(); i++) {
            send(i, numbers.get(i), null, null);
        }

        assertThat(read("number"))
                .isEqualTo(numbers.stream()
                        .map(number ->
                                number.setScale(Math.max(0, number.scale())).toPlainString())
                        .toList());
        assertThat(read("number = number::text::numeric")).containsOnly("t");
    }

    @Test
    void daysLongAgoAndFarOffAreTheSameDays() throws SQLException {
        List<LocalDate> days = Stream.of("0001-01-01", "1900-02-28", "1999-12-31", "2000-01-01", "9999-12-31")
                .map(LocalDate::parse)
                .toList();
        for (int i = 0; i < days.size(); i++) {
            send(i, null, days.get(i), null);
        }

        assertThat(read("day")).isEqualTo(days.stream().map(LocalDate::toString).toList());
    }

    @Test
    void wordsOfAnyAlphabetStayAndWhatNoDatabaseKeepsIsSeenToBeMissing() throws SQLException {
        send(1, null, null, "");
        send(2, null, null, "plain");
        send(3, null, null, "a\0兜底\ud83c\udfe0");

        assertThat(read("words")).containsExactly("", "plain", "a\ufffd兜底\ud83c\udfe0");
    }

    private void send(int seq, BigDecimal number, LocalDate day, String words) throws SQLException {
        try (CopyBytes copy = new CopyBytes(connection, "sent")) {
            copy.row(4).integer(seq).numeric(number).date(day).text(words);
            copy.end();
        }
    }

    private List<String> read(String column) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select " + column + " from sent order by seq")) {
            List<String> read = new ArrayList<>();
            while (row.next()) {
                read.add(row.getString(1));
            }
            return read;
        }
    }
}
