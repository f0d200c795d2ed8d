package congvu.app.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import congvu.app.config.ConfigurationException;
import congvu.app.config.KafkaConfig;
import congvu.app.config.LogConfig;
import congvu.app.config.Settings;
import congvu.producers.simulate.Simulation;
import congvu.producers.simulate.SimulationSettings;
import congvu.producers.simulate.SimulationSize;
import congvu.producers.simulate.misbehaviour.Misbehaviour;
import congvu.producers.simulate.misbehaviour.MisbehaviourRates;
import congvu.producers.simulate.outlet.AvroFilesOutlet;
import congvu.producers.simulate.outlet.KafkaOutlet;
import congvu.producers.simulate.outlet.SimulationJob;
import congvu.producers.simulate.outlet.SimulationOutlet;
import congvu.producers.simulate.outlet.SimulationPace;
import congvu.producers.simulate.outlet.SimulationProgress;
import congvu.producers.simulate.outlet.SimulationSummary;
import congvu.producers.simulate.truth.TruthFiles;
import congvu.producers.simulate.truth.TruthSink;
import congvu.producers.simulate.world.Hours;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plays worlds whose truth is known. */
@Command(
        name = "simulate",
        description = "Play a world whose truth is known.",
        subcommands = SimulateCommand.Province.class,
        synopsisSubcommandLabel = "COMMAND")
public final class SimulateCommand {

    /** A province, or a commune, or the nation. */
    @Command(
            name = "province",
            description = {
                "Send the events of a simulated province with ticks at the pace of its time, and write what is true of them.",
                "The same options give the same input."
            })
    static final class Province implements Callable<Integer> {

        private static final String MAX = "max";

        @Spec
        private CommandSpec spec;

        @Mixin
        private CommonOptions common = new CommonOptions();

        @Mixin
        private KafkaOptions kafka = new KafkaOptions();

        @Option(names = "--size", description = "${COMPLETION-CANDIDATES}; small by default.")
        private SimulationSize.Named size = SimulationSize.Named.SMALL;

        @Option(names = "--provinces", paramLabel = "N", description = "Other than the size says.")
        private @Nullable Integer provinces;

        @Option(names = "--communes", paramLabel = "N", description = "Other than the size says.")
        private @Nullable Integer communes;

        @Option(names = "--staff", paramLabel = "N", description = "Other than the size says.")
        private @Nullable Integer staff;

        @Option(names = "--dossiers-per-day", paramLabel = "N", description = "Other than the size says.")
        private @Nullable Integer dossiersPerDay;

        @Option(names = "--from", paramLabel = "DATE", description = "First day; 2026-08-10 by default.")
        private LocalDate from = LocalDate.of(2026, 8, 10);

        @Option(names = "--days", paramLabel = "N", description = "How many days; 12 by default.")
        private int days = 12;

        @Option(names = "--seed", paramLabel = "N", description = "Of all chance; 1 by default.")
        private long seed = 1;

        @Option(
                names = "--misbehaviour",
                paramLabel = "SHARE|KIND=SHARE",
                description =
                        "How much of everything misbehaves, 0.02 by default; or of one kind, as often as you like.")
        private List<String> misbehaviour = List.of();

        @Option(names = "--clean", description = "Nobody misbehaves.")
        private boolean clean;

        @Option(names = "--disorder", paramLabel = "MINUTES", description = "Events may come that much late.")
        private int disorder;

        @Option(names = "--duplicates", paramLabel = "SHARE", description = "Share of events that come twice.")
        private double duplicates;

        @Option(names = "--tick-minutes", paramLabel = "N", description = "Minutes of its time between two ticks.")
        private int tickMinutes = 10;

        @Option(
                names = "--speed",
                paramLabel = "N|max",
                description = "Seconds of its time per second; as fast as the log takes it by default.")
        private String speed = MAX;

        @Option(names = "--truth", paramLabel = "DIR", description = "Where to write what is true, as JSON Lines.")
        private @Nullable Path truth;

        @Option(
                names = "--out",
                paramLabel = "DIR",
                description = "Write Avro container files by topic instead of sending to Kafka.")
        private @Nullable Path out;

        @Option(names = "--dry-run", description = "Send and write no event; only count.")
        private boolean dryRun;

        @Option(names = "--json", description = "Print one JSON object.")
        private boolean json;

        @Override
        public Integer call() throws Exception {
            Settings settings = kafka.addTo(common.source()).gather();
            LogSetup.apply(LogConfig.of(settings));
            SimulationSettings told = settings();
            SimulationPace pace = pace();
            Output output = Output.of(spec);
            Optional<SimulationSummary> done;
            try (Lifetime lifetime = Lifetime.begin()) {
                done = lifetime.unlessStopped(() -> run(told, pace, settings, output));
            }
            if (done.isEmpty()) {
                output.news("Stopped. What was sent stays; run it again on topics of its own to have all of it.");
                return ExitCode.FAILED;
            }
            output.result(json ? json(done.get()) : text(done.get()));
            return ExitCode.DONE;
        }

        private SimulationSummary run(SimulationSettings told, SimulationPace pace, Settings settings, Output output)
                throws IOException {
            try (SimulationOutlet outlet = outlet(settings);
                    TruthFiles files = truth == null ? null : TruthFiles.in(truth)) {
                SimulationJob job = new SimulationJob(Simulation.of(told), pace, System::nanoTime);
                return job.run(outlet, files == null ? TruthSink.none() : files, progress(output));
            }
        }

        private SimulationOutlet outlet(Settings settings) throws IOException {
            if (dryRun) {
                return SimulationOutlet.nowhere();
            }
            return out == null
                    ? new KafkaOutlet(KafkaConfig.of(settings).access(), System::nanoTime)
                    : AvroFilesOutlet.in(out);
        }

        private static SimulationProgress progress(Output output) {
            return Output.isTerminal() ? new SimulationLines(output) : SimulationProgress.silent();
        }

        private SimulationSettings settings() {
            try {
                SimulationSize named = size.size();
                SimulationSize wanted = new SimulationSize(
                        orElse(provinces, named.provinces()),
                        orElse(communes, named.communes()),
                        orElse(staff, named.staff()),
                        orElse(dossiersPerDay, named.dossiersPerDay()));
                return new SimulationSettings(
                        wanted,
                        from,
                        days,
                        seed,
                        rates(),
                        Duration.ofMinutes(tickMinutes),
                        new SimulationSettings.Disorder(disorder, duplicates));
            } catch (IllegalArgumentException wrong) {
                throw wrong(wrong);
            }
        }

        private SimulationPace pace() {
            try {
                return speed.equalsIgnoreCase(MAX)
                        ? SimulationPace.unlimited()
                        : SimulationPace.of(number("--speed", speed), System::nanoTime);
            } catch (IllegalArgumentException wrong) {
                throw wrong(wrong);
            }
        }

        private MisbehaviourRates rates() {
            if (clean) {
                if (!misbehaviour.isEmpty()) {
                    throw new IllegalArgumentException(
                            "Expected --clean or --misbehaviour, but found both; leave one of them out.");
                }
                return MisbehaviourRates.none();
            }
            double overall = SimulationSettings.DEFAULT_MISBEHAVIOUR;
            for (String told : misbehaviour) {
                overall = told.contains("=") ? overall : number("--misbehaviour", told);
            }
            MisbehaviourRates rates = MisbehaviourRates.overall(overall);
            for (String told : misbehaviour) {
                int equals = told.indexOf('=');
                if (equals >= 0) {
                    rates = rates.with(kind(told.substring(0, equals)), number(told, told.substring(equals + 1)));
                }
            }
            return rates;
        }

        private static Misbehaviour kind(String code) {
            return Misbehaviour.ofCode(code.toUpperCase(Locale.ROOT))
                    .orElseThrow(() -> new IllegalArgumentException(
                            "Expected a kind of misbehaviour, but found " + code + "; docs/simulator.md lists them."));
        }

        private static double number(String what, String text) {
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException none) {
                throw new IllegalArgumentException("Expected a number for " + what + ", but found " + text + ".", none);
            }
        }

        private static ConfigurationException wrong(IllegalArgumentException wrong) {
            return new ConfigurationException(
                    wrong.getMessage() == null ? wrong.toString() : wrong.getMessage(), wrong);
        }

        private static int orElse(@Nullable Integer told, int named) {
            return told == null ? named : told;
        }

        private static String text(SimulationSummary summary) {
            StringBuilder text = new StringBuilder();
            text.append("events %,d in %.1f s = %,d a second; ticks %,d; reference records %,d"
                    .formatted(
                            summary.allEvents(),
                            summary.seconds(),
                            summary.eventsPerSecond(),
                            summary.ticks(),
                            summary.reference()));
            new TreeMap<>(summary.events())
                    .forEach((topic, count) ->
                            text.append("%n  %s: %,d".formatted(topic.name().toLowerCase(Locale.ROOT), count)));
            new TreeMap<>(summary.staged())
                    .forEach((kind, count) -> text.append("%n  staged, %s: %,d".formatted(kind.code(), count)));
            return text.toString();
        }

        private static String json(SimulationSummary summary) {
            ObjectNode object = new ObjectMapper().createObjectNode();
            object.put("events", summary.allEvents());
            object.put("seconds", summary.seconds());
            object.put("eventsPerSecond", summary.eventsPerSecond());
            object.put("ticks", summary.ticks());
            object.put("reference", summary.reference());
            ObjectNode events = object.putObject("eventsByTopic");
            new TreeMap<>(summary.events())
                    .forEach((topic, count) -> events.put(topic.name().toLowerCase(Locale.ROOT), count));
            ObjectNode staged = object.putObject("stagedByKind");
            new TreeMap<>(summary.staged()).forEach((kind, count) -> staged.put(kind.code(), count));
            return object.toString();
        }
    }

    /** A line for each simulated day. */
    private static final class SimulationLines implements SimulationProgress {

        private final Output output;
        private @Nullable LocalDate last;

        SimulationLines(Output output) {
            this.output = output;
        }

        @Override
        public void told(long at, long events) {
            LocalDate day = Instant.ofEpochMilli(at).atZone(Hours.ZONE).toLocalDate();
            if (!day.equals(last)) {
                last = day;
                output.news("%s, %,d events".formatted(day, events));
            }
        }
    }
}
