package congvu.bench.micro;

import congvu.streams.store.DueIndex;
import congvu.streams.store.Entry;
import congvu.streams.store.HashStore;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.utils.Bytes;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The timers of a partition: a tick that finds nothing due, and one after which a hundred are set again. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DueIndexBenchmark {

    private static final long START = 1_748_916_000_000L;
    private static final long SECOND_MILLIS = 1_000;
    private static final int DUE_PER_TICK = 100;

    /** How many deadlines are open. */
    @Param({"50000", "500000"})
    public int open;

    private final DueIndex index = new DueIndex();
    private long now = START;
    private long round;

    @Setup
    public void schedule() {
        HashStore store = new HashStore("dossiers");
        round = (long) open / DUE_PER_TICK * SECOND_MILLIS;
        for (int i = 0; i < open; i++) {
            byte[] key = ("H77-" + (20_000_000 + i)).getBytes(StandardCharsets.UTF_8);
            store.put(Bytes.wrap(key), key);
            Entry entry = store.find(key);
            if (entry != null) {
                index.adopt(entry, START + SECOND_MILLIS + (long) i / DUE_PER_TICK * SECOND_MILLIS);
            }
        }
    }

    @Benchmark
    public int tickThatFindsNothing() {
        return index.drain(START, DUE_PER_TICK, entry -> {});
    }

    /** Each that fires is set again for the next round, so that as many are open as before. */
    @Benchmark
    public int tickWithAHundredDue(Blackhole hole) {
        now += SECOND_MILLIS;
        return index.drain(now, 2 * DUE_PER_TICK, entry -> {
            hole.consume(entry);
            index.schedule(entry, now + round);
        });
    }
}
