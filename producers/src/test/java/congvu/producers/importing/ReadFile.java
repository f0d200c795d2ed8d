package congvu.producers.importing;

import congvu.producers.importing.mapping.RowMapper;
import congvu.producers.importing.profile.Profile;
import congvu.producers.importing.profile.ProfileReader;
import congvu.producers.importing.replay.EventLog;
import congvu.producers.importing.report.RejectedReport;
import congvu.producers.importing.report.RowCounts;
import congvu.producers.importing.row.ColumnSlots;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.event.DeviceReport;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.registry.InMemoryRegistry;
import congvu.schemas.wire.AvroSerdes;
import congvu.schemas.wire.RecordEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * What a file says under a profile, without any broker.
 *
 * @param all events in the order of the file
 * @param rows what became of its rows
 * @param cases different keys
 * @param report lines of the report of refused rows, without its header
 * @param devices reports of the devices that took punches, from first line to last
 */
public record ReadFile(
        List<SpecificRecord> all, RowCounts rows, long cases, List<String> report, List<DeviceReport> devices) {

    /** The events of a file of dossiers. */
    public List<DossierEvent> events() {
        return events(DossierEvent.class);
    }

    /** The events of a file of another kind. */
    public <T> List<T> events(Class<T> kind) {
        return all.stream().map(kind::cast).toList();
    }

    public static ReadFile of(Path profile, Path file, Path scratch) throws IOException {
        return of(ProfileReader.read(profile), file, scratch);
    }

    public static ReadFile of(Profile profile, Path file, Path scratch) throws IOException {
        List<SpecificRecord> events = new ArrayList<>();
        Path reportFile = scratch.resolve("rejected.csv");
        RowCollector collector = read(profile, file, reportFile, events);
        List<String> lines = Files.exists(reportFile) ? Files.readAllLines(reportFile) : List.of("");
        return new ReadFile(
                events,
                collector.counts(),
                collector.cases(),
                lines.subList(1, lines.size()),
                collector.devices().reports(profile.source(), null, null));
    }

    private static RowCollector read(Profile profile, Path file, Path reportFile, List<SpecificRecord> events)
            throws IOException {
        RecordEncoder<SpecificRecord> encoder =
                new AvroSerdes(new InMemoryRegistry()).encoder(profile.target().topic(TopicCatalogue.standard()));
        try (InputFile input = InputFile.open(file);
                RejectedReport report = new RejectedReport(reportFile, file)) {
            RowCollector collector = new RowCollector(
                    new RowMapper(profile, new ColumnSlots(profile.neededColumns())),
                    event -> {
                        events.add(event);
                        return encoder.encode(event);
                    },
                    new EventLog(profile.maxEvents()),
                    report,
                    () -> {});
            input.rows(profile).read(collector);
            return collector;
        }
    }
}
