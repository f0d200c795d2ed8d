package congvu.schemas.wire;

import congvu.schemas.registry.RegistryException;
import congvu.schemas.registry.RegistryFault;
import congvu.schemas.registry.SchemaRegistry;
import congvu.schemas.rejected.RefusalReason;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * Writer's schemas by id, as a decoder meets them. An id that the registry does not know is remembered for a while, so
 * that a flood of bad frames does not become a flood of requests.
 */
final class WriterSchemas {

    private static final int MOST_UNKNOWN = 4_096;
    private static final long UNKNOWN_FOR_NANOS = 30_000_000_000L;

    private final SchemaRegistry registry;
    private final Map<Integer, Long> unknownSince = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Long> eldest) {
            return size() > MOST_UNKNOWN;
        }
    };

    WriterSchemas(SchemaRegistry registry) {
        this.registry = registry;
    }

    /**
     * The writer's schema.
     *
     * @throws WireException UNKNOWN_SCHEMA or FORBIDDEN_FIELD
     * @throws RegistryException when the registry cannot tell: the record is not at fault, and must wait
     */
    Schema byId(int id) {
        if (isKnownAsUnknown(id)) {
            throw new WireException(RefusalReason.UNKNOWN_SCHEMA);
        }
        Schema schema = ask(id);
        Optional<String> forbidden = ForbiddenFields.firstIn(schema);
        if (forbidden.isPresent()) {
            throw new WireException(RefusalReason.FORBIDDEN_FIELD, forbidden.get());
        }
        return schema;
    }

    private Schema ask(int id) {
        try {
            return registry.schema(id);
        } catch (RegistryException e) {
            if (e.fault() != RegistryFault.NOT_FOUND && e.fault() != RegistryFault.INVALID) {
                throw e;
            }
            unknownSince.put(id, System.nanoTime());
            throw new WireException(RefusalReason.UNKNOWN_SCHEMA);
        }
    }

    private boolean isKnownAsUnknown(int id) {
        Long since = unknownSince.get(id);
        return since != null && System.nanoTime() - since < UNKNOWN_FOR_NANOS;
    }
}
