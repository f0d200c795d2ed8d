package congvu.app.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import congvu.app.config.ConfigurationException;
import congvu.app.config.KafkaConfig;
import congvu.app.config.LogConfig;
import congvu.app.config.Settings;
import congvu.producers.ProducersMeters;
import congvu.producers.reference.ReferenceChange;
import congvu.producers.reference.ReferenceDifference;
import congvu.producers.reference.ReferenceFiles;
import congvu.producers.reference.ReferenceLoader;
import congvu.producers.reference.ReferenceSet;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Units, procedures, calendars, office hours, work schedules, duties and norms. */
@Command(
        name = "reference",
        description = "Units, procedures, calendars, office hours, work schedules, duties and norms.",
        subcommands = ReferenceCommand.Apply.class,
        synopsisSubcommandLabel = "COMMAND")
public final class ReferenceCommand {

    /** Publishes what differs. */
    @Command(name = "apply", description = "Publish what differs between files and the reference topic.")
    static final class Apply implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private CommonOptions common = new CommonOptions();

        @Mixin
        private KafkaOptions kafka = new KafkaOptions();

        @Parameters(arity = "1..*", paramLabel = "FILE", description = "YAML files, or folders with such files.")
        private List<Path> files = List.of();

        @Option(names = "--dry-run", description = "Only say what would change.")
        private boolean dryRun;

        @Option(names = "--json", description = "Print one JSON object.")
        private boolean json;

        @Override
        public Integer call() {
            Settings settings = kafka.addTo(common.source()).gather();
            LogSetup.apply(LogConfig.of(settings));
            ReferenceSet set = ReferenceFiles.read(expanded(files));
            ReferenceLoader loader = new ReferenceLoader(
                    KafkaConfig.of(settings).access(), new ProducersMeters(new SimpleMeterRegistry()));
            ReferenceDifference difference = dryRun ? loader.compare(set) : loader.apply(set);
            tell(difference);
            return ExitCode.DONE;
        }

        private void tell(ReferenceDifference difference) {
            Output output = Output.of(spec);
            if (json) {
                ObjectNode object = new ObjectMapper().createObjectNode();
                for (ReferenceChange.Kind kind : ReferenceChange.Kind.values()) {
                    object.put(kind.name().toLowerCase(Locale.ROOT), difference.count(kind));
                }
                object.put("onlyOnTopic", difference.onlyOnTopic().size());
                output.result(object.toString());
            } else {
                for (ReferenceChange change : difference.changes()) {
                    if (change.kind() != ReferenceChange.Kind.UNCHANGED) {
                        output.result(change.kind().name().toLowerCase(Locale.ROOT) + " " + change.key());
                    }
                }
                output.result(difference.summary());
            }
        }

        private static List<Path> expanded(List<Path> given) {
            List<Path> files = new ArrayList<>();
            for (Path path : given) {
                if (Files.isDirectory(path)) {
                    try (Stream<Path> inside = Files.list(path)) {
                        inside.filter(file -> file.toString().endsWith(".yaml"))
                                .sorted()
                                .forEach(files::add);
                    } catch (IOException unreadable) {
                        throw new ConfigurationException(
                                "Expected to list the folder " + path + ", but found: " + unreadable, unreadable);
                    }
                } else {
                    files.add(path);
                }
            }
            return files;
        }
    }
}
