package org.doudi.engine.screening;

import java.util.List;
import org.doudi.engine.registry.HouseholdIds;

/** What a run looks at, cut into chunks: fixed when it begins. */
record Cut(RunKey.Mode mode, List<? extends HouseholdIds> chunks) {}
