package congvu.app.command;

import congvu.app.config.ConfigurationException;
import congvu.app.rules.RuleLanguage;
import congvu.app.rules.RulesReport;
import congvu.domain.reference.ReferenceException;
import congvu.domain.reference.ReferenceProblem;
import congvu.producers.reference.RuleCheck;
import congvu.producers.yaml.YamlProblem;
import congvu.schemas.reference.RuleRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Rules of signals. */
@Command(
        name = "rules",
        description = "Rules of signals.",
        subcommands = RulesCommand.Check.class,
        synopsisSubcommandLabel = "COMMAND")
public final class RulesCommand {

    /** Says whether rule packs can be loaded, and what their rules do. */
    @Command(
            name = "check",
            description = "Check rule packs without a broker, and say in words what each rule asks for.",
            footer = "%nExit code 2 when a rule is wrong, which is told with file, line and the way out.")
    static final class Check implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Parameters(
                arity = "1..*",
                paramLabel = "FILE",
                description =
                        "YAML files, or folders with such files in them or below them. Name the pack that another one"
                                + " extends too; norms and units are looked up where the files describe any.")
        private List<Path> files = List.of();

        @Option(names = "--lang", paramLabel = "LANG", description = "Language of the words: en or vi; by default en.")
        private String language = "en";

        @Option(names = "--json", description = "Print one JSON object.")
        private boolean json;

        @Override
        public Integer call() {
            Output output = Output.of(spec);
            if (!language.equals("en") && !language.equals("vi")) {
                throw new ConfigurationException("Expected --lang en or --lang vi, but found '" + language + "'.");
            }
            RuleCheck check;
            try {
                check = RuleCheck.of(files);
            } catch (YamlProblem e) {
                if (!json) {
                    throw e;
                }
                output.result(RulesReport.json(
                        List.of(), String.valueOf(e.getMessage()).lines().toList()));
                return ExitCode.WRONG_USE;
            }
            return json ? tellAsJson(check, output) : tell(check, output);
        }

        private static int tellAsJson(RuleCheck check, Output output) {
            List<String> problems =
                    check.problems().stream().map(ReferenceProblem::message).toList();
            output.result(RulesReport.json(check.set().rules(), problems));
            return problems.isEmpty() ? ExitCode.DONE : ExitCode.WRONG_USE;
        }

        private int tell(RuleCheck check, Output output) {
            if (!check.problems().isEmpty()) {
                throw new ReferenceException(check.problems());
            }
            List<RuleRecord> rules = check.set().rules();
            output.result(RulesReport.table(rules, RuleLanguage.valueOf(language.toUpperCase(Locale.ROOT))));
            output.result(rules.size() + (rules.size() == 1 ? " rule" : " rules") + " can be loaded"
                    + (check.asksNorms() ? "" : "; norms were not looked up, since no file describes any")
                    + (check.asksUnits() ? "" : "; units were not looked up, since no file describes any"));
            return ExitCode.DONE;
        }
    }
}
