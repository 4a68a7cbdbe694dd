package org.doudi.connectors.feed.mapping;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.doudi.connectors.feed.BadRowReason;
import org.doudi.connectors.feed.definition.Column;
import org.doudi.connectors.feed.definition.ColumnType;

/** What is wrong with a cell, in words that its sender can act on. Identity numbers are masked wherever they stand. */
record Complaint(String chinese, String english) {

    private static final int LONGEST_QUOTE = 60;
    private static final Pattern IDENTITY =
            Pattern.compile("([0-9\uff10-\uff19]{6})[0-9\uff10-\uff19]{5,}([0-9Xx\uff10-\uff19]{4})");

    static Complaint about(Column column, BadRowReason reason, String cell) {
        String found = column.type() == ColumnType.IDENTITY ? maskedWhole(cell) : quoted(cell);
        String header = column.header();
        return switch (reason) {
            case MISSING_VALUE ->
                new Complaint(header + " 必填，此行为空。请补上", header + " is required and empty here. Fill it in");
            case EXCEL_DAMAGED ->
                new Complaint(
                        header + "（" + found + "）被电子表格改成了科学计数。请把该列设为文本后重新导出",
                        header + " (" + found
                                + ") was turned into an exponent by a spreadsheet. Make the column text and export again");
            case BAD_ID_LENGTH ->
                new Complaint(
                        header + "（" + found + "）应为 18 位，或旧式 15 位数字。请核对",
                        header + " (" + found + ") must have 18 characters, or the old 15 digits. Check it");
            case BAD_ID_BIRTH ->
                new Complaint(
                        header + "（" + found + "）的出生日期不存在、早于 1900 年或晚于数据日期。请核对",
                        header + " (" + found
                                + ") has a birth date that does not exist, lies before 1900 or after the data date. Check it");
            case BAD_ID_CHECKSUM ->
                new Complaint(
                        header + "（" + found + "）的校验码不符，可能有一位写错。请核对",
                        header + " (" + found
                                + ") does not agree with its check digit; a digit may be wrong. Check it");
            case UNKNOWN_REGION ->
                new Complaint(
                        header + "（" + found + "）不是已知区划，或不在上一级区划之内。请核对代码",
                        header + " (" + found
                                + ") is no known division, or lies outside the one above it. Check the code");
            case BAD_DATE -> badDate(column, found);
            case BAD_NUMBER ->
                new Complaint(
                        header + "（" + found + "）不是数字。请写成 1234.50 或 1,234.50",
                        header + " (" + found + ") is not a number. Write it as 1234.50 or 1,234.50");
            case BAD_BOOLEAN ->
                new Complaint(
                        header + "（" + found + "）应为 是 或 否", header + " (" + found + ") must be 是 or 否 (yes or no)");
            case UNKNOWN_CODE -> unknownCode(column, found);
        };
    }

    static Complaint endBeforeStart(String header, String end, String startHeader, String start) {
        return new Complaint(
                "%s（%s）早于 %s（%s）。请核对".formatted(header, quoted(end), startHeader, quoted(start)),
                "%s (%s) lies before %s (%s). Check both".formatted(header, quoted(end), startHeader, quoted(start)));
    }

    static Complaint notAnObject() {
        return new Complaint("此行不是一个 JSON 对象。请每行写一个对象", "This line is not a JSON object. Write one object a line");
    }

    private static Complaint badDate(Column column, String found) {
        String example = column.type() == ColumnType.MONTH ? "2024-01" : "2024-01-31";
        return new Complaint(
                "%s（%s）不是有效日期。请写成 %s".formatted(column.header(), found, example),
                "%s (%s) is not a valid date. Write it as %s".formatted(column.header(), found, example));
    }

    private static Complaint unknownCode(Column column, String found) {
        String words = column.codes().keySet().stream().limit(12).collect(Collectors.joining("、"));
        String more = column.codes().size() > 12 ? "…" : "";
        return new Complaint(
                "%s（%s）不在可用的值之中：%s%s".formatted(column.header(), found, words, more),
                "%s (%s) is none of the accepted values: %s%s".formatted(column.header(), found, words, more));
    }

    private static String quoted(String cell) {
        if (cell == null) {
            return "";
        }
        String masked = IDENTITY.matcher(cell).replaceAll("$1****$2").replace('\0', '\ufffd');
        return masked.length() <= LONGEST_QUOTE ? masked : masked.substring(0, LONGEST_QUOTE) + "…";
    }

    private static String maskedWhole(String cell) {
        if (cell == null) {
            return "";
        }
        if (cell.length() <= 10) {
            return cell.substring(0, Math.min(2, cell.length())) + "***";
        }
        return cell.substring(0, 6) + "********" + cell.substring(cell.length() - 4);
    }
}
