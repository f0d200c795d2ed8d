package congvu.app.command;

import congvu.app.config.KafkaConfig;
import congvu.app.config.LogConfig;
import congvu.app.config.Settings;
import congvu.domain.reference.ReferenceException;
import congvu.producers.ProducersMeters;
import congvu.producers.delivery.KafkaAccess;
import congvu.producers.reference.ApplyRules;
import congvu.producers.reference.ReferenceFiles;
import congvu.producers.reference.ReferenceLoader;
import congvu.producers.reference.ReferencePlan;
import congvu.producers.reference.ReferenceSet;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Units, procedures, calendars, office hours, work schedules, duties, norms, rules and policies of scorecards. */
@Command(
        name = "reference",
        description =
                "Units, procedures, calendars, office hours, work schedules, duties, norms, rules, policies of scorecards.",
        subcommands = ReferenceCommand.Apply.class,
        synopsisSubcommandLabel = "COMMAND")
public final class ReferenceCommand {

    /** Publishes what differs. */
    @Command(
            name = "apply",
            description =
                    "Say what differs between files and the reference topic, field by field, and publish only that.")
    static final class Apply implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private CommonOptions common = new CommonOptions();

        @Mixin
        private KafkaOptions kafka = new KafkaOptions();

        @Parameters(
                arity = "1..*",
                paramLabel = "FILE",
                description = "YAML files, or folders with such files in them or below them.")
        private List<Path> files = List.of();

        @Option(names = "--dry-run", description = "Only say what would change.")
        private boolean dryRun;

        @Option(
                names = "--remove-missing",
                description = "Remove what the topic has and the files have not; without it, that stays.")
        private boolean removeMissing;

        @Option(
                names = "--correct-the-past",
                description = "Allow changes and removals of what was in force before today: verdicts may change.")
        private boolean correctThePast;

        @Option(
                names = "--today",
                paramLabel = "DATE",
                description =
                        "Changes of what was in force before it are refused; by default the date in the zone of the default"
                                + " office hours.")
        private @Nullable LocalDate today;

        @Option(names = "--json", description = "Print one JSON object.")
        private boolean json;

        @Override
        public Integer call() {
            Settings settings = kafka.addTo(common.source()).gather();
            LogSetup.apply(LogConfig.of(settings));
            ReferenceSet set = ReferenceFiles.read(files);
            KafkaAccess access = KafkaConfig.of(settings).access();
            ReferenceLoader loader = new ReferenceLoader(access, new ProducersMeters(new SimpleMeterRegistry()));
            LocalDate day = today == null ? OfficeDay.today(access, settings) : today;
            ReferencePlan plan = loader.plan(set, new ApplyRules(day, correctThePast, removeMissing));
            Output output = Output.of(spec);
            if (!json) {
                ReferenceReportText.lines(plan).forEach(output::result);
            }
            if (!plan.refusals().isEmpty()) {
                throw new ReferenceException(plan.refusals());
            }
            if (!dryRun) {
                loader.publish(plan);
            }
            output.result(json ? ReferenceReportText.json(plan, !dryRun) : ReferenceReportText.closing(plan, !dryRun));
            return ExitCode.DONE;
        }
    }
}
