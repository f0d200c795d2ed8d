package congvu.streams.judged;

import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.catalogue.TopicSpec;
import congvu.schemas.registry.InMemoryRegistry;
import congvu.schemas.rejected.Rejected;
import congvu.schemas.wire.AvroSerdes;
import congvu.streams.rate.RateAccounts;
import congvu.streams.role.RoleConfig;
import congvu.streams.role.StreamsRole;
import congvu.streams.stage.InputAccount;
import congvu.streams.stage.InputFamily;
import congvu.streams.stage.PartitionAccounts;
import congvu.testkit.fixtures.GenericFrame;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;

/** The whole topology for single records, right or wrong, with all that it publishes kept. */
final class RefusalBench implements AutoCloseable {

    private static final TopicCatalogue TOPICS = TopicCatalogue.standard();

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final AvroSerdes serdes = new AvroSerdes(registry);
    private final PartitionAccounts accounts = new PartitionAccounts();
    private final TopologyTestDriver driver;
    private final List<Published> published = new ArrayList<>();
    private int sent;

    private record Published(String topic, TestRecord<byte[], byte[]> record) {}

    RefusalBench() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "refusals");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        driver = new TopologyTestDriver(
                StreamsRole.topology(RoleConfig.defaults(), TOPICS, registry, 1, accounts, new RateAccounts()),
                properties);
    }

    void send(InputFamily family, String key, SpecificRecord event) {
        TopicSpec topic = family.topicIn(TOPICS);
        driver.createInputTopic(topic.name(), new StringSerializer(), serdes.serializer(topic))
                .pipeInput(key, event);
        sent++;
    }

    /** A record of a writer with a schema of its own. */
    void sendForeign(InputFamily family, String key, GenericRecord event) {
        int id = registry.register("foreign", event.getSchema());
        driver.createInputTopic(family.topicIn(TOPICS).name(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(key, GenericFrame.of(id, event));
        sent++;
    }

    int sent() {
        return sent;
    }

    InputAccount account(InputFamily family) {
        return accounts.accounts().getFirst().input(family);
    }

    List<Rejected> rejected() {
        drain();
        String topic = TOPICS.rejected().name();
        Deserializer<Rejected> decoder = serdes.deserializer(TOPICS.rejected());
        return published.stream()
                .filter(one -> one.topic().equals(topic))
                .map(one -> decoder.deserialize(topic, one.record().value()))
                .toList();
    }

    /** Reasons and fields, in the order of the records. */
    List<Tuple> refusals() {
        return rejected().stream()
                .map(one -> Tuple.tuple(one.getReason(), one.getField()))
                .toList();
    }

    /** Keys, values and headers of every topic that anything was written to, changelogs included, as far as they are text. */
    String everythingPublished() {
        drain();
        StringBuilder text = new StringBuilder();
        for (Published one : published) {
            append(one.record().key(), text);
            append(one.record().value(), text);
            one.record().headers().forEach(header -> append(header.value(), text));
        }
        return text.toString();
    }

    private void drain() {
        for (String topic : driver.producedTopicNames()) {
            driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                    .readRecordsToList()
                    .forEach(record -> published.add(new Published(topic, record)));
        }
    }

    private static void append(byte @Nullable [] bytes, StringBuilder text) {
        text.append(bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8))
                .append('\n');
    }

    @Override
    public void close() {
        driver.close();
    }
}
