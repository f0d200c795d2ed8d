package congvu.producers.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.producers.simulate.misbehaviour.Misbehaviour;
import congvu.producers.simulate.misbehaviour.MisbehaviourRates;
import congvu.producers.simulate.truth.InjectedTruth;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SimulationTest {

    private static final LocalDate FROM = LocalDate.of(2026, 8, 10);
    private static final SimulationSettings SMALL =
            SimulationSettings.of(SimulationSize.Named.SMALL.size(), FROM, 19, 11);

    @Test
    void shouldStageEveryMisbehaviourAndRecordItWhenTheProvinceIsSmall() {
        // When
        PlayedSimulation played = PlayedSimulation.of(SMALL);

        // Then
        Set<Misbehaviour> found =
                played.truth.injected.stream().map(InjectedTruth::kind).collect(Collectors.toSet());
        assertThat(found).containsExactlyInAnyOrder(Misbehaviour.values());
    }

    @Test
    void shouldStageNothingWhenAskedForACleanWorld() {
        // When
        PlayedSimulation played = PlayedSimulation.of(SMALL.with(MisbehaviourRates.none()));

        // Then
        assertThat(played.truth.injected).isEmpty();
    }
}
