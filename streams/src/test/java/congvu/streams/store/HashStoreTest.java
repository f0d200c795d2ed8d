package congvu.streams.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The store against a sorted map, as the contract of a Streams store demands. */
class HashStoreTest {

    private final HashStore store = new HashStore("test");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void shouldAgreeWithASortedMapWhenOperationsAreRandom(long seed) {
        // Given
        Random random = new Random(seed);
        NavigableMap<Bytes, byte[]> oracle = new TreeMap<>();

        for (int step = 0; step < 50_000; step++) {
            Bytes key = key(random.nextInt(5_000));

            // When
            switch (random.nextInt(6)) {
                case 0, 1, 2 -> {
                    byte[] value = {(byte) step};
                    store.put(key, value);
                    oracle.put(key, value);
                }
                case 3 -> assertThat(store.delete(key)).isEqualTo(oracle.remove(key));
                case 4 -> {
                    byte[] value = {(byte) step};
                    assertThat(store.putIfAbsent(key, value)).isEqualTo(oracle.putIfAbsent(key, value));
                }
                default -> assertThat(store.get(key)).isEqualTo(oracle.get(key));
            }
        }

        // Then
        assertThat(store.size()).isEqualTo(oracle.size());
        assertThat(read(store.all())).isEqualTo(List.copyOf(oracle.keySet()));
        assertThat(read(store.reverseAll()))
                .isEqualTo(List.copyOf(oracle.descendingMap().keySet()));
        Bytes from = key(1_000);
        Bytes to = key(3_000);
        assertThat(read(store.range(from, to)))
                .isEqualTo(List.copyOf(oracle.subMap(from, true, to, true).keySet()));
        assertThat(read(store.reverseRange(null, to)))
                .isEqualTo(List.copyOf(oracle.headMap(to, true).descendingMap().keySet()));
        assertThat(read(store.prefixScan("dossier-12", Serdes.String().serializer())))
                .isEqualTo(oracle.keySet().stream()
                        .filter(key -> key.toString().startsWith("dossier-12"))
                        .toList());
        oracle.forEach((key, value) -> assertThat(store.get(key)).isEqualTo(value));
    }

    @Test
    void shouldFindAnEntryWhenTheKeyIsASliceOfALongerArray() {
        // Given
        store.put(Bytes.wrap(bytes("dossier-7")), new byte[] {7});
        byte[] record = bytes("xxdossier-7yy");

        // When
        Entry found = store.find(record, 2, 9);

        // Then
        assertThat(found).isNotNull();
        assertThat(found.value()).containsExactly(7);
        assertThat(store.find(record, 2, 8)).isNull();
    }

    @Test
    void shouldKeepTheEntryWhenItsValueIsReplaced() {
        // Given
        Entry entry = store.set(bytes("a"), new byte[] {1});
        entry.nextDueAt = 42;

        // When
        Entry again = store.set(bytes("a"), new byte[] {2});

        // Then
        assertThat(again).isSameAs(entry);
        assertThat(again.nextDueAt()).isEqualTo(42);
        assertThat(again.value()).containsExactly(2);
    }

    @Test
    void shouldWaitForNothingWhenTheEntryIsRemoved() {
        // Given
        Entry entry = store.set(bytes("a"), new byte[] {1});
        entry.nextDueAt = 42;

        // When
        store.put(Bytes.wrap(entry.key()), null);

        // Then
        assertThat(entry.isPresent()).isFalse();
        assertThat(entry.nextDueAt()).isEqualTo(Entry.NEVER);
        assertThat(store.size()).isZero();
        assertThatThrownBy(entry::value).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldLeaveOutAnEntryWhenItIsRemovedDuringAWalk() {
        // Given
        store.putAll(List.of(
                KeyValue.pair(key(1), new byte[] {1}),
                KeyValue.pair(key(2), new byte[] {2}),
                KeyValue.pair(key(3), new byte[] {3})));
        KeyValueIterator<Bytes, byte[]> walk = store.all();

        // When
        store.delete(key(2));

        // Then
        assertThat(read(walk)).containsExactly(key(1), key(3));
        assertThatThrownBy(walk::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void shouldBeEmptyWhenClosedSoThatARestoreBeginsAnew() {
        // Given
        store.put(key(1), new byte[] {1});

        // When
        store.close();

        // Then
        assertThat(store.isOpen()).isFalse();
        assertThat(store.get(key(1))).isNull();
        assertThat(store.persistent()).isFalse();
    }

    @Test
    void shouldRefuseToBeBuiltWithoutChangelogOrWithACache() {
        // Given
        LoggedHashStoreBuilder builder = new LoggedHashStoreBuilder("dossiers", Map.of());

        // When / Then
        assertThatThrownBy(builder::withLoggingDisabled).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(builder::withCachingEnabled).isInstanceOf(UnsupportedOperationException.class);
        assertThat(builder.build().name()).isEqualTo("dossiers");
        assertThat(builder.build()).isNotSameAs(builder.build());
    }

    private static List<Bytes> read(KeyValueIterator<Bytes, byte[]> entries) {
        List<Bytes> keys = new ArrayList<>();
        try (entries) {
            while (entries.hasNext()) {
                keys.add(entries.next().key);
            }
        }
        return keys;
    }

    private static Bytes key(int number) {
        return Bytes.wrap(bytes("dossier-" + number));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
