package congvu.streams.dossier;

import static congvu.testkit.fixtures.DossierFixture.at;
import static congvu.testkit.fixtures.DossierFixture.dossier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import congvu.schemas.event.ActionFamily;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.DossierEventType;
import congvu.schemas.event.OperatorAction;
import congvu.schemas.event.OperatorActionType;
import congvu.schemas.reference.RuleRecord;
import congvu.schemas.rejected.RefusalReason;
import congvu.schemas.result.Signal;
import congvu.schemas.result.SignalCause;
import congvu.schemas.result.SignalState;
import congvu.streams.stage.PartitionNodes;
import congvu.testkit.fixtures.DossierFixture;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Rules that change while files are open, or have ended; and how long files with signals stay. */
class RulesInFlightTest {
    private static final RuleRecord SECOND = FileRules.event("O-SUPPL", "supplementNumberOfUnit >= 2");
    private static final RuleRecord THIRD = FileRules.next(SECOND, "supplementNumberOfUnit >= 3");

    @Test
    void shouldApplyANewRuleToOpenFilesInBoundedStepsAndTellOnlyWhatIsDifferent() {
        // Given
        FileTask task = new FileTask(90, 730, 3);
        task.reference(FileRules.records(FileRules.event("OTHER", "supplementNumber == 1")));
        for (int i = 0; i < 10; i++) {
            task.dossier(asked("D" + i).events());
        }
        task.told.clear();

        // When
        task.reference(FileRules.records(SECOND));
        int afterSomeTurns = task.told.size();
        for (int i = 0; i < 5; i++) {
            task.turn();
        }

        // Then
        assertThat(afterSomeTurns).isBetween(1, 9);
        assertThat(task.told).hasSize(10).allSatisfy(signal -> {
            assertThat(Objects.requireNonNull(signal).getRuleId()).isEqualTo("O-SUPPL");
            assertThat(signal.getCause()).isEqualTo(SignalCause.REFERENCE_CHANGED);
        });
    }

    @Test
    void shouldRetractByTheNewRuleWhatIsOpenAndKeepWhatHasEnded() {
        // Given
        FileTask task = new FileTask();
        task.reference(FileRules.records(SECOND));
        task.dossier(asked("OPEN").events());
        task.dossier(asked("ENDED").decided("2026-03-05T09:00").events());
        task.tick("2026-03-09T08:00");

        // When
        task.reference(FileRules.records(THIRD));
        task.restart();
        task.dossier(asked("ENDED")
                .decided("2026-03-05T09:00")
                .delivered("2026-03-10T09:00")
                .events());
        task.tick("2026-03-11T08:00");

        // Then
        assertThat(of(task, "OPEN").getState()).isEqualTo(SignalState.RETRACTED);
        assertThat(of(task, "OPEN").getCause()).isEqualTo(SignalCause.REFERENCE_CHANGED);
        assertThat(of(task, "ENDED").getState()).isEqualTo(SignalState.RAISED);
        assertThat(of(task, "ENDED").getRuleVersion()).isEqualTo(1);
        assertThat(of(task, "ENDED").getVersion()).isEqualTo(1);
    }

    @Test
    void shouldTakeBackByACorrectionWhatHasEndedWhateverTheRulesOfNow() {
        // Given
        FileTask task = new FileTask();
        task.reference(FileRules.records(FileRules.event("O-SUPPL", "supplementNumberOfUnit == 1")));
        DossierFixture life = asked("D1").decided("2026-03-05T09:00").voided("2026-03-10T09:00", 2);
        task.dossier(life.events().subList(0, 5));
        task.tick("2026-03-09T08:00");
        Signal raised = task.of("O-SUPPL");

        // When the same rule has a new version, and the first request is voided: the second is now the first
        task.reference(FileRules.records(
                FileRules.next(FileRules.event("O-SUPPL", "supplementNumberOfUnit == 1"), "supplementNumber == 1")));
        task.restart();
        task.dossier(life.events().subList(5, 6));

        // Then
        assertThat(raised.getState()).isEqualTo(SignalState.RAISED);
        assertThat(task.latest.values())
                .extracting(Signal::getState, Signal::getRuleVersion)
                .containsExactlyInAnyOrder(tuple(SignalState.RETRACTED, 1), tuple(SignalState.RAISED, 2));
    }

    @Test
    void shouldFindAGapBeforeTheEndEvenWhenTheGraceEndsAfterIt() {
        // Given the gap of two working days is long enough on Wednesday at 10:00, and the end comes then
        FileTask task = new FileTask();
        task.reference(FileRules.records(FileRules.idle("O-IDLE", 2, "state == \"RUNNING\"")));
        task.dossier(dossier("D1")
                .accepted("2026-03-02T10:00")
                .due("2026-03-31T17:00")
                .decided("2026-03-04T10:00")
                .events());
        task.tick("2026-03-04T10:00:30");
        List<String> before = task.standing();

        // When
        task.restart().tick("2026-03-04T10:01:00.001");

        // Then
        assertThat(before).isEmpty();
        assertThat(task.standing()).containsExactly("O-IDLE RAISED");
    }

    @Test
    void shouldStayUntilItsSignalsHaveExpiredAndThenLeaveAMarker() {
        // Given a closed dossier stays for 10 days, a signal for 30 after Tuesday the 3rd at 09:00
        FileTask task = new FileTask(10, 30, 1_000);
        task.reference(FileRules.records(SECOND));
        task.dossier(asked("WITH").decided("2026-03-05T09:00").events());
        task.dossier(dossier("WITHOUT")
                .accepted("2026-03-02T08:00")
                .decided("2026-03-05T09:00")
                .events());

        // When
        task.restart().tick("2026-04-02T08:59:59.999");
        task.dossier(late("WITHOUT")).dossier(late("WITH"));
        List<RefusalReason> refused = List.copyOf(task.refused);
        List<String> standing = task.standing();
        task.restart().tick("2026-04-02T09:00");
        task.dossier(late("WITH"));

        // Then
        assertThat(refused).containsExactly(RefusalReason.TOO_LATE);
        assertThat(standing).containsExactly("O-SUPPL RAISED");
        assertThat(task.told.getLast()).isNull();
        assertThat(task.latest).isEmpty();
        assertThat(task.refused).containsExactly(RefusalReason.TOO_LATE, RefusalReason.TOO_LATE);
    }

    @Test
    void shouldRefuseAsTooLateWhenAFileLeavesByNewReferenceDataJustThen() {
        // Given files that ended half a minute late, before that could be told; one entry a turn is looked at again
        FileTask task = new FileTask(0, 730, 1, 1_000);
        task.tick("2026-03-06T17:00:40");
        for (String id : List.of("D1", "D2", "D3", "D4")) {
            task.dossier(endedLate(id).events());
        }
        task.referenceUnderWay(FileRules.records(SECOND)).tick("2026-03-06T17:05");

        // When the last two have not been looked at since
        task.dossier(late("D3", "2026-03-06T17:04"));
        task.act(OperatorAction.newBuilder()
                .setEventId("act")
                .setSource("desk")
                .setFamily(ActionFamily.DOSSIER)
                .setType(OperatorActionType.EXPLAINED)
                .setAboutId("D4")
                .setTargetId("0123")
                .setOccurredAt(at("2026-03-06T17:04"))
                .setActorToken("person-7")
                .build());

        // Then
        assertThat(task.refused).containsExactly(RefusalReason.TOO_LATE, RefusalReason.TOO_LATE);
    }

    @Test
    void shouldTakeNoByteMoreWhenAFileHasNoSignals() {
        // Given
        List<DossierEvent> life = dossier("D1").accepted("2026-03-02T08:00").events();

        // When
        FileTask without = new FileTask().dossier(life);
        FileTask with = FileTask.withRules().dossier(life);

        // Then
        assertThat(with.bytesOf(PartitionNodes.DOSSIERS, "D1"))
                .isEqualTo(without.bytesOf(PartitionNodes.DOSSIERS, "D1"));
    }

    private static Signal of(FileTask task, String aboutId) {
        return task.latest.values().stream()
                .filter(signal -> signal.getAboutId().equals(aboutId))
                .findFirst()
                .orElseThrow();
    }

    private static List<DossierEvent> late(String dossierId) {
        return late(dossierId, "2026-04-01T09:00");
    }

    private static List<DossierEvent> late(String dossierId, String at) {
        return dossier(dossierId).happened(DossierEventType.SYNCED, at).events().stream()
                .map(event -> DossierEvent.newBuilder(event).setEventId("late").build())
                .toList();
    }

    private static DossierFixture endedLate(String dossierId) {
        return dossier(dossierId)
                .accepted("2026-03-02T08:00")
                .due("2026-03-06T17:00")
                .decided("2026-03-06T17:00:30");
    }

    /** Papers were asked for a second time. */
    private static DossierFixture asked(String dossierId) {
        return dossier(dossierId)
                .accepted("2026-03-02T08:00")
                .unit("A")
                .due("2026-03-31T17:00")
                .supplementRequested("2026-03-02T09:00")
                .supplementReceived("2026-03-02T10:00")
                .supplementRequested("2026-03-03T09:00");
    }
}
