package congvu.app.command;

import congvu.app.config.ConfigurationException;
import congvu.app.config.KafkaConfig;
import congvu.app.config.LogConfig;
import congvu.app.config.Settings;
import congvu.producers.ProducersMeters;
import congvu.producers.importing.ImportJob;
import congvu.producers.importing.ImportOptions;
import congvu.producers.importing.ImportSummary;
import congvu.producers.importing.profile.Profile;
import congvu.producers.importing.profile.ProfileReader;
import congvu.producers.importing.progress.ImportProgress;
import congvu.producers.importing.progress.ProgressBars;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Sends a file's events and ticks; run again after a kill, it goes on where it was. */
@Command(
        name = "import",
        description =
                "Send the events of a file (dossiers, tasks, feedback or attendance), with ticks at the pace of its time."
                        + " Run again, it goes on where it was.")
public final class ImportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Option(names = "--input", required = true, paramLabel = "FILE", description = "CSV or XES, plain or gzipped.")
    private Path input = Path.of("");

    @Option(
            names = "--profile",
            required = true,
            paramLabel = "FILE",
            description = "How to read it: see docs/importing.md.")
    private Path profile = Path.of("");

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Where refused rows are listed; beside the input by default.")
    private @Nullable Path report;

    @Option(
            names = "--speed",
            paramLabel = "N",
            description = "Seconds of the data's time per second; as fast as the log takes it by default.")
    private @Nullable Double speed;

    @Option(names = "--tick-hours", paramLabel = "N", description = "Hours of the data's time between two ticks.")
    private @Nullable Integer tickHours;

    @Option(names = "--from-start", description = "Send everything again, whatever an earlier run sent.")
    private boolean fromStart;

    @Option(
            names = "--no-ticks",
            description = "Do not tell the time of the data: for a cluster whose time a clock role tells.")
    private boolean noTicks;

    @Option(
            names = "--set",
            paramLabel = "FIELD=VALUE",
            description = "Value of a field in every event, over the profile's; for instance deviceId=GATE-1.")
    private Map<String, String> constants = new LinkedHashMap<>();

    @Option(
            names = "--token-map",
            paramLabel = "FILE",
            description = "Lines 'user id,token': tokens for the numbers that persons are known by in the file.")
    private @Nullable Path tokenMap;

    @Option(
            names = "--token-key",
            paramLabel = "FILE",
            description = "The same by HMAC-SHA-256 under this key; openssl rand -hex 32 makes one.")
    private @Nullable Path tokenKey;

    @Option(
            names = "--covered-from",
            paramLabel = "TIME",
            description = "From when on the devices of the file delivered every punch; its first line by default.")
    private @Nullable String coveredFrom;

    @Option(
            names = "--covered-to",
            paramLabel = "TIME",
            description = "End of that span, not part of it; the file's last line by default.")
    private @Nullable String coveredTo;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        Settings settings = kafka.addTo(common.source()).gather();
        LogSetup.apply(LogConfig.of(settings));
        Profile read = ProfileReader.read(profile);
        ImportOptions options = options();
        KafkaConfig outside = KafkaConfig.of(settings);
        Output output = Output.of(spec);
        ImportSummary summary;
        try (Lifetime lifetime = Lifetime.begin()) {
            Optional<ImportSummary> done = lifetime.unlessStopped(() -> run(read, options, outside));
            if (done.isEmpty()) {
                output.news("Stopped. Run it again, and it goes on where it was.");
                return ExitCode.FAILED;
            }
            summary = done.get();
        }
        output.result(json ? ImportReportText.json(summary) : ImportReportText.of(summary));
        return summary.hasRefusedInput() ? ExitCode.DONE_WITH_REFUSED_INPUT : ExitCode.DONE;
    }

    private ImportOptions options() {
        try {
            return new ImportOptions(
                    report,
                    speed,
                    fromStart,
                    tickHours,
                    !noTicks,
                    new ImportOptions.Stated(constants, tokenMap, tokenKey, coveredFrom, coveredTo));
        } catch (IllegalArgumentException wrong) {
            throw new ConfigurationException(wrong.getMessage() == null ? wrong.toString() : wrong.getMessage(), wrong);
        }
    }

    private ImportSummary run(Profile read, ImportOptions options, KafkaConfig outside) throws IOException {
        try (ImportProgress progress = ProgressBars.on(Output.progress(), Output.isTerminal())) {
            return ImportJob.of(read, input, outside.access(), options, new ProducersMeters(new SimpleMeterRegistry()))
                    .run(progress);
        }
    }
}
