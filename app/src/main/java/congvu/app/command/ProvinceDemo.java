package congvu.app.command;

import congvu.app.config.ShippedFiles;
import congvu.app.demo.DemoSite;
import congvu.app.demo.RunIdentity;
import congvu.app.outcome.InputAccounting;
import congvu.app.scenario.KeptTruth;
import congvu.app.scenario.ProvinceJson;
import congvu.app.scenario.ProvinceResults;
import congvu.app.scenario.ProvinceSummary;
import congvu.app.scenario.ProvinceText;
import congvu.app.scenario.TruthCheck;
import congvu.producers.reference.ReferenceFiles;
import congvu.producers.simulate.Simulation;
import congvu.producers.simulate.SimulationSettings;
import congvu.producers.simulate.outlet.KafkaOutlet;
import congvu.producers.simulate.outlet.SimulationJob;
import congvu.producers.simulate.outlet.SimulationOutlet;
import congvu.producers.simulate.outlet.SimulationPace;
import congvu.producers.simulate.outlet.SimulationProgress;
import congvu.producers.simulate.outlet.SimulationSummary;
import congvu.producers.simulate.truth.TruthFiles;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * A working week of a small simulated province, as fast as it goes, held against what was staged. Played again on its data
 * directory it changes nothing: every event is the same.
 */
final class ProvinceDemo implements DemoInput {

    /** By which it is judged; of norms the simulation has its own as well. */
    private static final List<String> SHIPPED = List.of("reference/vn/norms.yaml", "reference/vn/rules.yaml");

    private final SimulationSettings settings;
    private final boolean json;

    ProvinceDemo(SimulationSettings settings, boolean json) {
        this.settings = settings;
        this.json = json;
    }

    @Override
    public RunIdentity identity() {
        return RunIdentity.ofSettings("province", settings.toString());
    }

    @Override
    public @Nullable String notice() {
        return "A simulated province: nobody in it is real.";
    }

    /** What is staged is told of every office, however small: there is nobody to protect. */
    @Override
    public Map<String, String> streams() {
        return Map.of("rates.minimum-persons", "1");
    }

    @Override
    public int play(DemoSite site, MeterRegistry meters, Output output) throws IOException, InterruptedException {
        double begin = DemoCommand.sinceStart();
        Path truthFiles = site.directory().resolve("truth");
        KeptTruth truth;
        SimulationSummary played;
        try (TruthFiles files = TruthFiles.in(truthFiles);
                SimulationOutlet outlet = new KafkaOutlet(site.kafka(), System::nanoTime)) {
            truth = new KeptTruth(files);
            Simulation simulation = Simulation.of(settings);
            outlet.reference(shippedBeside(simulation));
            SimulationJob job = new SimulationJob(simulation, SimulationPace.unlimited(), System::nanoTime);
            played = job.run(outlet, truth, SimulationProgress.silent());
        }
        output.news("sent %,d events in %.1f s".formatted(played.allEvents(), played.seconds()));
        try (DigestionProgress progress = DigestionProgress.on(Output.progress(), Output.isTerminal())) {
            site.awaitDigested(progress::remaining);
        }
        ProvinceResults results = ProvinceResults.read(site.kafka());
        output.news("played in %.1f s".formatted(DemoCommand.sinceStart() - begin));
        return tell(results, truth, truthFiles, site.accounting(), output);
    }

    private static Map<String, SpecificRecord> shippedBeside(Simulation simulation) {
        Map<String, SpecificRecord> records = new LinkedHashMap<>(
                ReferenceFiles.read(SHIPPED.stream().map(ShippedFiles::find).toList())
                        .records());
        records.keySet().removeAll(simulation.reference().keySet());
        return records;
    }

    private int tell(
            ProvinceResults results, KeptTruth truth, Path truthFiles, InputAccounting accounting, Output output) {
        LocalDate last = settings.from().plusDays(settings.days() - 1L);
        ProvinceSummary summary = ProvinceSummary.of(results);
        List<TruthCheck.Part> parts = TruthCheck.of(truth, results);
        output.result("A simulated province, %s to %s: %,d communes, %,d staff. Nobody in it is real."
                .formatted(
                        settings.from(),
                        last,
                        settings.size().communes(),
                        settings.size().staff()));
        output.result(ProvinceText.of(summary));
        output.result(ProvinceText.of(parts));
        output.result("What was staged, line by line: " + truthFiles);
        if (json) {
            output.result(ProvinceJson.line(summary, accounting, parts));
        }
        if (!accounting.isBalanced() || !parts.stream().allMatch(TruthCheck.Part::isClean)) {
            throw new IllegalStateException(
                    "Expected to find what was staged and to account for every record, but found the differences above"
                            + " and " + accounting + ".");
        }
        return accounting.rejected() > 0 ? ExitCode.DONE_WITH_REFUSED_INPUT : ExitCode.DONE;
    }
}
