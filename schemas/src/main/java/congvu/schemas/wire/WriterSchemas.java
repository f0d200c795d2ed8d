package congvu.schemas.wire;

import congvu.schemas.registry.RegistryException;
import congvu.schemas.registry.RegistryFault;
import congvu.schemas.registry.SchemaRegistry;
import congvu.schemas.rejected.RefusalReason;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.avro.Schema;

/**
 * Writer's schemas by id, as a decoder meets them. An id that the registry does not know is remembered for a while, so
 * that bad frames with the same id do not become a request each.
 *
 * <p>Ids of garbage differ from frame to frame. After {@value #MOST_UNKNOWN_IN_A_MINUTE} that the registry did not know
 * within a minute, no further id is asked about before that minute is over: its record is refused as one of an unknown
 * schema. That holds for a schema, too, that is new in that minute; its records are then among the refused ones. Decoders
 * keep what they have met, and do not ask here again.
 *
 * <p>Not safe for use by several threads.
 */
final class WriterSchemas {

    static final int MOST_UNKNOWN_IN_A_MINUTE = 100;

    private static final int MOST_UNKNOWN = 4_096;
    private static final long UNKNOWN_FOR_NANOS = 30_000_000_000L;
    private static final long MINUTE_NANOS = 60_000_000_000L;

    private final SchemaRegistry registry;
    private final LongSupplier monotonicNanos;
    private final Map<Integer, Long> unknownSince = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Long> eldest) {
            return size() > MOST_UNKNOWN;
        }
    };
    private long minuteBegan;
    private int unknownInMinute;

    /** @param monotonicNanos time since some point that never goes back, nanoseconds */
    WriterSchemas(SchemaRegistry registry, LongSupplier monotonicNanos) {
        this.registry = registry;
        this.monotonicNanos = monotonicNanos;
    }

    /**
     * The writer's schema.
     *
     * @throws WireException UNKNOWN_SCHEMA or FORBIDDEN_FIELD
     * @throws RegistryException when the registry cannot tell: the record is not at fault, and must wait
     */
    Schema byId(int id) {
        long now = monotonicNanos.getAsLong();
        if (isKnownAsUnknown(id, now) || isFlooded(now)) {
            throw new WireException(RefusalReason.UNKNOWN_SCHEMA);
        }
        Schema schema = ask(id, now);
        Optional<String> forbidden = ForbiddenFields.firstIn(schema);
        if (forbidden.isPresent()) {
            throw new WireException(RefusalReason.FORBIDDEN_FIELD, forbidden.get());
        }
        return schema;
    }

    private Schema ask(int id, long now) {
        try {
            return registry.schema(id);
        } catch (RegistryException e) {
            if (e.fault() != RegistryFault.NOT_FOUND && e.fault() != RegistryFault.INVALID) {
                throw e;
            }
            unknownSince.put(id, now);
            count(now);
            throw new WireException(RefusalReason.UNKNOWN_SCHEMA);
        }
    }

    private boolean isKnownAsUnknown(int id, long now) {
        Long since = unknownSince.get(id);
        return since != null && now - since < UNKNOWN_FOR_NANOS;
    }

    private boolean isFlooded(long now) {
        return unknownInMinute >= MOST_UNKNOWN_IN_A_MINUTE && now - minuteBegan < MINUTE_NANOS;
    }

    /** A minute begins with the first unknown id after the last one was over. */
    private void count(long now) {
        if (unknownInMinute == 0 || now - minuteBegan >= MINUTE_NANOS) {
            minuteBegan = now;
            unknownInMinute = 0;
        }
        unknownInMinute++;
    }
}
