package org.doudi.engine.explanation;

import java.time.LocalDate;

/** What there is to say about a household. */
public sealed interface Answer permits Explained, Answer.NoRun, Answer.UnknownHousehold {

    /** Nothing was screened on or before the date. */
    record NoRun(LocalDate on) implements Answer {}

    /** The run knew no household of this number. */
    record UnknownHousehold(String household, int run, LocalDate on) implements Answer {}
}
