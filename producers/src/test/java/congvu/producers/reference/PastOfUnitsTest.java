package congvu.producers.reference;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.reference.ReferenceProblem;
import congvu.producers.ProducersMeters;
import congvu.producers.yaml.YamlFile;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What units and duties told of days that are over is not changed unasked. */
final class PastOfUnitsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final ApplyRules ORDINARY = new ApplyRules(TODAY, false, false);
    private static final ApplyRules CORRECTING = new ApplyRules(TODAY, true, false);
    private static final ApplyRules REMOVING = new ApplyRules(TODAY, false, true);

    /** A district that was taken over, a commune that moved, and a duty with a term. */
    private static final String DISTRICT = """
            units:
              - {id: province, name: Province, officeHoursId: town}
              - {id: district, name: District, parentId: province, validTo: 2025-06-30, successorId: commune}
              - id: commune
                name: Commune
                parentId: province
                placements: [{parentId: district, officeHoursId: town, validTo: 2025-06-30}]
            duties: [{id: D, name: Answer, term: {amount: 5, unit: working-days}}]
            calendars: [{id: days, version: 1}]
            officeHours:
              - id: town
                version: 1
                calendarId: days
                zone: Asia/Ho_Chi_Minh
                workingDayMinutes: 480
                timetables:
                  - validFrom: 2020-01-01
                    week: [{days: [MONDAY], open: ["08:00-12:00", "13:00-17:00"]}]
            """;

    private final ReferenceLoader loader =
            new ReferenceLoader(new FakeReferenceTopic(), new ProducersMeters(new SimpleMeterRegistry()));

    @BeforeEach
    void loadDistrict() {
        loader.publish(loader.plan(read(DISTRICT), ORDINARY));
    }

    /** What is changed, the record that the refusal names, the first day that would be told anew, and the way out. */
    private static List<Arguments> rewritingsOfUnitsAndDuties() {
        return List.of(
                Arguments.of(", officeHoursId: town}\n", "}\n", "unit/province", "1990-01-01", "valid from 2026-11-23"),
                Arguments.of("    parentId: province\n", "", "unit/commune", "2025-07-01", "add a placement"),
                Arguments.of("parentId: district, ", "", "unit/commune", "1990-01-01", "add a placement"),
                Arguments.of("officeHoursId: town, ", "", "unit/commune", "1990-01-01", "add a placement"),
                Arguments.of(
                        "validTo: 2025-06-30, successorId",
                        "validTo: 2025-09-30, successorId",
                        "unit/district",
                        "2025-07-01",
                        "close on 2026-11-21 or later"),
                Arguments.of(", successorId: commune", "", "unit/district", "2025-07-01", "close on"),
                Arguments.of(
                        "id: province, ", "id: province, validFrom: 2019-01-01, ", "unit/province", "1990-01-01", ""),
                Arguments.of("amount: 5", "amount: 3", "duty/D", "1990-01-01", "let it end on 2026-11-22"),
                Arguments.of("name: Answer, ", "name: Answer, validTo: 2026-11-20, ", "duty/D", "2026-11-21", "Leave"));
    }

    @ParameterizedTest
    @MethodSource("rewritingsOfUnitsAndDuties")
    void shouldRefuseWhenAUnitOrADutyRewritesThePast(
            String right, String other, String key, String day, String wayOut) {
        // When
        ReferencePlan plan = loader.plan(read(DISTRICT.replace(right, other)), ORDINARY);

        // Then
        assertThat(plan.refusals())
                .singleElement()
                .satisfies(refusal ->
                        assertThat(refusal.message()).contains(key, "of " + day, wayOut, "--correct-the-past"));
        assertThat(loader.plan(read(DISTRICT.replace(right, other)), CORRECTING).refusals())
                .isEmpty();
    }

    /** What is changed, and nothing is told anew of a day that is over. */
    private static List<Arguments> changesOfWhatIsToCome() {
        return List.of(
                Arguments.of("name: Commune", "name: Ward"),
                Arguments.of(
                        "validTo: 2025-06-30}]",
                        "validTo: 2025-06-30}, {parentId: province, officeHoursId: town, validFrom: 2026-11-22}]"),
                Arguments.of("name: Commune", "name: Commune\n    validTo: 2026-11-21"),
                Arguments.of("name: Answer, ", "name: Answer, validTo: 2026-11-21, "),
                Arguments.of("name: Answer, ", "name: Answer again, "));
    }

    @ParameterizedTest
    @MethodSource("changesOfWhatIsToCome")
    void shouldTakeAChangeOfAUnitOrADutyWhenItTellsOfWhatIsToCome(String right, String other) {
        // When
        ReferencePlan plan = loader.plan(read(DISTRICT.replace(right, other)), ORDINARY);

        // Then
        assertThat(plan.size()).isEqualTo(1);
        assertThat(plan.refusals()).isEmpty();
    }

    @Test
    void shouldRefuseToRemoveAUnitWhenItStoodInThePast() {
        // Given
        String without = DISTRICT.replaceFirst("(?s)  - id: commune.*?(?=duties:)", "")
                .replaceFirst("(?m)^duties:.*\n", "")
                .replace(", successorId: commune", "");

        // When
        ReferencePlan plan = loader.plan(read(without), REMOVING);

        // Then
        assertThat(plan.refusals()).extracting(ReferenceProblem::subjectId).contains("unit/commune", "duty/D");
    }

    private static ReferenceSet read(String text) {
        return YamlFile.read("district.yaml", text, ReferenceFiles::set);
    }
}
