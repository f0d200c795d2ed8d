package congvu.bench.scenario;

import congvu.bench.feed.TopicFeed;
import congvu.bench.load.OpenFiles;
import congvu.bench.load.Province;
import congvu.bench.measure.Settlement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.function.IntToLongFunction;

/** Open deadlines on a Wednesday morning, sent and worked off before anything is measured. */
final class OpenLoad {

    /** How long a completion may be on its way before anyone is alarmed: the standard of the rules. */
    static final long GRACE_MILLIS = 60_000;

    static final long MINUTE_MILLIS = 60_000;
    static final long DAY_MILLIS = 24 * 60 * MINUTE_MILLIS;

    private static final LocalDate WEDNESDAY = LocalDate.of(2025, 6, 4);
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final BenchCluster cluster;
    private final OpenFiles files;
    private final long morning;

    OpenLoad(BenchCluster cluster, Province province) {
        this.cluster = cluster;
        files = new OpenFiles(province);
        morning = ZonedDateTime.of(WEDNESDAY, MORNING, province.timeline().zone())
                .toInstant()
                .toEpochMilli();
    }

    /** 09:00 on the Wednesday, epoch milliseconds: where the time of these runs begins. */
    long morning() {
        return morning;
    }

    OpenFiles files() {
        return files;
    }

    /**
     * Sends acceptances and one tick, and waits until all of it is worked off.
     *
     * @param count how many dossiers
     * @param acceptedAt by number, epoch milliseconds
     * @param appointmentAt likewise
     * @param tick after them all
     */
    void fill(
            int count,
            IntToLongFunction acceptedAt,
            IntToLongFunction appointmentAt,
            long tick,
            StreamsProcess streams,
            Progress progress) {
        progress.step("opening " + count + " deadlines");
        try (TopicFeed feed = new TopicFeed(cluster.kafka(), sent -> {})) {
            for (int number = 0; number < count; number++) {
                feed.event(
                        files.id(number),
                        files.accepted(number, acceptedAt.applyAsLong(number), appointmentAt.applyAsLong(number)));
            }
            feed.tick(tick);
            feed.finish();
        }
        StreamsProcess.Account account = streams.awaitEvents(count, PATIENCE, progress);
        if (account.accepted() != count || account.open() != count) {
            throw new IllegalStateException("Expected " + count + " open deadlines, but found " + account + ".");
        }
        settle(streams);
    }

    /** Waits until nothing is left to be worked off. */
    void settle(StreamsProcess streams) {
        try (Settlement settlement = new Settlement(cluster.kafka(), StreamsProcess.APPLICATION)) {
            settlement.await(() -> streams.account().isIdle(), PATIENCE);
        }
    }
}
