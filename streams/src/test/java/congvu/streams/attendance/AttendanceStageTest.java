package congvu.streams.attendance;

import static congvu.streams.attendance.Person.at;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.attendance.AttendancePolicy;
import congvu.schemas.event.AttendanceEvent;
import congvu.schemas.rejected.RefusalReason;
import congvu.schemas.result.AttendanceState;
import congvu.testkit.fixtures.ScheduleRecords;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttendanceStageTest {
    private static final Person AN = new Person("an");
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final int FIRINGS = 500;

    private final AttendanceTask task =
            new AttendanceTask(new AttendanceSettings(new AttendancePolicy(60_000, 900_000), 10), FIRINGS);

    AttendanceStageTest() {
        task.reference(Person.office("17:00"));
        task.tick(at("2026-03-02T05:00"));
    }

    @Test
    void shouldTellOfAnOpenDayOnlyThatSomeoneCameLate() {
        // Given
        task.told(AN.assigned("2026-03-02", "days"));
        AttendanceEvent late = AN.punched("2026-03-02T09:00");

        // When
        task.told(AN.punched("2026-03-03T08:00"));
        int onTime = task.published;
        task.told(late);
        AttendanceState open = state("an|2026-03-02");
        task.told(AN.voided(late, "2026-03-02T10:00"));

        // Then
        assertThat(onTime).isZero();
        assertThat(open).isEqualTo(AttendanceState.OPEN);
        assertThat(task.days).isEmpty();
        assertThat(task.published).isEqualTo(2);
    }

    @Test
    void shouldTellEachPlannedDayOnceWhenItCloses() {
        // Given
        task.told(AN.assigned("2026-03-02", "days"));
        task.told(AN.punched("2026-03-02T08:00"));
        task.told(AN.punched("2026-03-02T17:00"));

        // When
        task.tick(at("2026-03-02T18:00"));
        int before = task.published;
        task.tick(at("2026-03-02T18:16"));
        task.tick(at("2026-03-03T18:16"));
        task.tick(at("2026-03-03T19:00"));

        // Then: the window ends at 18:00, and the spread is less than a quarter of an hour
        assertThat(before).isZero();
        assertThat(state("an|2026-03-02")).isEqualTo(AttendanceState.ON_TIME);
        assertThat(state("an|2026-03-03")).isEqualTo(AttendanceState.ABSENT);
        assertThat(task.published).isEqualTo(2);
    }

    @Test
    void shouldTakeADayBackWhenACorrectionLeavesNothingPlanned() {
        // Given
        AttendanceEvent assigned = AN.assigned("2026-03-02", "days");
        task.told(assigned);
        task.tick(at("2026-03-02T19:00"));
        AttendanceState told = state("an|2026-03-02");

        // When
        task.told(AN.voided(assigned, "2026-03-03T07:00"));

        // Then
        assertThat(told).isEqualTo(AttendanceState.ABSENT);
        assertThat(task.days).isEmpty();
    }

    @Test
    void shouldReleaseADayWhenItsSilentDeviceIsHeardOfAndChangeNothingWhenItRepeatsItself() {
        // Given
        task.told(AN.assigned("2026-03-02", "days", "gate"));
        task.tick(at("2026-03-02T19:00"));
        AttendanceState silent = state("an|2026-03-02");

        // When
        task.told(Person.report("gate", "2026-03-01T00:00", "2026-03-02T12:00"));
        task.turn();
        AttendanceState half = state("an|2026-03-02");
        task.told(Person.report("gate", "2026-03-02T12:00", "2026-03-03T00:00"));
        task.turn();
        int published = task.published;
        task.told(Person.report("gate", "2026-03-02T12:00", "2026-03-03T00:00"));
        task.turn();

        // Then
        assertThat(silent).isEqualTo(AttendanceState.SOURCE_SILENT);
        assertThat(half).isEqualTo(AttendanceState.SOURCE_SILENT);
        assertThat(state("an|2026-03-02")).isEqualTo(AttendanceState.ABSENT);
        assertThat(task.published).isEqualTo(published);
        assertThat(task.events().accepted()).isEqualTo(1);
        assertThat(task.events().duplicates()).isZero();
    }

    @Test
    void shouldJudgeFiveThousandWithoutAnyEventInBoundedTurns() {
        // Given
        for (int i = 0; i < 5_000; i++) {
            task.told(new Person("p" + i).assigned("2026-03-02", "days"));
        }

        // When
        task.tickOnly(at("2026-03-02T19:00"));
        int atOnce = task.published;
        int turns = 0;
        while (task.published < 5_000 && turns < 20) {
            task.turn();
            turns++;
        }

        // Then
        assertThat(atOnce).isEqualTo(FIRINGS);
        assertThat(turns).isEqualTo(9);
        assertThat(task.days).hasSize(5_000);
        assertThat(task.dayTexts().values()).allMatch(day -> day.contains(" ABSENT "));
    }

    @Test
    void shouldMoveOpenDaysAndLeaveClosedOnesWhenTheScheduleChangesInFlight() {
        // Given: on both days gone at 16:00, on the second one before it is over
        task.told(AN.assigned("2026-03-02", "days"));
        task.told(AN.punched("2026-03-02T08:00"));
        task.told(AN.punched("2026-03-02T16:00"));
        task.tick(at("2026-03-02T19:00"));
        task.told(AN.punched("2026-03-03T08:00"));
        task.told(AN.punched("2026-03-03T16:00"));
        task.tick(at("2026-03-03T17:30"));

        // When: the day ends at 16:00 now, and closes a quarter past 17:00
        task.reference(Map.of("schedule/days", ScheduleRecords.of(Person.schedule("16:00"))));
        AttendanceState second = state("an|2026-03-03");
        task.told(AN.punched("2026-03-04T08:00"));
        task.told(AN.punched("2026-03-04T16:00"));
        task.tick(at("2026-03-04T17:20"));

        // Then
        assertThat(state("an|2026-03-02")).isEqualTo(AttendanceState.LEFT_EARLY);
        assertThat(second).isEqualTo(AttendanceState.ON_TIME);
        assertThat(state("an|2026-03-04")).isEqualTo(AttendanceState.ON_TIME);
        assertThat(task.published).isEqualTo(3);
    }

    @Test
    void shouldJudgeAClosedDayAnewOnlyWhenAnEventBearsOnIt() {
        // Given: closed under the old schedule; whoever leaves four days later might have moved its punches
        task.told(AN.assigned("2026-03-02", "days"));
        task.told(AN.punched("2026-03-02T08:00"));
        task.told(AN.punched("2026-03-02T16:00"));
        task.tick(at("2026-03-02T19:00"));
        task.reference(Map.of("schedule/days", ScheduleRecords.of(Person.schedule("16:00"))));

        // When
        task.told(AN.unassigned("2026-03-06"));
        AttendanceState before = state("an|2026-03-02");
        task.told(AN.explained("2026-03-03T08:00", "2026-03-02"));

        // Then: whoever explains is judged with the reference data of now, as a dossier is
        assertThat(before).isEqualTo(AttendanceState.LEFT_EARLY);
        assertThat(state("an|2026-03-02")).isEqualTo(AttendanceState.ON_TIME);
    }

    @Test
    void shouldSettleAndRefuseAsTooLateWhenTheDaysAreOver() {
        // Given: left after a day
        task.told(AN.assigned("2026-03-02", "days"));
        task.told(AN.unassigned("2026-03-03"));
        task.tick(at("2026-03-02T19:00"));

        // When: the tenth day after it is kept, the eleventh not
        task.tick(at("2026-03-12T23:00"));
        task.told(AN.punched("2026-03-02T08:00"));
        AttendanceState corrected = state("an|2026-03-02");
        task.tick(at("2026-03-16T23:00"));
        task.told(AN.punched("2026-03-02T17:00"));
        task.tick(at("2026-04-16T23:00"));

        // Then
        assertThat(corrected).isEqualTo(AttendanceState.MISSING_PUNCH);
        assertThat(task.rejected).singleElement().satisfies(refused -> {
            assertThat(refused.getReason()).isEqualTo(RefusalReason.TOO_LATE);
            assertThat(refused.getField()).isNull();
        });
        assertThat(state("an|2026-03-02")).isEqualTo(AttendanceState.MISSING_PUNCH);
        assertThat(task.events().accepted()).isEqualTo(3);
        assertThat(task.events().refused()).isEqualTo(1);
    }

    @Test
    void shouldRefuseWithCodesAndCountReportsApartFromEvents() {
        // Given
        AttendanceEvent noUnit = AN.assigned("2026-03-02", "days");
        noUnit.setUnitId(null);
        byte[] noise = {9, 9, 9};

        // When
        task.told(noUnit);
        task.send(AttendanceTask.TOPICS.attendance(), "binh", AN.punched("2026-03-02T08:00"));
        task.send(AttendanceTask.TOPICS.attendance(), "binh", noise);
        task.send(AttendanceTask.TOPICS.attendance(), "device/gate", noise);
        task.send(
                AttendanceTask.TOPICS.attendance(),
                "device/door",
                Person.report("gate", "2026-03-02T12:00", "2026-03-03T00:00"));
        task.told(Person.report("gate", "2026-03-03T12:00", "2026-03-03T00:00"));

        // Then
        assertThat(task.rejected)
                .extracting(refused -> refused.getReason() + " " + refused.getField())
                .containsExactly(
                        "MISSING_FIELD unitId",
                        "KEY_MISMATCH staffToken",
                        "BAD_FRAME null",
                        "BAD_FRAME null",
                        "KEY_MISMATCH deviceId",
                        "TIME_OUT_OF_RANGE coveredFrom");
        assertThat(task.events().refused()).isEqualTo(3);
        assertThat(task.account().refusedBroadcasts()).isEqualTo(3);
    }

    @Test
    void shouldCountWhoKeepsAScheduleThatNobodyHasDescribed() {
        // Given
        task.told(AN.assigned("2026-03-02", "unheard-of"));
        long before = task.account().withoutSchedule();
        task.restart();

        // When
        task.reference(Map.of("schedule/days", ScheduleRecords.of(Person.schedule("16:00"))));
        long still = task.account().withoutSchedule();
        task.told(AN.assigned("2026-03-03", "days"));
        task.tick(at("2026-03-03T19:00"));

        // Then
        assertThat(before).isEqualTo(1);
        assertThat(still).isEqualTo(1);
        assertThat(task.account().withoutSchedule()).isZero();
        assertThat(task.days).containsOnlyKeys("an|2026-03-03");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldTellADayMadeAWorkingDayWhenTicksOutrunTheLookAtIt(boolean isStopped) {
        // Given: from Monday to Friday, and Friday has closed
        schedule("days", WEEKDAYS);
        task.told(AN.assigned("2026-03-02", "days"));
        task.tick(at("2026-03-06T19:00"));

        // When: Saturday and Sunday are worked too, and two days pass before that has come to rest
        task.send(AttendanceTask.TOPICS.reference(), "schedule/days", ScheduleRecords.of(Person.schedule("17:00")));
        task.tickOnly(at("2026-03-07T19:00"));
        if (isStopped) {
            task.restart();
        }
        task.tickOnly(at("2026-03-09T19:00"));
        turns();

        // Then
        assertThat(task.dayTexts().keySet())
                .containsExactly(
                        "an|2026-03-02",
                        "an|2026-03-03",
                        "an|2026-03-04",
                        "an|2026-03-05",
                        "an|2026-03-06",
                        "an|2026-03-07",
                        "an|2026-03-08",
                        "an|2026-03-09");
    }

    @Test
    void shouldNotMakeABacklogOfAbsencesWhenAScheduleIsDescribedLate() {
        // Given
        task.told(AN.assigned("2026-03-02", "shop"));
        task.tick(at("2026-03-08T19:00"));

        // When
        schedule("shop", EnumSet.allOf(DayOfWeek.class));

        // Then
        assertThat(task.dayTexts().keySet()).containsExactly("an|2026-03-07", "an|2026-03-08");
    }

    private void schedule(String id, Set<DayOfWeek> weekdays) {
        task.reference(Map.of("schedule/" + id, ScheduleRecords.of(Person.schedule(id, "17:00", weekdays))));
    }

    private void turns() {
        for (int i = 0; i < 4; i++) {
            task.turn();
        }
    }

    private AttendanceState state(String key) {
        return task.day(key).getState();
    }
}
