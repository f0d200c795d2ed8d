package congvu.app.command;

import congvu.app.config.ConfigurationException;
import congvu.app.config.HttpConfig;
import congvu.app.config.LogConfig;
import congvu.app.config.Settings;
import congvu.app.config.ShippedFiles;
import congvu.app.demo.Demo;
import congvu.app.demo.DemoConfig;
import congvu.app.demo.RunIdentity;
import congvu.app.http.RolePages;
import congvu.app.outcome.FlagComparison;
import congvu.app.outcome.RunReader;
import congvu.app.outcome.RunSummary;
import congvu.app.outcome.SummaryJson;
import congvu.app.outcome.SummaryTable;
import congvu.producers.importing.ImportSummary;
import congvu.producers.importing.SourceFlags;
import congvu.producers.importing.profile.Profile;
import congvu.producers.importing.profile.ProfileReader;
import congvu.producers.importing.progress.ImportProgress;
import congvu.producers.importing.progress.ProgressBars;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Everything in one go, on the shipped month or on a user's own file. */
@Command(
        name = "demo",
        description = "Start broker, registry and processors in this process, replay a file, and tell what was found."
                + " Without options: the real October 2015 of the City of Boston.")
public final class DemoCommand implements Callable<Integer> {

    private static final String SHIPPED_INPUT = "data/boston311_2015-10.csv.gz";
    private static final String SHIPPED_PROFILE = "profiles/boston311.yaml";
    private static final double MILLIS_A_SECOND = 1_000.0;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private HttpOptions http = new HttpOptions();

    @Option(names = "--input", paramLabel = "FILE", description = "CSV or XES, plain or gzipped; with --profile.")
    private @Nullable Path input;

    @Option(names = "--profile", paramLabel = "FILE", description = "How to read it: see docs/importing.md.")
    private @Nullable Path profile;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Where everything is kept; run again on it, the demo goes on where it was."
                    + " By default a folder for this file and profile in congvu-data.")
    private @Nullable Path dataDirectory;

    @Option(names = "--exit", description = "End when the replay is done and told.")
    private boolean exit;

    @Option(names = "--json", description = "The last line on standard output is one JSON object.")
    private boolean json;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "4",
            description = "Partitions of input topics, when they are created (default: ${DEFAULT-VALUE}).")
    private int partitions;

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            defaultValue = "0",
            description = "Port of the broker on 127.0.0.1; any free one by default.")
    private int kafkaPort;

    @Option(
            names = "--registry-port",
            paramLabel = "PORT",
            defaultValue = "0",
            description = "Port of the registry on 127.0.0.1; any free one by default.")
    private int registryPort;

    @Override
    public Integer call() throws Exception {
        Settings settings = http.addTo(common.source()).gather();
        LogSetup.apply(LogConfig.of(settings));
        DemoConfig config = config(settings);
        Profile read = ProfileReader.read(config.profile());
        Output output = Output.of(spec);
        try (Lifetime lifetime = Lifetime.begin()) {
            return lifetime.unlessStopped(() -> run(lifetime, config, read, settings, output))
                    .orElseGet(() -> {
                        output.news("Stopped. Run it again, and it goes on where it was.");
                        return ExitCode.FAILED;
                    });
        }
    }

    private Integer run(Lifetime lifetime, DemoConfig config, Profile read, Settings settings, Output output)
            throws IOException, InterruptedException {
        try (Meters meters = new Meters();
                Demo demo = Demo.start(config, read, meters.registry());
                RolePages pages = RolePages.start(
                        HttpConfig.of(settings),
                        meters::text,
                        () -> demo.processors().health())) {
            meters.addMachine();
            output.news("up in %.1f s: %s%s".formatted(sinceStart(), demo.address(), pages.hint()));
            boolean refused = replay(demo, config, read, output);
            if (!exit) {
                output.news("The demo stays up; ./congvu explain and ./congvu watch ask it. Ctrl-C ends it.");
                demo.processors().onStop(lifetime::cutShort);
                lifetime.awaitStop();
                demo.processors().requireAlive();
            }
            return refused ? ExitCode.DONE_WITH_REFUSED_INPUT : ExitCode.DONE;
        }
    }

    private boolean replay(Demo demo, DemoConfig config, Profile read, Output output)
            throws IOException, InterruptedException {
        double begin = sinceStart();
        ImportSummary imported;
        RunReader results;
        try (ImportProgress progress = ProgressBars.on(Output.progress(), Output.isTerminal())) {
            imported = demo.replay(progress);
        }
        try (DigestionProgress progress = DigestionProgress.on(Output.progress(), Output.isTerminal())) {
            results = demo.awaitResults(progress::remaining);
        }
        RunSummary summary = results.summary(demo.processors().accounting());
        output.news("replayed in %.1f s".formatted(sinceStart() - begin));
        output.news(ImportReportText.of(imported));
        FlagComparison flags = read.sourceVerdict() == null
                ? null
                : FlagComparison.of(SourceFlags.read(read, config.input()), results.obligations());
        tell(summary, flags, read.notice(), demo.reports().resolve("source-flag.csv"), output);
        refuseContradiction(summary);
        return imported.hasRefusedInput() || summary.accounting().rejected() > 0;
    }

    private void tell(
            RunSummary summary, @Nullable FlagComparison flags, @Nullable String notice, Path listing, Output output)
            throws IOException {
        if (notice != null) {
            output.result(notice);
        }
        output.result(SummaryTable.of(summary, flags));
        if (flags != null) {
            flags.write(listing);
            output.result(flags.sentences(listing));
        }
        if (json) {
            output.result(SummaryJson.line(summary, flags));
        }
    }

    private DemoConfig config(Settings settings) {
        if ((input == null) != (profile == null)) {
            throw new ConfigurationException("Expected --input and --profile together, but found only one of them;"
                    + " docs/importing.md tells how to write a profile.");
        }
        Path file = input == null ? ShippedFiles.find(SHIPPED_INPUT) : input;
        Path how = profile == null ? ShippedFiles.find(SHIPPED_PROFILE) : profile;
        Path directory = dataDirectory == null
                ? DataDirectories.ofRun(RunIdentity.of(file, how).directoryName())
                : dataDirectory;
        DemoConfig config =
                new DemoConfig(file, how, directory, partitions, kafkaPort, registryPort, settings.streams());
        if (dataDirectory == null) {
            DataDirectories.remember(directory);
        }
        return config;
    }

    private static void refuseContradiction(RunSummary summary) {
        if (!summary.ratesAgree() || !summary.accounting().isBalanced()) {
            throw new IllegalStateException(
                    "Expected rates, obligations and the accounting of the input to agree, but found "
                            + summary.onTimeRates() + " beside " + summary.total() + " and " + summary.accounting()
                            + ".");
        }
    }

    private static double sinceStart() {
        return ManagementFactory.getRuntimeMXBean().getUptime() / MILLIS_A_SECOND;
    }
}
