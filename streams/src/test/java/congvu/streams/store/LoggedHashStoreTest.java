package congvu.streams.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

/** The store inside a real topology: what is written reaches the changelog, once, and is read without it. */
class LoggedHashStoreTest {

    private static final String STORE = "things";
    private static final String CHANGELOG = "test-things-changelog";

    @Test
    void shouldLogEveryWriteOnceWhenWrittenByKeyOrByEntry() {
        // Given
        try (TopologyTestDriver driver = driver()) {
            TestInputTopic<String, String> input =
                    driver.createInputTopic("in", new StringSerializer(), new StringSerializer());

            // When
            input.pipeInput("a", "1");
            input.pipeInput("a", "2");
            input.pipeInput("b", "3");
            input.pipeInput("a", (String) null);

            // Then
            List<KeyValue<String, String>> logged = driver.createOutputTopic(
                            CHANGELOG, new StringDeserializer(), new StringDeserializer())
                    .readKeyValuesToList();
            assertThat(logged)
                    .containsExactly(
                            KeyValue.pair("a", "1"),
                            KeyValue.pair("a", "2"),
                            KeyValue.pair("b", "3"),
                            KeyValue.pair("a", null));
            LoggedHashStore store = (LoggedHashStore) driver.getStateStore(STORE);
            assertThat(StoreFixture.contents(store)).isEqualTo(Map.of("b", "3"));
            assertThat(store.isOpen()).isTrue();
            assertThat(store.persistent()).isFalse();
        }
    }

    @Test
    void shouldHoldWhatItsChangelogSaysWhenRestored() {
        // Given
        Map<String, byte[]> changelog = new HashMap<>();
        try (TopologyTestDriver driver = driver()) {
            TestInputTopic<String, String> input =
                    driver.createInputTopic("in", new StringSerializer(), new StringSerializer());
            for (int i = 0; i < 1_000; i++) {
                input.pipeInput("k" + i % 300, i % 7 == 0 ? null : "v" + i);
            }
            driver.createOutputTopic(CHANGELOG, new StringDeserializer(), new ByteArrayDeserializer())
                    .readKeyValuesToList()
                    .forEach(record -> changelog.put(record.key, record.value));
            HashStore restored = new HashStore(STORE);

            // When
            changelog.forEach((key, value) -> restored.set(key.getBytes(StandardCharsets.UTF_8), value));

            // Then
            LoggedHashStore store = (LoggedHashStore) driver.getStateStore(STORE);
            assertThat(StoreFixture.contents(new LoggedHashStore(restored, restored)))
                    .isEqualTo(StoreFixture.contents(store))
                    .isNotEmpty();
        }
    }

    private static TopologyTestDriver driver() {
        Topology topology = new Topology()
                .addSource("source", "in")
                .addProcessor("keeper", Keeper::new, "source")
                .addStateStore(new LoggedHashStoreBuilder(STORE, Map.of()), "keeper");
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1");
        settings.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.ByteArraySerde.class);
        settings.put(StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG, Serdes.ByteArraySerde.class);
        return new TopologyTestDriver(topology, settings);
    }

    /** Keeps the last value of each key. */
    private static final class Keeper extends ContextualProcessor<byte[], byte[], byte[], byte[]> {

        private LoggedHashStore store;

        @Override
        public void init(ProcessorContext<byte[], byte[]> context) {
            super.init(context);
            store = context.getStateStore(STORE);
        }

        @Override
        public void process(Record<byte[], byte[]> message) {
            Entry entry = store.find(message.key());
            if (message.value() == null) {
                if (entry != null) {
                    store.remove(entry);
                }
            } else if (entry == null) {
                Entry made = store.put(message.key(), message.value());
                assertThat(store.find(message.key())).isSameAs(made);
            } else {
                store.put(entry, message.value());
                assertThat(entry.value()).isSameAs(message.value());
            }
        }
    }
}
