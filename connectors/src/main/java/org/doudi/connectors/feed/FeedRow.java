package org.doudi.connectors.feed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SortedMap;

/**
 * A good row of a delivery, in the one shape that all feeds share. A definition says which column becomes what.
 *
 * @param part the file inside a zip, else the delivery's file name
 * @param line physical line on which the row starts (the header is line 1; in Excel the sheet's row)
 * @param retracted the row was taken back by its sender (操作 = 撤销): the row of this key closes
 * @param key the key columns' values as the definition orders them, joined by U+001F
 * @param idNumber the person, 18 characters; null for feeds that are not about persons
 * @param household the household's number as the sender gave it; null where the feed has none
 * @param county county code; null where the feed has none
 * @param from first day on which the row holds, or the day that it speaks of; null when unknown
 * @param until first day on which it no longer holds; null while it holds without end. Columns that give a last day or
 *     month arrive here as the day after
 * @param code what kind of thing the row says, in the definition's words; null where the feed has none
 * @param qualifier the second word that rules ask for (a level, a status, a stage); null where the feed has none
 * @param amount yuan, or the number that the row is about; null when the cell was empty
 * @param attributes all other filled columns by attribute name (unknown columns by their header), sorted
 * @param raw the row as sent
 */
public record FeedRow(
        String part,
        long line,
        boolean retracted,
        String key,
        String idNumber,
        String household,
        String county,
        LocalDate from,
        LocalDate until,
        String code,
        String qualifier,
        BigDecimal amount,
        SortedMap<String, String> attributes,
        String raw) {}
