package org.doudi.engine.explanation;

import java.time.LocalDate;
import java.util.List;

/** What there is to say about a household. */
public sealed interface Answer
        permits Explained, Inquiry, CityInquiry, Answer.NoRun, Answer.UnknownHousehold, Answer.UnknownCode {

    /** Nothing was screened on or before the date. */
    record NoRun(LocalDate on) implements Answer {}

    /** The pack concludes nothing of this code: these are what it may conclude. */
    record UnknownCode(String code, List<String> codes) implements Answer {}

    /** The run knew no household of this number. */
    record UnknownHousehold(String household, int run, LocalDate on) implements Answer {}
}
