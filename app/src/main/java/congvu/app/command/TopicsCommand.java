package congvu.app.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import congvu.app.config.KafkaConfig;
import congvu.app.config.LogConfig;
import congvu.app.config.Setting;
import congvu.app.config.Settings;
import congvu.producers.delivery.KafkaAccess;
import congvu.schemas.catalogue.KafkaTopicAdmin;
import congvu.schemas.catalogue.TopicReport;
import congvu.schemas.catalogue.TopicSetup;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The topics of the catalogue. */
@Command(
        name = "topics",
        description = "The topics of the catalogue.",
        subcommands = TopicsCommand.Apply.class,
        synopsisSubcommandLabel = "COMMAND")
public final class TopicsCommand {

    private static final int MOST_PARTITIONS = 1_000;

    /** Creates or checks. */
    @Command(
            name = "apply",
            description =
                    "Create the topics that are missing, and refuse those that are weaker than the catalogue says.")
    static final class Apply implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private CommonOptions common = new CommonOptions();

        @Mixin
        private KafkaOptions kafka = new KafkaOptions();

        @Option(
                names = "--partitions",
                paramLabel = "N",
                description = "Partitions of input and broadcast topics that are created.")
        private @Nullable Integer partitions;

        @Option(names = "--check", description = "Create nothing; a missing topic counts as a weak one.")
        private boolean check;

        @Option(names = "--json", description = "Print one JSON object.")
        private boolean json;

        @Override
        public Integer call() {
            Settings settings = kafka.addTo(common.source())
                    .option(Setting.TOPICS_PARTITIONS, partitions, "--partitions")
                    .gather();
            LogSetup.apply(LogConfig.of(settings));
            int wanted = settings.number(Setting.TOPICS_PARTITIONS, 1, MOST_PARTITIONS);
            KafkaAccess access = KafkaConfig.of(settings).access();
            TopicReport report;
            try (Admin admin = access.admin("congvu-topics")) {
                TopicSetup setup = new TopicSetup(new KafkaTopicAdmin(admin), access.topics());
                report = check ? setup.check() : setup.apply(wanted);
            }
            tell(report);
            return report.isSound() ? ExitCode.DONE : ExitCode.WRONG_USE;
        }

        private void tell(TopicReport report) {
            Output output = Output.of(spec);
            if (json) {
                ObjectMapper mapper = new ObjectMapper();
                ObjectNode object = mapper.createObjectNode();
                object.set("created", mapper.valueToTree(report.created()));
                object.set("sound", mapper.valueToTree(report.sound()));
                object.set("weaknesses", mapper.valueToTree(report.messages()));
                output.result(object.toString());
            } else {
                report.created().forEach(name -> output.result("created " + name));
                report.sound().forEach(name -> output.result("sound   " + name));
                report.messages().forEach(message -> output.news("congvu: " + message));
            }
        }
    }
}
