package congvu.app.command;

import congvu.app.config.ConfigurationException;
import congvu.app.config.HttpConfig;
import congvu.app.config.LogConfig;
import congvu.app.config.Settings;
import congvu.app.config.ShippedFiles;
import congvu.app.demo.DemoSite;
import congvu.app.demo.SiteConfig;
import congvu.app.http.RolePages;
import congvu.producers.simulate.SimulationSettings;
import congvu.producers.simulate.SimulationSize;
import congvu.producers.simulate.misbehaviour.MisbehaviourRates;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
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
    private static final int WORKING_WEEK_DAYS = 5;
    private static final int TICK_MINUTES = 10;
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

    /** What can be played instead of a file. */
    enum Scenario {
        PROVINCE
    }

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            description =
                    "Instead of a file: province plays a working week of a small simulated province, with attendance,"
                            + " tasks and feedback, and holds what was found against what was staged.")
    private @Nullable Scenario scenario;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Of the simulated province (default: ${DEFAULT-VALUE}).")
    private long seed;

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
        Output output = Output.of(spec);
        DemoInput played = played();
        SiteConfig site = site(played, settings);
        try (Lifetime lifetime = Lifetime.begin()) {
            return lifetime.unlessStopped(() -> run(lifetime, site, played, settings, output))
                    .orElseGet(() -> {
                        output.news("Stopped. Run it again, and it goes on where it was.");
                        return ExitCode.FAILED;
                    });
        }
    }

    private Integer run(Lifetime lifetime, SiteConfig config, DemoInput played, Settings settings, Output output)
            throws IOException, InterruptedException {
        try (Meters meters = new Meters();
                DemoSite site = DemoSite.start(config, played.identity(), played.notice(), meters.registry());
                RolePages pages = RolePages.start(
                        HttpConfig.of(settings),
                        meters::text,
                        () -> site.processors().health())) {
            meters.addMachine();
            output.news("up in %.1f s: %s%s".formatted(sinceStart(), site.address(), pages.hint()));
            int code = played.play(site, meters.registry(), output);
            if (!exit) {
                output.news("The demo stays up; ./congvu explain and ./congvu watch ask it. Ctrl-C ends it.");
                site.processors().onStop(lifetime::cutShort);
                lifetime.awaitStop();
                site.processors().requireAlive();
            }
            return code;
        }
    }

    private DemoInput played() {
        if (scenario != null) {
            if (input != null || profile != null) {
                throw new ConfigurationException(
                        "Expected --scenario or --input with --profile, but found both;" + " leave one of them out.");
            }
            return switch (scenario) {
                case PROVINCE -> new ProvinceDemo(province(), json);
            };
        }
        if ((input == null) != (profile == null)) {
            throw new ConfigurationException("Expected --input and --profile together, but found only one of them;"
                    + " docs/importing.md tells how to write a profile.");
        }
        Path file = input == null ? ShippedFiles.find(SHIPPED_INPUT) : input;
        Path how = profile == null ? ShippedFiles.find(SHIPPED_PROFILE) : profile;
        return new FileDemo(file, how, json);
    }

    /** Monday to Friday of a week without a holiday. */
    private SimulationSettings province() {
        return new SimulationSettings(
                SimulationSize.Named.SMALL.size(),
                LocalDate.of(2026, 8, 10),
                WORKING_WEEK_DAYS,
                seed,
                MisbehaviourRates.overall(SimulationSettings.DEFAULT_MISBEHAVIOUR),
                Duration.ofMinutes(TICK_MINUTES),
                SimulationSettings.Disorder.NONE);
    }

    private SiteConfig site(DemoInput played, Settings settings) {
        Path directory =
                dataDirectory == null ? DataDirectories.ofRun(played.identity().directoryName()) : dataDirectory;
        Map<String, String> streams = new HashMap<>(played.streams());
        streams.putAll(settings.streams());
        SiteConfig config = new SiteConfig(directory, partitions, kafkaPort, registryPort, streams);
        if (dataDirectory == null) {
            DataDirectories.remember(directory);
        }
        return config;
    }

    /** Seconds since this process began. */
    static double sinceStart() {
        return ManagementFactory.getRuntimeMXBean().getUptime() / MILLIS_A_SECOND;
    }
}
