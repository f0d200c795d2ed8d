package congvu.producers.importing;

import congvu.producers.ProducersMeters;
import congvu.producers.delivery.KafkaAccess;
import congvu.producers.fingerprint.Fingerprint;
import congvu.producers.importing.profile.Profile;
import congvu.producers.importing.progress.ImportProgress;
import congvu.producers.importing.replay.ImportPosition;
import congvu.producers.importing.replay.KafkaReplayTarget;
import congvu.producers.importing.replay.Replay;
import congvu.producers.importing.replay.ReplayPacer;
import congvu.producers.importing.replay.ReplayTarget;
import congvu.producers.importing.report.RejectedReport;
import congvu.producers.importing.report.RowCounts;
import congvu.producers.importing.row.RowReason;
import congvu.producers.importing.row.UnusableInputException;
import congvu.producers.reference.ReferenceDifference;
import congvu.producers.reference.ReferenceLoader;
import congvu.schemas.catalogue.DeviceKey;
import congvu.schemas.catalogue.TopicSpec;
import congvu.schemas.event.DeviceReport;
import congvu.schemas.wire.AvroSerdes;
import congvu.schemas.wire.RecordEncoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.apache.avro.specific.SpecificRecord;

/**
 * One import of one file: reads it wholly, applies the reference data of the profile, sends events and ticks.
 *
 * <p>Run again after a kill at any moment, it goes on behind the last transaction that was committed. Run again after
 * its end, it sends no event; the reports of devices and the last tick are told again.
 */
public final class ImportJob {

    private static final int TRANSACTION_TIMEOUT_MILLIS = 60_000;
    private static final int ID_LENGTH = 16;

    private final Profile profile;
    private final Path file;
    private final KafkaAccess kafka;
    private final ImportOptions options;
    private final CoveredSpan covered;
    private final ProducersMeters meters;

    private ImportJob(
            Profile profile,
            Path file,
            KafkaAccess kafka,
            ImportOptions options,
            CoveredSpan covered,
            ProducersMeters meters) {
        this.profile = profile;
        this.file = file;
        this.kafka = kafka;
        this.options = options;
        this.covered = covered;
        this.meters = meters;
    }

    /**
     * An import that is ready to run; nothing but a file of tokens that is named is read yet.
     *
     * @throws UnusableInputException when that file, a field to set, or a span that is stated is not what it should be
     */
    public static ImportJob of(
            Profile profile, Path file, KafkaAccess kafka, ImportOptions options, ProducersMeters meters) {
        ImportOptions.Stated stated = options.stated();
        Profile used = profile.with(stated.constants(), stated.tokens());
        return new ImportJob(used, file, kafka, options, CoveredSpan.of(used, stated), meters);
    }

    /**
     * Runs the import and returns when everything is accepted by the log.
     *
     * @throws UnusableInputException when the file is not what the profile says; nothing
     *     was sent
     * @throws congvu.domain.reference.ReferenceException when the reference data of the profile contradicts itself
     * @throws org.apache.kafka.common.KafkaException when the log does not take what was sent; run again to go on
     */
    public ImportSummary run(ImportProgress progress) throws IOException {
        RecordEncoder<SpecificRecord> encoder = new AvroSerdes(kafka.registry()).encoder(topic());
        Path reportFile = reportFile();
        ImportReader.Content content = new ImportReader(profile, encoder::encode).read(file, reportFile, progress);
        meters.rows(content.rows());
        // Before anything is published: a file that makes no event is refused, and so is an empty span.
        Instant asOf = asOf(content);
        List<DeviceReport> reports = deviceReports(content);
        ReferenceDifference reference = profile.reference().isEmpty()
                ? new ReferenceDifference(List.of(), List.of())
                : new ReferenceLoader(kafka, meters).apply(profile.reference());
        Replay.Outcome outcome = replay(content, asOf, encoded(reports, encoder), progress);
        meters.eventsMade(content.events().size(), outcome.resumedAt());
        return new ImportSummary(
                content.rows(),
                content.cases(),
                content.events().size(),
                outcome.sent(),
                outcome.resumedAt(),
                outcome.ticks(),
                content.events().firstTime(),
                asOf,
                content.rows().rejectedRows() == 0 ? null : reportFile,
                reference,
                reports,
                profile.deviceReports() && content.rows().rejectedRows() > 0);
    }

    private TopicSpec topic() {
        return profile.target().topic(kafka.topics());
    }

    /** None while a row is refused: the person whose punch it was would be taken to have been away. */
    private List<DeviceReport> deviceReports(ImportReader.Content content) {
        if (!profile.deviceReports()) {
            return List.of();
        }
        List<DeviceReport> reports = covered.reports(content.devices(), profile.source());
        return content.rows().rejectedRows() > 0 ? List.of() : reports;
    }

    private static List<Replay.ToAll> encoded(List<DeviceReport> reports, RecordEncoder<SpecificRecord> encoder) {
        return reports.stream()
                .map(report -> new Replay.ToAll(
                        DeviceKey.of(report.getDeviceId()).getBytes(StandardCharsets.UTF_8), encoder.encode(report)))
                .toList();
    }

    private Replay.Outcome replay(
            ImportReader.Content content, Instant asOf, List<Replay.ToAll> atEnd, ImportProgress progress) {
        Integer hours = options.tickHours();
        Replay.Settings settings = new Replay.Settings(
                Duration.ofHours(hours == null ? profile.pace().tickHours() : hours),
                profile.pace().maxBatchEvents(),
                asOf.toEpochMilli(),
                pacer(),
                options.fromStart(),
                options.tellsTime());
        String importId = importId(content.digest());
        try (ReplayTarget target = target(importId)) {
            return new Replay(content.events(), settings, atEnd).to(target, progress);
        }
    }

    private ReplayTarget target(String importId) {
        ImportPosition position = ImportPosition.of(kafka, importId, topic().name());
        return new KafkaReplayTarget(
                kafka,
                kafka.transactionalProducer(importId, TRANSACTION_TIMEOUT_MILLIS),
                position,
                profile.source(),
                System::nanoTime,
                meters);
    }

    private ReplayPacer pacer() {
        Double speed = options.speed();
        return speed == null
                ? ReplayPacer.unlimited()
                : ReplayPacer.atSpeed(speed, System::nanoTime, wait -> LockSupport.parkNanos(wait.toNanos()));
    }

    private Instant asOf(ImportReader.Content content) {
        Instant stated = profile.asOf();
        Instant last = content.events().lastTime();
        if (stated != null) {
            return stated;
        }
        if (last == null) {
            throw new UnusableInputException(withoutEvents(content.rows()));
        }
        return last;
    }

    private String withoutEvents(RowCounts rows) {
        RowReason most = rows.mostFrequentReason();
        return most == null
                ? "Expected at least one event in " + file + ", or asOf in the profile, but found neither."
                : "Expected at least one usable row in " + file + ", but " + rows.rejectedRows() + " of " + rows.rows()
                        + " were refused and none was used; the most frequent reason is " + most + ". See "
                        + reportFile()
                        + "; where all have the same reason, mend the profile or what is stated beside it.";
    }

    private Path reportFile() {
        Path chosen = options.report();
        return chosen == null ? RejectedReport.besides(file) : chosen;
    }

    /** The same for the same file and profile, whatever they are called. */
    private String importId(String fileDigest) {
        String hash = Fingerprint.of(fileDigest + profile.digest()).substring(0, ID_LENGTH);
        return "congvu-import-" + profile.name() + "-" + hash;
    }
}
