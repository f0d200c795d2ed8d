package congvu.app.command;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.kafka.common.utils.AppInfoParser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints which build this is, and on what it runs. */
@Command(name = "version", description = "Print the version of Congvu, of Kafka and of Java.")
public final class VersionCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        String form = json ? "{\"congvu\":\"%s\",\"kafka\":\"%s\",\"java\":\"%s\"}" : "congvu %s (Kafka %s, Java %s)";
        PrintWriter out = spec.commandLine().getOut();
        out.println(form.formatted(congvuVersion(), AppInfoParser.getVersion(), Runtime.version()));
        out.flush();
        return ExitCode.DONE;
    }

    /** Comes from the jar's manifest, which classes run from a folder do not have. */
    private static String congvuVersion() {
        return Objects.requireNonNullElse(VersionCommand.class.getPackage().getImplementationVersion(), "development");
    }
}
