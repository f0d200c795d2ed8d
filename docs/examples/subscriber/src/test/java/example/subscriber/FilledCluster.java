package example.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import congvu.app.embedded.EmbeddedCluster;
import congvu.schemas.catalogue.KafkaTopicAdmin;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.catalogue.TopicSetup;
import congvu.schemas.catalogue.TopicSpec;
import congvu.schemas.registry.RegistryConfig;
import congvu.schemas.registry.SchemaRegistry;
import congvu.schemas.registry.SchemaRegistryClient;
import congvu.schemas.wire.AvroSerdes;
import congvu.testkit.contract.SampleRecords;
import congvu.testkit.fixtures.GenericFrame;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A broker, a registry, and records in every topic of the catalogue, written by our serializers in one transaction. The
 * records are made from the schemas, so that a new topic is in it without a word here.
 */
final class FilledCluster implements AutoCloseable {
    private static final int PARTITIONS = 2;

    /** A record that was written: its place is the broker's to choose, its key is the only one of that name. */
    record Written(String topic, String key) {}

    private final EmbeddedCluster cluster;
    private final Map<Written, JsonNode> truth = new HashMap<>();

    private FilledCluster(EmbeddedCluster cluster) {
        this.cluster = cluster;
    }

    static FilledCluster start(Path folder) throws Exception {
        FilledCluster filled = new FilledCluster(EmbeddedCluster.start(folder, 0, 0));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", filled.bootstrapServers()))) {
            new TopicSetup(new KafkaTopicAdmin(admin), TopicCatalogue.standard()).apply(PARTITIONS);
        }
        filled.fill();
        return filled;
    }

    String bootstrapServers() {
        return cluster.config().bootstrapServers();
    }

    String registryUrl() {
        return cluster.config().registry().base().toString();
    }

    SchemaRegistry registry() {
        return new SchemaRegistryClient(RegistryConfig.at(registryUrl()));
    }

    /** What was written, as plain JSON. */
    Map<Written, JsonNode> truth() {
        return truth;
    }

    /** A producer of transactions with LZ4, as the stream processors are one. */
    KafkaProducer<String, byte[]> producer(String transactionalId) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers(),
                        "transactional.id",
                        transactionalId,
                        "compression.type",
                        "lz4"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private void fill() throws Exception {
        AvroSerdes serdes = new AvroSerdes(registry());
        try (KafkaProducer<String, byte[]> producer = producer("fill")) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            producer.initTransactions();
            producer.beginTransaction();
            for (TopicSpec topic : TopicCatalogue.standard().all()) {
                for (Schema schema : topic.values()) {
                    int number = 0;
                    for (GenericRecord sample : SampleRecords.of(schema)) {
                        String key = schema.getName() + "-" + number++;
                        truth.put(new Written(topic.name(), key), PlainJson.of(sample));
                        sent.add(
                                producer.send(new ProducerRecord<>(topic.name(), key, written(serdes, topic, sample))));
                    }
                }
            }
            producer.commitTransaction();
            assertThat(sent).hasSize(truth.size()).allMatch(Future::isDone);
        }
    }

    /** Through our own records, so that it is our serializer that writes. */
    private static byte[] written(AvroSerdes serdes, TopicSpec topic, GenericRecord sample) {
        byte[] generic = GenericFrame.of(serdes.schemaId(topic, sample.getSchema()), sample);
        try (var deserializer = serdes.<SpecificRecord>deserializer(topic);
                var serializer = serdes.<SpecificRecord>serializer(topic)) {
            byte[] ours = serializer.serialize(topic.name(), deserializer.deserialize(topic.name(), generic));
            assertThat(ours).isEqualTo(generic);
            return ours;
        }
    }

    @Override
    public void close() {
        cluster.close();
    }
}
