package congvu.producers.reference;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.producers.ProducersMeters;
import congvu.producers.reference.ReferenceChange.Kind;
import congvu.producers.yaml.YamlFile;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said of a change that a look at single fields does not show. */
final class ReferenceOrderTest {

    private static final String TOWN = ReferencePlanTest.TOWN;
    private static final ApplyRules ORDINARY = new ApplyRules(LocalDate.of(2026, 11, 22), false, false);

    private final FakeReferenceTopic topic = new FakeReferenceTopic();
    private final ReferenceLoader loader = new ReferenceLoader(topic, new ProducersMeters(new SimpleMeterRegistry()));

    @BeforeEach
    void loadTown() {
        loader.publish(loader.plan(read(TOWN), ORDINARY));
    }

    @Test
    void shouldTellTheOrderWhenTimetablesChangePlaces() {
        // Given: of two in force the last one counts.
        String first = "{validFrom: 2027-01-01, week: [{days: [FRIDAY], open: [\"08:00-12:00\"]}]}";
        String second = "{validFrom: 2027-02-01, week: [{days: [FRIDAY], open: [\"09:00-11:00\"]}]}";
        loader.publish(loader.plan(read(withTimetables(2, first, second)), ORDINARY));

        // When
        ReferencePlan plan = loader.plan(read(withTimetables(3, second, first)), ORDINARY);

        // Then
        assertThat(plan.difference().changes())
                .flatExtracting(ReferenceChange::fields)
                .extracting(FieldChange::sentence)
                .containsExactly(
                        "version: 2 -> 3",
                        "timetables.order: [2020-01-01], [2027-01-01], [2027-02-01]"
                                + " -> [2020-01-01], [2027-02-01], [2027-01-01]");
    }

    @Test
    void shouldFindNoDifferenceWhenVersionsOfAScheduleStandInAnotherOrder() {
        // Given
        String second = "{version: 2, validFrom: 2027-01-01, punches: interval-ends}";
        String rising = TOWN.replace("punches: day-ends}", "punches: day-ends}, " + second);
        String falling = TOWN.replace(
                "versions: [{version: 1, validFrom: 2025-01-01, punches",
                "versions: [" + second + ", {version: 1, validFrom: 2025-01-01, punches");
        loader.publish(loader.plan(read(rising), ORDINARY));

        // When
        ReferencePlan plan = loader.plan(read(falling), ORDINARY);

        // Then
        assertThat(plan.size()).isZero();
    }

    @Test
    void shouldSayThatPartitionsDifferWhenOnlyTheyDo() {
        // Given
        ReferenceSet renamed = read(TOWN.replace("name: Permit", "name: Licence"));
        topic.putIntoFirst(ReferenceRecords.of(renamed));

        // When
        ReferencePlan cutOff = loader.plan(renamed, ORDINARY);
        loader.publish(cutOff);
        ReferencePlan whole = loader.plan(read(TOWN), ORDINARY);

        // Then
        assertThat(cutOff.difference().changes().get(3).partitionsDiffer()).isTrue();
        assertThat(whole.difference().keys(Kind.CHANGED)).containsExactly("procedure/P");
        assertThat(whole.difference().changes().get(3).partitionsDiffer()).isFalse();
    }

    private static String withTimetables(int version, String... more) {
        return TOWN.replace("- id: town\n    version: 1", "- id: town\n    version: " + version)
                .replace(
                        "procedures:",
                        Stream.of(more).map(one -> "      - " + one + "\n").collect(Collectors.joining())
                                + "procedures:");
    }

    private static ReferenceSet read(String text) {
        return YamlFile.read("town.yaml", text, ReferenceFiles::set);
    }
}
