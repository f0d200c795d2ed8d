package congvu.domain.reference;

import congvu.domain.calendar.WorkingTimeline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What holds of a unit from a local day on, until its next period: the units above it, nearest first, and its working time.
 *
 * @param fromDay first epoch day
 * @param timeline null for the default one
 */
record UnitPeriod(
        int fromDay, List<String> ancestors, @Nullable WorkingTimeline timeline) {}
