package congvu.producers.importing.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import congvu.producers.importing.progress.ImportProgress;
import congvu.producers.importing.row.UnusableInputException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ReplayTest {

    private static final Duration INTERVAL = Duration.ofMillis(100);

    private final FakeLog log = new FakeLog();

    @Test
    void shouldTellTheTimeBetweenTheEventsBeforeAndAfterWhenThereAreSeveralIntervals() {
        // Given
        EventLog events = events(205, 110, 10, 199, 950);

        // When
        Replay.Outcome outcome = replay(events, 2_000, 10).to(log, ImportProgress.silent());

        // Then
        assertThat(log.committed)
                .containsExactly(
                        "tick 0", "10", "tick 100", "110", "199", "tick 200", "205", "tick 900", "950", "tick 2000");
        assertThat(outcome).isEqualTo(new Replay.Outcome(0, 5, 5));
    }

    @Test
    void shouldTellAllPartitionsBehindTheLastEventAndBeforeTheLastTickWhenThereIsSomethingToTell() {
        // Given
        EventLog events = events(10, 110);
        Replay.Settings settings = new Replay.Settings(INTERVAL, 10, 300, ReplayPacer.unlimited(), false);
        Replay replay =
                new Replay(events, settings, List.of(new Replay.ToAll("device/D".getBytes(UTF_8), new byte[1])));

        // When
        replay.to(log, ImportProgress.silent());

        // Then
        assertThat(log.committed).containsExactly("tick 0", "10", "tick 100", "110", "all device/D", "tick 300");
    }

    @Test
    void shouldTellNoTimeWhenAClockDoes() {
        // Given
        EventLog events = events(10, 110);
        Replay.Settings settings = new Replay.Settings(INTERVAL, 10, 300, ReplayPacer.unlimited(), false, false);

        // When
        Replay.Outcome outcome = new Replay(events, settings).to(log, ImportProgress.silent());

        // Then
        assertThat(log.committed).containsExactly("10", "110");
        assertThat(outcome).isEqualTo(new Replay.Outcome(0, 2, 0));
    }

    @Test
    void shouldTellAllPartitionsAgainWhenItWasKilledBeforeTheLastCommit() {
        // Given
        EventLog events = events(10, 110);
        Replay.Settings settings = new Replay.Settings(INTERVAL, 10, 300, ReplayPacer.unlimited(), false);
        Replay replay =
                new Replay(events, settings, List.of(new Replay.ToAll("device/D".getBytes(UTF_8), new byte[1])));
        log.recover(8);
        assertThatThrownBy(() -> replay.to(log, ImportProgress.silent())).isInstanceOf(FakeLog.Killed.class);
        assertThat(log.committed).containsExactly("tick 0", "10", "tick 100", "110");

        // When
        log.recover(100);
        replay.to(log, ImportProgress.silent());

        // Then
        assertThat(log.committed).containsExactly("tick 0", "10", "tick 100", "110", "all device/D", "tick 300");
    }

    @Test
    void shouldKeepTheOrderOfLifeCycleAndFileWhenTimesAreEqual() {
        // Given
        EventLog events = new EventLog(10);
        add(events, 50, 15, "decided");
        add(events, 50, 2, "accepted");
        add(events, 50, 2, "accepted too");
        add(events, 49, 19, "synced");

        // When
        replay(events, 60, 10).to(log, ImportProgress.silent());

        // Then
        assertThat(log.committed).containsExactly("tick 0", "synced", "accepted", "accepted too", "decided", "tick 60");
    }

    @Test
    void shouldNeverTellATimeBeyondTheAsOfWhenEventsLieBeyondIt() {
        // Given
        EventLog events = events(10, 950);

        // When
        replay(events, 500, 10).to(log, ImportProgress.silent());

        // Then
        assertThat(log.committed).containsExactly("tick 0", "10", "tick 500", "950", "tick 500");
    }

    @Test
    void shouldSplitALargeIntervalWithoutFurtherTicksWhenATransactionWouldBeTooLarge() {
        // Given
        EventLog events = events(1, 2, 3, 4, 5);

        // When
        replay(events, 100, 2).to(log, ImportProgress.silent());

        // Then
        assertThat(log.commits).isEqualTo(4);
        assertThat(log.committed).containsExactly("tick 0", "1", "2", "3", "4", "5", "tick 100");
    }

    @Test
    void shouldSendNothingTwiceWhenKilledAtRandomMomentsAndRunAgain() {
        // Given
        Random random = new Random(31);
        EventLog events = new EventLog(1_000);
        List<String> inOrder = new ArrayList<>();
        long time = 0;
        for (int i = 0; i < 500; i++) {
            time += random.nextInt(40);
            add(events, time, 0, "e" + i);
            inOrder.add("e" + i);
        }
        long asOf = time + 1;

        // When
        int kills = 0;
        boolean over = false;
        while (!over) {
            log.recover(kills < 40 ? random.nextInt(30) : Integer.MAX_VALUE);
            try {
                replay(events, asOf, 7).to(log, ImportProgress.silent());
                over = true;
            } catch (FakeLog.Killed e) {
                kills++;
            }
        }

        // Then
        assertThat(kills).isEqualTo(40);
        assertThat(log.events()).isEqualTo(inOrder);
        assertThat(log.ticks()).isSorted().endsWith(asOf);
    }

    @Test
    void shouldSendOnlyTheLastTickWhenEverythingWasAccepted() {
        // Given
        EventLog events = events(1, 150);
        replay(events, 300, 10).to(log, ImportProgress.silent());
        int before = log.committed.size();

        // When
        Replay.Outcome outcome = replay(events, 300, 10).to(log, ImportProgress.silent());

        // Then
        assertThat(outcome).isEqualTo(new Replay.Outcome(2, 0, 1));
        assertThat(log.committed.subList(before, log.committed.size())).containsExactly("tick 300");
    }

    @Test
    void shouldSendAllAgainWhenAskedTo() {
        // Given
        EventLog events = events(1, 150);
        replay(events, 300, 10).to(log, ImportProgress.silent());
        Replay.Settings again = new Replay.Settings(INTERVAL, 10, 300, ReplayPacer.unlimited(), true);

        // When
        Replay.Outcome outcome = new Replay(events, again).to(log, ImportProgress.silent());

        // Then
        assertThat(outcome).isEqualTo(new Replay.Outcome(0, 2, 3));
        assertThat(log.events()).containsExactly("1", "150", "1", "150");
    }

    @Test
    void shouldWaitForTheDatasTimeWhenASpeedIsAsked() {
        // Given
        EventLog events = events(1_000, 1_450, 11_000);
        List<Long> waits = new ArrayList<>();
        long[] nanos = {0};
        ReplayPacer pacer = ReplayPacer.atSpeed(10, () -> nanos[0], wait -> {
            waits.add(wait.toMillis());
            nanos[0] += wait.toNanos();
        });
        Replay.Settings paced = new Replay.Settings(Duration.ofHours(6), 10, 12_000, pacer, false);

        // When
        new Replay(events, paced).to(log, ImportProgress.silent());

        // Then
        // Two seconds of the data's time are told every 200 ms, also while nothing happens.
        assertThat(log.ticks()).containsExactly(0L, 2_000L, 4_000L, 6_000L, 8_000L, 10_000L, 12_000L);
        assertThat(waits).containsExactly(200L, 200L, 200L, 200L, 200L, 200L);
    }

    @Test
    void shouldSayHowToGoOnWhenThereAreTooManyEvents() {
        // Given
        EventLog events = new EventLog(2);
        add(events, 1, 0, "a");
        add(events, 1, 0, "b");

        // When / Then
        assertThatThrownBy(() -> add(events, 1, 0, "c"))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("maxEvents");
    }

    private static Replay replay(EventLog events, long asOf, int maxBatch) {
        return new Replay(events, new Replay.Settings(INTERVAL, maxBatch, asOf, ReplayPacer.unlimited(), false));
    }

    private static EventLog events(long... times) {
        EventLog events = new EventLog(1_000_000);
        for (long time : times) {
            add(events, time, 0, Long.toString(time));
        }
        return events;
    }

    private static void add(EventLog events, long time, int rank, String name) {
        events.add(time, rank, "key".getBytes(StandardCharsets.UTF_8), name.getBytes(StandardCharsets.UTF_8));
    }
}
