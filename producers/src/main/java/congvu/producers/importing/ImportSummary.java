package congvu.producers.importing;

import congvu.producers.importing.report.RowCounts;
import congvu.producers.reference.ReferenceDifference;
import congvu.schemas.event.DeviceReport;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import did. The laws: rows = used + skipped + rejected; events = sent + already there.
 *
 * @param rows what became of the rows of the file
 * @param cases different keys among the events: dossiers, tasks, cases, persons
 * @param events events that the file tells
 * @param sent events sent by this run and accepted by the log
 * @param alreadyThere events that an earlier run of the same import had sent; where this one resumed
 * @param ticks how often time was told
 * @param firstEventAt time of the first event, null when there is none
 * @param asOf last time told
 * @param report where refused rows are listed; null when none is
 * @param reference what the reference data of the profile changed
 * @param deviceReports devices that were reported to have delivered all their punches of a span
 * @param deviceReportsWithheld whether such reports were asked for, and not sent because rows were refused
 */
public record ImportSummary(
        RowCounts rows,
        long cases,
        long events,
        long sent,
        long alreadyThere,
        long ticks,
        @Nullable Instant firstEventAt,
        Instant asOf,
        @Nullable Path report,
        ReferenceDifference reference,
        List<DeviceReport> deviceReports,
        boolean deviceReportsWithheld) {

    public ImportSummary {
        deviceReports = List.copyOf(deviceReports);
    }

    /** Whether rows were refused: the command's exit code says so. */
    public boolean hasRefusedInput() {
        return rows.rejectedRows() > 0;
    }
}
