package congvu.streams.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index against a sorted map that does the same slowly. */
class DueIndexTest {

    private static final long START = 1_443_657_600_000L;

    private final DueIndex index = new DueIndex();

    @Test
    void shouldFireAtTheDueInstantWhenTheTickReachesIt() {
        // Given
        Entry entry = entry("a");
        index.schedule(entry, START + 30_000);

        // When
        List<String> before = drain(START + 29_999);
        List<String> exactly = drain(START + 30_000);

        // Then
        assertThat(before).isEmpty();
        assertThat(exactly).containsExactly("a");
        assertThat(drain(START + 30_001)).isEmpty();
    }

    @Test
    void shouldFireByDueThenKeyWhenManyFallDueInOneMinute() {
        // Given
        index.schedule(entry("x-b"), START + 2);
        index.schedule(entry("x-a"), START + 2);
        index.schedule(entry("x"), START + 2);
        index.schedule(entry("x-z"), START + 1);

        // When
        List<String> fired = drain(START + 60_000);

        // Then
        assertThat(fired).containsExactly("x-z", "x", "x-a", "x-b");
    }

    @Test
    void shouldFireOnceAtTheNewTimeWhenMovedEitherWay() {
        // Given
        Entry later = entry("later");
        index.schedule(later, START + 60_000);
        index.schedule(later, START + 600_000);
        Entry earlier = entry("earlier");
        index.schedule(earlier, START + 600_000);
        index.schedule(earlier, START + 60_000);

        // When
        List<String> atFirst = drain(START + 599_999);
        List<String> afterwards = drain(START + 1_000_000);

        // Then
        assertThat(atFirst).containsExactly("earlier");
        assertThat(afterwards).containsExactly("later");
    }

    @Test
    void shouldFireWhatIsScheduledWithinTheMinuteThatIsBeingDrained() {
        // Given
        index.schedule(entry("a"), START);
        drain(START);

        // When
        index.schedule(entry("past"), START - 1_000_000);
        index.schedule(entry("soon"), START + 10);

        // Then
        assertThat(drain(START)).containsExactly("past");
        assertThat(drain(START + 10)).containsExactly("soon");
    }

    @Test
    void shouldFindNothingWhenTheEntryHasLeftTheStore() {
        // Given
        Entry entry = entry("gone");
        index.schedule(entry, START);

        // When
        entry.remove();

        // Then
        assertThat(drain(START)).isEmpty();
        assertThat(index.nextTimerAt()).isEqualTo(Entry.NEVER);
    }

    @Test
    void shouldKeepNoTimerWhenDueNever() {
        // When
        index.schedule(entry("a"), Entry.NEVER);

        // Then
        assertThat(index.nextTimerAt()).isEqualTo(Entry.NEVER);
        assertThat(index.mayHold(Long.MAX_VALUE - 1)).isFalse();
    }

    @Test
    void shouldStopAtTheLimitAndGoOnWhereItStoppedWhenAStormFallsDue() {
        // Given
        for (int i = 0; i < 100_000; i++) {
            index.schedule(entry("dossier-%06d".formatted((i * 7919) % 100_000)), START);
        }
        List<String> fired = new ArrayList<>();

        // When
        int chunks = 0;
        while (index.mayHold(START)) {
            int n = index.drain(START, 20_000, entry -> fired.add(text(entry)));
            assertThat(n).isLessThanOrEqualTo(20_000);
            chunks++;
        }

        // Then
        assertThat(chunks).isEqualTo(5);
        assertThat(fired).hasSize(100_000).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldAgreeWithASortedMapWhenOperationsAreRandom(long seed) {
        // Given
        Random random = new Random(seed);
        Entry[] entries = new Entry[200];
        Arrays.setAll(entries, i -> entry("k" + i));
        Map<Entry, Long> oracle = new TreeMap<>(Comparator.comparing(Entry::key, Arrays::compareUnsigned));
        long now = START;

        for (int step = 0; step < 20_000; step++) {
            int action = random.nextInt(10);
            if (action < 7) {
                Entry entry = entries[random.nextInt(entries.length)];
                long dueAt = now + random.nextInt(action < 2 ? 2_000 : 600_000) - 1_000;
                index.schedule(entry, dueAt);
                oracle.put(entry, dueAt);
            } else if (action < 8) {
                Entry entry = entries[random.nextInt(entries.length)];
                index.schedule(entry, Entry.NEVER);
                oracle.remove(entry);
            } else {
                now += random.nextInt(random.nextInt(100) == 0 ? 500_000 : 3_000);
                int limit = random.nextBoolean() ? Integer.MAX_VALUE : 1 + random.nextInt(5);

                // When
                List<Entry> fired = new ArrayList<>();
                while (fired.size() < limit && index.mayHold(now)) {
                    index.drain(now, limit - fired.size(), fired::add);
                }

                // Then
                assertThat(texts(fired)).isEqualTo(texts(expected(oracle, now, limit)));
                fired.forEach(oracle::remove);
            }
        }
    }

    private static List<Entry> expected(Map<Entry, Long> oracle, long now, int limit) {
        return oracle.entrySet().stream()
                .filter(due -> due.getValue() <= now)
                .sorted(Map.Entry.comparingByValue())
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<String> drain(long now) {
        List<String> fired = new ArrayList<>();
        index.drain(now, Integer.MAX_VALUE, entry -> fired.add(text(entry)));
        return fired;
    }

    private static List<String> texts(List<Entry> entries) {
        return entries.stream().map(DueIndexTest::text).toList();
    }

    private static String text(Entry entry) {
        return new String(entry.key(), StandardCharsets.UTF_8);
    }

    private static Entry entry(String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        return new Entry(bytes, KeyHash.of(bytes, 0, bytes.length), new byte[0]);
    }
}
