package congvu.streams.dossier;

import static congvu.testkit.fixtures.DossierFixture.at;
import static congvu.testkit.fixtures.DossierFixture.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.schemas.event.ActionFamily;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.OperatorAction;
import congvu.schemas.event.OperatorActionType;
import congvu.schemas.rejected.RefusalReason;
import congvu.schemas.result.Signal;
import congvu.schemas.result.SignalCause;
import congvu.schemas.result.SignalState;
import congvu.streams.stage.PartitionNodes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The life of a signal about a file: raised by facts, reviewed by people, taken back by facts. The signal is that papers
 * were asked for a second time, on Tuesday 2026-03-03.
 */
class SignalReviewTest {
    private static final int HISTORIES = 60;

    private final List<DossierEvent> life = dossier("D1")
            .accepted("2026-03-02T08:00")
            .unit("A")
            .due("2026-03-31T17:00")
            .supplementRequested("2026-03-02T09:00")
            .supplementReceived("2026-03-02T10:00")
            .supplementRequested("2026-03-03T09:00")
            .voided("2026-03-20T09:00", 2)
            .corrected("2026-03-20T10:00", 2)
            .events();
    private final FileTask task = new FileTask();
    private int number;

    @BeforeEach
    void begin() {
        task.reference(FileRules.records(FileRules.event("O-SUPPL", "supplementNumberOfUnit >= 2")));
        task.dossier(life.subList(0, 4));
        task.tick("2026-03-03T10:00");
    }

    /** The letters are acknowledged, assigned, silenced, explained, dismissed, confirmed; all on Tuesday. */
    @ParameterizedTest
    @CsvSource({
        "K, ACKNOWLEDGED", "A, ACKNOWLEDGED", "S, RAISED", "E, EXPLAINED", "D, DISMISSED",
        "KK, ACKNOWLEDGED", "KA, ACKNOWLEDGED", "KS, ACKNOWLEDGED", "KE, EXPLAINED", "KD, DISMISSED",
        "EE, EXPLAINED", "EA, EXPLAINED", "ES, EXPLAINED", "ED, DISMISSED", "EC, CONFIRMED",
        "EDC, CONFIRMED", "ECD, DISMISSED", "ECDC, CONFIRMED"
    })
    void shouldGoWherePeopleTakeIt(String steps, SignalState state) {
        // When
        acts(steps);

        // Then
        assertThat(task.refused).isEmpty();
        assertThat(signal().getState()).isEqualTo(state);
        assertThat(signal().getActorToken()).isEqualTo("person-" + steps.charAt(steps.length() - 1));
        assertThat(signal().getCause()).isEqualTo(SignalCause.OPERATOR_ACTION);
        assertThat(task.actions().accepted()).isEqualTo(steps.length());
    }

    /** The last step is the one that must not be. */
    @ParameterizedTest
    @CsvSource({
        "C, RAISED",
        "SC, RAISED",
        "KC, ACKNOWLEDGED",
        "AC, ACKNOWLEDGED",
        "EK, EXPLAINED",
        "DK, DISMISSED",
        "DA, DISMISSED",
        "DS, DISMISSED",
        "DE, DISMISSED",
        "DD, DISMISSED",
        "DC, DISMISSED",
        "ECK, CONFIRMED",
        "ECA, CONFIRMED",
        "ECS, CONFIRMED",
        "ECE, CONFIRMED",
        "ECC, CONFIRMED"
    })
    void shouldRefuseWhatDoesNotFollow(String steps, SignalState state) {
        // When
        acts(steps);

        // Then
        assertThat(task.refused).containsExactly(RefusalReason.TRANSITION_NOT_ALLOWED);
        assertThat(signal().getState()).isEqualTo(state);
        assertThat(task.actions().accepted()).isEqualTo(steps.length() - 1);
        assertThat(task.actions().refused()).isEqualTo(1);
    }

    /** Five working days after Tuesday end with the next Tuesday. */
    @ParameterizedTest
    @CsvSource({"2026-03-10T23:59:59.999, ACKNOWLEDGED", "2026-03-11T00:00, CONFIRMED"})
    void shouldBeConfirmedUnexplainedOnlyWhenTheTimeToExplainIsOver(String at, SignalState state) {
        // Given
        acts("K");

        // When
        task.act(action(OperatorActionType.CONFIRMED).setOccurredAt(at(at)).build());

        // Then
        assertThat(signal().getState()).isEqualTo(state);
        assertThat(signal().getExplainUntil()).isEqualTo(at("2026-03-11T00:00"));
    }

    @Test
    void shouldRefuseWhatNamesNoSignalOfTheFile() {
        // When
        task.act(action(OperatorActionType.EXPLAINED).setTargetId("0123").build());
        task.act(action(OperatorActionType.EXPLAINED).setAboutId("D2").build());
        task.act(action(OperatorActionType.EXPLAINED)
                .setFamily(ActionFamily.TASK)
                .build());

        // Then
        assertThat(task.refused)
                .containsExactly(
                        RefusalReason.UNKNOWN_TARGET, RefusalReason.UNKNOWN_TARGET, RefusalReason.UNKNOWN_TARGET);
    }

    @Test
    void shouldCountARepeatedActionOnce() {
        // Given
        OperatorAction once = action(OperatorActionType.ACKNOWLEDGED).build();

        // When
        task.act(once).act(once).restart();

        // Then
        assertThat(signal().getVersion()).isEqualTo(2);
        assertThat(task.actions().accepted()).isEqualTo(1);
        assertThat(task.actions().duplicates()).isEqualTo(1);
    }

    @Test
    void shouldKeepAConfirmationOverARestartAndWhateverTimePasses() {
        // Given
        acts("EC");

        // When
        task.restart().tick("2026-03-05T08:00");
        task.restart().tick("2026-03-06T08:00");

        // Then
        assertThat(signal().getState()).isEqualTo(SignalState.CONFIRMED);
        assertThat(signal().getVersion()).isEqualTo(3);
        assertThat(task.actions().accepted()).isEqualTo(2);
    }

    @Test
    void shouldTellTheSameOnceMoreWhenTheLogIsReplayed() {
        // Given
        List<OperatorAction> actions = List.of(
                action(OperatorActionType.EXPLAINED).build(),
                action(OperatorActionType.CONFIRMED).build());
        actions.forEach(task::act);
        task.dossier(life.subList(4, 5));

        // When
        FileTask again = new FileTask();
        again.reference(FileRules.records(FileRules.event("O-SUPPL", "supplementNumberOfUnit >= 2")));
        again.dossier(life.subList(0, 4));
        again.tick("2026-03-03T10:00");
        actions.forEach(again::act);
        again.dossier(life.subList(4, 5));

        // Then
        assertThat(again.told).isEqualTo(task.told);
        assertThat(again.stored(PartitionNodes.DOSSIERS)).isEqualTo(task.stored(PartitionNodes.DOSSIERS));
    }

    @Test
    void shouldRetractEvenWhatWasConfirmedAndComeBackAsPeopleLeftIt() {
        // Given
        acts("EC");

        // When
        task.dossier(life.subList(4, 5));
        Signal retracted = signal();
        task.restart().act(action(OperatorActionType.DISMISSED).build());
        task.dossier(life.subList(5, 6));

        // Then
        assertThat(retracted.getState()).isEqualTo(SignalState.RETRACTED);
        assertThat(retracted.getActorToken()).isEqualTo("person-C");
        assertThat(task.refused).containsExactly(RefusalReason.TRANSITION_NOT_ALLOWED);
        assertThat(task.told.stream().map(Objects::requireNonNull).map(Signal::getState))
                .containsExactly(
                        SignalState.RAISED,
                        SignalState.EXPLAINED,
                        SignalState.CONFIRMED,
                        SignalState.RETRACTED,
                        SignalState.RAISED,
                        SignalState.CONFIRMED);
    }

    @Test
    void shouldStayDismissedWhateverTheFactsSay() {
        // Given
        acts("D");

        // When
        task.dossier(life.subList(4, 6));

        // Then
        assertThat(signal().getState()).isEqualTo(SignalState.DISMISSED);
    }

    @Test
    void shouldConfirmNothingThatNoPersonHasConfirmed() {
        // Given
        OperatorActionType[] others = {
            OperatorActionType.ACKNOWLEDGED,
            OperatorActionType.ASSIGNED,
            OperatorActionType.SILENCED,
            OperatorActionType.EXPLAINED,
            OperatorActionType.DISMISSED
        };
        Random random = new Random(4);
        int raised = 0;
        for (int i = 0; i < HISTORIES; i++) {
            FileTask any = FileTask.withRules();
            List<DossierEvent> events = new ArrayList<>(life);
            Collections.shuffle(events, random);

            // When events, ticks, restarts and every other action come in any order
            for (DossierEvent event : events) {
                any.dossier(List.of(event)).tick("2026-03-" + (10 + random.nextInt(20)) + "T10:00");
                for (Signal signal : List.copyOf(any.latest.values())) {
                    any.act(action(others[random.nextInt(others.length)])
                            .setTargetId(signal.getSignalId())
                            .build());
                }
                if (random.nextInt(4) == 0) {
                    any.restart();
                }
            }

            // Then
            raised += any.latest.size();
            assertThat(any.told.stream().map(Objects::requireNonNull).map(Signal::getState))
                    .doesNotContain(SignalState.CONFIRMED);
        }
        assertThat(raised).isGreaterThan(HISTORIES / 2);
    }

    private void acts(String steps) {
        for (int i = 0; i < steps.length(); i++) {
            char step = steps.charAt(i);
            task.act(action(typeOf(step)).setActorToken("person-" + step).build());
        }
    }

    private Signal signal() {
        return task.of("O-SUPPL");
    }

    private OperatorAction.Builder action(OperatorActionType type) {
        boolean isAssigned = type == OperatorActionType.ASSIGNED;
        return OperatorAction.newBuilder()
                .setEventId("act-" + number++)
                .setSource("desk")
                .setFamily(ActionFamily.DOSSIER)
                .setType(type)
                .setAboutId("D1")
                .setTargetId(signal().getSignalId())
                .setOccurredAt(at("2026-03-03T11:00").plusSeconds(number))
                .setActorToken("person-7")
                .setAssigneeToken(isAssigned ? "person-9" : null)
                .setUntil(type == OperatorActionType.SILENCED ? at("2026-03-09T08:00") : null);
    }

    private static OperatorActionType typeOf(char step) {
        return switch (step) {
            case 'K' -> OperatorActionType.ACKNOWLEDGED;
            case 'A' -> OperatorActionType.ASSIGNED;
            case 'S' -> OperatorActionType.SILENCED;
            case 'E' -> OperatorActionType.EXPLAINED;
            case 'D' -> OperatorActionType.DISMISSED;
            case 'C' -> OperatorActionType.CONFIRMED;
            default -> throw new IllegalArgumentException("Expected a step, but found " + step + ".");
        };
    }
}
