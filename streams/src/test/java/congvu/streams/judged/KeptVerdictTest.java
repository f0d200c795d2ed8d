package congvu.streams.judged;

import static congvu.testkit.fixtures.CaseFixture.petition;
import static congvu.testkit.fixtures.DossierFixture.at;
import static congvu.testkit.fixtures.TaskFixture.task;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.calendar.DayCount;
import congvu.domain.calendar.DayDecision;
import congvu.domain.calendar.HolidayCalendar;
import congvu.domain.calendar.Term;
import congvu.domain.reference.Procedure;
import congvu.domain.reference.ProcedureVersion;
import congvu.schemas.event.FeedbackEvent;
import congvu.schemas.event.FeedbackEventType;
import congvu.schemas.event.TaskEvent;
import congvu.schemas.event.TaskEventType;
import congvu.schemas.result.Obligation;
import congvu.schemas.result.Verdict;
import congvu.streams.judged.TopologyOutcome.Stretch;
import congvu.streams.role.RoleConfig;
import congvu.testkit.fixtures.GoldenCalendar;
import congvu.testkit.fixtures.LimitsOfTheLaw;
import congvu.testkit.history.Delivery;
import congvu.testkit.model.ReferenceData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** A calendar that is corrected after an answer or a delivery, before what is said of it afterwards. */
class KeptVerdictTest {
    private static final DayDecision FRIDAY_OFF = GoldenCalendar.holiday("2026-03-13");
    private static final ReferenceData WITH_THE_DAY_OFF = calendar(1, FRIDAY_OFF);
    private static final ReferenceData WITHOUT = calendar(2);

    /** Fifteen working days end on Tuesday 24 March, and without the day off on Monday. */
    private static final List<FeedbackEvent> PETITION = petition("P1")
            .received("2026-03-02T09:00")
            .answered("2026-03-24T10:00")
            .happened(FeedbackEventType.PUBLISHED, "2026-03-25T09:00")
            .happened(FeedbackEventType.DISLIKED, "2026-03-26T09:00")
            .events();

    @Test
    void shouldStayOnTimeWhenADayOffIsTakenBackBeforeTheAnswerIsPublished() {
        // When
        TopologyOutcome found = run(
                new Stretch(WITH_THE_DAY_OFF, until("2026-03-24T15:00", PETITION.subList(0, 2))),
                new Stretch(WITHOUT, until("2026-06-24T15:00", PETITION.subList(2, 3))));

        // Then
        Obligation answered = obligation(found, "case|P1");
        assertThat(answered.getVerdictLatest()).isEqualTo(Verdict.ON_TIME);
        assertThat(answered.getDueAt()).isEqualTo(at("2026-03-24T17:00"));
        assertThat(obligation(found, "case|P1/s/publish/1").getVerdictLatest()).isEqualTo(Verdict.ON_TIME);
        assertThat(found.transitions())
                .noneMatch(alert -> alert.getState().name().equals("RETRACTED"));
        assertThat(rate(found, "unit-1|*|2026|petition.index-5.2")).isEqualTo(1);
    }

    @Test
    void shouldCountTheDislikeAndStayOnTimeWhenADayOffIsTakenBackBeforeIt() {
        // When
        TopologyOutcome found = run(
                new Stretch(WITH_THE_DAY_OFF, until("2026-03-25T15:00", PETITION.subList(0, 3))),
                new Stretch(WITHOUT, until("2026-03-27T15:00", PETITION.subList(3, 4))));

        // Then
        Obligation answered = obligation(found, "case|P1");
        assertThat(answered.getVerdictLatest()).isEqualTo(Verdict.ON_TIME);
        assertThat(answered.getDueAt()).isEqualTo(at("2026-03-24T17:00"));
        assertThat(answered.getCalendarVersion()).isEqualTo(1);
        assertThat(answered.getRevision()).isEqualTo(3);
        assertThat(rate(found, "unit-1|*|2026|petition.index-5.2")).isEqualTo(1);
        assertThat(rate(found, "unit-1|*|2026|petition.dissatisfied")).isEqualTo(1);
    }

    @Test
    void shouldStayOnTimeHoweverOftenItIsSpokenOfAfterTheDayOffIsTakenBack() {
        // Given
        List<FeedbackEvent> spokenOf = petition("P1")
                .received("2026-03-02T09:00")
                .answered("2026-03-24T10:00")
                .happened(FeedbackEventType.PUBLISHED, "2026-03-25T09:00")
                .happened(FeedbackEventType.LIKED, "2026-03-25T10:00")
                .happened(FeedbackEventType.DISLIKED, "2026-03-26T09:00")
                .happened(FeedbackEventType.DISLIKED, "2026-03-26T10:00")
                .events();

        // When
        TopologyOutcome found = run(
                new Stretch(WITH_THE_DAY_OFF, until("2026-03-24T15:00", spokenOf.subList(0, 2))),
                new Stretch(WITHOUT, until("2026-03-27T15:00", spokenOf.subList(2, 6))));

        // Then
        Obligation answered = obligation(found, "case|P1");
        assertThat(answered.getVerdictLatest()).isEqualTo(Verdict.ON_TIME);
        assertThat(answered.getDueAt()).isEqualTo(at("2026-03-24T17:00"));
        assertThat(rate(found, "unit-1|*|2026|petition.index-5.2")).isEqualTo(1);
        assertThat(rate(found, "unit-1|*|2026|petition.dissatisfied")).isEqualTo(1);
    }

    @Test
    void shouldMoveTheOpenPublicationAndNotTheAnswerWhenADayOffIsDeclaredBetweenThem() {
        // When
        TopologyOutcome found = run(
                new Stretch(WITH_THE_DAY_OFF, until("2026-03-24T15:00", PETITION.subList(0, 2))),
                new Stretch(
                        calendar(2, FRIDAY_OFF, GoldenCalendar.holiday("2026-03-25")),
                        until("2026-03-25T08:00", List.of())));

        // Then
        assertThat(obligation(found, "case|P1/s/publish/1").getDueAt()).isEqualTo(at("2026-03-27T17:00"));
        assertThat(obligation(found, "case|P1").getDueAt()).isEqualTo(at("2026-03-24T17:00"));
    }

    @Test
    void shouldStayLateAndBeExcusedWhenADayOffIsDeclaredBeforeTheCauseIsConfirmed() {
        // Given: five working days end on Monday 9 March
        List<TaskEvent> late = task("T1")
                .happened(TaskEventType.ASSIGNED, "2026-03-02T09:00")
                .change(event -> event.setUnitId("unit-1").setDutyId("report"))
                .completed("2026-03-10T09:00")
                .happened(TaskEventType.OBJECTIVE_CAUSE_CONFIRMED, "2026-03-12T09:00")
                .events();

        // When
        TopologyOutcome found = run(
                new Stretch(WITHOUT, until("2026-03-11T15:00", late.subList(0, 2))),
                new Stretch(
                        calendar(3, GoldenCalendar.holiday("2026-03-06")),
                        until("2026-03-12T15:00", late.subList(2, 3))));

        // Then
        Obligation delivered = obligation(found, "task|T1");
        assertThat(delivered.getVerdictLatest()).isEqualTo(Verdict.LATE);
        assertThat(delivered.getDueAt()).isEqualTo(at("2026-03-09T17:00"));
        assertThat(delivered.getProgressPoints()).isEqualTo(1.0);
        assertThat(rate(found, "unit-1|*|2026|task.on-time.latest")).isZero();
        assertThat(rate(found, "unit-1|*|2026|task.progress-score")).isEqualTo(4);
    }

    private static ReferenceData calendar(int version, DayDecision... decisions) {
        ReferenceData law = LimitsOfTheLaw.with();
        ProcedureVersion days = ProcedureVersion.of(1, Term.workingDays(5, DayCount.TO_END_OF_DAY));
        return new ReferenceData(
                law.units(),
                law.procedures(),
                List.of(new Procedure("report", "report", List.of(days))),
                List.of(new HolidayCalendar("golden", version, List.of(decisions))),
                law.officeHours());
    }

    private static List<Delivery> until(String tick, List<? extends SpecificRecord> events) {
        List<Delivery> deliveries = new ArrayList<>();
        events.forEach(event -> deliveries.add(new Delivery.Event(event)));
        Instant now = at(tick);
        deliveries.add(new Delivery.Tick(now));
        return deliveries;
    }

    private static TopologyOutcome run(Stretch... stretches) {
        return TopologyOutcome.of(RoleConfig.defaults(), List.of(stretches));
    }

    private static Obligation obligation(TopologyOutcome found, String id) {
        return Objects.requireNonNull(found.obligationRecords().get(id));
    }

    private static long rate(TopologyOutcome found, String key) {
        return Objects.requireNonNull(found.rateRecords().get(key)).getNumerator();
    }
}
