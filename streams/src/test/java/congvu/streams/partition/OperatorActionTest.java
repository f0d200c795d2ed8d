package congvu.streams.partition;

import static congvu.testkit.fixtures.DossierFixture.at;
import static congvu.testkit.fixtures.DossierFixture.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.calendar.Term;
import congvu.schemas.event.ActionFamily;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.OperatorAction;
import congvu.schemas.event.OperatorActionType;
import congvu.schemas.rejected.RefusalReason;
import congvu.schemas.rejected.Rejected;
import congvu.schemas.result.Alert;
import congvu.schemas.result.AlertCause;
import congvu.schemas.result.AlertRule;
import congvu.schemas.result.AlertState;
import congvu.streams.stage.InputAccount;
import congvu.streams.stage.InputFamily;
import congvu.testkit.fixtures.GoldenCalendar;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person does about an alert: kept with the dossier, told once, gone with the alert. */
class OperatorActionTest {
    private final PartitionBench bench = new PartitionBench(Duration.ofDays(90));
    private final List<DossierEvent> life = dossier("D1")
            .accepted("2026-03-02T08:00")
            .decided("2026-03-05T12:00")
            .delivered("2026-03-05T13:00")
            .events();
    private Alert overdue;

    /** Due on Tuesday at 17:00, overdue on Wednesday. */
    @BeforeEach
    void begin() {
        bench.reference(GoldenCalendar.withTerm(Term.workingHours(16)));
        bench.event(life.get(0));
        bench.tick(at("2026-03-04T09:00"));
        overdue = bench.alertsSoFar().stream()
                .filter(alert -> alert.getRule() == AlertRule.OVERDUE)
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void shouldBeAcknowledgedOnceAndThenResolvedWhenAPersonTakesItOn() {
        // When
        bench.action(action("a1", OperatorActionType.ACKNOWLEDGED).build());
        bench.action(action("a1", OperatorActionType.ACKNOWLEDGED).build());
        bench.event(life.get(1));

        // Then
        List<Alert> told = aboutTheOverdue();
        assertThat(told).extracting(Alert::getState).containsExactly(AlertState.ACKNOWLEDGED, AlertState.RESOLVED);
        assertThat(told).extracting(Alert::getVersion).containsExactly(2, 3);
        assertThat(told.getFirst().getCause()).isEqualTo(AlertCause.OPERATOR_ACTION);
        assertThat(told.getFirst().getActorToken()).isEqualTo("person-7");
        InputAccount account = bench.accounts.accounts().getFirst().input(InputFamily.ACTIONS);
        assertThat(account.accepted()).isEqualTo(1);
        assertThat(account.duplicates()).isEqualTo(1);
    }

    @Test
    void shouldTellWhoLooksAfterItWhenItIsAssignedAndThenSilenced() {
        // When
        bench.action(action("a1", OperatorActionType.ASSIGNED)
                .setAssigneeToken("person-9")
                .build());
        bench.action(action("a2", OperatorActionType.SILENCED)
                .setUntil(at("2026-03-05T08:00"))
                .build());

        // Then
        List<Alert> told = aboutTheOverdue();
        assertThat(told).extracting(Alert::getState).containsExactly(AlertState.ACKNOWLEDGED, AlertState.ACKNOWLEDGED);
        assertThat(told.getLast().getAssigneeToken()).isEqualTo("person-9");
        assertThat(told.getLast().getSilencedUntil()).isEqualTo(at("2026-03-05T08:00"));
    }

    @Test
    void shouldChangeNothingWhenTheAlertIsOver() {
        // Given
        bench.event(life.get(1));
        bench.alertsSoFar();

        // When
        bench.action(action("a1", OperatorActionType.ACKNOWLEDGED).build());
        bench.event(life.get(2));

        // Then
        assertThat(aboutTheOverdue()).isEmpty();
        assertThat(bench.rejected.isEmpty()).isTrue();
    }

    @Test
    void shouldKeepNothingOfWhoLookedAfterItWhenTheAlertIsOver() {
        // Given
        bench.action(action("a1", OperatorActionType.ASSIGNED)
                .setAssigneeToken("person-9")
                .build());
        aboutTheOverdue();

        // When
        bench.event(life.get(1));

        // Then: as if the action had come after the decision
        assertThat(aboutTheOverdue()).singleElement().satisfies(resolved -> {
            assertThat(resolved.getState()).isEqualTo(AlertState.RESOLVED);
            assertThat(resolved.getActorToken()).isNull();
            assertThat(resolved.getAssigneeToken()).isNull();
        });
    }

    @Test
    void shouldRefuseByItsCodeWhenItCannotBeTaken() {
        // When
        bench.action(OperatorAction.newBuilder(
                        action("a1", OperatorActionType.ACKNOWLEDGED).build())
                .setAboutId("nobody")
                .build());
        bench.action(action("a2", OperatorActionType.ASSIGNED).build());
        bench.action(action("a3", OperatorActionType.CONFIRMED).build());
        bench.action(action("a4", OperatorActionType.ACKNOWLEDGED)
                .setFamily(ActionFamily.TASK)
                .build());
        bench.action(action("a5", OperatorActionType.ACKNOWLEDGED)
                .setReasonCode("Đã gọi 0912")
                .build());

        // Then
        assertThat(bench.rejected.readValuesToList())
                .extracting(Rejected::getReason)
                .containsExactly(
                        RefusalReason.UNKNOWN_TARGET,
                        RefusalReason.MISSING_FIELD,
                        // An alert is not for people to confirm, and there is no such signal.
                        RefusalReason.UNKNOWN_TARGET,
                        RefusalReason.UNKNOWN_TARGET,
                        RefusalReason.UNDECODABLE);
        assertThat(bench.accounts
                        .accounts()
                        .getFirst()
                        .input(InputFamily.ACTIONS)
                        .refused())
                .isEqualTo(5);
    }

    private List<Alert> aboutTheOverdue() {
        return bench.alertsSoFar().stream()
                .filter(alert -> alert.getAlertId().equals(overdue.getAlertId()))
                .toList();
    }

    private OperatorAction.Builder action(String eventId, OperatorActionType type) {
        return OperatorAction.newBuilder()
                .setEventId(eventId)
                .setSource("console")
                .setAboutId("D1")
                .setFamily(ActionFamily.DOSSIER)
                .setOccurredAt(at("2026-03-04T10:00"))
                .setType(type)
                .setTargetId(overdue.getAlertId())
                .setActorToken("person-7");
    }
}
