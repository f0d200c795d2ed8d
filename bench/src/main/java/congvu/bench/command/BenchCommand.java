package congvu.bench.command;

import congvu.app.command.ExitCode;
import congvu.bench.process.RunDirectory;
import congvu.bench.report.FiguresJson;
import congvu.bench.report.FiguresTable;
import congvu.bench.scenario.BenchParameters;
import congvu.bench.scenario.Figures;
import congvu.bench.scenario.Scenario;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the real topology on a real broker, beside what the same machine can do at best. */
@Command(
        name = "bench",
        description = "Measure the topology on a real broker of its own, beside the raw limit and the bare job.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Nothing else should run meanwhile. The full size takes about 15 minutes, 8 GiB of memory and 10 GiB of disk.",
            "docs/bench.md says what each figure means."
        })
public final class BenchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "PART",
            defaultValue = "all",
            description = "${COMPLETION-CANDIDATES} (all).")
    private BenchPart part = BenchPart.ALL;

    @Option(names = "--json", description = "Print one JSON object as the last line of standard output.")
    private boolean json;

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Override
    public Integer call() {
        try (RunDirectory directory = RunDirectory.open(options.workDirectory())) {
            BenchParameters parameters = options.parameters(directory.path());
            Figures figures = measure(parameters);
            directory.discard(parameters.logs());
            tell(figures, parameters);
            return ExitCode.DONE;
        }
    }

    private Figures measure(BenchParameters parameters) {
        Figures figures = new Figures();
        try (ProgressLines progress = new ProgressLines(spec.commandLine().getErr())) {
            for (Scenario scenario : part.scenarios()) {
                figures.addAll(scenario.run(parameters, progress));
            }
        }
        return figures;
    }

    private void tell(Figures figures, BenchParameters parameters) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? FiguresJson.of(figures, parameters) : FiguresTable.of(figures));
        out.flush();
    }
}
