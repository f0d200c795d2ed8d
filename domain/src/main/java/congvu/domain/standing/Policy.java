package congvu.domain.standing;

import congvu.domain.alert.Ladder;
import java.util.Map;

/**
 * The settings that decisions depend on beside facts and tick.
 *
 * @param graceMillis how long after an instant a source's completion may still arrive before anyone is alarmed
 * @param graceMillisBySource exceptions for single sources
 * @param keepClosedMillis how long a closed dossier can still be corrected; after that its events are too late.
 *     Never less than the grace, so that what ended late is told before it leaves
 */
public record Policy(Ladder ladder, long graceMillis, Map<String, Long> graceMillisBySource, long keepClosedMillis) {
    public Policy {
        graceMillisBySource = Map.copyOf(graceMillisBySource);
        requireNotNegative("graceMillis", graceMillis);
        requireNotNegative("keepClosedMillis", keepClosedMillis);
        graceMillisBySource.forEach((source, grace) -> requireNotNegative("graceMillisBySource." + source, grace));
    }

    public long graceOf(String source) {
        return graceMillisBySource.isEmpty() ? graceMillis : graceMillisBySource.getOrDefault(source, graceMillis);
    }

    private static void requireNotNegative(String name, long millis) {
        if (millis < 0) {
            throw new IllegalArgumentException(
                    "Expected " + name + " to be 0 or more milliseconds, but found " + millis + ".");
        }
    }
}
