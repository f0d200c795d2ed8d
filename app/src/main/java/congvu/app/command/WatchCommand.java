package congvu.app.command;

import congvu.app.config.LogConfig;
import congvu.app.config.Settings;
import congvu.app.outcome.ResultLines;
import congvu.app.outcome.ResultTail;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.catalogue.TopicSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows alerts, and what else is asked for, as they come. */
@Command(
        name = "watch",
        description = "Show alerts, and rates and signals if asked, as they are published, until Ctrl-C."
                + " Asks the brokers that are named, or else the last demo; of one that is not running it shows what"
                + " is there, and ends.")
public final class WatchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Option(names = "--data-dir", paramLabel = "DIR", description = "Data directory of a demo.")
    private @Nullable Path dataDirectory;

    @Option(names = "--rates", description = "Show rates too.")
    private boolean rates;

    @Option(names = "--signals", description = "Show signals about files and units too.")
    private boolean signals;

    @Option(
            names = "--staff-signals",
            description = "Show signals about persons too; with a broker that guards them, to those who may read them.")
    private boolean staffSignals;

    @Option(names = "--from-beginning", description = "Begin with what is there already.")
    private boolean fromBeginning;

    @Option(names = "--once", description = "End when all that is there has been shown; begins at the beginning.")
    private boolean once;

    @Option(names = "--json", description = "Print one JSON object a line.")
    private boolean json;

    @Override
    public Integer call() {
        Settings settings = kafka.addTo(common.source()).gather();
        LogSetup.apply(LogConfig.of(settings));
        Output output = Output.of(spec);
        try (Lifetime lifetime = Lifetime.begin();
                ResultSource source = ResultSource.open(settings, dataDirectory);
                ResultTail tail = ResultTail.open(
                        source.access(),
                        topics(source.access().topics()),
                        fromBeginning || once || source.isAsleep())) {
            if (!source.notice().isEmpty()) {
                output.news(source.notice());
            }
            boolean endsAtEnd = once || source.isAsleep();
            if (source.isAsleep()) {
                output.news("The demo is not running: this is what it has published so far.");
            }
            ResultLines lines = json ? ResultLines.json() : ResultLines.text();
            lifetime.waitsFromHere();
            while (!lifetime.isStopAsked() && !output.isReaderGone() && !(endsAtEnd && tail.isAtEnd())) {
                tail.next(record -> output.result(lines.of(record)));
            }
        }
        return ExitCode.DONE;
    }

    private List<TopicSpec> topics(TopicCatalogue catalogue) {
        List<TopicSpec> topics = new ArrayList<>(List.of(catalogue.alerts()));
        if (rates) {
            topics.add(catalogue.rates());
        }
        if (signals) {
            topics.add(catalogue.signals());
        }
        if (staffSignals) {
            topics.add(catalogue.staffSignals());
        }
        return topics;
    }
}
