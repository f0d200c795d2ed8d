package congvu.streams.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import congvu.schemas.AvroSafety;
import congvu.schemas.event.ActionFamily;
import congvu.schemas.event.OperatorAction;
import congvu.schemas.event.OperatorActionType;
import congvu.schemas.rejected.RefusalReason;
import congvu.schemas.rejected.Rejected;
import congvu.schemas.result.Signal;
import congvu.schemas.result.SignalState;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do about signals of units. */
class UnitActionsTest {
    static {
        AvroSafety.install();
    }

    private final UnitTasks tasks = new UnitTasks(2);

    @BeforeEach
    void raise() {
        tasks.reference(UnitRuleRecords.all());
        UnitSignalsTest.counterCase().forEach(told -> tasks.hits(told.message()));
        tasks.turns(2);
    }

    @Test
    void shouldGoThroughEveryStateWhenPeopleActInOrder() {
        // When
        act("1", OperatorActionType.ACKNOWLEDGED);
        act("2", OperatorActionType.EXPLAINED);
        act("3", OperatorActionType.CONFIRMED);

        // Then
        assertThat(tasks.statesOf("X-COUNTER"))
                .containsExactly(
                        SignalState.RAISED, SignalState.ACKNOWLEDGED, SignalState.EXPLAINED, SignalState.CONFIRMED);
        assertThat(tasks.only("X-COUNTER").getActorToken()).isEqualTo("token-9");
        assertThat(tasks.accepted()).isEqualTo(3);
    }

    @Test
    void shouldAccountForEveryActionAndSayWhereTheRefusedOnesStand() {
        // When
        act("1", OperatorActionType.ACKNOWLEDGED);
        act("1", OperatorActionType.ACKNOWLEDGED);
        act("2", OperatorActionType.CONFIRMED);
        tasks.act(action("3", "north", "no-such-signal", OperatorActionType.ACKNOWLEDGED));
        tasks.act(action("4", "nowhere", id(), OperatorActionType.ACKNOWLEDGED));

        // Then
        assertThat(List.of(tasks.accepted(), tasks.duplicates(), tasks.refused()))
                .containsExactly(1L, 1L, 3L);
        assertThat(tasks.rejected)
                .extracting(
                        Rejected::getSourceTopic,
                        Rejected::getSourcePartition,
                        Rejected::getSourceOffset,
                        Rejected::getReason)
                .containsExactly(
                        tuple("congvu.actions", 1, 2L, RefusalReason.TRANSITION_NOT_ALLOWED),
                        tuple("congvu.actions", 1, 3L, RefusalReason.UNKNOWN_TARGET),
                        tuple("congvu.actions", 1, 4L, RefusalReason.UNKNOWN_TARGET));
    }

    @Test
    void shouldKeepWhatPeopleSaidAndWhatWasCountedWhenTheTaskBeginsAnew() {
        // Given
        act("1", OperatorActionType.EXPLAINED);
        act("2", OperatorActionType.CONFIRMED);
        act("2", OperatorActionType.CONFIRMED);
        Signal before = tasks.only("X-COUNTER");

        // When
        tasks.restart();
        act("2", OperatorActionType.CONFIRMED);

        // Then
        assertThat(tasks.only("X-COUNTER")).isEqualTo(before);
        assertThat(before.getState()).isEqualTo(SignalState.CONFIRMED);
        assertThat(List.of(tasks.accepted(), tasks.duplicates(), tasks.refused()))
                .containsExactly(2L, 2L, 0L);
    }

    @Test
    void shouldRetractAConfirmedOneAndConfirmItAgainWhenTheFactsGoAndComeBack() {
        // Given
        act("1", OperatorActionType.EXPLAINED);
        act("2", OperatorActionType.CONFIRMED);
        Told complaint = UnitSignalsTest.counterCase().getLast();

        // When
        tasks.hits(complaint.gone().message());
        tasks.turns(2);
        tasks.hits(complaint.message());
        tasks.turns(2);

        // Then
        assertThat(tasks.statesOf("X-COUNTER"))
                .endsWith(SignalState.CONFIRMED, SignalState.RETRACTED, SignalState.RAISED, SignalState.CONFIRMED);
    }

    static OperatorAction action(String eventId, String unitId, String signalId, OperatorActionType type) {
        return OperatorAction.newBuilder()
                .setEventId(eventId)
                .setSource("console")
                .setAboutId(unitId)
                .setFamily(ActionFamily.UNIT)
                .setOccurredAt(Instant.parse("2026-03-09T02:00:00Z").plusSeconds(Integer.parseInt(eventId)))
                .setType(type)
                .setTargetId(signalId)
                .setActorToken("token-9")
                .build();
    }

    private String id() {
        return tasks.only("X-COUNTER").getSignalId();
    }

    private void act(String eventId, OperatorActionType type) {
        tasks.act(action(eventId, "north", id(), type));
    }
}
