package congvu.schemas.wire;

import congvu.schemas.catalogue.TopicSpec;
import congvu.schemas.registry.SchemaRegistry;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Serdes for the topics of the catalogue. A missing value stays missing: it is a tombstone.
 *
 * <p>What comes out is not safe for use by several threads: ask for one per producer, consumer or task.
 */
public final class AvroSerdes {

    private final SchemaRegistry registry;

    public AvroSerdes(SchemaRegistry registry) {
        this.registry = registry;
    }

    /** Id of a schema in a topic, registered if it is new there. */
    public int schemaId(TopicSpec topic, Schema schema) {
        return registry.register(topic.subjectOf(schema), schema);
    }

    /** Id of the schema of the record that the topic is named for, registered if it is new there. */
    public int schemaId(TopicSpec topic) {
        return schemaId(topic, topic.value());
    }

    /** Encoder for the records of a topic. */
    public <T extends SpecificRecord> RecordEncoder<T> encoder(TopicSpec topic) {
        return new RecordEncoder<>(schema -> schemaId(topic, schema));
    }

    /** Decoder for the records of a topic. */
    public <T extends SpecificRecord> RecordDecoder<T> decoder(TopicSpec topic) {
        return new RecordDecoder<>(registry, topic.values());
    }

    /** Fast decoder of dossier events, for whoever reads many. */
    public DossierEventDecoder dossierEvents() {
        return new DossierEventDecoder(registry);
    }

    /** Fast decoder of attendance events, for whoever reads many. */
    public AttendanceEventDecoder attendanceEvents() {
        return new AttendanceEventDecoder(registry);
    }

    /** Kafka serializer for the values of a topic. */
    public <T extends SpecificRecord> Serializer<T> serializer(TopicSpec topic) {
        RecordEncoder<T> encoder = encoder(topic);
        return new Serializer<>() {
            @Override
            public byte @Nullable [] serialize(String ignored, @Nullable T value) {
                return value == null ? null : encoder.encode(value);
            }
        };
    }

    /** Kafka deserializer for the values of a topic; throws {@link WireException} for what cannot be taken. */
    public <T extends SpecificRecord> Deserializer<T> deserializer(TopicSpec topic) {
        RecordDecoder<T> decoder = decoder(topic);
        return new Deserializer<>() {
            @Override
            public @Nullable T deserialize(String ignored, byte @Nullable [] value) {
                return value == null ? null : decoder.decode(value);
            }
        };
    }

    /** Both together. */
    public <T extends SpecificRecord> Serde<T> serde(TopicSpec topic) {
        return Serdes.serdeFrom(serializer(topic), deserializer(topic));
    }
}
