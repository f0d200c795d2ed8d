package congvu.testkit.domain;

import static congvu.testkit.fixtures.DossierFixture.at;
import static congvu.testkit.fixtures.TaskFixture.task;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.schemas.event.TaskEventType;
import congvu.schemas.result.AlertRule;
import congvu.schemas.result.Index21Verdict;
import congvu.schemas.result.Verdict;
import congvu.testkit.fixtures.LimitsOfTheLaw;
import congvu.testkit.fixtures.TaskFixture;
import congvu.testkit.model.ExpectedAlert;
import congvu.testkit.model.ExpectedObligation;
import congvu.testkit.model.ExpectedRate;
import congvu.testkit.model.ReferenceData;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Assigned tasks by hand, on the golden hours: Monday to Friday 08:00-12:00 and 13:00-17:00; 2026-03-02 is a Monday. */
class TaskLawsTest {

    private static final ReferenceData REFERENCE = LimitsOfTheLaw.with();

    @Test
    void shouldBeOnTimeWhenTheReportDueOn14NovemberIsDoneAt17Sharp() {
        // Given: a date that was stated is the date, though 14 November 2026 is a Saturday
        Instant due = at("2026-11-14T17:00");

        // When
        ExpectedObligation sharp = one(annualReport().completedAt(due));
        ExpectedObligation late = one(annualReport().completedAt(due.plusMillis(1)));

        // Then
        assertThat(sharp.verdictLatest()).isEqualTo(Verdict.ON_TIME);
        assertThat(sharp.progressPoints()).isEqualTo(1.0);
        assertThat(late.verdictLatest()).isEqualTo(Verdict.LATE);
        assertThat(late.lateMillis()).isEqualTo(1);
        assertThat(late.progressPoints()).isEqualTo(0.75);
    }

    @Test
    void shouldHaveHalfItsPointsWhenDeliveredLateTwice() {
        // Given: due Wednesday, done Thursday; again due Tuesday, done Wednesday: two quarters are lost
        TaskFixture directive = task("T1")
                .assigned("2026-03-02T08:00", "2026-03-04T17:00")
                .completed("2026-03-05T09:00")
                .reopened("2026-03-06T08:00", "2026-03-10T17:00")
                .completed("2026-03-11T09:00");

        // When
        ExpectedObligation found = one(directive);

        // Then
        assertThat(found.progressPoints()).isEqualTo(0.5);
        assertThat(found.verdictFirst()).isEqualTo(Verdict.LATE);
        assertThat(found.verdictLatest()).isEqualTo(Verdict.LATE);
    }

    @Test
    void shouldHaveThreeQuartersWhenOneOfTwoLateDeliveriesHadAnObjectiveCause() {
        // Given: as above; the cause of the first delay is confirmed before, or after, it is given back
        TaskFixture before = task("T1")
                .assigned("2026-03-02T08:00", "2026-03-04T17:00")
                .completed("2026-03-05T09:00")
                .happened(TaskEventType.OBJECTIVE_CAUSE_CONFIRMED, "2026-03-05T15:00")
                .reopened("2026-03-06T08:00", "2026-03-10T17:00")
                .completed("2026-03-11T09:00");
        TaskFixture after = task("T1")
                .assigned("2026-03-02T08:00", "2026-03-04T17:00")
                .completed("2026-03-05T09:00")
                .reopened("2026-03-06T08:00", "2026-03-10T17:00")
                .happened(TaskEventType.OBJECTIVE_CAUSE_CONFIRMED, "2026-03-09T15:00")
                .completed("2026-03-11T09:00");

        // When // Then
        assertThat(one(before).progressPoints()).isEqualTo(0.75);
        assertThat(one(after).progressPoints()).isEqualTo(0.75);
    }

    @Test
    void shouldLoseNoPointWhenItWasTakenBackLateAndThenDeliveredInTime() {
        // Given: to take a task back a day after its date is no late delivery
        TaskFixture directive = task("T1")
                .assigned("2026-03-02T08:00", "2026-03-04T17:00")
                .cancelled("2026-03-05T09:00")
                .reopened("2026-03-06T08:00", "2026-03-10T17:00")
                .completed("2026-03-10T09:00");

        // When
        Judged judged = Judged.of(REFERENCE, directive.events(), "2026-12-31T00:00");

        // Then: nobody can tell whether it would have kept the first date
        assertThat(judged.one("task|T1").progressPoints()).isEqualTo(1.0);
        assertThat(rate(judged, "task.on-time.first").denominator()).isZero();
        assertThat(rate(judged, "task.on-time.latest").numerator()).isEqualTo(1);
    }

    @Test
    void shouldExcuseTheDeliveryBeforeItWhenATaskWasTakenBackInBetween() {
        // Given
        TaskFixture directive = task("T1")
                .assigned("2026-03-02T08:00", "2026-03-04T17:00")
                .completed("2026-03-05T09:00")
                .reopened("2026-03-06T08:00", "2026-03-10T17:00")
                .cancelled("2026-03-09T09:00")
                .happened(TaskEventType.OBJECTIVE_CAUSE_CONFIRMED, "2026-03-09T15:00")
                .reopened("2026-03-10T08:00", "2026-03-12T17:00")
                .completed("2026-03-12T09:00");

        // When // Then
        assertThat(one(directive).progressPoints()).isEqualTo(1.0);
    }

    @Test
    void shouldBeInNoOnTimeRateWhenItWasTakenBack() {
        // Given
        TaskFixture directive =
                task("T1").assigned("2026-03-02T08:00", "2026-03-04T17:00").cancelled("2026-03-09T09:00");

        // When
        Judged judged = Judged.of(REFERENCE, directive.events(), "2026-12-31T00:00");

        // Then
        for (String formula : new String[] {"task.on-time.first", "task.on-time.latest", "task.progress-score"}) {
            assertThat(rate(judged, formula).denominator()).as(formula).isZero();
            assertThat(rate(judged, formula).excluded()).as(formula).isEqualTo(1);
        }
        assertThat(judged.one("task|T1").progressPoints()).isNull();
    }

    @Test
    void shouldOweNoApologyAndBeInNoNationalIndex() {
        // When
        Judged judged = Judged.of(
                REFERENCE,
                task("T1").assigned("2026-03-02T08:00", "2026-03-06T17:00").events(),
                "2026-03-20T00:00");

        // Then
        assertThat(judged.one("task|T1").index21()).isEqualTo(Index21Verdict.EXCLUDED);
        assertThat(judged.expectation().alerts().values())
                .extracting(ExpectedAlert::rule)
                .contains(AlertRule.DUE_SOON, AlertRule.OVERDUE, AlertRule.ESCALATION)
                .doesNotContain(AlertRule.APOLOGY_DUE);
    }

    private static TaskFixture annualReport() {
        return task("T1").assigned("2026-10-15T08:00", "2026-11-14T17:00");
    }

    private static ExpectedObligation one(TaskFixture task) {
        return Judged.of(REFERENCE, task.events(), "2026-12-31T00:00").one("task|T1");
    }

    private static ExpectedRate rate(Judged judged, String formula) {
        return Objects.requireNonNull(judged.expectation().rates().get("unit-1|*|2026|" + formula));
    }
}
