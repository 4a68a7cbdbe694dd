package org.doudi.engine.registry;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The numbers of persons by their identity numbers, in memory: 2.5 million persons take 100 MB. Spares deliveries of many
 * rows the joins with all persons of the city. Persons never leave and never change their numbers, so what it says holds;
 * whom it does not know may be known all the same.
 */
final class KnownPersons {

    private static final long UNKNOWN = 0;
    private static final int DIGITS = 17;

    private long[] identities = new long[1 << 10];
    private long[] numbers = new long[1 << 10];
    private int count;
    private long newest;
    private String newestIdNumber;

    /** Reads whoever was added since the last time, and answers the newest person's number. */
    synchronized long catchUp(Connection connection) throws SQLException {
        forgetAnotherCity(connection);
        String query = "select id, id_number from person where id > %d order by id".formatted(newest);
        try (CopiedRows persons = new CopiedRows(connection, query)) {
            while (persons.next()) {
                newest = persons.bigint();
                newestIdNumber = persons.text();
                add(identity(newestIdNumber), newest);
            }
        }
        return newest;
    }

    /** A database may have been emptied, or restored from a backup, since. */
    private void forgetAnotherCity(Connection connection) throws SQLException {
        boolean same = newest == 0
                || new Sql(connection)
                        .number("select 1 from person where id = ? and id_number = ?", newest, newestIdNumber)
                        .isPresent();
        if (!same) {
            identities = new long[1 << 10];
            numbers = new long[1 << 10];
            count = 0;
            newest = 0;
        }
    }

    /** Whether they were read once, by this delivery or another. */
    synchronized boolean areRead() {
        return newest > 0;
    }

    /** 0 for a person that it does not know. */
    synchronized long number(String idNumber) {
        return numbers[slot(identity(idNumber))];
    }

    private void add(long identity, long number) {
        if (identity == UNKNOWN) {
            return;
        }
        if (count * 2 > identities.length) {
            grow();
        }
        int slot = slot(identity);
        count += identities[slot] == UNKNOWN ? 1 : 0;
        identities[slot] = identity;
        numbers[slot] = number;
    }

    private int slot(long identity) {
        int mask = identities.length - 1;
        long hash = identity * 0x9e3779b97f4a7c15L;
        int slot = (int) (hash >>> 32) & mask;
        while (identities[slot] != UNKNOWN && identities[slot] != identity) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldIdentities = identities;
        long[] oldNumbers = numbers;
        identities = new long[oldIdentities.length * 2];
        numbers = new long[oldNumbers.length * 2];
        for (int i = 0; i < oldIdentities.length; i++) {
            if (oldIdentities[i] != UNKNOWN) {
                int slot = slot(oldIdentities[i]);
                identities[slot] = oldIdentities[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }

    /** The identity number as a number: seventeen digits and a check digit of eleven kinds. 0 for any other text. */
    private static long identity(String idNumber) {
        if (idNumber.length() != DIGITS + 1) {
            return UNKNOWN;
        }
        long value = 0;
        for (int i = 0; i < DIGITS; i++) {
            char c = idNumber.charAt(i);
            if (c < '0' || c > '9') {
                return UNKNOWN;
            }
            value = value * 10 + c - '0';
        }
        char check = idNumber.charAt(DIGITS);
        boolean digit = check >= '0' && check <= '9';
        return digit || check == 'X' ? value * 11 + (digit ? check - '0' : 10) : UNKNOWN;
    }
}
