package congvu.producers.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.producers.reference.ReferenceFiles;
import congvu.producers.simulate.SimulationSettings.Disorder;
import congvu.producers.simulate.told.Told;
import congvu.schemas.reference.RuleRecord;
import congvu.testkit.fixtures.WrittenPack;
import congvu.testkit.model.ReferenceData;
import congvu.testkit.model.UnitTree;
import congvu.testkit.signal.HeardEvents;
import congvu.testkit.signal.SignalReview;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the simulation says must stand, which it counted from its plans, against what the reference model finds in the events
 * with rules and conditions: those of the default pack, and once those of the same pack as it was written down for staging.
 */
class SignalAgreementTest {

    private static final LocalDate FROM = LocalDate.of(2025, 12, 11);
    private static final List<Path> PACK = List.of(Path.of("..", "reference", "vn", "rules.yaml"));

    @ParameterizedTest
    @CsvSource({"1, 0, true", "2, 600, true", "3, 0, false"})
    void shouldAgreeWithTheModelOnEverySignalWhenAMonthIsTold(long seed, int disorder, boolean isDefaultPack) {
        // Given
        List<RuleRecord> rules = isDefaultPack ? ReferenceFiles.read(PACK).rules() : WrittenPack.rules();
        Simulation simulation = Simulation.of(SimulationSettings.of(new SimulationSize(1, 5, 400, 250), FROM, 31, seed)
                .with(new Disorder(disorder, disorder == 0 ? 0 : 0.2)));
        CollectedTruth truth = new CollectedTruth();
        HeardEvents heard = heard(simulation, truth);
        SignalReview nobody = new SignalReview(List.of(), new UnitTree(ReferenceData.none()).walkOf("any", FROM), 5);

        // When
        Set<String> found = new TreeSet<>();
        heard.expect(simulation.reference().values(), rules, nobody, simulation.until(), FROM)
                .values()
                .forEach(one -> found.add(one.ruleId() + " " + one.subjectId() + " " + one.occurrence() + " of "
                        + one.unitId() + " on " + one.day() + " " + one.signalId()));

        // Then
        Set<String> staged = new TreeSet<>();
        truth.signals.forEach(one -> staged.add(one.ruleId() + " " + one.subjectId() + " " + one.occurrence() + " of "
                + one.unitId() + " on " + LocalDate.ofEpochDay(one.epochDay()) + " " + one.signalId()));
        Set<String> missing = new TreeSet<>(staged);
        missing.removeAll(found);
        Set<String> beside = new TreeSet<>(found);
        beside.removeAll(staged);
        assertThat(List.of(missing, beside))
                .as("staged and not found in the events; found in the events and not staged")
                .containsExactly(Set.of(), Set.of());
        assertThat(staged).hasSizeGreaterThan(200);
    }

    private static HeardEvents heard(Simulation simulation, CollectedTruth truth) {
        HeardEvents heard = new HeardEvents();
        long tick = Long.MIN_VALUE;
        for (Iterator<Told> run = simulation.run(truth); run.hasNext(); ) {
            switch (run.next()) {
                case Told.Event event -> heard.hear(event.record(), tick);
                case Told.Tick passed -> tick = passed.at();
            }
        }
        return heard;
    }
}
