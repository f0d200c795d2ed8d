package congvu.app.explain;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.calendar.DayDecision;
import congvu.domain.calendar.DayDecisionKind;
import congvu.domain.calendar.HolidayCalendar;
import congvu.domain.calendar.LedgerDay;
import congvu.domain.calendar.LedgerDayKind;
import congvu.domain.calendar.OfficeHours;
import congvu.domain.calendar.Timetable;
import congvu.domain.calendar.WorkInterval;
import congvu.domain.reference.ReferenceBook;
import congvu.domain.reference.Unit;
import congvu.schemas.AvroSafety;
import congvu.schemas.result.Index21Verdict;
import congvu.schemas.result.Obligation;
import congvu.schemas.result.ObligationKind;
import congvu.schemas.result.ObligationState;
import congvu.schemas.result.PauseSpan;
import congvu.schemas.result.PromiseEntry;
import congvu.schemas.result.PromiseKind;
import congvu.schemas.result.Verdict;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    static {
        AvroSafety.install();
    }

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final long HOUR_MILLIS = 3_600_000L;

    private final Explainer explainer = new Explainer(book());

    @Test
    void shouldLayOutEveryDayWhenAHolidayAndAPauseLieOnTheWay() {
        // When
        Explanation explanation = explainer.explain(obligation(2), List.of(), null);

        // Then
        assertThat(explanation.ledger().budgetMillis()).isEqualTo(16 * HOUR_MILLIS);
        assertThat(explanation.ledger().days().stream()
                        .mapToLong(LedgerDay::workedMillis)
                        .sum())
                .isEqualTo(16 * HOUR_MILLIS);
        assertThat(explanation.remark()).isNull();
    }

    @Test
    void shouldTellAClerkEachDateWithItsReasonWhenWrittenAsText() {
        // When
        String text = ExplanationText.of(explainer.explain(obligation(2), List.of(), null));

        // Then
        assertThat(text)
                .contains("Obligation H1: open and OVERDUE")
                .contains("One-stop office")
                .contains("accepted      Fri 2026-03-06 08:00:00")
                .containsPattern("2026-03-06 \\| Fri \\| worked +\\| +8:00 \\| +\\| +8:00")
                .containsPattern("2026-03-07 \\| Sat \\| closed")
                .containsPattern("2026-03-09 \\| Mon \\| holiday: Founding day")
                .containsPattern("2026-03-10 \\| Tue \\| paused: SUPPLEMENT +\\| +\\| +8:00 \\| +8:00")
                .containsPattern("2026-03-11 \\| Wed \\| worked +\\| +8:00 \\| +\\| +0:00");
    }

    @Test
    void shouldWriteUtcAndMillisecondsWhenWrittenAsJson() {
        // When
        String json = ExplanationJson.line(explainer.explain(obligation(2), List.of(), null));

        // Then
        assertThat(json)
                .contains("\"acceptedAt\":\"2026-03-06T01:00:00Z\"")
                .contains("\"budgetMillis\":57600000")
                .contains(
                        "\"date\":\"2026-03-09\",\"weekday\":\"MONDAY\",\"kind\":\"HOLIDAY\",\"name\":\"Founding day\"");
    }

    @Test
    void shouldSayThatTheDaysAreNotExactWhenTheCalendarHasChangedSince() {
        // When
        Explanation explanation = explainer.explain(obligation(1), List.of(), null);

        // Then
        assertThat(explanation.remark()).contains("calendar vn version 1").contains("vn version 2");
    }

    @Test
    void shouldShowTheDaysBeforeTheClockStartsWhenTheFileWasAcceptedOutOfHours() {
        // Given: accepted on Thursday evening.
        Obligation obligation = obligation(2);
        obligation.setAcceptedAt(local(5, 20));
        obligation.getPromises().getFirst().setMadeAt(local(5, 20));

        // When
        List<LedgerDay> days =
                explainer.explain(obligation, List.of(), null).ledger().days();

        // Then
        assertThat(days.getFirst())
                .isEqualTo(new LedgerDay(
                        LocalDate.of(2026, 3, 5), LedgerDayKind.OUT_OF_HOURS, null, 0, 0, 16 * HOUR_MILLIS));
        assertThat(days.get(1).date()).isEqualTo(LocalDate.of(2026, 3, 6));
    }

    @Test
    void shouldSayThatNothingWasPromisedWhenThereIsNoPromise() {
        // Given
        Obligation obligation = obligation(2);
        obligation.setPromises(List.of());

        // When
        String text = ExplanationText.of(explainer.explain(obligation, List.of(), null));

        // Then
        assertThat(text).contains("Nothing was promised.").doesNotContain("day by day");
    }

    @Test
    void shouldCountFromTheReopeningWhenTheCaseIsFoundToBeOfAnotherKindAfterIt() {
        // Given: reopened on Monday, found complex on Tuesday, five working days from the Monday on
        Obligation obligation = obligation(2);
        obligation.setCycle(1);
        obligation.setPauses(List.of());
        obligation.setPromises(List.of(
                obligation.getPromises().getFirst(),
                promise(1, PromiseKind.REOPENED, local(16, 8), local(18, 17)),
                promise(2, PromiseKind.TERM_CHANGED, local(17, 9), local(20, 17))));

        // When
        Explanation explanation = explainer.explain(obligation, List.of(), null);

        // Then
        assertThat(explanation.countedFrom()).isEqualTo(local(16, 8));
        assertThat(explanation.ledger().budgetMillis()).isEqualTo(40 * HOUR_MILLIS);
        assertThat(explanation.ledger().days().getFirst().date()).isEqualTo(LocalDate.of(2026, 3, 16));
    }

    @Test
    void shouldCountFromTheLegalStartWhenTheFirstCycleIsFoundToBeOfAnotherKind() {
        // Given: found complex on the Tuesday after
        Obligation obligation = obligation(2);
        PromiseEntry found = promise(1, PromiseKind.TERM_CHANGED, local(10, 9), local(12, 17));
        found.setCycle(0);
        obligation.setPromises(List.of(obligation.getPromises().getFirst(), found));

        // When
        Explanation explanation = explainer.explain(obligation, List.of(), null);

        // Then
        assertThat(explanation.countedFrom()).isEqualTo(local(6, 8));
    }

    private static PromiseEntry promise(int number, PromiseKind kind, Instant madeAt, Instant dueAt) {
        return PromiseEntry.newBuilder()
                .setNumber(number)
                .setCycle(1)
                .setKind(kind)
                .setMadeAt(madeAt)
                .setNominalDueAt(dueAt)
                .setDueAt(dueAt)
                .build();
    }

    private static Instant local(int day, int hour) {
        return LocalDateTime.of(2026, 3, day, hour, 0).atZone(ZONE).toInstant();
    }

    private static Obligation obligation(int calendarVersion) {
        return Obligation.newBuilder()
                .setObligationId("H1")
                .setDossierId("H1")
                .setKind(ObligationKind.WHOLE_FILE)
                .setState(ObligationState.RUNNING)
                .setUnitId("commune")
                .setAcceptedAt(local(6, 8))
                .setLegalStartAt(local(6, 8))
                .setDueAt(local(11, 17))
                .setPausedMillis(8 * HOUR_MILLIS)
                .setPromises(List.of(PromiseEntry.newBuilder()
                        .setNumber(0)
                        .setCycle(0)
                        .setKind(PromiseKind.TERM)
                        .setMadeAt(local(6, 8))
                        .setNominalDueAt(local(10, 17))
                        .setDueAt(local(11, 17))
                        .build()))
                .setPauses(List.of(PauseSpan.newBuilder()
                        .setFrom(local(10, 8))
                        .setUntil(local(11, 8))
                        .setReason("SUPPLEMENT")
                        .build()))
                .setCycle(0)
                .setVerdictFirst(Verdict.OPEN)
                .setVerdictLatest(Verdict.OPEN)
                .setOverdue(true)
                .setIndex21(Index21Verdict.OVERDUE)
                .setOfficeHoursId("default")
                .setOfficeHoursVersion(1)
                .setCalendarId("vn")
                .setCalendarVersion(calendarVersion)
                .setRevision(2)
                .build();
    }

    private static ReferenceBook book() {
        List<WorkInterval> day = List.of(
                new WorkInterval(LocalTime.of(8, 0), LocalTime.of(12, 0)),
                new WorkInterval(LocalTime.of(13, 0), LocalTime.of(17, 0)));
        Map<DayOfWeek, List<WorkInterval>> week = Stream.of(
                        DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)
                .collect(Collectors.toMap(Function.identity(), weekday -> day));
        return ReferenceBook.builder()
                .calendar(new HolidayCalendar(
                        "vn",
                        2,
                        List.of(new DayDecision(
                                LocalDate.of(2026, 3, 9),
                                DayDecisionKind.HOLIDAY,
                                "Founding day",
                                null,
                                "made up for this test",
                                false))))
                .officeHours(new OfficeHours(
                        "default",
                        1,
                        "vn",
                        ZONE,
                        480,
                        List.of(new Timetable(LocalDate.of(2000, 1, 1), null, null, null, week))))
                .unit(new Unit("commune", null, "One-stop office", null, null, null, null))
                .build();
    }
}
