package congvu.app.command;

import congvu.app.config.LogConfig;
import congvu.app.config.Settings;
import congvu.app.explain.Explainer;
import congvu.app.explain.Explanation;
import congvu.app.explain.ExplanationJson;
import congvu.app.explain.ExplanationText;
import congvu.app.outcome.ObligationFile;
import congvu.producers.delivery.KafkaAccess;
import congvu.producers.reference.PublishedReference;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says why an obligation has its deadline and its verdict. */
@Command(
        name = "explain",
        description = "Say, day by day, why an obligation has its deadline and its verdict."
                + " Asks the brokers that are named, or else the last demo, running or not.")
public final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Parameters(
            paramLabel = "OBLIGATION",
            description = "Its id: for a dossier that of the dossier; 'task|ID' for a task, 'case|ID' for feedback.")
    private String obligationId = "";

    @Option(names = "--data-dir", paramLabel = "DIR", description = "Data directory of a demo.")
    private @Nullable Path dataDirectory;

    @Option(names = "--promise", paramLabel = "N", description = "Lay out this promise; the latest one by default.")
    private @Nullable Integer promise;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        Settings settings = kafka.addTo(common.source()).gather();
        LogSetup.apply(LogConfig.of(settings));
        Output output = Output.of(spec);
        try (ResultSource source = ResultSource.open(settings, dataDirectory)) {
            KafkaAccess access = source.access();
            if (!source.notice().isEmpty()) {
                output.news(source.notice());
            }
            ObligationFile file = ObligationFile.read(access, obligationId);
            if (file.obligation() == null) {
                output.news("congvu: Expected an obligation " + obligationId
                        + ", but the topic has none; watch --json shows ids of those with alerts.");
                return ExitCode.WRONG_USE;
            }
            Explanation explanation =
                    new Explainer(PublishedReference.book(access)).explain(file.obligation(), file.alerts(), promise);
            output.result(json ? ExplanationJson.line(explanation) : ExplanationText.of(explanation));
            return ExitCode.DONE;
        }
    }
}
