package congvu.streams.partition;

import static congvu.testkit.fixtures.CaseFixture.petition;
import static congvu.testkit.fixtures.DossierFixture.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import congvu.schemas.event.ActionFamily;
import congvu.schemas.event.FeedbackEventType;
import congvu.schemas.event.OperatorAction;
import congvu.schemas.event.OperatorActionType;
import congvu.schemas.result.Alert;
import congvu.schemas.result.AlertRule;
import congvu.schemas.result.AlertState;
import congvu.testkit.fixtures.CaseFixture;
import congvu.testkit.fixtures.LimitsOfTheLaw;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person does about the alert of a step that is open still while its case has ended. */
class StepActionTest {
    private final PartitionBench bench = new PartitionBench(Duration.ofDays(90));
    private final CaseFixture life = petition("P1")
            .received("2026-03-02T09:00")
            .answered("2026-03-24T10:00")
            .happened(FeedbackEventType.PUBLISHED, "2026-03-30T10:00");

    /** Answered on its day, Monday 23 March, but for a day: late. To be published by Thursday. */
    @BeforeEach
    void begin() {
        bench.reference(LimitsOfTheLaw.with());
        bench.event(life.events().get(0));
        bench.event(life.events().get(1));
        bench.tick(at("2026-03-27T09:00"));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void shouldBeAcknowledgedAndThenResolvedWhenThePublicationOfAnAnswerIsOverdue() {
        // Given
        String overdue = overdueOf("case|P1/s/publish/1");

        // When
        bench.action(acknowledgement(overdue));
        bench.event(life.events().get(2));

        // Then
        assertThat(bench.alertsSoFar())
                .extracting(Alert::getAlertId, Alert::getState)
                .containsExactly(tuple(overdue, AlertState.ACKNOWLEDGED), tuple(overdue, AlertState.RESOLVED));
    }

    @Test
    void shouldChangeNothingWhenTheAlertIsThatOfTheCaseThatHasEnded() {
        // Given
        String overdue = overdueOf("case|P1");

        // When
        bench.action(acknowledgement(overdue));
        bench.event(life.events().get(2));

        // Then
        assertThat(bench.alertsSoFar()).extracting(Alert::getAlertId).doesNotContain(overdue);
        assertThat(bench.rejected.isEmpty()).isTrue();
    }

    private String overdueOf(String obligationId) {
        List<Alert> told = bench.alertsSoFar();
        return told.stream()
                .filter(alert -> alert.getRule() == AlertRule.OVERDUE)
                .filter(alert -> alert.getObligationId().equals(obligationId))
                .map(Alert::getAlertId)
                .findFirst()
                .orElseThrow();
    }

    private static OperatorAction acknowledgement(String alertId) {
        return OperatorAction.newBuilder()
                .setEventId("a1")
                .setSource("console")
                .setAboutId("P1")
                .setFamily(ActionFamily.FEEDBACK)
                .setOccurredAt(at("2026-03-27T10:00"))
                .setType(OperatorActionType.ACKNOWLEDGED)
                .setTargetId(alertId)
                .setActorToken("person-7")
                .build();
    }
}
