package org.doudi.engine.city;

/** A column of a partner's layout: its header, what its cells are, and whether a row is bad without it. */
record Column(String header, Kind kind, boolean required) {

    /** What the cells of a column are, hence in which ways a partner gets them wrong. */
    enum Kind {
        TEXT,
        PERSON,
        COUNTY,
        WORD,
        DATE,
        MONTH,
        NUMBER,
        YES_NO
    }

    /** From {@code *金额#}: an asterisk before a required column, and a mark of the kind behind the header. */
    static Column parse(String text) {
        boolean required = text.startsWith("*");
        String rest = required ? text.substring(1) : text;
        Kind kind = switch (rest.charAt(rest.length() - 1)) {
            case '!' -> Kind.PERSON;
            case '^' -> Kind.COUNTY;
            case '=' -> Kind.WORD;
            case '@' -> Kind.DATE;
            case '~' -> Kind.MONTH;
            case '#' -> Kind.NUMBER;
            case '?' -> Kind.YES_NO;
            default -> Kind.TEXT;
        };
        String header = kind == Kind.TEXT ? rest : rest.substring(0, rest.length() - 1);
        return new Column(header, kind, required);
    }
}
