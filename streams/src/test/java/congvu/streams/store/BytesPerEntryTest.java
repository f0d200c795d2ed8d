package congvu.streams.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;

/**
 * What an open entry costs in memory beyond its payload: the object, array headers, padding, the slot, the timer. Counted
 * by the heap after a collection, so the bound is wide; the figure measured is printed.
 */
class BytesPerEntryTest {

    private static final int ENTRIES = 300_000;
    private static final int VALUE_BYTES = 96;
    private static final int PROMISED_BYTES = 400;

    @Test
    void shouldCostLessThanPromisedBeyondItsPayload() {
        // Given
        HashStore store = new HashStore("dossiers");
        DueIndex due = new DueIndex();
        Random random = new Random(1);
        long before = HeapInUse.bytes();

        // When
        long payload = 0;
        for (int i = 0; i < ENTRIES; i++) {
            byte[] key = ("dossier-" + i).getBytes(StandardCharsets.UTF_8);
            store.put(Bytes.wrap(key), new byte[VALUE_BYTES]);
            payload += key.length + VALUE_BYTES;
            // A month of office hours has some ten thousand minutes.
            due.schedule(store.last(), random.nextInt(10_000) * 60_000L + random.nextInt(60_000));
        }
        double beyond = (double) (HeapInUse.bytes() - before - payload) / ENTRIES;

        // Then
        System.out.printf("bytes per open entry beyond the payload: %.0f%n", beyond);
        assertThat(store.size()).isEqualTo(ENTRIES);
        assertThat(due.nextTimerAt()).isLessThan(Entry.NEVER);
        assertThat(beyond).isBetween(60.0, (double) PROMISED_BYTES);
    }
}
