package congvu.streams.partition;

import static congvu.testkit.fixtures.DossierFixture.at;
import static congvu.testkit.fixtures.DossierFixture.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.calendar.HolidayCalendar;
import congvu.domain.calendar.Term;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.result.Alert;
import congvu.schemas.result.AlertCause;
import congvu.schemas.result.AlertRule;
import congvu.schemas.result.AlertState;
import congvu.schemas.result.DeadlineChange;
import congvu.schemas.result.Obligation;
import congvu.testkit.fixtures.DossierFixture;
import congvu.testkit.fixtures.GoldenCalendar;
import congvu.testkit.judgement.AlertJudge;
import congvu.testkit.judgement.ObligationJudge;
import congvu.testkit.judgement.TransitionAudit;
import congvu.testkit.model.Expectation;
import congvu.testkit.model.ExpectedObligation;
import congvu.testkit.model.ModelConfig;
import congvu.testkit.model.ReferenceData;
import congvu.testkit.model.ReferenceModel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A day off that is declared while many files are open, 2026-03-04, a Wednesday: what it moves is what a computation from
 * scratch moves, and what it does not move is not told again.
 */
class HolidayInFlightTest {
    private static final int FILES = 400;
    private static final Instant NOON = at("2026-03-05T12:00");
    private static final ReferenceData BEFORE = GoldenCalendar.withTerm(Term.workingHours(16));
    private static final ReferenceData AFTER =
            new ReferenceData(BEFORE.units(), BEFORE.procedures(), holiday(2).calendars(), BEFORE.officeHours());

    private final PartitionBench bench = new PartitionBench(Duration.ofDays(90));
    private final List<DossierEvent> events = new ArrayList<>();
    private final Map<String, Obligation> obligations = new TreeMap<>();
    private final List<Alert> alerts = new ArrayList<>();

    /** Accepted through four days, so that some are due before the day off, some after it, and some never meet it. */
    @BeforeEach
    void begin() {
        bench.reference(BEFORE);
        Instant first = at("2026-02-26T08:00");
        for (int i = 0; i < FILES; i++) {
            Instant accepted = first.plus(Duration.ofMinutes(i * 24L));
            LocalDateTime local = LocalDateTime.ofInstant(accepted, DossierFixture.ZONE);
            send(dossier("D" + i).accepted(local.toString()).events());
        }
        bench.tick(NOON);
        read();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void shouldTellExactlyTheDeadlinesThatMovedWhenADayOffIsDeclared() {
        // Given
        Map<String, String> moved = moved();

        // When
        bench.reference(holiday(2));

        // Then
        Map<String, String> told = new TreeMap<>();
        bench.deadlineChanges.readKeyValuesToList().forEach(change -> told.put(change.key, text(change.value)));
        assertThat(told).isEqualTo(moved);
        assertThat(moved).hasSizeBetween(FILES / 10, FILES - FILES / 10);
        assertThat(bench.obligations.readRecordsToList().stream().map(TestRecord::key))
                .containsExactlyInAnyOrderElementsOf(moved.keySet());
    }

    @Test
    void shouldLeaveNoWrongAlertWhenADayOffIsDeclared() {
        // Given
        Expectation before = expect(BEFORE);
        Expectation after = expect(AFTER);
        AlertJudge.compareStanding(before.alerts(), alerts).assertClean();
        Set<String> wrong = new TreeSet<>(before.alerts().keySet());
        wrong.removeAll(after.alerts().keySet());

        // When
        bench.reference(holiday(2));

        // Then
        List<Alert> told = read();
        assertThat(wrong).hasSizeGreaterThan(FILES / 10);
        assertThat(told)
                .filteredOn(alert -> alert.getState() == AlertState.RETRACTED)
                .allMatch(alert -> alert.getCause() == AlertCause.REFERENCE_CHANGED)
                .extracting(Alert::getAlertId)
                .containsExactlyInAnyOrderElementsOf(wrong);
        AlertJudge.compareStanding(after.alerts(), alerts).assertClean();
        assertThat(TransitionAudit.violations(alerts)).isEmpty();
    }

    @Test
    void shouldLeaveEveryObligationAsTheModelHasItWhenADayOffIsDeclared() {
        // Given: what the day off leaves alone is not told again, and goes on naming the calendar that it was counted
        // by
        Map<String, ExpectedObligation> expected = new TreeMap<>(expect(BEFORE).obligations());
        Map<String, ExpectedObligation> after = expect(AFTER).obligations();
        moved().keySet().forEach(id -> expected.put(id, Objects.requireNonNull(after.get(id))));

        // When
        bench.reference(holiday(2));

        // Then
        read();
        ObligationJudge.compare(expected, obligations.values()).assertClean();
    }

    @Test
    void shouldTellNothingWhenTheSameDayOffIsDeclaredOnceMore() {
        // Given
        bench.reference(holiday(2));
        bench.deadlineChanges.readValuesToList();
        read();

        // When
        bench.reference(holiday(2));
        bench.reference(holiday(3));

        // Then
        assertThat(bench.deadlineChanges.isEmpty()).isTrue();
        assertThat(bench.obligations.isEmpty()).isTrue();
        assertThat(bench.alertsSoFar()).isEmpty();
    }

    @Test
    void shouldNameTheReferenceDataAsTheCauseWhenAnEventComesBeforeItsTurn() {
        // Given: overdue at noon, and not so with the day off
        List<DossierEvent> life = dossier("late")
                .accepted("2026-03-03T10:00")
                .decided("2026-03-05T11:00")
                .events();
        send(life.subList(0, 1));

        // When
        bench.referenceWithoutTurn(holiday(2));
        send(life.subList(1, 2));

        // Then
        List<Alert> told = bench.alertsSoFar().stream()
                .filter(alert -> alert.getDossierId().equals("late") && alert.getRule() == AlertRule.OVERDUE)
                .toList();
        assertThat(told).extracting(Alert::getState).containsExactly(AlertState.RAISED, AlertState.RETRACTED);
        assertThat(told)
                .extracting(Alert::getCause)
                .containsExactly(AlertCause.TIME_PASSED, AlertCause.REFERENCE_CHANGED);
    }

    /** By the model: the deadlines from scratch with and without the day off. */
    private Map<String, String> moved() {
        Map<String, ExpectedObligation> before = expect(BEFORE).obligations();
        Map<String, ExpectedObligation> after = expect(AFTER).obligations();
        Map<String, String> moved = new TreeMap<>();
        before.forEach((id, then) -> {
            Long now = after.get(id).dueAt();
            if (now != null && !now.equals(then.dueAt())) {
                moved.put(id, Instant.ofEpochMilli(then.dueAt()) + " to " + Instant.ofEpochMilli(now) + ", 1 to 2");
            }
        });
        return moved;
    }

    private Expectation expect(ReferenceData reference) {
        return new ReferenceModel(reference, ModelConfig.defaults()).expect(events, NOON);
    }

    /** What was told since the last time, which is kept with what was told before. */
    private List<Alert> read() {
        bench.obligations.readKeyValuesToList().forEach(one -> obligations.put(one.key, one.value));
        List<Alert> told = bench.alertsSoFar();
        alerts.addAll(told);
        return told;
    }

    private static String text(DeadlineChange change) {
        return change.getPreviousDueAt() + " to " + change.getDueAt() + ", " + change.getPreviousCalendarVersion()
                + " to " + change.getCalendarVersion();
    }

    private static ReferenceData holiday(int version) {
        HolidayCalendar calendar =
                new HolidayCalendar("golden", version, List.of(GoldenCalendar.holiday("2026-03-04")));
        return new ReferenceData(List.of(), List.of(), List.of(calendar), List.of());
    }

    private void send(List<DossierEvent> some) {
        events.addAll(some);
        some.forEach(bench::event);
    }
}
