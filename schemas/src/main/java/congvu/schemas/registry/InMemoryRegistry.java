package congvu.schemas.registry;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;

/** A registry that lives and dies with the process: for tests and for tools that read one file. */
public final class InMemoryRegistry implements SchemaRegistry {

    private final RegistryBook book = new RegistryBook();
    private final Map<Integer, Schema> parsed = new ConcurrentHashMap<>();

    @Override
    public int register(String subject, Schema schema) {
        return book.register(subject, content(schema)).id();
    }

    @Override
    public int idOf(String subject, Schema schema) {
        return book.find(subject, content(schema)).id();
    }

    @Override
    public Schema schema(int id) {
        return parsed.computeIfAbsent(id, asked -> book.parse(book.content(asked)));
    }

    @Override
    public RegisteredSchema version(String subject, int version) {
        RegistryBook.Version found = book.version(subject, version);
        return new RegisteredSchema(subject, version, found.id(), book.parse(found.content()));
    }

    private static RegistryBook.Content content(Schema schema) {
        return new RegistryBook.Content(schema.toString(), List.of());
    }
}
