package congvu.producers.importing;

import congvu.producers.importing.profile.Profile;
import congvu.producers.importing.row.UnusableInputException;
import congvu.schemas.event.DeviceReport;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The span that somebody states the devices of a file to have covered, where it is not from first line to last.
 *
 * @param from first instant covered; null: the first line of each device
 * @param to end of the span, not part of it; null: behind the last line of each device
 */
record CoveredSpan(@Nullable Instant from, @Nullable Instant to) {

    /**
     * Reads what is stated, before any file is read.
     *
     * @throws UnusableInputException when the profile reports no devices, or the span is empty
     */
    static CoveredSpan of(Profile profile, ImportOptions.Stated stated) {
        CoveredSpan span = new CoveredSpan(
                instant(profile, stated.coveredFrom(), "--covered-from"),
                instant(profile, stated.coveredTo(), "--covered-to"));
        boolean isStated = span.from != null || span.to != null;
        if (isStated && !profile.deviceReports()) {
            throw new UnusableInputException("Expected --covered-from and --covered-to with a profile that says"
                    + " deviceReports: true only. Take them out.");
        }
        if (span.from != null && span.to != null) {
            requireSpan(span.from, span.to);
        }
        return span;
    }

    /**
     * A report for each device that took a punch.
     *
     * @throws UnusableInputException when what is stated and what the file holds leave no span
     */
    List<DeviceReport> reports(DeviceSpans devices, String source) {
        List<DeviceReport> reports = devices.reports(source, from, to);
        reports.forEach(report -> requireSpan(report.getCoveredFrom(), report.getCoveredTo()));
        return reports;
    }

    private static void requireSpan(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            throw new UnusableInputException("Expected a span that ends after it begins, but found " + from + " to "
                    + to + ". Correct --covered-from or --covered-to.");
        }
    }

    private static @Nullable Instant instant(Profile profile, @Nullable String text, String option) {
        return text == null ? null : profile.instant(text, option);
    }
}
