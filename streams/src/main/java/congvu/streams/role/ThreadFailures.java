package congvu.streams.role;

import congvu.streams.FailureCode;
import java.util.ArrayDeque;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when a stream thread dies: another one takes its place, unless they die too often; then the role stops,
 * which whoever watches it sees, rather than trying for ever.
 */
final class ThreadFailures implements StreamsUncaughtExceptionHandler {

    /** So many deaths within the span below stop the role. */
    static final int TOO_MANY = 10;

    static final long SPAN_MILLIS = 60_000;

    private static final Logger LOG = LoggerFactory.getLogger(ThreadFailures.class);

    private final LongSupplier monotonicMillis;
    private final ArrayDeque<Long> deaths = new ArrayDeque<>();
    private volatile @Nullable String last;

    ThreadFailures(LongSupplier monotonicMillis) {
        this.monotonicMillis = monotonicMillis;
    }

    @Override
    public synchronized StreamThreadExceptionResponse handle(Throwable failure) {
        String code = FailureCode.of(failure);
        last = code;
        long now = monotonicMillis.getAsLong();
        deaths.add(now);
        while (deaths.getFirst() < now - SPAN_MILLIS) {
            deaths.removeFirst();
        }
        boolean giveUp = failure instanceof Error || deaths.size() >= TOO_MANY;
        LOG.atError()
                .addKeyValue("failure", code)
                .addKeyValue("deathsInAMinute", deaths.size())
                .log(giveUp ? "A stream thread died; the processors stop." : "A stream thread died and is replaced.");
        return giveUp ? StreamThreadExceptionResponse.SHUTDOWN_CLIENT : StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    /** What killed the last thread that died; null when none did. */
    @Nullable
    String last() {
        return last;
    }
}
