package congvu.streams.partition;

import static congvu.testkit.fixtures.DossierFixture.at;
import static congvu.testkit.fixtures.DossierFixture.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.calendar.DayCount;
import congvu.domain.calendar.DayDecision;
import congvu.domain.calendar.HolidayCalendar;
import congvu.domain.calendar.OfficeHours;
import congvu.domain.calendar.Term;
import congvu.schemas.clock.TickMode;
import congvu.schemas.rejected.RefusalReason;
import congvu.schemas.rejected.Rejected;
import congvu.schemas.result.Alert;
import congvu.schemas.result.AlertCause;
import congvu.schemas.result.AlertRule;
import congvu.schemas.result.AlertState;
import congvu.schemas.result.Obligation;
import congvu.schemas.result.Verdict;
import congvu.testkit.fixtures.DossierFixture;
import congvu.testkit.fixtures.GoldenCalendar;
import congvu.testkit.model.ReferenceData;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A calendar that is corrected while files are open, and after they have ended. */
class ReferenceInFlightTest {
    private final PartitionBench bench = new PartitionBench(Duration.ofDays(90));

    @BeforeEach
    void begin() {
        bench.reference(GoldenCalendar.withTerm(Term.workingDays(3, DayCount.TO_SAME_TIME)));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void shouldTakeTheAlertBackWithItsCauseWhenADayOffIsDeclaredAfterIt() {
        // Given
        send(dossier("D1").accepted("2026-03-02T08:00").unit("unit-1").procedure("procedure-1"));
        bench.tick(at("2026-03-05T09:00"));
        List<Alert> before = bench.alertsSoFar();

        // When
        bench.reference(with(2, GoldenCalendar.holiday("2026-03-04")));

        // Then
        assertThat(before)
                .filteredOn(alert -> alert.getRule() == AlertRule.OVERDUE)
                .extracting(Alert::getState)
                .containsExactly(AlertState.RAISED);
        assertThat(bench.alertsSoFar())
                .filteredOn(alert -> alert.getRule() == AlertRule.OVERDUE)
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.getState()).isEqualTo(AlertState.RETRACTED);
                    assertThat(alert.getCause()).isEqualTo(AlertCause.REFERENCE_CHANGED);
                    assertThat(alert.getVersion()).isEqualTo(2);
                });
        assertThat(last("D1").getDueAt()).isEqualTo(at("2026-03-06T08:00"));
    }

    @Test
    void shouldPublishNothingWhenTheSameCalendarComesAgain() {
        // Given
        send(dossier("D1").accepted("2026-03-02T08:00").unit("unit-1").procedure("procedure-1"));
        bench.reference(with(2, GoldenCalendar.holiday("2026-03-04")));
        bench.obligations.readValuesToList();

        // When
        bench.reference(with(2, GoldenCalendar.holiday("2026-03-04")));

        // Then
        assertThat(bench.obligations.isEmpty()).isTrue();
    }

    @Test
    void shouldKeepTheVerdictWhenACalendarChangesAfterTheEndAndTheResultIsHandedOver() {
        // Given
        DossierFixture history = dossier("D1")
                .accepted("2026-03-02T08:00")
                .unit("unit-1")
                .procedure("procedure-1")
                .decided("2026-03-05T10:00")
                .delivered("2026-03-09T10:00");
        bench.event(history.events().get(0));
        bench.event(history.events().get(1));
        bench.tick(at("2026-03-06T08:00"));
        Obligation judged = last("D1");
        bench.alertsSoFar();

        // When
        bench.reference(with(2, GoldenCalendar.holiday("2026-03-04")));
        bench.event(history.events().get(2));
        bench.tick(at("2026-03-05T10:00").plus(Duration.ofDays(90)));

        // Then
        assertThat(judged.getVerdictLatest()).isEqualTo(Verdict.LATE);
        assertThat(bench.obligations.isEmpty()).isTrue();
        assertThat(bench.alertsSoFar()).isEmpty();
        assertThat(bench.accounts.accounts().getFirst().accepted()).isEqualTo(3);
    }

    @Test
    void shouldRefuseALiveTickFromTheFutureAndCountItApartFromEvents() {
        // When
        bench.tick(at("2055-03-06T08:00"), TickMode.LIVE);
        bench.tick(at("2080-03-06T08:00"));

        // Then
        assertThat(bench.rejected.readValuesToList())
                .extracting(Rejected::getReason)
                .containsExactly(RefusalReason.TIME_OUT_OF_RANGE, RefusalReason.TIME_OUT_OF_RANGE);
        assertThat(bench.accounts.accounts().getFirst().refused()).isZero();
        assertThat(bench.accounts.accounts().getFirst().refusedBroadcasts()).isEqualTo(2);
        assertThat(bench.accounts.accounts().getFirst().tick()).isNegative();
    }

    @Test
    void shouldTellWhatIsWrongWithReferenceDataThatContradictsItself() {
        // When
        OfficeHours known = GoldenCalendar.officeHours();
        OfficeHours astray =
                new OfficeHours(known.id(), 2, "nowhere", known.zone(), known.workingDayMinutes(), known.timetables());
        bench.reference(new ReferenceData(List.of(), List.of(), List.of(), List.of(astray)));

        // Then
        assertThat(bench.accounts.accounts().getFirst().referenceProblems()).isPositive();
    }

    private static ReferenceData with(int version, DayDecision decision) {
        return new ReferenceData(
                List.of(), List.of(), List.of(new HolidayCalendar("golden", version, List.of(decision))), List.of());
    }

    private Obligation last(String key) {
        return bench.obligations.readRecordsToList().stream()
                .filter(record -> record.key().equals(key))
                .map(TestRecord::value)
                .reduce((one, next) -> next)
                .orElseThrow();
    }

    private void send(DossierFixture history) {
        history.events().forEach(bench::event);
    }
}
