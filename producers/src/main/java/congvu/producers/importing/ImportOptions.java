package congvu.producers.importing;

import congvu.producers.importing.token.StaffTokens;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a user may ask of a single import.
 *
 * @param report where to list refused rows; null: beside the input
 * @param speed seconds of the data's time per second; null: as fast as the log takes it
 * @param fromStart whether to send everything again, whatever an earlier run sent
 * @param tickHours hours of the data's time between ticks; null: as the profile says
 * @param tellsTime whether the time of the data is told; not where a clock role tells the time
 * @param stated what is stated beside the profile
 */
public record ImportOptions(
        @Nullable Path report,
        @Nullable Double speed,
        boolean fromStart,
        @Nullable Integer tickHours,
        boolean tellsTime,
        Stated stated) {

    /**
     * What is stated beside the profile. Constants and tokens make another import of the same file; a span that was
     * covered does not, for reports of devices are told with every run.
     *
     * @param constants values of fields, by name
     * @param tokenMap list of users and tokens; null: as the profile says
     * @param tokenKey key to make tokens with; null: as the profile says
     * @param coveredFrom from when on the devices of the file delivered everything; null: its first line
     * @param coveredTo end of that span; null: its last line
     */
    public record Stated(
            Map<String, String> constants,
            @Nullable Path tokenMap,
            @Nullable Path tokenKey,
            @Nullable String coveredFrom,
            @Nullable String coveredTo) {

        public Stated {
            constants = Map.copyOf(constants);
            if (tokenMap != null && tokenKey != null) {
                throw new IllegalArgumentException(
                        "Expected only one of --token-map and --token-key, but found both. Take one out.");
            }
        }

        /** Nothing. */
        public static Stated nothing() {
            return new Stated(Map.of(), null, null, null, null);
        }

        /** Reads the file that is named; null where none is. */
        @Nullable
        StaffTokens tokens() {
            if (tokenMap != null) {
                return StaffTokens.byMap(tokenMap);
            }
            return tokenKey == null ? null : StaffTokens.byKey(tokenKey);
        }
    }

    public ImportOptions {
        if (speed != null && !(speed > 0 && speed < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Expected a finite speed above 0, but found " + speed + ".");
        }
        if (tickHours != null && tickHours < 1) {
            throw new IllegalArgumentException(
                    "Expected at least one hour between ticks, but found " + tickHours + ".");
        }
    }

    /** Time is told, and nothing is stated beside the profile. */
    public ImportOptions(
            @Nullable Path report, @Nullable Double speed, boolean fromStart, @Nullable Integer tickHours) {
        this(report, speed, fromStart, tickHours, true, Stated.nothing());
    }

    /** Report beside the input, full speed, resuming. */
    public static ImportOptions standard() {
        return new ImportOptions(null, null, false, null);
    }
}
