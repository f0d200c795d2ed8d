package congvu.schemas.wire;

import congvu.schemas.registry.SchemaRegistry;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/** Whether what a schema id stands for is laid out as our own version of a record. Not safe for use by several threads. */
final class SameLayout {

    private static final int NONE_YET = -1;

    private final WriterSchemas writers;
    private final String ours;
    private final Map<Integer, Boolean> oursById = new HashMap<>();
    private int latestOfOurs = NONE_YET;

    SameLayout(SchemaRegistry registry, Schema ours) {
        this.writers = new WriterSchemas(registry, System::nanoTime);
        this.ours = SchemaNormalization.toParsingForm(ours);
    }

    /** Throws as {@link WriterSchemas#byId} does. */
    boolean isOurs(int id) {
        return id == latestOfOurs || ask(id);
    }

    private boolean ask(int id) {
        Boolean known = oursById.get(id);
        if (known == null) {
            known = SchemaNormalization.toParsingForm(writers.byId(id)).equals(ours);
            oursById.put(id, known);
        }
        if (known) {
            latestOfOurs = id;
        }
        return known;
    }
}
