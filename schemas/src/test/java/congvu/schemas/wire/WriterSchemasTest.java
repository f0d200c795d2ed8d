package congvu.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import congvu.schemas.registry.RegisteredSchema;
import congvu.schemas.registry.RegistryException;
import congvu.schemas.registry.RegistryFault;
import congvu.schemas.registry.SchemaRegistry;
import congvu.schemas.rejected.RefusalReason;
import java.time.Duration;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class WriterSchemasTest {

    private static final int KNOWN = 1_000_000;
    private static final long MINUTE_NANOS = Duration.ofMinutes(1).toNanos();

    private final OneSchema registry = new OneSchema();
    private long now = -5;
    private final WriterSchemas writers = new WriterSchemas(registry, () -> now);

    @Test
    void shouldAskNoMoreWhenAFloodOfIdsIsUnknown() {
        // When
        for (int id = 1; id <= 5_000; id++) {
            assertThat(refusal(id)).isEqualTo(RefusalReason.UNKNOWN_SCHEMA);
        }

        // Then
        assertThat(registry.asked).isEqualTo(WriterSchemas.MOST_UNKNOWN_IN_A_MINUTE);
    }

    @Test
    void shouldAskAgainWhenTheMinuteOfTheFloodIsOver() {
        // Given
        flood();
        now += MINUTE_NANOS - 1;
        assertThat(refusal(KNOWN)).isEqualTo(RefusalReason.UNKNOWN_SCHEMA);

        // When
        now += 1;

        // Then
        assertThat(writers.byId(KNOWN).getType()).isEqualTo(Schema.Type.STRING);
    }

    @Test
    void shouldGoOnAskingWhenUnknownIdsAreFew() {
        // Given
        for (int id = 1; id < WriterSchemas.MOST_UNKNOWN_IN_A_MINUTE; id++) {
            refusal(id);
        }

        // When / Then
        assertThat(writers.byId(KNOWN).getType()).isEqualTo(Schema.Type.STRING);
    }

    @Test
    void shouldNotCountWhatTheRegistryCouldNotTell() {
        // Given
        registry.fault = RegistryFault.UNAVAILABLE;
        for (int id = 1; id <= 2 * WriterSchemas.MOST_UNKNOWN_IN_A_MINUTE; id++) {
            int asked = id;
            assertThat(catchThrowableOfType(RegistryException.class, () -> writers.byId(asked)))
                    .isNotNull();
        }

        // When / Then
        assertThat(writers.byId(KNOWN).getType()).isEqualTo(Schema.Type.STRING);
    }

    private void flood() {
        for (int id = 1; id <= WriterSchemas.MOST_UNKNOWN_IN_A_MINUTE; id++) {
            refusal(id);
        }
    }

    private RefusalReason refusal(int id) {
        return catchThrowableOfType(WireException.class, () -> writers.byId(id)).reason();
    }

    /** Knows one id. */
    private static final class OneSchema implements SchemaRegistry {

        private RegistryFault fault = RegistryFault.NOT_FOUND;
        private int asked;

        @Override
        public Schema schema(int id) {
            asked++;
            if (id == KNOWN) {
                return Schema.create(Schema.Type.STRING);
            }
            throw new RegistryException(fault, "of the test");
        }

        @Override
        public int register(String subject, Schema schema) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int idOf(String subject, Schema schema) {
            throw new UnsupportedOperationException();
        }

        @Override
        public RegisteredSchema version(String subject, int version) {
            throw new UnsupportedOperationException();
        }
    }
}
