package congvu.streams.role;

import congvu.schemas.registry.RegistryException;
import congvu.streams.FailureCode;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when a stream thread dies: another one takes its place, unless they die too often; then the role stops,
 * which whoever watches it sees, rather than trying for ever.
 *
 * <p>Deaths are counted until the processors have run for a while without one. Their rate alone says nothing: where each
 * new thread takes half a minute to meet the same record, they die seldom and never get on.
 */
final class ThreadFailures implements StreamsUncaughtExceptionHandler, KafkaStreams.StateListener {

    /** So many deaths without such a stretch between them stop the role. */
    static final int TOO_MANY = 10;

    /** So long must the processors run without a death for the earlier ones to be forgotten. */
    static final long STRETCH_MILLIS = 60_000;

    private static final Logger LOG = LoggerFactory.getLogger(ThreadFailures.class);

    private final LongSupplier monotonicMillis;
    private int deaths;
    private boolean isRunning;
    private long stretchBegan;
    private volatile @Nullable String last;

    ThreadFailures(LongSupplier monotonicMillis) {
        this.monotonicMillis = monotonicMillis;
    }

    @Override
    public synchronized void onChange(KafkaStreams.State now, KafkaStreams.State before) {
        endStretch();
        isRunning = now == KafkaStreams.State.RUNNING;
    }

    @Override
    public synchronized StreamThreadExceptionResponse handle(Throwable failure) {
        String code = FailureCode.of(failure);
        last = code;
        endStretch();
        deaths += isAwayForAWhile(failure) ? 0 : 1;
        boolean giveUp = failure instanceof Error || deaths >= TOO_MANY;
        LOG.atError()
                .addKeyValue("failure", code)
                .addKeyValue("deathsInARow", deaths)
                .log(giveUp ? "A stream thread died; the processors stop." : "A stream thread died and is replaced.");
        return giveUp ? StreamThreadExceptionResponse.SHUTDOWN_CLIENT : StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    /**
     * A registry that cannot be reached: its client has tried for seconds, and the record with the unknown schema has to
     * wait, however long that is. Known schemas need no registry.
     */
    private static boolean isAwayForAWhile(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RegistryException registry) {
                return registry.isUnavailable();
            }
        }
        return false;
    }

    /** A death ends a stretch too: with other threads alive, the engine may call itself running all the while. */
    private void endStretch() {
        long now = monotonicMillis.getAsLong();
        if (isRunning && now - stretchBegan >= STRETCH_MILLIS) {
            deaths = 0;
        }
        stretchBegan = now;
    }

    /** What killed the last thread that died; null when none did. */
    @Nullable
    String last() {
        return last;
    }
}
