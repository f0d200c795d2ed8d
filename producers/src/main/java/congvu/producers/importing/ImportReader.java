package congvu.producers.importing;

import congvu.producers.importing.mapping.RowMapper;
import congvu.producers.importing.profile.Profile;
import congvu.producers.importing.progress.ImportProgress;
import congvu.producers.importing.replay.EventLog;
import congvu.producers.importing.report.RejectedReport;
import congvu.producers.importing.report.RowCounts;
import congvu.producers.importing.row.ColumnSlots;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;

/** Reads a whole file into events, before anything is sent. */
final class ImportReader {

    private static final int ROWS_PER_SIGN = 1_000;

    private final Profile profile;
    private final Function<SpecificRecord, byte[]> encoder;
    private long rows;

    ImportReader(Profile profile, Function<SpecificRecord, byte[]> encoder) {
        this.profile = profile;
        this.encoder = encoder;
    }

    /**
     * What a file holds.
     *
     * @param events in the order of the file
     * @param rows what became of its rows
     * @param cases different keys: dossiers, tasks, cases, persons
     * @param devices which devices took punches, and from when to when
     * @param digest SHA-256 over the bytes of the file, hexadecimal
     */
    record Content(EventLog events, RowCounts rows, long cases, DeviceSpans devices, String digest) {}

    Content read(Path file, Path reportFile, ImportProgress progress) throws IOException {
        try (InputFile input = InputFile.open(file);
                RejectedReport report = new RejectedReport(reportFile, file)) {
            EventLog events = new EventLog(profile.maxEvents());
            RowMapper mapper = new RowMapper(profile, new ColumnSlots(profile.neededColumns()));
            RowCollector collector = new RowCollector(mapper, encoder, events, report, () -> {
                rows++;
                if (rows % ROWS_PER_SIGN == 0) {
                    progress.read(rows, input.bytesRead(), input.size());
                }
            });
            input.rows(profile).read(collector);
            progress.read(rows, input.size(), input.size());
            return new Content(events, collector.counts(), collector.cases(), collector.devices(), input.digest());
        }
    }
}
