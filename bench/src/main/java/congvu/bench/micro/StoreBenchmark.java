package congvu.bench.micro;

import congvu.streams.store.Entry;
import congvu.streams.store.HashStore;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The store of dossiers with 300,000 in it, as one partition of four has them; without its changelog. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class StoreBenchmark {

    private static final int DOSSIERS = 300_000;

    /** Prime to the number of dossiers, so that all are visited and none after its neighbour. */
    private static final int STRIDE = 99_991;

    private static final int VALUE_BYTES = 160;

    private final HashStore store = new HashStore("dossiers");
    private final byte[][] keys = new byte[DOSSIERS][];
    private int next;

    @Setup
    public void fill() {
        for (int i = 0; i < DOSSIERS; i++) {
            keys[i] = ("H77." + (101 + i % 148) + '-' + (20_000_000 + i)).getBytes(StandardCharsets.UTF_8);
            store.put(Bytes.wrap(keys[i]), new byte[VALUE_BYTES]);
        }
    }

    @Benchmark
    public @Nullable Entry find() {
        return store.find(key());
    }

    /** As a processor does: search, then write what was found. */
    @Benchmark
    public @Nullable Entry findAndPut() {
        Entry entry = store.find(key());
        if (entry != null) {
            store.put(Bytes.wrap(entry.key()), new byte[VALUE_BYTES]);
        }
        return entry;
    }

    private byte[] key() {
        next = (next + STRIDE) % DOSSIERS;
        return keys[next];
    }
}
