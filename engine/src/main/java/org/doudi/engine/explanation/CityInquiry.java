package org.doudi.engine.explanation;

import java.util.List;
import org.doudi.engine.indicator.StoredIndicator;
import org.doudi.engine.policy.Text;

/**
 * How one of the city's indicators stands in an area, and what that rests on.
 *
 * @param indicators one, or one for each residence
 */
public record CityInquiry(String area, String code, Text title, String basis, List<StoredIndicator> indicators)
        implements Answer {}
