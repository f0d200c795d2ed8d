package congvu.producers.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import congvu.producers.fingerprint.Fingerprint;
import congvu.producers.simulate.SimulationSettings.Disorder;
import congvu.producers.simulate.misbehaviour.MisbehaviourRates;
import congvu.producers.simulate.outlet.AvroFilesOutlet;
import congvu.producers.simulate.outlet.SimulationJob;
import congvu.producers.simulate.outlet.SimulationPace;
import congvu.producers.simulate.outlet.SimulationProgress;
import congvu.producers.simulate.outlet.SimulationSummary;
import congvu.producers.simulate.told.Told;
import congvu.producers.simulate.truth.TruthFiles;
import congvu.producers.simulate.truth.TruthSink;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameSeedTest {

    private static final LocalDate FROM = LocalDate.of(2026, 3, 2);
    private static final SimulationSettings COMMUNE =
            SimulationSettings.of(SimulationSize.Named.COMMUNE.size(), FROM, 14, 5);
    private static final long MOST_BYTES = 400L << 20;
    private static final int FIRST_EVENTS = 200_000;

    @TempDir
    private Path folder;

    @Test
    void shouldWriteTheSameBytesWhenTheSettingsAreTheSame() throws IOException {
        // When
        Map<String, String> first = written("first", COMMUNE);
        Map<String, String> again = written("again", COMMUNE);

        // Then
        assertThat(again).isEqualTo(first);
        assertThat(first).hasSizeGreaterThan(15);
    }

    @Test
    void shouldWriteOtherBytesWhenTheSeedIsAnother() throws IOException {
        // Given
        SimulationSettings other = SimulationSettings.of(SimulationSize.Named.COMMUNE.size(), FROM, 14, 6);

        // When
        Map<String, String> first = written("first", COMMUNE);
        Map<String, String> second = written("second", other);

        // Then
        assertThat(second.get("congvu.dossiers-DossierEvent.avro"))
                .isNotEqualTo(first.get("congvu.dossiers-DossierEvent.avro"));
    }

    @Test
    void shouldTellTheSameEventsInAnotherOrderWhenThereIsDisorder() {
        // Given
        PlayedSimulation ordered = PlayedSimulation.of(COMMUNE);

        // When
        PlayedSimulation played = PlayedSimulation.of(COMMUNE.with(new Disorder(90, 0.1)));
        PlayedSimulation again = PlayedSimulation.of(COMMUNE.with(new Disorder(90, 0.1)));

        // Then
        List<String> ids = ids(played.events);
        assertThat(ids(again.events)).isEqualTo(ids);
        assertThat(ids).hasSizeGreaterThan(ordered.events.size()).isNotEqualTo(ids(ordered.events));
        assertThat(ids.stream().distinct().toList()).containsExactlyInAnyOrderElementsOf(ids(ordered.events));
        assertThat(played.events).isSortedAccordingTo((one, other) -> Long.compare(one.at(), other.at()));
        assertThat(played.truth.obligations).isEqualTo(ordered.truth.obligations);
    }

    @Test
    void shouldHoldLittleInMemoryWhenTheNationBegins() {
        // Given
        SimulationSettings nation = SimulationSettings.of(SimulationSize.Named.NATION.size(), FROM, 30, 1);
        long before = usedAfterCollection();
        Iterator<Told> told = Simulation.of(nation).run(TruthSink.none());

        // When
        int events = 0;
        while (events < FIRST_EVENTS) {
            events += told.next() instanceof Told.Event ? 1 : 0;
        }
        long held = usedAfterCollection() - before;

        // Then: it goes on, so that it could not be collected before it was measured
        assertThat(told.next()).isNotNull();
        assertThat(held).isLessThan(MOST_BYTES);
    }

    @Test
    void shouldRefuseSoManyLateDossiersWhenUnitsWouldTurnRedByAccident() {
        // When
        Throwable refused = catchThrowable(() -> MisbehaviourRates.overall(0.2));

        // Then
        assertThat(refused).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("P-UNIT-RED");
    }

    private static long usedAfterCollection() {
        ManagementFactory.getMemoryMXBean().gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static List<String> ids(List<Told.Event> events) {
        return events.stream()
                .map(event -> event.key() + " " + event.record().get(0))
                .toList();
    }

    /** Fingerprints of all files by name. */
    private Map<String, String> written(String name, SimulationSettings settings) throws IOException {
        Path here = folder.resolve(name);
        try (AvroFilesOutlet outlet = AvroFilesOutlet.in(here);
                TruthFiles truth = TruthFiles.in(here)) {
            SimulationSummary summary = new SimulationJob(Simulation.of(settings), SimulationPace.unlimited(), () -> 0L)
                    .run(outlet, truth, SimulationProgress.silent());
            assertThat(summary.allEvents()).isPositive();
        }
        try (Stream<Path> files = Files.list(here)) {
            return files.collect(Collectors.toMap(
                    file -> file.getFileName().toString(),
                    SameSeedTest::fingerprint,
                    (one, other) -> one,
                    TreeMap::new));
        }
    }

    private static String fingerprint(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            Fingerprint fingerprint = new Fingerprint();
            fingerprint.addAll(bytes);
            return fingerprint.hex();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
