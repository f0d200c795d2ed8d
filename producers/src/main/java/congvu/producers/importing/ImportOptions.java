package congvu.producers.importing;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a user may ask of a single import.
 *
 * @param report where to list refused rows; null: beside the input
 * @param speed seconds of the data's time per second; null: as fast as the log takes it
 * @param fromStart whether to send everything again, whatever an earlier run sent
 * @param tickHours hours of the data's time between ticks; null: as the profile says
 */
public record ImportOptions(
        @Nullable Path report,
        @Nullable Double speed,
        boolean fromStart,
        @Nullable Integer tickHours) {

    public ImportOptions {
        if (speed != null && !(speed > 0 && speed < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Expected a finite speed above 0, but found " + speed + ".");
        }
        if (tickHours != null && tickHours < 1) {
            throw new IllegalArgumentException(
                    "Expected at least one hour between ticks, but found " + tickHours + ".");
        }
    }

    /** Report beside the input, full speed, resuming. */
    public static ImportOptions standard() {
        return new ImportOptions(null, null, false, null);
    }
}
