package congvu.bench.scenario;

import congvu.bench.feed.LivePace;
import congvu.bench.feed.TickLog;
import congvu.bench.feed.TopicFeed;
import congvu.bench.load.OpenFiles;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * What a busy morning sends: steps done, new dossiers, decisions; and five ticks a second. The time of the data begins at
 * nine and passes as fast as that of the wall.
 */
final class LiveTraffic {

    private static final int TICKS_PER_SECOND = 5;
    private static final long MILLI_NANOS = 1_000_000;
    private static final double NANOS_PER_SECOND = 1e9;

    private final OpenLoad load;
    private final BenchParameters.Live live;
    private final long startNanos;
    private final FutureTask<Long> events;
    private final FutureTask<Long> ticks;
    private volatile long endedNanos;

    private LiveTraffic(OpenLoad load, BenchParameters.Live live, TickLog ticks, TopicFeed feed, long startNanos) {
        this.load = load;
        this.live = live;
        this.startNanos = startNanos;
        this.events = new FutureTask<>(() -> sendEvents(feed));
        this.ticks = new FutureTask<>(() -> sendTicks(ticks));
    }

    /** Starts to send; everything but the ticks ends when the measured time is over, and they five seconds later. */
    static LiveTraffic start(OpenLoad load, BenchParameters.Live live, TickLog ticks, TopicFeed feed, long startNanos) {
        LiveTraffic traffic = new LiveTraffic(load, live, ticks, feed, startNanos);
        Thread.ofPlatform().daemon().name("bench-events").start(traffic.events);
        Thread.ofPlatform().daemon().name("bench-ticks").start(traffic.ticks);
        return traffic;
    }

    /** Waits until all is sent; throws what kept it from being sent. */
    void join() {
        try {
            events.get();
            ticks.get();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Expected to send the live load, but was interrupted.", asked);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("Expected to send the live load, but failed to.", failure.getCause());
        }
    }

    /** How many events were sent; after {@link #join}. */
    long events() {
        return events.resultNow();
    }

    /** In how many seconds; after {@link #join}. */
    double seconds() {
        return (endedNanos - startNanos) / NANOS_PER_SECOND;
    }

    private long endNanos() {
        return startNanos + (live.seconds() + live.warmUpSeconds()) * 1_000L * MILLI_NANOS;
    }

    private long sendEvents(TopicFeed feed) {
        LivePace pace = new LivePace(live.eventsPerSecond(), startNanos);
        pace.runUntil(endNanos(), number -> send(feed, (int) number));
        feed.finish();
        endedNanos = System.nanoTime();
        return pace.done();
    }

    private long sendTicks(TickLog log) {
        LivePace pace = new LivePace(TICKS_PER_SECOND, startNanos);
        pace.runUntil(endNanos() + 5_000 * MILLI_NANOS, number -> log.send(now()));
        return pace.done();
    }

    /** Ids of the files that something was told of; after {@link #join}. */
    Set<String> touched() {
        Set<String> touched = new HashSet<>();
        for (int number = 0; number < events(); number++) {
            touched.add(load.files().id(fileOf(number)));
        }
        return touched;
    }

    /** The first of the files whose steps are done; those before it may be decided. */
    static int firstOfSteps(BenchParameters.Live live) {
        return live.open() - (live.open() - live.falling()) / 2;
    }

    /** Of ten events four are steps, three are new dossiers and three are decisions. */
    private void send(TopicFeed feed, int number) {
        OpenFiles files = load.files();
        int turn = number % 10;
        int file = fileOf(number);
        if (turn < 4) {
            feed.event(files.id(file), files.stepDone(file, now()));
        } else if (turn < 7) {
            feed.event(files.id(file), files.accepted(file, now(), load.morning() + 20 * OpenLoad.DAY_MILLIS));
        } else {
            feed.event(files.id(file), files.decided(file, now()));
        }
    }

    /** Which file an event is about. */
    private int fileOf(int number) {
        int half = (live.open() - live.falling()) / 2;
        int round = number / 10;
        int turn = number % 10;
        if (turn < 4) {
            return live.open() - 1 - (round * 4 + turn) % half;
        }
        return turn < 7 ? live.open() + round * 3 + turn - 4 : live.falling() + (round * 3 + turn - 7) % half;
    }

    private long now() {
        return load.morning() + (System.nanoTime() - startNanos) / MILLI_NANOS;
    }
}
