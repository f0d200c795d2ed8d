package congvu.producers.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import congvu.domain.reference.ReferenceException;
import congvu.domain.reference.ReferenceProblem;
import congvu.producers.ProducersMeters;
import congvu.producers.reference.ReferenceChange.Kind;
import congvu.producers.yaml.YamlFile;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The difference, and which of it is sent. */
final class ReferencePlanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final ApplyRules ORDINARY = new ApplyRules(TODAY, false, false);
    private static final ApplyRules CORRECTING = new ApplyRules(TODAY, true, false);
    private static final ApplyRules REMOVING = new ApplyRules(TODAY, false, true);

    static final String TOWN = """
            units: [{id: town, name: Town, officeHoursId: town}]
            calendars:
              - id: days
                version: 1
                decisions: [{date: 2026-09-02, kind: HOLIDAY, name: National day, source: law}]
            officeHours:
              - id: town
                version: 1
                calendarId: days
                zone: Asia/Ho_Chi_Minh
                workingDayMinutes: 480
                timetables:
                  - validFrom: 2020-01-01
                    week: [{days: [MONDAY], open: ["08:00-12:00", "13:00-17:00"]}]
            procedures:
              - id: P
                name: Permit
                versions:
                  - {version: 1, validFrom: 2025-01-01, term: {amount: 3, unit: working-days}}
            schedules:
              - {id: S, name: Office, versions: [{version: 1, validFrom: 2025-01-01, punches: day-ends}]}
            norms:
              - {id: D2, name: Rượu, nameEn: Alcohol, detectability: inspection, basis: Decision 1847}
            """;

    /** The calendar's next version, with another day off. */
    private static final String SECOND = TOWN.replace("- id: days\n    version: 1", "- id: days\n    version: 2")
            .replace("2026-09-02", "2027-09-02");

    private final FakeReferenceTopic topic = new FakeReferenceTopic();
    private final ReferenceLoader loader = new ReferenceLoader(topic, new ProducersMeters(new SimpleMeterRegistry()));

    @BeforeEach
    void loadTown() {
        loader.publish(loader.plan(read(TOWN), ORDINARY));
        assertThat(topic.sent())
                .containsExactly(
                        "calendar/days", "office-hours/town", "unit/town", "procedure/P", "schedule/S", "norm/D2");
        topic.forgetSent();
    }

    @Test
    void shouldSendNothingWhenItIsAppliedASecondTime() {
        // When
        ReferencePlan plan = loader.plan(read(TOWN), ORDINARY);
        loader.publish(plan);

        // Then
        assertThat(topic.sent()).isEmpty();
        assertThat(plan.size()).isZero();
        assertThat(plan.difference().count(Kind.UNCHANGED)).isEqualTo(6);
    }

    @Test
    void shouldNameFieldValuesAndValidityWhenAVersionIsCorrected() {
        // When
        ReferencePlan plan = loader.plan(read(TOWN.replace("amount: 3", "amount: 5")), CORRECTING);
        loader.publish(plan);

        // Then
        assertThat(plan.difference().changes().get(3).fields())
                .extracting(FieldChange::sentence)
                .containsExactly("versions[1].term.amount (valid from 2025-01-01): 3 -> 5");
        assertThat(topic.sent()).containsExactly("procedure/P");
    }

    @Test
    void shouldTakeAVersionThatBeginsTomorrowWhenNobodySaysMore() {
        // Given
        String later = TOWN.replace(
                "unit: working-days}}",
                "unit: working-days}}\n      - {version: 2, validFrom: 2026-11-23, term: {amount: 2, unit: working-days}}");

        // When
        ReferencePlan plan = loader.plan(read(later), ORDINARY);

        // Then
        assertThat(plan.refusals()).isEmpty();
        assertThat(plan.difference().keys(Kind.CHANGED)).containsExactly("procedure/P");
        assertThat(plan.difference().changes().get(3).fields().getFirst().sentence())
                .isEqualTo("versions[2] (valid from 2026-11-23): none -> {version 2, validFrom 2026-11-23,"
                        + " term {amount 2, unit WORKING_DAYS, dayCount AS_HOURS}, pauseMovesStatedPromise true,"
                        + " financialObligationPauses false}");
    }

    /** What is changed, what the refusal names, and the way out. */
    private static List<Arguments> rewritings() {
        return List.of(
                Arguments.of("amount: 3", "amount: 5", "procedure/P", "2025-01-01", "add one, valid from 2026-11-23"),
                Arguments.of(
                        "validFrom: 2025-01-01, term",
                        "validFrom: 2026-11-22, term",
                        "procedure/P",
                        "2025-01-01",
                        "add one"),
                Arguments.of("punches: day-ends", "punches: interval-ends", "schedule/S", "2025-01-01", "add one"),
                Arguments.of("08:00-12:00", "07:00-11:00", "office-hours/town", "2020-01-01", "add one after them"),
                Arguments.of(
                        "zone: Asia/Ho_Chi_Minh", "zone: Asia/Tokyo", "office-hours/town", "1990-01-01", "add one"),
                Arguments.of(
                        "date: 2026-09-02", "date: 2026-09-03", "calendar/days", "2026-09-02", "before 2026-11-22"));
    }

    @ParameterizedTest
    @MethodSource("rewritings")
    void shouldRefuseWhenAChangeRewritesThePast(String right, String other, String key, String day, String wayOut) {
        // Given
        String changed = TOWN.replace("version: 1\n", "version: 2\n").replace(right, other);

        // When
        ReferencePlan plan = loader.plan(read(changed), ORDINARY);

        // Then
        assertThat(plan.refusals()).hasSize(1);
        assertThat(plan.refusals().getFirst().message())
                .startsWith("town.yaml:")
                .contains(key, day, wayOut, "--correct-the-past");
        assertThatThrownBy(() -> loader.publish(plan)).isInstanceOf(ReferenceException.class);
        assertThat(topic.sent()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rewritings")
    void shouldCorrectThePastWhenItIsSaid(String right, String other, String key) {
        // Given
        String changed = TOWN.replace("version: 1\n", "version: 2\n").replace(right, other);

        // When
        loader.publish(loader.plan(read(changed), CORRECTING));

        // Then
        assertThat(topic.sent()).contains(key);
    }

    @Test
    void shouldTakeTheEndOfAVersionWhenItsLastDayWasYesterday() {
        // When
        ReferencePlan plan =
                loader.plan(read(TOWN.replace("2025-01-01, term", "2025-01-01, validTo: 2026-11-21, term")), ORDINARY);

        // Then
        assertThat(plan.refusals()).isEmpty();
    }

    @Test
    void shouldRefuseTheEndOfAVersionWhenItsLastDayWasTheDayBeforeYesterday() {
        // When
        ReferencePlan plan =
                loader.plan(read(TOWN.replace("2025-01-01, term", "2025-01-01, validTo: 2026-11-20, term")), ORDINARY);

        // Then
        assertThat(plan.refusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.message()).contains("2026-11-21"));
    }

    @Test
    void shouldAskForAHigherVersionWhenHoursChangeUnderTheSame() {
        // When: what the processors hold would win over it.
        ReferencePlan plan = loader.plan(read(TOWN.replace("2026-09-02", "2027-09-02")), CORRECTING);

        // Then
        assertThat(plan.refusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.message()).contains("calendar/days", "State version 2."));
    }

    @Test
    void shouldLeaveWhatIsMissingWhenNobodySaysMore() {
        // When
        ReferencePlan plan = loader.plan(read(TOWN.substring(0, TOWN.indexOf("norms:"))), ORDINARY);
        loader.publish(plan);

        // Then
        assertThat(plan.difference().onlyOnTopic()).containsExactly("norm/D2");
        assertThat(topic.sent()).isEmpty();
    }

    @Test
    void shouldRemoveWhatIsMissingWhenItIsSaid() {
        // When
        ReferencePlan plan = loader.plan(read(TOWN.substring(0, TOWN.indexOf("norms:"))), REMOVING);
        loader.publish(plan);

        // Then
        assertThat(plan.difference().keys(Kind.REMOVED)).containsExactly("norm/D2");
        assertThat(topic.sent()).containsExactly("norm/D2");
        assertThat(topic.read().keys()).doesNotContain("norm/D2").contains("unit/town");
    }

    /** What is left out of the files, the key of the removed record, and the first day that it told of. */
    private static List<Arguments> removals() {
        return List.of(
                Arguments.of("procedures:.*?(?=schedules:)", "procedure/P", "2025-01-01"),
                Arguments.of("schedules:.*?(?=norms:)", "schedule/S", "2025-01-01"),
                Arguments.of("calendars:.*?(?=procedures:)", "office-hours/town", "2020-01-01"),
                Arguments.of("calendars:.*?(?=procedures:)", "calendar/days", "2026-09-02"));
    }

    @ParameterizedTest
    @MethodSource("removals")
    void shouldRefuseARemovalWhenTheRecordTellsOfThePast(String section, String key, String day) {
        // Given
        ReferenceSet without = read(left(section));

        // When
        ReferencePlan plan = loader.plan(without, REMOVING);

        // Then
        assertThat(plan.difference().keys(Kind.REMOVED)).contains(key);
        assertThat(plan.refusals())
                .filteredOn(refusal -> refusal.subjectId().equals(key))
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.message()).contains(key, day, "--correct-the-past"));
        assertThatThrownBy(() -> loader.publish(plan)).isInstanceOf(ReferenceException.class);
        assertThat(topic.sent()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("removals")
    void shouldRemoveWhatTellsOfThePastWhenItIsSaid(String section, String key) {
        // When
        loader.publish(loader.plan(read(left(section)), new ApplyRules(TODAY, true, true)));

        // Then
        assertThat(topic.sent()).contains(key);
        assertThat(topic.read().keys()).doesNotContain(key);
    }

    @Test
    void shouldRemoveAProcedureWhenItTellsOfNoDayThatIsOver() {
        // Given
        String tomorrow = TOWN.replace("validFrom: 2025-01-01, term", "validFrom: 2026-11-22, term");
        loader.publish(loader.plan(read(tomorrow), CORRECTING));

        // When
        ReferencePlan plan = loader.plan(read(left("procedures:.*?(?=schedules:)")), REMOVING);

        // Then
        assertThat(plan.refusals()).isEmpty();
        assertThat(plan.difference().keys(Kind.REMOVED)).containsExactly("procedure/P");
    }

    /** The files without a section; the town keeps the hours that are left. */
    private static String left(String section) {
        String text = TOWN.replaceFirst("(?s)" + section, "");
        return text.contains("officeHours:") ? text : text.replace(", officeHoursId: town", "");
    }

    @Test
    void shouldRefuseARemovalWhenSomethingStillRefersToIt() {
        // Given
        String withoutCalendar = TOWN.replaceFirst("(?s)calendars:.*?officeHours:", "officeHours:");

        // When / Then
        assertThatThrownBy(() -> loader.plan(read(withoutCalendar), REMOVING))
                .isInstanceOf(ReferenceException.class)
                .hasMessageContaining("calendar days is unknown");
    }

    @Test
    void shouldFinishAnApplyWithoutAskingWhenItWasCutOff() {
        // Given
        ReferenceSet corrected = read(TOWN.replace("amount: 3", "amount: 5"));
        topic.putIntoFirst(ReferenceRecords.of(corrected));

        // When
        ReferencePlan plan = loader.plan(corrected, ORDINARY);
        loader.publish(plan);

        // Then
        assertThat(plan.refusals()).isEmpty();
        assertThat(topic.sent()).containsExactly("procedure/P");
        assertThat(loader.plan(corrected, ORDINARY).size()).isZero();
    }

    @Test
    void shouldRefuseTheOldVersionWhenAnApplyOfTheNewOneWasCutOff() {
        // Given: the first partition has version 2, and its processor keeps it whatever comes with a lower one.
        topic.putIntoFirst(ReferenceRecords.of(read(SECOND)));

        // When
        ReferencePlan plan = loader.plan(read(TOWN), CORRECTING);

        // Then
        assertThat(plan.refusals())
                .extracting(ReferenceProblem::message)
                .singleElement()
                .satisfies(message ->
                        assertThat(message).contains("calendar/days", "above 2", "found version 1", "State version 3"));
        assertThatThrownBy(() -> loader.publish(plan)).isInstanceOf(ReferenceException.class);
        assertThat(topic.sent()).isEmpty();
    }

    @Test
    void shouldFinishTheNewVersionWhenItsApplyWasCutOff() {
        // Given
        topic.putIntoFirst(ReferenceRecords.of(read(SECOND)));

        // When
        loader.publish(loader.plan(read(SECOND), ORDINARY));

        // Then
        assertThat(topic.sent()).containsExactly("calendar/days");
        assertThat(loader.plan(read(SECOND), ORDINARY).size()).isZero();
    }

    @Test
    void shouldRefuseAnOlderCalendarWhenAProfileBringsIt() {
        // Given
        loader.publish(loader.plan(read(SECOND), CORRECTING));
        topic.forgetSent();

        // When / Then
        assertThatThrownBy(() -> loader.apply(read(TOWN)))
                .isInstanceOf(ReferenceException.class)
                .hasMessageContaining("calendar/days")
                .hasMessageContaining("above 2");
        assertThat(topic.sent()).isEmpty();
    }

    @Test
    void shouldTakeACalendarUnderTheSameVersionWhenAProfileBringsIt() {
        // When: processors take what is not older.
        loader.apply(read(TOWN.replace("2026-09-02", "2026-09-03")));

        // Then
        assertThat(topic.sent()).containsExactly("calendar/days");
    }

    private static ReferenceSet read(String text) {
        return YamlFile.read("town.yaml", text, ReferenceFiles::set);
    }
}
