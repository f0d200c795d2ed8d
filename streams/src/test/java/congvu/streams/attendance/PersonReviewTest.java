package congvu.streams.attendance;

import static congvu.streams.attendance.Person.at;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.attendance.AttendancePolicy;
import congvu.schemas.event.ActionFamily;
import congvu.schemas.event.OperatorAction;
import congvu.schemas.event.OperatorActionType;
import congvu.schemas.rejected.RefusalReason;
import congvu.schemas.rejected.Rejected;
import congvu.schemas.result.Signal;
import congvu.schemas.result.SignalState;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** What people do about signals of persons. */
class PersonReviewTest {
    private static final AttendanceSettings SETTINGS = new AttendanceSettings(new AttendancePolicy(60_000, 0), 45);
    private static final Person AN = new Person("an");

    @Test
    void shouldKeepWhatAPersonConfirmedWhenStoppedAndInAReplay() {
        // Given
        AttendanceTask task = task();
        String id = absence(task);
        OperatorAction explained = action(id, OperatorActionType.EXPLAINED, "2026-03-03T09:00");
        OperatorAction confirmed = action(id, OperatorActionType.CONFIRMED, "2026-03-03T10:00");
        act(task, explained);
        act(task, confirmed);

        // When
        task.restart();
        task.tick(at("2026-03-05T19:00"));
        AttendanceTask replay = task();
        String replayedId = absence(replay);
        act(replay, explained);
        act(replay, explained);
        act(replay, confirmed);
        replay.tick(at("2026-03-05T19:00"));

        // Then
        assertThat(replayedId).isEqualTo(id);
        assertThat(signal(task, id).getState()).isEqualTo(SignalState.CONFIRMED);
        assertThat(signal(task, id).getActorToken()).isEqualTo("chief");
        assertThat(signal(task, id).getReasonCode()).isEqualTo("MINUTES");
        assertThat(replay.told.standingInFull()).isEqualTo(task.told.standingInFull());
        assertThat(task.told.transitions)
                .startsWith(
                        "W-ABSENT 2026-03-02 RAISED", "W-ABSENT 2026-03-02 EXPLAINED", "W-ABSENT 2026-03-02 CONFIRMED");
        assertThat(task.actions().accepted()).isEqualTo(2);
        assertThat(replay.actions().accepted()).isEqualTo(2);
        assertThat(replay.actions().duplicates()).isEqualTo(1);
    }

    @Test
    void shouldRetractEvenWhatWasConfirmedAndBringItBackAsPeopleLeftIt() {
        // Given
        AttendanceTask task = task();
        String id = absence(task);
        act(task, action(id, OperatorActionType.EXPLAINED, "2026-03-03T09:00"));
        act(task, action(id, OperatorActionType.CONFIRMED, "2026-03-03T10:00"));

        // When
        var leave = AN.leave("2026-03-09T10:00", "2026-03-02T00:00", "2026-03-02T23:00");
        task.told(leave);
        Signal retracted = signal(task, id);
        task.told(AN.voided(leave, "2026-03-10T10:00"));

        // Then
        assertThat(retracted.getState()).isEqualTo(SignalState.RETRACTED);
        assertThat(retracted.getActorToken()).isEqualTo("chief");
        assertThat(signal(task, id).getState()).isEqualTo(SignalState.CONFIRMED);
        assertThat(task.told.transitions).endsWith("W-ABSENT 2026-03-02 RAISED", "W-ABSENT 2026-03-02 CONFIRMED");
    }

    @Test
    void shouldRefuseWhatDoesNotFollowAndWhatIsAboutNobodyOrNothing() {
        // Given
        AttendanceTask task = task();
        String id = absence(task);

        // When
        act(task, action(id, OperatorActionType.CONFIRMED, "2026-03-03T09:00"));
        act(task, action("0".repeat(32), OperatorActionType.ACKNOWLEDGED, "2026-03-03T09:00"));
        OperatorAction ofNobody = action(id, OperatorActionType.ACKNOWLEDGED, "2026-03-03T09:01");
        ofNobody.setAboutId("nobody");
        task.send(AttendanceTask.TOPICS.actions(), "nobody", ofNobody);

        // Then: the state is as it was, and each is in the account
        assertThat(task.rejected)
                .extracting(Rejected::getReason)
                .containsExactly(
                        RefusalReason.TRANSITION_NOT_ALLOWED,
                        RefusalReason.UNKNOWN_TARGET,
                        RefusalReason.UNKNOWN_TARGET);
        assertThat(signal(task, id).getState()).isEqualTo(SignalState.RAISED);
        assertThat(task.actions().accepted()).isZero();
        assertThat(task.actions().refused()).isEqualTo(3);
    }

    @Test
    void shouldLetAnAcknowledgedSignalBeConfirmedUnexplainedOnlyWhenTheTimeToExplainIsOver() {
        // Given: acknowledged on Tuesday, so until the end of the fifth working day after it; this office works every
        // day
        AttendanceTask task = task();
        String id = absence(task);
        act(task, action(id, OperatorActionType.ACKNOWLEDGED, "2026-03-03T09:00"));

        // When
        act(task, action(id, OperatorActionType.CONFIRMED, "2026-03-08T23:59:59.999"));
        SignalState tooEarly = signal(task, id).getState();
        act(task, action(id, OperatorActionType.CONFIRMED, "2026-03-09T00:00"));

        // Then
        assertThat(tooEarly).isEqualTo(SignalState.ACKNOWLEDGED);
        assertThat(signal(task, id).getState()).isEqualTo(SignalState.CONFIRMED);
    }

    @Test
    void shouldStillCountWhatPeopleDidWhenThePersonIsLongGone() {
        // Given
        AttendanceTask task = task();
        String id = absence(task);
        act(task, action(id, OperatorActionType.DISMISSED, "2026-03-03T09:00"));
        act(task, action(id, OperatorActionType.DISMISSED, "2026-03-03T09:00"));
        task.told(AN.unassigned("2026-03-03"));

        // When
        task.tick(at("2028-04-01T08:00"));
        task.tick(at("2029-05-01T08:00"));
        task.restart();

        // Then
        assertThat(task.told.latest).isEmpty();
        assertThat(task.actions().accepted()).isEqualTo(1);
        assertThat(task.actions().duplicates()).isEqualTo(1);
    }

    @Test
    void shouldRefuseAnActionWhenThePersonLeavesByItsTick() {
        // Given: one entry a turn is looked at again, and the days of the person come before the signals
        AttendanceTask task = task(1);
        String id = absence(task);
        task.told(AN.unassigned("2026-03-03"));
        task.tickOnly(at("2029-05-01T08:00"));
        assertThat(task.told.latest).as("not looked at yet").containsKey(id);

        // When
        act(task, action(id, OperatorActionType.ACKNOWLEDGED, "2026-03-03T09:00"));

        // Then
        assertThat(task.told.latest).isEmpty();
        assertThat(task.rejected).extracting(Rejected::getReason).containsExactly(RefusalReason.UNKNOWN_TARGET);
        assertThat(task.actions().refused()).isEqualTo(1);
    }

    /** The signal of a person who was not there on the second of March. */
    private static String absence(AttendanceTask task) {
        task.tick(at("2026-03-02T05:00"));
        task.told(AN.assigned("2026-03-02", "days"));
        task.tick(at("2026-03-02T19:00"));
        return task.told.latest.keySet().iterator().next();
    }

    private static AttendanceTask task() {
        return task(100);
    }

    private static AttendanceTask task(int firingsPerTurn) {
        AttendanceTask task = new AttendanceTask(SETTINGS, firingsPerTurn);
        Map<String, SpecificRecord> references = new LinkedHashMap<>(Person.office("17:00"));
        references.putAll(SampleRules.all());
        task.reference(references);
        return task;
    }

    private static void act(AttendanceTask task, OperatorAction action) {
        task.send(AttendanceTask.TOPICS.actions(), "an", action);
    }

    private static Signal signal(AttendanceTask task, String id) {
        return java.util.Objects.requireNonNull(task.told.latest.get(id));
    }

    private static OperatorAction action(String signalId, OperatorActionType type, String local) {
        return OperatorAction.newBuilder()
                .setEventId(type + "/" + local)
                .setSource("console")
                .setAboutId("an")
                .setFamily(ActionFamily.ATTENDANCE)
                .setOccurredAt(at(local))
                .setType(type)
                .setTargetId(signalId)
                .setActorToken("chief")
                .setReasonCode("MINUTES")
                .build();
    }
}
