package congvu.bench.command;

import congvu.app.config.ConfigurationException;
import congvu.app.config.ShippedFiles;
import congvu.bench.load.LoadShape;
import congvu.bench.load.StaffWave;
import congvu.bench.scenario.BenchParameters;
import congvu.producers.simulate.SimulationSize;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The sizes of a run, as they are typed. What is not told has its full size, or a small one with {@code --quick}. */
final class BenchOptions {

    private static final int MOST_RULES = 2_000;

    @Option(names = "--quick", description = "Small sizes, to see that it runs: the figures mean nothing.")
    private boolean quick;

    @Option(
            names = "--dossiers",
            paramLabel = "N",
            description = "Throughput: dossiers, about 4 events each (1200000).")
    private @Nullable Integer dossiers;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "766", description = "Throughput: another history.")
    private long seed;

    @Option(
            names = "--rules",
            paramLabel = "N",
            defaultValue = "0",
            description = "Throughput: rules in force; more than the default pack has are made of it.")
    private int rules;

    @Option(
            names = "--tick-every",
            paramLabel = "MINUTES",
            description = "Throughput: distance of ticks in the time of the data (15).")
    private @Nullable Integer tickEveryMinutes;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "4",
            description = "Partitions of the input topics.")
    private int partitions;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "2", description = "Threads of the topology.")
    private int threads;

    @Option(
            names = "--heap",
            paramLabel = "MIB",
            defaultValue = "4096",
            description = "Largest heap of the topology's process.")
    private int heapMiB;

    @Option(names = "--live-open", paramLabel = "N", description = "Delay: open deadlines (500000).")
    private @Nullable Integer liveOpen;

    @Option(names = "--live-rate", paramLabel = "N", description = "Delay: events a second (10000).")
    private @Nullable Integer liveRate;

    @Option(names = "--live-alerts", paramLabel = "N", description = "Delay: alerts a second (300).")
    private @Nullable Integer liveAlerts;

    @Option(names = "--live-seconds", paramLabel = "N", description = "Delay: seconds that are measured (60).")
    private @Nullable Integer liveSeconds;

    @Option(names = "--storm-open", paramLabel = "N", description = "Storm: deadlines in one instant (1000000).")
    private @Nullable Integer stormOpen;

    @Option(names = "--restore-open", paramLabel = "N", description = "Restore: open deadlines (1000000).")
    private @Nullable Integer restoreOpen;

    @Option(
            names = "--tick-open",
            paramLabel = "N",
            description = "Tick: open deadlines in the smaller store (200000); the larger has ten times as many.")
    private @Nullable Integer tickOpen;

    @Option(names = "--ticks", paramLabel = "N", description = "Tick: ticks measured in each store (1000).")
    private @Nullable Integer ticks;

    @Option(
            names = "--due-per-tick",
            paramLabel = "N",
            defaultValue = "100",
            description = "Tick: deadlines that fall due at each.")
    private int duePerTick;

    @Option(names = "--staff", paramLabel = "N", description = "Nation: persons who come to work (2234720).")
    private @Nullable Integer staff;

    @Option(
            names = "--family-size",
            paramLabel = "SIZE",
            description = "Families: size of the simulated world, ${COMPLETION-CANDIDATES} (province).")
    private SimulationSize.@Nullable Named familySize;

    @Option(names = "--family-days", paramLabel = "N", description = "Families: days of its life (5).")
    private @Nullable Integer familyDays;

    @Option(names = "--holiday-open", paramLabel = "N", description = "Holiday: open deadlines (100000).")
    private @Nullable Integer holidayOpen;

    @Option(names = "--holiday-rate", paramLabel = "N", description = "Holiday: events a second (1000).")
    private @Nullable Integer holidayRate;

    @Option(names = "--holiday-alerts", paramLabel = "N", description = "Holiday: alerts a second (300).")
    private @Nullable Integer holidayAlerts;

    @Option(names = "--holiday-seconds", paramLabel = "N", description = "Holiday: seconds that are measured (40).")
    private @Nullable Integer holidaySeconds;

    @Option(names = "--gateway-rate", paramLabel = "N", description = "Gateway: events a second (5000).")
    private @Nullable Integer gatewayRate;

    @Option(names = "--gateway-batch", paramLabel = "N", description = "Gateway: events of a request (100).")
    private @Nullable Integer gatewayBatch;

    @Option(names = "--gateway-seconds", paramLabel = "N", description = "Gateway: seconds measured (60).")
    private @Nullable Integer gatewaySeconds;

    @Option(names = "--gateway-kills", paramLabel = "N", description = "Gateway: times the broker is killed (3).")
    private @Nullable Integer gatewayKills;

    @Option(
            names = "--work-dir",
            paramLabel = "DIR",
            description = "Where the broker's logs and the state live meanwhile; a temporary folder otherwise.")
    private @Nullable Path workDirectory;

    @Option(
            names = "--setting",
            paramLabel = "KEY=VALUE",
            description = "A setting of the topology to try out, such as commit-interval-ms=1000. May be repeated.")
    private Map<String, String> settings = new TreeMap<>();

    @Option(
            names = "--profile",
            paramLabel = "FILE.jfr",
            description = "Leave a flight recording of the topology's process; run one part alone.")
    private @Nullable Path recording;

    /** @throws ConfigurationException when a size makes no sense */
    BenchParameters parameters(Path directory) {
        requirePositive("--partitions", partitions);
        requirePositive("--threads", threads);
        requirePositive("--heap", heapMiB);
        return new BenchParameters(
                dossiers(),
                seed,
                rules(),
                Duration.ofMinutes(size("--tick-every", tickEveryMinutes, 15, 120)),
                partitions,
                threads,
                heapMiB,
                live(),
                size("--storm-open", stormOpen, 1_000_000, 20_000),
                size("--restore-open", restoreOpen, 1_000_000, 20_000),
                ticks(),
                staff(),
                families(),
                holiday(),
                gateway(),
                directory,
                ShippedFiles.find("reference/vn"),
                settings,
                recording);
    }

    /** The folder that was told, or null for a temporary one. */
    @Nullable
    Path workDirectory() {
        if (workDirectory != null && Files.isRegularFile(workDirectory)) {
            throw new ConfigurationException(
                    "Expected --work-dir to be a folder, but " + workDirectory + " is a file.");
        }
        return workDirectory;
    }

    private int dossiers() {
        int asked = size("--dossiers", dossiers, 1_200_000, 20_000);
        if (asked > LoadShape.MOST_DOSSIERS) {
            throw new ConfigurationException(
                    "Expected --dossiers to be at most " + LoadShape.MOST_DOSSIERS + ", but found " + asked + ".");
        }
        return asked;
    }

    private int rules() {
        if (rules < 0 || rules > MOST_RULES) {
            throw new ConfigurationException(
                    "Expected --rules to be from 0 to " + MOST_RULES + ", but found " + rules + ".");
        }
        return rules;
    }

    private int staff() {
        int asked = size("--staff", staff, SimulationSize.Named.NATION.size().staff(), 5_000);
        if (asked > StaffWave.MOST_STAFF) {
            throw new ConfigurationException(
                    "Expected --staff to be at most " + StaffWave.MOST_STAFF + ", but found " + asked + ".");
        }
        return asked;
    }

    private BenchParameters.Families families() {
        SimulationSize.Named standard = quick ? SimulationSize.Named.COMMUNE : SimulationSize.Named.PROVINCE;
        return new BenchParameters.Families(
                familySize != null ? familySize : standard, size("--family-days", familyDays, 5, 2));
    }

    private BenchParameters.Live live() {
        BenchParameters.Live live = new BenchParameters.Live(
                size("--live-open", liveOpen, 500_000, 10_000),
                size("--live-rate", liveRate, 10_000, 1_000),
                size("--live-alerts", liveAlerts, 300, 100),
                size("--live-seconds", liveSeconds, 60, 5),
                quick ? 3 : 15);
        requireRoom("--live-open", live);
        return live;
    }

    private BenchParameters.Live holiday() {
        BenchParameters.Live holiday = new BenchParameters.Live(
                size("--holiday-open", holidayOpen, 100_000, 5_000),
                size("--holiday-rate", holidayRate, 1_000, 200),
                size("--holiday-alerts", holidayAlerts, 300, 50),
                size("--holiday-seconds", holidaySeconds, 40, 6),
                quick ? 3 : 15);
        requireRoom("--holiday-open", holiday);
        return holiday;
    }

    private BenchParameters.Http gateway() {
        return new BenchParameters.Http(
                size("--gateway-rate", gatewayRate, 5_000, 500),
                size("--gateway-batch", gatewayBatch, 100, 50),
                size("--gateway-seconds", gatewaySeconds, 60, 4),
                size("--gateway-kills", gatewayKills, 3, 1));
    }

    private static void requireRoom(String name, BenchParameters.Live live) {
        if (live.open() < 2 * live.falling()) {
            throw new ConfigurationException("Expected " + name + " to be at least twice the alerts of the whole run, "
                    + live.falling() + ", but found " + live.open() + ".");
        }
    }

    private BenchParameters.Ticks ticks() {
        requirePositive("--due-per-tick", duePerTick);
        BenchParameters.Ticks asked = new BenchParameters.Ticks(
                size("--tick-open", tickOpen, 200_000, 20_000), size("--ticks", ticks, 1_000, 50), duePerTick);
        if (asked.open() < asked.falling()) {
            throw new ConfigurationException("Expected --tick-open to be at least what falls due in all ticks, "
                    + asked.falling() + ", but found " + asked.open() + ".");
        }
        return asked;
    }

    private int size(String name, @Nullable Integer told, int full, int small) {
        int size = told != null ? told : quick ? small : full;
        requirePositive(name, size);
        return size;
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new ConfigurationException("Expected " + name + " to be 1 or more, but found " + value + ".");
        }
    }
}
