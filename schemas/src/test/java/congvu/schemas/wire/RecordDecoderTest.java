package congvu.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import congvu.schemas.RandomRecords;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.catalogue.TopicSpec;
import congvu.schemas.reference.UnitRecord;
import congvu.schemas.registry.InMemoryRegistry;
import congvu.schemas.registry.RegisteredSchema;
import congvu.schemas.registry.RegistryException;
import congvu.schemas.registry.RegistryFault;
import congvu.schemas.registry.SchemaRegistry;
import congvu.schemas.rejected.RefusalReason;
import congvu.schemas.result.Alert;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class RecordDecoderTest {

    private static final TopicCatalogue TOPICS = TopicCatalogue.standard();

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final AvroSerdes serdes = new AvroSerdes(registry);

    @Test
    void shouldGiveTheRecordBackWhenItWentThroughASerde() {
        // Given
        RandomRecords random = new RandomRecords(3);
        for (int i = 0; i < 300; i++) {
            // When
            // Then
            expectRoundTrip(TOPICS.dossiers(), random.dossierEvent());
            expectRoundTrip(TOPICS.clock(), random.tick());
            expectRoundTrip(TOPICS.obligations(), random.obligation());
            expectRoundTrip(TOPICS.alerts(), random.alert());
            expectRoundTrip(TOPICS.rates(), random.rate());
            expectRoundTrip(TOPICS.rejected(), random.rejected());
        }
    }

    @Test
    void shouldTellKindsApartWhenATopicHasSeveral() {
        // Given
        UnitRecord unit = UnitRecord.newBuilder()
                .setUnitId("u")
                .setName("Sở Xây dựng")
                .setParentId(null)
                .build();
        // When
        // Then
        expectRoundTrip(TOPICS.reference(), unit);
    }

    @Test
    void shouldPassATombstoneOnWhenThereIsNoValue() {
        // Given
        Serde<Alert> serde = serdes.serde(TOPICS.alerts());
        // When
        // Then
        assertThat(serde.deserializer().deserialize("any", null)).isNull();
        assertThat(serde.serializer().serialize("any", null)).isNull();
    }

    @Test
    void shouldEndInARecordOrACodeWhenBytesAreDamaged() {
        // Given
        RandomRecords random = new RandomRecords(4);
        Random damage = new Random(5);
        RecordEncoder<Alert> encoder = serdes.encoder(TOPICS.alerts());
        RecordDecoder<Alert> decoder = serdes.decoder(TOPICS.alerts());
        Map<RefusalReason, Integer> refusals = new HashMap<>();
        for (int i = 0; i < 50_000; i++) {
            byte[] record = damaged(encoder.encode(random.alert()), damage);
            // When
            try {
                decoder.decode(record);
            } catch (WireException e) {
                refusals.merge(e.reason(), 1, Integer::sum);
                assertThat(e).hasNoCause();
            }
        }
        // Then
        assertThat(refusals)
                .containsOnlyKeys(RefusalReason.BAD_FRAME, RefusalReason.UNKNOWN_SCHEMA, RefusalReason.UNDECODABLE);
    }

    @Test
    void shouldRefuseWithItsOwnCodeWhenTheFrameIsWrong() {
        // Given
        byte[] good = serdes.<Alert>encoder(TOPICS.alerts()).encode(new RandomRecords(6).alert());
        byte[] trailing = Arrays.copyOf(good, good.length + 1);
        byte[] magic = good.clone();
        magic[0] = 1;
        byte[] negative = good.clone();
        negative[1] = -1;
        byte[] unknown = good.clone();
        unknown[1] = 0x7f;
        // When
        // Then
        assertThat(refusal(new byte[0])).isEqualTo(RefusalReason.BAD_FRAME);
        assertThat(refusal(new byte[] {0, 0, 0, 0})).isEqualTo(RefusalReason.BAD_FRAME);
        assertThat(refusal(magic)).isEqualTo(RefusalReason.BAD_FRAME);
        assertThat(refusal(negative)).isEqualTo(RefusalReason.UNKNOWN_SCHEMA);
        assertThat(refusal(unknown)).isEqualTo(RefusalReason.UNKNOWN_SCHEMA);
        assertThat(refusal(trailing)).isEqualTo(RefusalReason.UNDECODABLE);
        assertThat(refusal(new byte[WireFrame.LONGEST_RECORD_BYTES + 1])).isEqualTo(RefusalReason.TOO_LARGE);
    }

    @Test
    void shouldRefuseWhenTheSchemaIsOfAnotherTopic() {
        // Given
        byte[] tick = serdes.encoder(TOPICS.clock()).encode(new RandomRecords(7).tick());
        // When
        // Then
        assertThat(refusal(tick)).isEqualTo(RefusalReason.UNKNOWN_SCHEMA);
    }

    @Test
    void shouldRefuseWithoutOverflowWhenTheWritersSchemaNestsForEver() {
        // Given
        Schema deep = new Schema.Parser()
                .parse("{\"type\":\"record\",\"name\":\"Tick\",\"namespace\":\"congvu.schemas.clock\",\"fields\":["
                        + "{\"name\":\"inner\",\"type\":[\"null\",\"congvu.schemas.clock.Tick\"],\"default\":null},"
                        + "{\"name\":\"now\",\"type\":\"long\"},{\"name\":\"source\",\"type\":\"string\"}]}");
        int id = registry.register("deep", deep);
        byte[] record = new byte[500_000];
        Arrays.fill(record, (byte) 2);
        WireFrame.putHeader(record, id);
        RecordDecoder<SpecificRecord> decoder = serdes.decoder(TOPICS.clock());
        // When
        WireException refusal = catchThrowableOfType(WireException.class, () -> decoder.decode(record));
        // Then
        assertThat(refusal.reason()).isEqualTo(RefusalReason.UNDECODABLE);
    }

    @Test
    void shouldNotAskForMemoryWhenARecordClaimsAGigabyte() {
        // Given
        Schema wide = new Schema.Parser()
                .parse("{\"type\":\"record\",\"name\":\"Tick\",\"namespace\":\"congvu.schemas.clock\",\"fields\":["
                        + "{\"name\":\"blob\",\"type\":\"bytes\"},{\"name\":\"nulls\",\"type\":{\"type\":\"array\","
                        + "\"items\":\"null\"}},{\"name\":\"now\",\"type\":\"long\"},"
                        + "{\"name\":\"source\",\"type\":\"string\"}]}");
        int id = registry.register("wide", wide);
        byte[] blob = {0, 0, 0, 0, 0, (byte) 0x80, (byte) 0x80, (byte) 0x80, (byte) 0x80, 0x08};
        WireFrame.putHeader(blob, id);
        byte[] nulls = {0, 0, 0, 0, 0, 0, (byte) 0x80, (byte) 0x80, (byte) 0x80, (byte) 0x80, 0x08};
        WireFrame.putHeader(nulls, id);
        RecordDecoder<SpecificRecord> decoder = serdes.decoder(TOPICS.clock());
        for (byte[] record : new byte[][] {blob, nulls}) {
            // When
            WireException refusal = catchThrowableOfType(WireException.class, () -> decoder.decode(record));
            // Then
            assertThat(refusal.reason()).isEqualTo(RefusalReason.UNDECODABLE);
        }
    }

    @Test
    void shouldAskOnceWhenAFloodOfRecordsHasTheSameUnknownSchema() {
        // Given
        CountingRegistry counting = new CountingRegistry(RegistryFault.NOT_FOUND);
        RecordDecoder<Alert> decoder = new AvroSerdes(counting).decoder(TOPICS.alerts());
        byte[] record = {0, 0, 0, 0, 9, 1, 2, 3};
        // When
        for (int i = 0; i < 1_000; i++) {
            assertThat(catchThrowableOfType(WireException.class, () -> decoder.decode(record)))
                    .isNotNull();
        }
        // Then
        assertThat(counting.asked).isEqualTo(1);
    }

    @Test
    void shouldHoldNothingAgainstTheRecordWhenTheRegistryIsDown() {
        // Given
        CountingRegistry down = new CountingRegistry(RegistryFault.UNAVAILABLE);
        RecordDecoder<Alert> decoder = new AvroSerdes(down).decoder(TOPICS.alerts());
        byte[] record = {0, 0, 0, 0, 9, 1, 2, 3};
        // When
        RegistryException thrown = catchThrowableOfType(RegistryException.class, () -> decoder.decode(record));
        // Then
        assertThat(thrown.isUnavailable()).isTrue();
        down.fault = RegistryFault.NOT_FOUND;
        assertThat(catchThrowableOfType(WireException.class, () -> decoder.decode(record))
                        .reason())
                .isEqualTo(RefusalReason.UNKNOWN_SCHEMA);
    }

    @Test
    void shouldReadDefaultsWhenAnOlderWriterLacksFields() {
        // Given
        Schema older = new Schema.Parser()
                .parse("{\"type\":\"record\",\"name\":\"Tick\",\"namespace\":\"congvu.schemas.clock\",\"fields\":["
                        + "{\"name\":\"now\",\"type\":\"long\"},{\"name\":\"source\",\"type\":\"string\"}]}");
        int id = registry.register("older", older);
        GenericData.Record tick = new GenericData.Record(older);
        tick.put("now", 5L);
        tick.put("source", "s");
        // When
        SpecificRecord read = serdes.decoder(TOPICS.clock()).decode(GenericFrames.frame(id, tick));
        // Then
        assertThat(read.toString()).contains("UNKNOWN");
    }

    private <T extends SpecificRecord> void expectRoundTrip(TopicSpec topic, T record) {
        Serde<T> serde = serdes.serde(topic);
        byte[] bytes = serde.serializer().serialize(topic.name(), record);
        assertThat(serde.deserializer().deserialize(topic.name(), bytes)).isEqualTo(record);
    }

    private RefusalReason refusal(byte[] record) {
        RecordDecoder<Alert> decoder = serdes.decoder(TOPICS.alerts());
        return catchThrowableOfType(WireException.class, () -> decoder.decode(record))
                .reason();
    }

    private static byte[] damaged(byte[] whole, Random damage) {
        byte[] record = whole.clone();
        int at = damage.nextInt(record.length);
        return switch (damage.nextInt(4)) {
            case 0 -> {
                record[at] ^= (byte) (1 << damage.nextInt(8));
                yield record;
            }
            case 1 -> Arrays.copyOf(record, at);
            case 2 -> Arrays.copyOf(record, record.length + 1 + damage.nextInt(9));
            default -> {
                damage.nextBytes(record);
                WireFrame.putHeader(record, damage.nextInt(3));
                yield record;
            }
        };
    }

    /** A registry that has nothing, and counts how often it is asked. */
    private static final class CountingRegistry implements SchemaRegistry {

        private RegistryFault fault;
        private int asked;

        private CountingRegistry(RegistryFault fault) {
            this.fault = fault;
        }

        @Override
        public int register(String subject, Schema schema) {
            throw new RegistryException(fault, "none");
        }

        @Override
        public int idOf(String subject, Schema schema) {
            throw new RegistryException(fault, "none");
        }

        @Override
        public Schema schema(int id) {
            asked++;
            throw new RegistryException(fault, "none");
        }

        @Override
        public RegisteredSchema version(String subject, int version) {
            throw new RegistryException(fault, "none");
        }
    }
}
