package congvu.streams.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.schemas.event.AttendanceEvent;
import congvu.streams.stage.PartitionNodes;
import congvu.streams.store.StoreFixture;
import congvu.testkit.fixtures.ScheduleRecords;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A task that was stopped goes on from its stores as if nothing had been. */
class AttendanceRestartTest {
    private static final AttendanceSettings SETTINGS = new AttendanceSettings(Office.POLICY, 60);

    static LongStream seeds() {
        return LongStream.range(100, 110);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldTellTheSameWhenStoppedAgainAndAgain(long seed) {
        // Given
        Office office = new Office(seed);
        List<Object> deliveries = office.shuffled(seed);
        AttendanceTask whole = task(office);
        whole.deliver(deliveries);
        AttendanceTask stopped = task(office);

        // When
        int piece = deliveries.size() / 6 + 1;
        for (int from = 0; from < deliveries.size(); from += piece) {
            stopped.deliver(deliveries.subList(from, Math.min(from + piece, deliveries.size())));
            stopped.restart();
        }
        stopped.turn();

        // Then
        assertThat(stopped.dayTexts()).isEqualTo(whole.dayTexts());
        assertThat(StoreFixture.contents(stopped.store(PartitionNodes.ATTENDANCE)))
                .isEqualTo(StoreFixture.contents(whole.store(PartitionNodes.ATTENDANCE)));
        assertThat(stopped.events().accepted()).isEqualTo(office.events());
        assertThat(stopped.events().accepted() + stopped.events().duplicates())
                .isEqualTo(deliveries.stream()
                        .filter(AttendanceEvent.class::isInstance)
                        .count());
        assertThat(stopped.account().withoutSchedule())
                .isEqualTo(whole.account().withoutSchedule());
    }

    @Test
    void shouldGoOnReleasingDaysWhenStoppedBetweenTheReportAndTheLastPerson() {
        // Given: ten persons of a silent device, looked at three at a time
        AttendanceTask task = new AttendanceTask(new AttendanceSettings(Office.POLICY, 60), 3);
        task.reference(Person.office("17:00"));
        for (int i = 0; i < 10; i++) {
            task.told(new Person("p" + i).assigned("2026-03-02", "days", "gate"));
        }
        task.tickOnly(Person.at("2026-03-02T23:00"));
        turns(task, 6);

        // When
        task.told(Person.report("gate", "2026-03-02T00:00", "2026-03-02T22:00"));
        task.turn();
        long absentBefore = absent(task);
        task.restart();
        turns(task, 6);

        // Then
        assertThat(absentBefore).isEqualTo(3);
        assertThat(absent(task)).isEqualTo(10);
        assertThat(task.account().held()).isZero();
    }

    @Test
    void shouldLookAtEveryoneAgainWhenStoppedBetweenTwoChangesOfTheSchedule() {
        // Given: two persons who left at 16:00, looked at one at a time; one of them with the end at 16:45
        AttendanceTask task = new AttendanceTask(new AttendanceSettings(Office.POLICY, 60), 1);
        task.reference(Person.office("17:00"));
        for (String token : List.of("an", "binh")) {
            Person person = new Person(token);
            task.told(person.assigned("2026-03-02", "days"));
            task.told(person.punched("2026-03-02T08:00"));
            task.told(person.punched("2026-03-02T16:00"));
        }
        task.tick(Person.at("2026-03-02T17:30"));
        end(task, "16:45");
        turns(task, 3);

        // When: the other one with the end at 16:00, before that has come to rest
        end(task, "16:00");
        task.turn();
        int before = task.published;
        task.restart();
        turns(task, 6);

        // Then: the day closes a quarter past 17:00 for both
        assertThat(before).isEqualTo(1);
        assertThat(task.dayTexts()).containsOnlyKeys("an|2026-03-02", "binh|2026-03-02");
    }

    private static void end(AttendanceTask task, String end) {
        task.send(AttendanceTask.TOPICS.reference(), "schedule/days", ScheduleRecords.of(Person.schedule(end)));
    }

    private static long absent(AttendanceTask task) {
        return task.dayTexts().values().stream()
                .filter(day -> day.contains(" ABSENT "))
                .count();
    }

    private static void turns(AttendanceTask task, int count) {
        for (int i = 0; i < count; i++) {
            task.turn();
        }
    }

    private static AttendanceTask task(Office office) {
        AttendanceTask task = new AttendanceTask(SETTINGS, 5_000);
        task.reference(office.references());
        return task;
    }
}
